package main

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/scanner/live/livetest"
)

// inCloud puts a desk before an imagined account.
func inCloud(t *testing.T, c *livetest.Cloud) *desk {
	t.Helper()
	d := newDesk(t)
	server := httptest.NewServer(c)
	t.Cleanup(server.Close)
	d.env = []string{"HOME=" + d.dir, "PATH=" + os.Getenv("PATH"), "SOURCE_DATE_EPOCH=1795219200", "AWS_ENDPOINT_URL=" + server.URL,
		"AWS_ACCESS_KEY_ID=test", "AWS_SECRET_ACCESS_KEY=test", "AWS_REGION=us-east-1", "AWS_EC2_METADATA_DISABLED=true"}
	return d
}

func cloud() *livetest.Cloud {
	return &livetest.Cloud{Regions: livetest.Regions(3), Sizes: livetest.Sizes{Queues: 6, Topics: 3, Buckets: 4, Tables: 2}}
}

// only are policies of services that the cloud fills.
var only = []string{"--only", "sqs/*,sns/topics_use_kms,s3/bucket_versioning,dynamodb/point_in_time_recovery"}

func (d *desk) read(name string) string {
	d.t.Helper()
	text, err := os.ReadFile(filepath.Join(d.dir, name))
	if err != nil {
		d.t.Fatal(err)
	}
	return string(text)
}

func (d *desk) has(name string) bool {
	_, err := os.Stat(filepath.Join(d.dir, name))
	return err == nil
}

// withoutTargets is a report without the names of its targets.
func withoutTargets(report string) string {
	return regexp.MustCompile(`(?m)^  "targets": \[\n.*\n  \],$`).ReplaceAllString(report, "")
}

// A saved account gives the verdicts of the scan that saved it, without a call.
func TestSave(t *testing.T) {
	c := cloud()
	d := inCloud(t, c)
	args := append([]string{"--format", "json", "--all", "--fail-on", "never"}, only...)
	live, errs := d.run(0, append([]string{"scan", "aws://", "--save", "a.json"}, args...)...)
	if errs != "" && !strings.Contains(errs, "warning:") || strings.Contains(errs, "\r") {
		t.Errorf("stderr: %q", errs)
	}
	calls := len(c.Calls())
	saved, _ := d.run(0, append([]string{"scan", "a.json"}, args...)...)
	if withoutTargets(live) != withoutTargets(saved) || !strings.Contains(live, `"verdict":"pass"`) {
		t.Error("the verdicts differ")
	}
	d.wants(saved, `"name":"a.json"`, `"collected":"2026-11-21T00:00:00Z"`)
	out, _ := d.run(0, "resources", "a.json", "--type", "aws_sqs_queue")
	d.wants(out, "arn:aws:sqs:us-east-2:123456789012:queue-5")
	out, _ = d.run(0, "review", "a.json", "--only", "sqs/*")
	d.wants(out, "Well-Architected review")
	if len(c.Calls()) != calls {
		t.Errorf("%d calls were made for a saved account", len(c.Calls())-calls)
	}
	if d.has("a.json.journal") {
		t.Error("the journal is still there")
	}

	// The same account is the same bytes, and packed it is the same account.
	d.run(0, append([]string{"scan", "aws://", "--save", "b.json.gz"}, args...)...)
	packed, _ := d.run(0, append([]string{"scan", "b.json.gz"}, args...)...)
	if withoutTargets(packed) != withoutTargets(live) {
		t.Error("packed, the verdicts differ")
	}
	d.run(0, append([]string{"scan", "aws://", "--save", "c.json"}, args...)...)
	if d.read("a.json") != d.read("c.json") {
		t.Error("saved twice, the bytes differ")
	}
	if len(d.read("b.json.gz")) > len(d.read("a.json"))/2 {
		t.Error("it is not packed")
	}

	// What it was not asked for is unknown, and said.
	out, errs = d.run(0, "scan", "a.json", "--only", "sns/subscriptions_use_https", "--format", "json", "--fail-on", "never")
	d.wants(errs, "need what was not collected", "sns/subscriptions_use_https")
	if strings.Contains(out, `"verdict":"fail"`) {
		t.Error(out)
	}

	// Damage and other formats are told, and end with 2.
	text := d.read("a.json")
	d.write("cut.json", text[:len(text)*2/3])
	_, errs = d.run(2, "scan", "cut.json", "--only", "sqs/*")
	d.wants(errs, "the saved account is not whole")
	d.write("new.json", strings.Replace(text, `"plumb_account":1`, `"plumb_account":99`, 1))
	_, errs = d.run(2, "scan", "new.json")
	d.wants(errs, "new.json: read the saved account: it has format 99")
}

func TestSaveUsage(t *testing.T) {
	d := inCloud(t, cloud())
	for _, tt := range [][2]string{
		{"scan . --save a", "--save and --resume are for one AWS account"},
		{"scan aws:// aws://x --save a", "--save and --resume are for one AWS account"},
		{"scan aws:// --save a --resume b", "--resume b saves to that file: leave --save a out"},
		{"scan aws:// --resume a", "resume: there is no a.journal: begin with --save a"},
		{"scan aws:// --save no/a", "no such file"},
	} {
		_, errs := d.run(2, strings.Fields(tt[0])...)
		d.wants(errs, tt[1])
	}
	// Nothing stays of what was never begun.
	d.env = append(d.env, "AWS_ENDPOINT_URL=http://127.0.0.1:1")
	_, errs := d.run(2, "scan", "aws://", "--save", "a")
	d.wants(errs, "AWS cannot be reached")
	if d.has("a.journal") {
		t.Error("an empty journal")
	}
}

// A role that may not ask three services: their verdicts are unknown, told by permission,
// and the others stand.
func TestDenied(t *testing.T) {
	c := cloud()
	c.Fault = func(call livetest.Call) livetest.Fault {
		if slices.Contains([]string{"sqs", "dynamodb", "s3"}, call.Service) {
			return livetest.Denied()
		}
		return nil
	}
	d := inCloud(t, c)
	out, errs := d.run(0, append([]string{"scan", "aws://", "--format", "json", "--all", "--fail-on", "never"}, only...)...)
	d.wants(errs, "sqs:ListQueues was denied in us-east-1, us-east-2, us-west-1, 3 times", "dynamodb:ListTables was denied", "s3:ListAllMyBuckets was denied",
		"verdicts that hang on", "allow sqs:ListQueues (plumb aws permissions shows all that is needed)")
	for _, typ := range []string{"aws_sqs_queue", "aws_dynamodb_table", "aws_s3_bucket"} {
		if strings.Contains(out, `"type":"`+typ+`"`) {
			t.Errorf("a verdict on a %s", typ)
		}
	}
	d.wants(out, `"type":"aws_sns_topic"`)
}

// What a new user meets, with what to do about it.
func TestCredentials(t *testing.T) {
	for code, want := range map[string]string{"ExpiredToken": "the credentials have expired or are not there: sign in again", "InvalidClientTokenId": "AWS does not take these credentials"} {
		c := cloud()
		c.Fault = func(livetest.Call) livetest.Fault { return livetest.Named(403, code, "no") }
		d := inCloud(t, c)
		_, errs := d.run(2, "scan", "aws://")
		d.wants(errs, want)
	}
	d := inCloud(t, cloud())
	_, errs := d.run(2, "scan", "aws://", "--regions", "eu-middle-1")
	d.wants(errs, "region eu-middle-1 is not enabled in account 123456789012: enabled are us-east-1")
	d.env = slices.DeleteFunc(d.env, func(v string) bool { return strings.HasPrefix(v, "AWS_ACCESS") || strings.HasPrefix(v, "AWS_SECRET") })
	_, errs = d.run(2, "scan", "aws://")
	d.wants(errs, "there are no AWS credentials: name a profile")
}
