package live

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/aws/retry"
	"github.com/aws/aws-sdk-go-v2/credentials"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/live/collected"
	"github.com/plumb-iac/plumb/scanner/live/livetest"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// onWire is the configuration of real clients whose requests a cloud answers.
func onWire(c *livetest.Cloud) aws.Config {
	return aws.Config{
		Region: "us-east-1", Credentials: credentials.NewStaticCredentialsProvider("AKIDEXAMPLE", "secret", ""),
		HTTPClient: &http.Client{Transport: c},
	}
}

// atOnce are options without pauses.
func atOnce(request ask.Request) Options {
	request.Target = "aws://test"
	return Options{
		Request: request, Begun: time.Unix(1795219200, 0), paces: map[string]pace{},
		backoff: retry.BackoffDelayerFunc(func(int, error) (time.Duration, error) { return 0, nil }),
	}
}

func reached(t *testing.T, c *livetest.Cloud, o Options) *collected.Account {
	t.Helper()
	a, err := Gather(t.Context(), onWire(c), o)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// bytesOf is the account as it is saved, without the time of its end.
func bytesOf(t *testing.T, a *collected.Account) string {
	t.Helper()
	if a.End != nil {
		a.End.Ended = time.Time{}
	}
	var b bytes.Buffer
	if err := a.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A small account, and the services that the cloud fills.
func small() *livetest.Cloud {
	return &livetest.Cloud{Regions: livetest.Regions(3), Sizes: livetest.Sizes{Volumes: 7, Instances: 3, Groups: 3, Queues: 5, Topics: 4, Functions: 55, Tables: 3, Keys: 3, Buckets: 6, Roles: 90, Users: 20}}
}

var filledServices = []string{"ec2", "iam", "sns", "s3", "lambda", "sqs", "dynamodb", "kms"}

// passing faults are gone at another try.
var passingFaults = []livetest.Fault{
	livetest.Throttled(), livetest.Reset(), livetest.Truncated(), livetest.Empty(), livetest.Garbage(), livetest.Bare(200),
	livetest.Bare(429), livetest.Bare(502), livetest.Bare(503), livetest.Named(500, "InternalError", "sorry"), livetest.Named(503, "ServiceUnavailable", "later"),
}

// Faults in 30 % of the calls lose nothing: the account is the same bytes as without
// them.
func TestFaultsLoseNothing(t *testing.T) {
	// All services once; of those that the cloud does not fill, it tells nothing.
	for seed, services := range [][]string{filledServices, filledServices, nil} {
		request := ask.Request{Services: services}
		many := func() *livetest.Cloud {
			c := small()
			c.Sizes.Buckets = 60 // whose parts have the most kinds of answers
			return c
		}
		sound := reached(t, many(), atOnce(request))
		want := bytesOf(t, sound)
		if n := strings.Count(want, `"address"`); n < 300 {
			t.Fatalf("only %d resources", n)
		}
		var faults, calls atomic.Int32
		c := many()
		c.Fault = func(call livetest.Call) livetest.Fault {
			h := fnv.New64a()
			fmt.Fprint(h, seed, call.Of, call.Try)
			calls.Add(1)
			sum := mixed(h.Sum64())
			if sum%100 >= 30 {
				return nil
			}
			faults.Add(1)
			return passingFaults[sum/100%uint64(len(passingFaults))]
		}
		got := reached(t, c, atOnce(request))
		if share := float64(faults.Load()) / float64(calls.Load()); share < 0.25 || share > 0.35 {
			t.Errorf("seed %d: %.2f of the calls had a fault", seed, share)
		}
		for _, d := range sound.Set(nil).Diagnostics {
			if services != nil && !strings.Contains(d.Summary, errEmpty.Error()) { // of what the cloud does not know
				t.Errorf("without a fault: %s", d.Summary)
			}
		}
		if text := bytesOf(t, got); text != want {
			t.Errorf("seed %d: the account differs: %s", seed, firstDifference(want, text))
		}
	}
}

// mixed spreads a hash whose last bits say little.
func mixed(x uint64) uint64 {
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	return x ^ x>>33
}

func firstDifference(a, b string) string {
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	cut := func(s string) string { return s[max(0, min(len(s), i)-80):min(len(s), i+80)] }
	return cut(a) + "\n" + cut(b)
}

// A fault that does not pass is told, with its reason, and costs nothing else.
func TestLastingFaults(t *testing.T) {
	for name, tt := range map[string]struct {
		fault livetest.Fault
		want  string // in the reason; S3's client makes names of statuses
		tries int    // of each call at most; 0: any
	}{
		"denied":      {livetest.Denied(), "was denied", 1},
		"by an SCP":   {livetest.Named(403, "AccessDeniedException", "User is not authorized with an explicit deny in a service control policy"), "service control policy", 1},
		"off":         {livetest.Named(403, "OptInRequired", "not subscribed"), "is not open to this account here (OptInRequired)", 1},
		"region off":  {livetest.Named(400, "UnrecognizedClientException", "The security token included in the request is invalid"), "is not open to this account here", 1},
		"expired":     {livetest.Named(403, "ExpiredTokenException", "expired"), "the credentials have expired", 1},
		"throttled":   {livetest.Throttled(), "was throttled until the retries ran out", 0},
		"bare 429":    {livetest.Bare(429), "HTTP 429|TooManyRequests", 0},
		"bare 403":    {livetest.Bare(403), "HTTP 403|Forbidden", 1},
		"server":      {livetest.Bare(503), "HTTP 503|ServiceUnavailable", 0},
		"reset":       {livetest.Reset(), "connection reset", 0},
		"truncated":   {livetest.Truncated(), "failed", 0},
		"empty":       {livetest.Empty(), "none of AWS's", 0},
		"a page":      {livetest.Bare(200), "none of AWS's", 0},
		"garbage":     {livetest.Garbage(), "failed", 0},
		"no endpoint": {livetest.Nowhere(), "found no address", 1},
	} {
		for _, target := range []struct{ service, operation, permission, typ string }{
			{"ec2", "DescribeSecurityGroups", "ec2:DescribeSecurityGroups", "aws_security_group"},
			{"sqs", "ListQueues", "sqs:ListQueues", "aws_sqs_queue"},
			{"sns", "GetTopicAttributes", "sns:GetTopicAttributes", "aws_sns_topic"},
			{"lambda", "ListFunctions", "lambda:ListFunctions", "aws_lambda_function"},
			{"s3", "versioning", "s3:GetBucketVersioning", "aws_s3_bucket_versioning"},
			{"iam", "GetAccountAuthorizationDetails", "iam:GetAccountAuthorizationDetails", "aws_iam_role"},
		} {
			c := small()
			c.Fault = func(call livetest.Call) livetest.Fault {
				if call.Service == target.service && call.Operation == target.operation {
					return tt.fault
				}
				return nil
			}
			set := reached(t, c, atOnce(ask.Request{Services: []string{target.service}})).Set(nil)
			noted := slices.ContainsFunc(set.Incomplete, func(g resource.Gap) bool {
				return slices.Contains(g.Types, target.typ) && strings.HasPrefix(g.Reason, target.permission+" ") &&
					slices.ContainsFunc(strings.Split(tt.want, "|"), func(want string) bool { return strings.Contains(g.Reason, want) })
			})
			told := slices.ContainsFunc(set.Diagnostics, func(d resource.Diagnostic) bool { return strings.Contains(d.Summary, target.permission+" ") })
			there := slices.ContainsFunc(set.Resources, func(r *resource.Resource) bool { return r.Type == target.typ })
			if !noted || !told || there {
				t.Errorf("%s of %s: noted %v, told %v, there %v: %+v", name, target.permission, noted, told, there, set.Diagnostics)
			}
			for _, call := range c.Calls() {
				if call.Operation == target.operation && tt.tries > 0 && call.Try > tt.tries {
					t.Errorf("%s of %s: tried %d times", name, target.permission, call.Try)
				}
			}
		}
	}
}

// Throttling that does not end does not hold up a scan: after some calls that were in
// vain the others are tried twice.
func TestHopeless(t *testing.T) {
	c := small()
	c.Sizes.Queues = 500
	c.Fault = func(call livetest.Call) livetest.Fault {
		if call.Operation == "GetQueueAttributes" {
			return livetest.Throttled()
		}
		return nil
	}
	o := atOnce(ask.Request{Services: []string{"sqs"}, Regions: []string{"us-east-1"}})
	set := reached(t, c, o).Set(nil)
	if n := len(c.Calls()); n > 2*500+width*attempts {
		t.Errorf("%d calls", n)
	}
	if len(set.Resources) != 0 || !slices.ContainsFunc(set.Diagnostics, func(d resource.Diagnostic) bool { return strings.Contains(d.Summary, "500 times") }) {
		t.Errorf("%d resources, %+v", len(set.Resources), set.Diagnostics)
	}
}

// A try that is not answered is given up, and is not taken for the end of the scan.
func TestSilence(t *testing.T) {
	for lasting, tries := range map[bool]int{false: 2, true: attempts} {
		c := small()
		c.Sizes.Queues = 1
		c.Fault = func(call livetest.Call) livetest.Fault {
			if call.Operation == "ListQueueTags" && (lasting || call.Try == 1) {
				return livetest.Silent(time.Minute)
			}
			return nil
		}
		o := atOnce(ask.Request{Services: []string{"sqs"}, Regions: []string{"us-east-1"}})
		o.patience = 400 * time.Millisecond // on a busy machine too
		a := reached(t, c, o)
		set := a.Set(nil)
		if a.Stopped || len(set.Resources) != 1 {
			t.Fatalf("stopped %v, %d resources", a.Stopped, len(set.Resources))
		}
		unknown := slices.ContainsFunc(set.Resources[0].Unknown, func(u resource.Unknown) bool {
			return u.Path == "tags" && strings.Contains(u.Reason, "did not answer in time")
		})
		if unknown != lasting {
			t.Errorf("lasting %v: %+v", lasting, set.Resources[0].Unknown)
		}
		if n := len(c.Calls()); n != 4+tries {
			t.Errorf("lasting %v: %d calls", lasting, n)
		}
	}
}

// What is interrupted is judged by what is there: the parts that were complete, and
// gaps for all the others.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	c := small()
	through := make(chan bool) // the other regions are
	c.Fault = func(call livetest.Call) livetest.Fault {
		if call.Region == "us-east-2" && call.Operation == "GetQueueAttributes" {
			<-through
			cancel()
		}
		return nil
	}
	var kept []*collected.Part
	o := atOnce(ask.Request{Services: []string{"sqs"}})
	o.Part = func(p *collected.Part) error {
		if kept = append(kept, p); len(kept) == 3 { // with what is known of the account
			close(through)
		}
		return nil
	}
	a, err := Gather(ctx, onWire(c), o)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range kept {
		if p.Unfinished != (p.ID.Region == "us-east-2") {
			t.Errorf("%s: unfinished %v", p.ID, p.Unfinished)
		}
		a.Add(p)
	}
	set := a.Set(ask.Needs{{Policy: "sqs/x", Judges: []string{"aws_sqs_queue"}}})
	if !a.Stopped || a.End != nil || len(set.Resources) < 10 {
		t.Errorf("stopped %v, %d resources", a.Stopped, len(set.Resources))
	}
	if !slices.ContainsFunc(set.Incomplete, func(g resource.Gap) bool {
		return slices.Contains(g.Types, "aws_sqs_queue") && strings.Contains(g.Reason, "sqs in us-east-2 was interrupted")
	}) {
		t.Errorf("no gap: %+v", set.Incomplete)
	}
	if len(set.Diagnostics) != 1 || set.Diagnostics[0].Severity != resource.Error || !strings.Contains(set.Diagnostics[0].Summary, "was interrupted") || !strings.Contains(set.Diagnostics[0].Detail, "3 of 4 parts") {
		t.Errorf("%+v", set.Diagnostics)
	}

	// It goes on where it stopped, and gives what it had given at once.
	c.Fault = nil
	before := len(c.Calls())
	o.Resume, o.Part = &a.Header, nil
	for _, p := range kept {
		if !p.Passing() && p.ID.Service != collected.General {
			o.Done = append(o.Done, p.ID)
		}
	}
	rest, err := Gather(t.Context(), onWire(c), o)
	if err != nil {
		t.Fatal(err)
	}
	for _, call := range c.Calls()[before:] {
		if call.Service == "sqs" && call.Region != "us-east-2" {
			t.Errorf("%s in %s was asked again", call.Operation, call.Region)
		}
	}
	for _, p := range kept {
		if slices.Contains(o.Done, p.ID) {
			rest.Add(p)
		}
	}
	rest.Close(time.Time{})
	if got, want := bytesOf(t, rest), bytesOf(t, reached(t, small(), atOnce(ask.Request{Services: []string{"sqs"}}))); got != want {
		t.Errorf("another account: %s", firstDifference(want, got))
	}

	// Another collection is refused.
	for what, other := range map[string]func(o *Options){
		"regions":  func(o *Options) { o.Regions = []string{"us-east-1"} },
		"services": func(o *Options) { o.Services = []string{"sns"} },
		"tags":     func(o *Options) { o.Tags = []ask.Tag{{Key: "a", Value: "b"}} },
		"version":  func(o *Options) { o.Version = "2" },
		"needs":    func(o *Options) { o.Needs = ask.Needs{{Policy: "s3/x", Judges: []string{"aws_s3_bucket"}}} },
	} {
		changed := o
		other(&changed)
		if _, err := Gather(t.Context(), onWire(small()), changed); err == nil || !strings.Contains(err.Error(), "it is another collection") {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// A reader that has gone ends the collection.
func TestNobodyListens(t *testing.T) {
	gone := errors.New("gone")
	o := atOnce(ask.Request{Services: []string{"sqs"}})
	o.Part = func(p *collected.Part) error {
		if p.ID.Service == collected.General {
			return nil
		}
		return gone
	}
	if _, err := Gather(t.Context(), onWire(small()), o); !errors.Is(err, gone) {
		t.Errorf("%v", err)
	}
}

// No more calls are made than the pace allows, whoever makes them.
func TestPace(t *testing.T) {
	c := small()
	c.Sizes.Queues, c.Latency = 120, time.Millisecond
	o := atOnce(ask.Request{Services: []string{"sqs", "s3"}, Regions: []string{"us-east-1"}})
	o.paces = map[string]pace{
		"SQS": {all: rule{100, 10}, operations: map[string]rule{"ListQueueTags": {50, 5}}},
		"S3":  {each: rule{200, 4}},
	}
	reached(t, c, o)
	by := map[string][]time.Time{}
	for _, call := range c.Calls() {
		by[call.Service] = append(by[call.Service], call.Begun)
		by[call.Service+" "+call.Operation] = append(by[call.Service+" "+call.Operation], call.Begun)
	}
	for key, r := range map[string]rule{"sqs": {100, 10}, "sqs ListQueueTags": {50, 5}, "s3 versioning": {200, 4}} {
		if len(by[key]) < 2 {
			t.Fatalf("%s: %d calls", key, len(by[key]))
		}
		if text := tooFast(by[key], r); text != "" {
			t.Errorf("%s: %s", key, text)
		}
	}
}

// tooFast says where calls came faster than a rule allows. A goroutine may be late, on a busy
// machine by much, which brings its call closer to the next.
func tooFast(times []time.Time, r rule) string {
	const late = 300 * time.Millisecond
	slices.SortFunc(times, time.Time.Compare)
	for i := range times {
		for j := i + 1; j < len(times); j++ {
			if n := j - i + 1; float64(n) > float64(r.burst)+r.rate*(times[j].Sub(times[i])+late).Seconds()+1 {
				return fmt.Sprintf("%d calls in %s", n, times[j].Sub(times[i]))
			}
		}
	}
	return ""
}

// What is known of the account as a whole is no service's part.
func TestGeneral(t *testing.T) {
	if slices.Contains(ServiceNames(), collected.General) {
		t.Errorf("a service is called %s", collected.General)
	}
}

func TestIsAnswer(t *testing.T) {
	for _, tt := range []struct {
		head  string
		whole bool
		kind  string
		want  bool
	}{
		{"", true, "text/xml", false}, {" \n", true, "", false}, {"", false, "text/xml", true}, {"<?xml", false, "text/xml", true}, {"\ufeff<a/>", true, "application/xml", true},
		{"{}", true, "application/x-amz-json-1.1", true}, {"{}", true, "text/xml", true}, {"x", true, "application/json", false}, {"<a/>", true, "application/json", false},
		{"<!DOCTYPE html><html>", false, "text/html", false}, {"<HTML>", false, "application/xml", false}, {"\xa0", true, "application/cbor", true}, {"<a/>", true, "text/html; charset=utf-8", true},
		{"function handler() {}", true, "application/octet-stream", true},
	} {
		if got := isAnswer([]byte(tt.head), tt.whole, tt.kind); got != tt.want {
			t.Errorf("%q, %v, %s: %v", tt.head, tt.whole, tt.kind, got)
		}
	}
}

// An account that shows no region at all was not read.
func TestNoRegions(t *testing.T) {
	c := small()
	c.Regions = nil
	c.Sizes.Buckets = 0
	set := reached(t, c, atOnce(ask.Request{})).Set(nil)
	if len(set.Diagnostics) == 0 || !slices.ContainsFunc(set.Incomplete, func(g resource.Gap) bool { return strings.Contains(g.Reason, "other regions were not looked at") }) {
		t.Errorf("%+v", set.Incomplete)
	}
}
