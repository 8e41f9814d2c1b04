package scanner_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/plumb-iac/plumb/policies"
	"github.com/plumb-iac/plumb/scanner"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/resource"
)

const twoBuckets = `provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "kept" {
  bucket = "kept"
  tags   = { team = "a" }
}

resource "aws_s3_bucket_versioning" "kept" {
  bucket = aws_s3_bucket.kept.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "waived" {
  bucket = "waived"
  #plumb:ignore drift/configuration_differs reason="the cost team tags it"
  tags = { team = "a" }
}

resource "aws_s3_bucket_versioning" "waived" {
  bucket = aws_s3_bucket.waived.id
  versioning_configuration {
    #plumb:ignore s3/bucket_versioning reason="a test"
    status = "Enabled"
  }
}
`

// account is what runs: versioning of both buckets is suspended, a tag differs, and
// there is a bucket that nobody configured.
func account(_ context.Context, target string, _ ask.Needs) (*resource.Set, error) {
	set := &resource.Set{Targets: []resource.Target{{Kind: resource.AWS, Name: target, Account: "123456789012"}}}
	for _, name := range []string{"kept", "waived", "hand"} {
		arn := "arn:aws:s3:::" + name
		provider := resource.Provider{Name: "aws", Region: "eu-central-1", Account: "123456789012"}
		tags := map[string]any{"team": "b"}
		set.Resources = append(set.Resources, &resource.Resource{
			Address: arn, Mode: resource.Managed, Type: "aws_s3_bucket", Name: name, Source: resource.AWS, Root: target, Provider: provider,
			Values: map[string]any{"id": name, "arn": arn, "bucket": name, "tags": tags, "tags_all": tags},
		}, &resource.Resource{
			Address: arn + "#versioning", Mode: resource.Managed, Type: "aws_s3_bucket_versioning", Name: name, Source: resource.AWS, Root: target, Provider: provider,
			Values: map[string]any{"id": name, "bucket": name, "versioning_configuration": []any{map[string]any{"status": "Suspended"}}},
		})
	}
	return set, nil
}

func scanTwo(t *testing.T, change func(*scanner.Config)) *scanner.Result {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(twoBuckets), 0o600); err != nil {
		t.Fatal(err)
	}
	c := scanner.Config{
		Targets: []string{dir, "aws://"}, Policies: []fs.FS{policies.FS}, Only: []string{"s3/bucket_versioning", scanner.DriftPolicy},
		Live: account, Now: time.Date(2026, 11, 28, 0, 0, 0, 0, time.UTC),
	}
	change(&c)
	result, err := scanner.Scan(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range result.Diagnostics {
		t.Logf("%s: %s", d.Summary, d.Detail)
	}
	return result
}

// said renders verdicts as "policy address outcome line message".
func said(result *scanner.Result) []string {
	var out []string
	for _, v := range result.Verdicts {
		line := ""
		if p, ok := v.Reported(); ok {
			line = p.File + ":" + strconv.Itoa(p.StartLine) + " "
		}
		out = append(out, strings.TrimSpace(v.Policy+" "+v.Subject.Address+" "+string(v.Outcome)+" "+line+v.Message))
	}
	return out
}

func TestTwoViews(t *testing.T) {
	result := scanTwo(t, func(*scanner.Config) {})
	want := []string{
		"s3/bucket_versioning arn:aws:s3:::hand fail versioning is suspended",
		"drift/configuration_differs aws_s3_bucket.kept fail main.tf:7 tags differ: team is \"a\" here, and \"b\" where it runs",
		"s3/bucket_versioning aws_s3_bucket.kept fail main.tf:13 versioning is suspended (so it runs; the configuration passes)",
		"drift/configuration_differs aws_s3_bucket.waived waived main.tf:20 tags differ: team is \"a\" here, and \"b\" where it runs",
		"s3/bucket_versioning aws_s3_bucket.waived waived main.tf:27 versioning is suspended (so it runs; the configuration passes)",
		"drift/configuration_differs aws_s3_bucket_versioning.kept fail main.tf:13 versioning_configuration.status is \"Enabled\" here, and \"Suspended\" where it runs",
		"drift/configuration_differs aws_s3_bucket_versioning.waived fail main.tf:27 versioning_configuration.status is \"Enabled\" here, and \"Suspended\" where it runs",
	}
	got := said(result)
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got:\n  %s\nwant:\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
	if len(result.Unmanaged) != 1 || result.Unmanaged[0].Address != "arn:aws:s3:::hand" {
		t.Errorf("unmanaged: %v", result.Unmanaged)
	}
	if v := result.Views; v == nil || v.Joined != 4 || v.Further != 4 || v.NotRunning != 0 || v.Open != 0 {
		t.Errorf("views: %+v", v)
	}
	for _, v := range result.Verdicts {
		if v.Subject.Address == "aws_s3_bucket.kept" && (v.Subject.ARN != "arn:aws:s3:::kept" || v.Subject.Account != "123456789012" || len(v.Views) != 2) {
			t.Errorf("%s: %+v %v", v.Policy, v.Subject, v.Views)
		}
	}
}

// The same matter has the same fingerprint whichever targets show it, so that a
// baseline holds.
func TestTwoViewsAndABaseline(t *testing.T) {
	both := scanTwo(t, func(*scanner.Config) {})
	seen := map[string]bool{}
	for _, v := range both.Verdicts {
		if seen[v.Fingerprint] {
			t.Errorf("%s %s has the fingerprint of another", v.Policy, v.Subject.Address)
		}
		seen[v.Fingerprint] = true
	}
	again := scanTwo(t, func(c *scanner.Config) { c.Targets = []string{c.Targets[1], c.Targets[0]} })
	for i, v := range again.Verdicts {
		if v.Fingerprint != both.Verdicts[i].Fingerprint {
			t.Errorf("%s %s: the order of targets changes the fingerprint", v.Policy, v.Subject.Address)
		}
	}
}

// With one view there is nothing to compare, and nobody speaks of it.
func TestOneView(t *testing.T) {
	for _, name := range []string{"files", "account"} {
		result := scanTwo(t, func(c *scanner.Config) {
			c.Targets = c.Targets[:1]
			if name == "account" {
				c.Targets = []string{"aws://"}
			}
		})
		for _, p := range result.Policies {
			if p.ID == scanner.DriftPolicy {
				t.Errorf("%s: the policy took part", name)
			}
		}
		if result.Views != nil || result.Unmanaged != nil {
			t.Errorf("%s: %+v %v", name, result.Views, result.Unmanaged)
		}
	}
	result := scanTwo(t, func(c *scanner.Config) { c.Targets, c.Only = c.Targets[:1], []string{"drift/*"} })
	if len(result.Diagnostics) != 1 || !strings.Contains(result.Diagnostics[0].Summary, "has nothing to compare") {
		t.Errorf("%v", result.Diagnostics)
	}
}

// What is asked of an account hangs on what is configured.
func TestDriftNeeds(t *testing.T) {
	var asked ask.Needs
	scanTwo(t, func(c *scanner.Config) {
		c.Targets = []string{"aws://", c.Targets[0]}
		c.Only = []string{scanner.DriftPolicy}
		c.Live = func(ctx context.Context, target string, needs ask.Needs) (*resource.Set, error) {
			asked = needs
			return account(ctx, target, needs)
		}
	})
	if len(asked) != 1 || asked[0].Policy != scanner.DriftPolicy {
		t.Fatalf("%v", asked)
	}
	for typ, want := range map[string]bool{"aws_s3_bucket": true, "aws_s3_bucket_versioning": true, "aws_s3_bucket_server_side_encryption_configuration": true, "aws_iam_role": false} {
		if slices.Contains(asked[0].Types(), typ) != want {
			t.Errorf("%s is asked for: %v, want %v", typ, !want, want)
		}
	}
	library, _, err := scanner.LoadPolicies(nil, []fs.FS{policies.FS})
	if err != nil {
		t.Fatal(err)
	}
	p, ok := library.Find(scanner.DriftPolicy)
	if !ok || p.Risk != finding.Medium {
		t.Fatalf("%v", p)
	}
	all := scanner.Needs(library, library.Policies())
	for _, n := range all {
		if n.Policy == scanner.DriftPolicy && !slices.Contains(n.Types(), "aws_iam_role") {
			t.Error("without configuration all types are needed that a policy looks at")
		}
	}
}
