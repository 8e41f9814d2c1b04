package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"
)

// twoViews goes on where the configuration in the directory was applied: each resource has
// one verdict whether one target shows it or three, and what is changed by hand is found.
func (d *desk) twoViews(address string, configured []string) {
	d.t.Helper()
	show := exec.Command("terraform", "show", "-json")
	show.Dir, show.Env = d.dir, append(os.Environ(), "CHECKPOINT_DISABLE=1")
	state, err := show.Output()
	if err != nil {
		d.t.Fatal(err)
	}
	d.write("state.json", string(state))

	scan := func(policies string, targets ...string) twinReport {
		d.t.Helper()
		args := append([]string{"scan"}, targets...)
		return d.twins(append(args, "--only", policies, "--regions", "eu-central-1", "--tags", "plumb=e2e", "--format", "json", "--fail-on", "never", "--all")...)
	}
	r := scan("drift/*,"+strings.Join(compared, ","), ".", "state.json", "aws://")
	if both := r.others(); !slices.Equal(configured, both) {
		d.t.Errorf("configuration:\n  %s\nwith state and account:\n  %s", strings.Join(configured, "\n  "), strings.Join(both, "\n  "))
	}
	if r.Views.Joined != 9 || r.Views.NotRunning != 0 || len(r.Unmanaged) != 0 {
		d.t.Errorf("joined %+v, unmanaged %v", r.Views, r.Unmanaged)
	}
	if drift := r.drift("fail"); len(drift) > 0 {
		d.t.Errorf("drift, and nothing was changed: %v", drift)
	}
	if agree := r.drift("pass"); len(agree) != 9 {
		d.t.Errorf("%d resources agree, want 9: %v", len(agree), agree)
	}
	// Without the state, what has a name is joined by it.
	const few = "drift/*,s3/bucket_versioning"
	r = scan(few, ".", "aws://")
	if drift := r.drift("fail"); r.Views.Joined != 5 || r.Views.Open == 0 || len(drift) > 0 {
		d.t.Errorf("joined %+v, drift %v", r.Views, drift)
	}

	d.changeByHand(address)
	r = scan(few, ".", "state.json", "aws://")
	text, err := os.ReadFile(filepath.Join(d.dir, "main.tf"))
	if err != nil {
		d.t.Fatal(err)
	}
	line := func(part string) int {
		before, _, _ := strings.Cut(string(text), part)
		return strings.Count(before, "\n") + 1
	}
	want := []string{
		fmt.Sprintf(`aws_s3_bucket.lost main.tf:%d tags differ: "team" only where it runs`, line(`resource "aws_s3_bucket" "lost"`)),
		fmt.Sprintf(`aws_s3_bucket_versioning.kept main.tf:%d versioning_configuration.status is "Enabled" here, and "Suspended" where it runs`, line(`status = "Enabled"`)),
	}
	if drift := r.drift("fail"); !slices.Equal(drift, want) {
		d.t.Errorf("drift:\n  %s\nwant:\n  %s", strings.Join(drift, "\n  "), strings.Join(want, "\n  "))
	}
	if len(r.Unmanaged) != 1 || r.Unmanaged[0].Address != "arn:aws:s3:::plumb-by-hand" || r.Unmanaged[0].Type != "aws_s3_bucket" || r.Unmanaged[0].Region != "eu-central-1" {
		d.t.Errorf("unmanaged: %v", r.Unmanaged)
	}
	found := false
	for _, v := range r.Verdicts {
		if v.Policy == "s3/bucket_versioning" && v.Resource.Address == "aws_s3_bucket.kept" {
			found = v.Verdict == "fail" && strings.HasSuffix(v.Message, "(so it runs; the configuration passes)") && v.Resource.ARN == "arn:aws:s3:::plumb-kept"
		}
	}
	if !found {
		d.t.Errorf("the suspended versioning is not found: %+v", r.Verdicts)
	}
	out, _ := d.run(0, "scan", ".", "state.json", "aws://", "--only", few, "--regions", "eu-central-1", "--tags", "plumb=e2e")
	d.wants(out, "runs as arn:aws:s3:::plumb-kept", "1 unmanaged", "drift/configuration_differs")
}

// changeByHand does what people do in a console.
func (d *desk) changeByHand(address string) {
	d.t.Helper()
	client := s3.New(s3.Options{
		Region: "eu-central-1", BaseEndpoint: &address, UsePathStyle: true, Credentials: credentials.NewStaticCredentialsProvider("test", "test", ""),
	})
	ctx := context.Background()
	must := func(_ any, err error) {
		d.t.Helper()
		if err != nil {
			d.t.Fatal(err)
		}
	}
	must(client.PutBucketVersioning(ctx, &s3.PutBucketVersioningInput{
		Bucket: aws.String("plumb-kept"), VersioningConfiguration: &types.VersioningConfiguration{Status: types.BucketVersioningStatusSuspended},
	}))
	tag := func(key, value string) types.Tag { return types.Tag{Key: &key, Value: &value} }
	must(client.PutBucketTagging(ctx, &s3.PutBucketTaggingInput{
		Bucket: aws.String("plumb-lost"), Tagging: &types.Tagging{TagSet: []types.Tag{tag("plumb", "e2e"), tag("team", "hand")}},
	}))
	must(client.CreateBucket(ctx, &s3.CreateBucketInput{
		Bucket: aws.String("plumb-by-hand"), CreateBucketConfiguration: &types.CreateBucketConfiguration{LocationConstraint: types.BucketLocationConstraintEuCentral1},
	}))
	must(client.PutBucketTagging(ctx, &s3.PutBucketTaggingInput{
		Bucket: aws.String("plumb-by-hand"), Tagging: &types.Tagging{TagSet: []types.Tag{tag("plumb", "e2e")}},
	}))
}

// A twinReport is what a scan says of two views.
type twinReport struct {
	Verdicts []struct {
		Policy, Verdict, Message string
		Resource                 struct{ Address, Type, ARN string }
		Locations                []struct {
			File string
			Line int `json:"start_line"`
		}
	}
	Views struct {
		Joined, Open int
		NotRunning   int `json:"not_running"`
	}
	Unmanaged []struct{ Address, Type, Region string }
}

func (d *desk) twins(args ...string) twinReport {
	d.t.Helper()
	out, errs := d.run(0, args...)
	var r twinReport
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		d.t.Fatalf("%v\n%s\n%s", err, out, errs)
	}
	return r
}

// others returns what all other policies say, as desk.verdicts does.
func (r twinReport) others() []string {
	var list []string
	for _, v := range r.Verdicts {
		if v.Policy != "drift/configuration_differs" {
			list = append(list, v.Policy+" "+v.Resource.Type+" "+v.Verdict)
		}
	}
	slices.Sort(list)
	return list
}

// drift returns what was said of differences, as "address place message".
func (r twinReport) drift(verdict string) []string {
	var out []string
	for _, v := range r.Verdicts {
		if v.Policy != "drift/configuration_differs" || v.Verdict != verdict {
			continue
		}
		text := v.Resource.Address
		if len(v.Locations) > 0 {
			text += fmt.Sprintf(" %s:%d", v.Locations[0].File, v.Locations[0].Line)
		}
		out = append(out, strings.TrimSpace(text+" "+v.Message))
	}
	slices.Sort(out)
	return out
}
