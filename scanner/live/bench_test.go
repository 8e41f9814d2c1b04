package live

import (
	"cmp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/live/livetest"
)

// ids are the SDK's names of the services that sign as the key.
var ids = map[string]string{
	"ec2": "EC2", "iam": "IAM", "sns": "SNS", "s3": "S3", "lambda": "Lambda", "sqs": "SQS", "dynamodb": "DynamoDB", "kms": "KMS", "rds": "RDS", "cloudtrail": "CloudTrail",
}

// depths are how many calls in a row a service needs, however many are made at a time: a
// list, then what tells of each item. The pages of a list come on top.
var depths = map[string]int{"ec2": 1, "iam": 2, "sns": 2, "s3": 2, "lambda": 2, "sqs": 2, "dynamodb": 3, "kms": 3, "rds": 1, "cloudtrail": 1}

// lists are the operations whose pages the cloud gives one after the other.
var lists = []string{
	"DescribeVolumes", "DescribeInstances", "DescribeSecurityGroups", "GetAccountAuthorizationDetails", "ListBuckets", "ListFunctions",
	"ListKeys", "ListQueues", "ListTables", "ListTopics",
}

// BenchmarkAccount collects an account of 17 regions and 5,000 resources whose every call
// takes 50 ms. bound-s is the time of the slowest chain of calls that the limits
// allow in full, ratio the wall time against it.
func BenchmarkAccount(b *testing.B) {
	b.Run("all", func(b *testing.B) { benchmark(b, nil) })
	// The slowest of all is S3, whose pace is plumb's own; these have limits of AWS's.
	b.Run("published", func(b *testing.B) { benchmark(b, []string{"ec2", "lambda", "kms", "sns", "dynamodb", "cloudtrail"}) })
}

func benchmark(b *testing.B, services []string) {
	const latency = 50 * time.Millisecond
	for b.Loop() {
		c := &livetest.Cloud{Regions: livetest.Regions(17), Latency: latency, Sizes: livetest.Sizes{
			Volumes: 55, Instances: 30, Groups: 40, Queues: 20, Topics: 15, Functions: 40, Tables: 8, Keys: 10, Buckets: 120, Roles: 250, Users: 40,
		}}
		var peak uint64
		done := make(chan bool)
		go func() {
			for {
				select {
				case <-done:
					return
				case <-time.After(20 * time.Millisecond):
					var m runtime.MemStats
					runtime.ReadMemStats(&m)
					peak = max(peak, m.HeapAlloc)
				}
			}
		}()
		begun := time.Now()
		a, err := Gather(b.Context(), onWire(c), Options{Request: ask.Request{Target: "aws://bench", Services: services}})
		if err != nil {
			b.Fatal(err)
		}
		set := a.Set(nil)
		wall := time.Since(begun)
		done <- true
		calls := c.Calls()
		limit, by := bound(calls, latency)
		for _, d := range set.Diagnostics {
			if !strings.Contains(d.Summary, errEmpty.Error()) { // of what the cloud does not know
				b.Error(d.Summary)
			}
		}
		b.ReportMetric(float64(len(set.Resources)), "resources")
		b.ReportMetric(float64(len(calls)), "calls")
		b.ReportMetric(float64(len(calls))/float64(len(set.Resources)), "calls/resource")
		b.ReportMetric(wall.Seconds(), "wall-s")
		b.ReportMetric(limit.Seconds(), "bound-s")
		b.ReportMetric(wall.Seconds()/limit.Seconds(), "ratio")
		b.ReportMetric(float64(peak)/(1<<20), "peak-MB")
		b.Log("bound by ", by)
	}
}

// bound is the time of the slowest chain that the limits allow, and whose it is.
func bound(calls []livetest.Call, latency time.Duration) (time.Duration, string) {
	type part struct{ service, region string }
	counts := map[part]map[string]int{}
	pages := map[part]map[string]int{}
	for _, call := range calls {
		p := part{call.Service, call.Region}
		if call.Service == "s3" || call.Service == "iam" {
			p.region = ""
		}
		if counts[p] == nil {
			counts[p], pages[p] = map[string]int{}, map[string]int{}
		}
		counts[p][call.Operation]++
		if slices.Contains(lists, call.Operation) {
			pages[p][call.Operation]++
		}
	}
	slowest, whose := time.Duration(0), ""
	for p, operations := range counts {
		pace, ok := paces[ids[p.service]]
		if !ok {
			pace = unpublished
		}
		wait := func(n int, r rule) time.Duration {
			if r.rate == 0 || n <= r.burst {
				return 0
			}
			return time.Duration(float64(n-r.burst) / r.rate * float64(time.Second))
		}
		all, waits := 0, time.Duration(0)
		for operation, n := range operations {
			own, apart := pace.apart[operation]
			if !apart {
				all += n
				if own, ok = pace.operations[operation]; !ok {
					own = pace.each
				}
			}
			waits = max(waits, wait(n, own))
		}
		waits = max(waits, wait(all, pace.all))
		deep := cmp.Or(depths[p.service], 1)
		for _, n := range pages[p] {
			deep = max(deep, n-1+depths[p.service])
		}
		if t := waits + time.Duration(deep)*latency; t > slowest {
			slowest, whose = t, p.service+" "+p.region
		}
	}
	return slowest + 2*latency, whose // who one is and which regions there are comes first
}

// The figures of the benchmark would be worth nothing if it went faster than the limits
// allow.
func TestBenchmarkKeepsToTheLimits(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	c := small()
	c.Sizes.Functions = 12
	o := atOnce(ask.Request{Services: []string{"lambda", "sns", "dynamodb"}, Regions: []string{"us-east-1"}})
	o.paces = nil
	reached(t, c, o)
	by := map[string][]time.Time{}
	for _, call := range c.Calls() {
		if _, apart := paces[ids[call.Service]].apart[call.Operation]; !apart {
			by[call.Service] = append(by[call.Service], call.Begun)
		}
		by[call.Service+" "+call.Operation] = append(by[call.Service+" "+call.Operation], call.Begun)
	}
	for key, r := range map[string]rule{"lambda": paces["Lambda"].all, "sns GetTopicAttributes": paces["SNS"].each, "dynamodb": paces["DynamoDB"].all} {
		if len(by[key]) < 2 {
			t.Fatalf("%s: %d calls", key, len(by[key]))
		}
		if text := tooFast(slices.Clone(by[key]), r); text != "" {
			t.Errorf("%s: %s", key, text)
		}
	}
}
