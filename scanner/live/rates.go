package live

import (
	"context"
	"sync"

	"golang.org/x/time/rate"
)

// A rule lets through so many calls a second after a burst.
type rule struct {
	rate  float64
	burst int
}

// A pace is how fast a service may be asked: in each region, or where it has none in the
// account.
type pace struct {
	all        rule            // all calls together; zero: not bounded together
	each       rule            // each operation by itself; zero: not bounded
	operations map[string]rule // those with an own rule, instead of each
	apart      map[string]rule // those with an own rule, that do not count in all
}

// share is how much of a limit a scan takes: the account's own work counts against it
// too.
const share = 0.9

// inFlight is how many calls there are at a time in all: what a machine's sockets
// and memory bear, no limit of AWS.
const inFlight = 512

// unpublished is the pace of a service that publishes none. The figures are plumb's own: slow
// enough for what is known from use, and the retries go slower where AWS says so.
var unpublished = pace{all: rule{20, 40}}

// paces are by the SDK's service id, each with the page that gives its figures, by default for an
// account. "SDK" is the documentation of the operation in the AWS SDK, which is that of the API
// reference.
var paces = map[string]pace{
	// https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html: each operation has
	// its own bucket; one of those that change nothing holds 100 and gains 20 a
	// second, half of that where an unfiltered question is not paged.
	"EC2": {each: rule{10, 50}, operations: map[string]rule{
		"DescribeInstances": {20, 100}, "DescribeVolumes": {20, 100}, "DescribeSnapshots": {20, 100},
	}},
	// https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html: GetFunction 100 a
	// second, GetPolicy 15, all the rest of the control plane together 15.
	"Lambda": {all: rule{15, 15}, apart: map[string]rule{"GetFunction": {100, 100}, "GetPolicy": {15, 15}}},
	// https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html: 500 to 2,000 a
	// second for each operation that is used here, 100 for grants and rotations; no
	// more than that is taken.
	"KMS": {each: rule{100, 100}},
	// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/throttling-api-requests.html: the
	// account's bucket holds 50 and gains 10 a second.
	"Route 53": {all: rule{10, 50}},
	// https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html: 10 a second in
	// all with a burst of 40, and 5 GetResources every two seconds.
	"API Gateway":  {all: rule{10, 40}, operations: map[string]rule{"GetResources": {2.5, 5}}},
	"ApiGatewayV2": {all: rule{10, 40}},
	// https://docs.aws.amazon.com/general/latest/gr/ct.html: what gets, lists and describes 10 a
	// second.
	"CloudTrail": {each: rule{10, 10}},
	// https://docs.aws.amazon.com/waf/latest/developerguide/limits.html: 5 a second for each Get and
	// List but for two.
	"WAFV2": {each: rule{5, 5}, operations: map[string]rule{"GetWebACLForResource": {1, 1}, "ListResourcesForWebACL": {1, 1}}},
	// https://docs.aws.amazon.com/waf/latest/developerguide/classic-limits.html: 5 a second for each
	// List, 1 for each Get.
	"WAF":          {each: rule{1, 1}, operations: map[string]rule{"ListWebACLs": {5, 5}, "ListRules": {5, 5}, "ListRuleGroups": {5, 5}, "ListRateBasedRules": {5, 5}}},
	"WAF Regional": {each: rule{1, 1}, operations: map[string]rule{"ListWebACLs": {5, 5}, "ListRules": {5, 5}, "ListRuleGroups": {5, 5}, "ListRateBasedRules": {5, 5}}},
	// https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html: 20 a second together.
	"SSO Admin":     {all: rule{20, 20}},
	"identitystore": {all: rule{20, 20}},
	// https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html: reads of pools and of
	// their clients 15 a second each, of what they hold 20.
	"Cognito Identity Provider": {all: rule{15, 15}},
	// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html: reads of
	// clusters have a bucket of 50, and gain 20 a second as those of services and tasks.
	"ECS": {each: rule{20, 50}},
	// SDK: topics and subscriptions are listed 30 times a second, platforms 15.
	"SNS": {each: rule{30, 30}, operations: map[string]rule{"ListPlatformApplications": {15, 15}}},
	// SDK: ListTagsOfResource and DescribeContinuousBackups 10 a second, ListBackups 5.
	"DynamoDB": {all: rule{50, 50}, operations: map[string]rule{
		"ListTagsOfResource": {10, 10}, "DescribeContinuousBackups": {10, 10}, "DescribeBackup": {10, 10}, "ListBackups": {5, 5},
	}},
	// SDK: ListStreams, ListTagsForStream and ListStreamConsumers 5 a second,
	// DescribeStreamSummary 20, DescribeStream 10.
	"Kinesis": {each: rule{5, 5}, operations: map[string]rule{"DescribeStreamSummary": {20, 20}, "DescribeStream": {10, 10}}},
	// SDK: ListTagsForDeliveryStream 5 a second.
	"Firehose": {each: rule{5, 5}},
	// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html: log groups
	// 10 a second, their streams 25, metric and subscription filters and destinations 5.
	"CloudWatch Logs": {each: rule{5, 5}, operations: map[string]rule{"DescribeLogGroups": {10, 10}, "DescribeLogStreams": {25, 25}}},
	// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html: alarms 9
	// a second, the rest of what is read more.
	"CloudWatch": {each: rule{9, 9}},

	// These publish no figure for what is asked here; the figures are plumb's own.
	"S3":            {all: rule{100, 100}}, // each question is about another bucket
	"IAM":           {all: rule{20, 40}},
	"Organizations": {all: rule{2, 5}}, // one for the whole organization, which others use too
}

// buckets are the limiters of a scan: the services', shared by all clients that ask one
// in a region.
type buckets struct {
	mu  sync.Mutex
	all map[string]*rate.Limiter
}

func (b *buckets) of(key string, r rule) *rate.Limiter {
	b.mu.Lock()
	defer b.mu.Unlock()
	l := b.all[key]
	if l == nil {
		if b.all == nil {
			b.all = map[string]*rate.Limiter{}
		}
		l = rate.NewLimiter(rate.Limit(r.rate*share), max(1, int(float64(r.burst)*share)))
		b.all[key] = l
	}
	return l
}

// await waits until an operation may be called, and takes a slot for it.
func (r *run) await(ctx context.Context, service, operation string) (release func(), err error) {
	p, ok := paces[service]
	if !ok {
		p = unpublished
	}
	if r.options.paces != nil {
		p = r.options.paces[service]
	}
	key := service + "|" + r.region
	own, apart := p.apart[operation]
	if !apart {
		if p.all.rate > 0 {
			if err := r.buckets.of(key, p.all).Wait(ctx); err != nil {
				return nil, ended(ctx, err)
			}
		}
		if own, ok = p.operations[operation]; !ok {
			own = p.each
		}
	}
	if own.rate > 0 {
		if err := r.buckets.of(key+"|"+operation, own).Wait(ctx); err != nil {
			return nil, ended(ctx, err)
		}
	}
	select {
	case r.slots <- struct{}{}:
		return func() { <-r.slots }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// ended is the context's own error where there is one: a limiter says it in other
// words.
func ended(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}
