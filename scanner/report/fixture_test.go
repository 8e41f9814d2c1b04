package report

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares got with a file in testdata/golden.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s differs; go test -update rewrites it:\n%s", file, d)
	}
}

type catalogue map[string]finding.PracticeInfo

func (c catalogue) Practice(key string) (finding.PracticeInfo, bool) {
	p, ok := c[key]
	return p, ok
}

var practices = catalogue{
	"sec_permissions_analyze_cross_account": {
		ID: "SEC03-BP07", Key: "sec_permissions_analyze_cross_account", Title: "Analyze public and cross-account access",
		Pillar: "security", PillarTitle: "Security", Question: "SEC 3", QuestionID: "permissions",
		QuestionTitle: "How do you manage permissions for people and machines?", Risk: finding.Low,
		URL: "https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_analyze_cross_account.html",
	},
	"sec_network_protection_layered": {
		ID: "SEC05-BP02", Key: "sec_network_protection_layered", Title: "Control traffic flows within your network layers",
		Pillar: "security", PillarTitle: "Security", Question: "SEC 5", QuestionID: "network-protection",
		QuestionTitle: "How do you protect your network resources?", Risk: finding.High,
		URL: "https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_network_protection_layered.html",
	},
	"rel_backing_up_data_automated_backups_data": {
		ID: "REL09-BP03", Key: "rel_backing_up_data_automated_backups_data", Title: "Perform data backup automatically",
		Pillar: "reliability", PillarTitle: "Reliability", Question: "REL 9", QuestionID: "backing-up-data",
		QuestionTitle: "How do you back up data?", Risk: finding.Medium,
		URL: "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_automated_backups_data.html",
	},
	"cost_tags": {
		ID: "COST03-BP02", Key: "cost_tags", Title: "Add organization information to cost and usage",
		Pillar: "costOptimization", PillarTitle: "Cost Optimization", Question: "COST 3", QuestionID: "monitor-usage",
		QuestionTitle: "How do you monitor your cost and usage?", Risk: finding.Low,
		URL: "https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_tags.html",
	},
}

func evidence(key string, strength finding.Strength) finding.Practice {
	return finding.Practice{ID: practices[key].ID, Key: key, Strength: strength}
}

func place(file string, line, column, endLine, endColumn int) finding.Place {
	return finding.Place{File: file, StartLine: line, StartColumn: column, EndLine: endLine, EndColumn: endColumn}
}

// hostile holds what a stranger may put into a name.
const hostile = "x\x1b[31m\x07\n::error::pwned\r\u202e<script>alert(1)</script>]]>&\"'|`[a](http://evil) ##[add-path]/ @all #1 {0} \xff"

// sample is a report with one of everything.
func sample() *Report { return sampleWith(hostile) }

func sampleWith(hostile string) *Report {
	sec3 := []finding.Practice{evidence("sec_permissions_analyze_cross_account", finding.Direct)}
	sec5 := []finding.Practice{evidence("sec_network_protection_layered", finding.Direct)}
	rel9 := []finding.Practice{evidence("rel_backing_up_data_automated_backups_data", finding.Partial)}
	cost3 := []finding.Practice{evidence("cost_tags", finding.Partial)}
	r := &Report{
		Tool: Tool{Name: "plumb", Version: "1.2.3"},
		Targets: []resource.Target{
			{Kind: resource.Terraform, Name: ".", Roots: []string{"."}},
			{Kind: resource.AWS, Name: "aws://prod", Account: "123456789012", Regions: []string{"eu-central-1"}},
		},
		Framework: Framework{Name: "AWS Well-Architected Framework", Version: "2024-11-06", URL: "https://docs.aws.amazon.com/wellarchitected/latest/framework/welcome.html"},
		Catalogue: practices,
		Resources: 14,
		Views:     &Views{Joined: 1, NotRunning: 2, Unmanaged: 7, Open: 1},
		Baseline:  true,
		Source: func(file string) ([]byte, error) {
			return os.ReadFile(filepath.Join("testdata", "src", filepath.FromSlash(file)))
		},
		Options: Options{Category: "sample"},
		Policies: []Policy{
			{
				ID: "s3/bucket_policy_public", Title: "S3 bucket policies do not open buckets to everyone",
				Description: "A bucket policy whose principal is everyone makes every object it covers readable, or writable, by the whole internet. Most leaks from S3 began with one statement of this kind.",
				Related:     []Link{{URL: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html", Title: "Blocking public access"}},
				Resources:   []string{"aws_s3_bucket_policy"}, Scope: "resource", Practices: sec3, Risk: finding.High,
				Remediation: "Name the principals that need the bucket, or put CloudFront before it.\n\n```hcl\nPrincipal = { AWS = aws_iam_role.reader.arn }\n```\n",
				Aliases:     []string{"s3/public_policy"},
			},
			{
				ID: "ec2/open_ingress", Title: "Security groups do not open ports to everyone",
				Description: "A port that is open to 0.0.0.0/0 or ::/0 is found by scanners within minutes.",
				Resources:   []string{"aws_security_group"}, Scope: "resource", Practices: sec5, Risk: finding.High,
				Remediation: "Name the networks that need the port.",
			},
			{
				ID: "rds/public", Title: "Databases are not reachable from the internet",
				Description: "A public database is one password away from everyone. Put it into private subnets.",
				Related:     []Link{{URL: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html", Title: "RDS in a VPC"}},
				Resources:   []string{"aws_db_instance"}, Scope: "resource", Practices: sec5, Risk: finding.High,
				Remediation: "Set `publicly_accessible = false`.",
			},
			{
				ID: "rds/password", Title: "Database passwords do not stand in the configuration",
				Description: "Whoever reads the code or the state has the password.",
				Resources:   []string{"aws_db_instance"}, Scope: "resource", Practices: sec3, Risk: finding.Medium,
				Remediation: "Use `manage_master_user_password = true`.",
			},
			{
				ID: "lambda/secrets", Title: "Functions do not carry secrets in their environment",
				Description: "Environment variables are shown to everyone who may read the function.",
				Resources:   []string{"aws_lambda_function"}, Scope: "resource", Practices: sec3, Risk: finding.Medium,
				Remediation: "Keep the secret in Secrets Manager.", Deprecated: "lambda/environment is better",
			},
			{
				ID: "s3/bucket_versioning", Title: "S3 buckets keep old versions of their objects",
				Description: "Versions bring back what was deleted or overwritten by mistake.",
				Resources:   []string{"aws_s3_bucket"}, Scope: "resource", Practices: rel9, Risk: finding.Medium,
				Remediation: "```hcl\nresource \"aws_s3_bucket_versioning\" \"b\" {\n  bucket = aws_s3_bucket.b.id\n  versioning_configuration {\n    status = \"Enabled\"\n  }\n}\n```\n",
			},
			{
				ID: "s3/bucket_logging", Title: "S3 buckets log access", Description: "Logs say who read what.",
				Resources: []string{"aws_s3_bucket"}, Scope: "resource", Practices: sec3, Risk: finding.Low,
				Remediation: "Add an `aws_s3_bucket_logging`.",
			},
			{
				ID: "tags/owner", Title: "Resources name their owner", Description: "Costs without an owner are nobody's.",
				Resources: []string{"aws_s3_bucket"}, Scope: "resource", Practices: cost3, Risk: finding.Low, Remediation: "Set `default_tags`.",
			},
			{
				ID: "custom/house_rule", Title: "Our own rule", Description: "It belongs to no practice",
				Scope: "workload", Risk: finding.Low, Remediation: "Ask the platform team.",
			},
		},
		Diagnostics: []resource.Diagnostic{
			{Severity: resource.Error, Summary: "module \"gone\" is not installed", Detail: "what it makes is not judged; run: terraform init", File: "main.tf", Line: 6},
			{Severity: resource.Warning, Summary: "block \"neww\" is not known", File: "other dir/ü.tf", Line: 1},
			{Severity: resource.Warning, Summary: "access to s3:GetBucketLogging was denied", Detail: hostile},
		},
	}
	r.Unmanaged = []Unmanaged{{Address: "arn:aws:s3:::" + hostile, Type: "aws_s3_bucket", Account: "123456789012", Region: "eu-central-1"}}
	for i := range 6 {
		r.Unmanaged = append(r.Unmanaged, Unmanaged{Address: fmt.Sprintf("arn:aws:sqs:eu-central-1:123456789012:q%d", i), Type: "aws_sqs_queue", Account: "123456789012", Region: "eu-central-1"})
	}
	call := place("main.tf", 1, 1, 1, 14)
	for i, k := range []string{"eu", "us", "ap", "sa", "me"} {
		module := fmt.Sprintf("module.data[%q]", k)
		r.add(finding.Verdict{
			Policy: "s3/bucket_policy_public", Outcome: finding.Fail, Risk: finding.High, Practices: sec3,
			Subject: finding.Subject{Address: module + ".aws_s3_bucket_policy.this", Type: "aws_s3_bucket_policy", Name: "this", Module: module, Root: ".", Source: resource.Terraform},
			Message: "everyone may read the objects of the bucket", Attribute: "policy",
			Locations: []finding.Place{place("modules/data/main.tf", 7, 3, 15, 5), call}, New: i == 1,
		})
		if i < 2 {
			r.add(finding.Verdict{
				Policy: "s3/bucket_versioning", Outcome: finding.Fail, Risk: finding.Medium, Practices: rel9,
				Subject: finding.Subject{Address: module + ".aws_s3_bucket.this", Type: "aws_s3_bucket", Name: "this", Module: module, Root: ".", Source: resource.Terraform},
				Message: "versioning is not enabled", Locations: []finding.Place{place("modules/data/main.tf", 1, 1, 1, 32), call},
			})
		} else {
			r.add(finding.Verdict{
				Policy: "s3/bucket_versioning", Outcome: finding.Pass, Risk: finding.Medium, Practices: rel9,
				Subject:   finding.Subject{Address: module + ".aws_s3_bucket.this", Type: "aws_s3_bucket", Name: "this", Module: module, Root: ".", Source: resource.Terraform},
				Locations: []finding.Place{place("modules/data/main.tf", 1, 1, 1, 32), call},
			})
		}
	}
	subject := func(kind, name string) finding.Subject {
		return finding.Subject{Address: kind + "." + name, Type: kind, Name: name, Root: ".", Source: resource.Terraform, Region: "eu-central-1"}
	}
	r.add(finding.Verdict{
		Policy: "s3/bucket_versioning", Outcome: finding.Fail, Risk: finding.Medium, Practices: rel9,
		Subject: finding.Subject{Address: "module.registry.aws_s3_bucket.this[0]", Type: "aws_s3_bucket", Name: "this", Module: "module.registry", Root: ".", Source: resource.Terraform},
		Message: "versioning is not enabled", External: 1,
		Locations: []finding.Place{place(".terraform/modules/registry/main.tf", 20, 1, 20, 32), place("main.tf", 6, 1, 6, 18)},
	})
	r.add(finding.Verdict{
		Policy: "rds/public", Outcome: finding.Fail, Risk: finding.High, Practices: sec5, Subject: subject("aws_db_instance", "orders"),
		Message: "the instance is reachable from the internet (so it runs; the configuration passes)", Attribute: "publicly_accessible",
		Locations: []finding.Place{place("main.tf", 12, 3, 12, 29)}, New: true,
		Views: []finding.View{
			{Source: resource.Terraform, Address: "aws_db_instance.orders", Outcome: finding.Pass},
			{Source: resource.AWS, Address: "arn:aws:rds:eu-central-1:123456789012:db:" + hostile, Outcome: finding.Fail},
		},
	})
	r.add(finding.Verdict{
		Policy: "rds/password", Outcome: finding.Fail, Risk: finding.Medium, Practices: sec3, Subject: subject("aws_db_instance", "orders"),
		Message: "the password stands in the configuration", Attribute: "password",
		Locations: []finding.Place{place("main.tf", 13, 3, 13, 56)},
	})
	r.add(finding.Verdict{
		Policy: "lambda/secrets", Outcome: finding.Fail, Risk: finding.Medium, Practices: sec3, Subject: subject("aws_lambda_function", "api"),
		Message: "DB_PASSWORD looks like a secret", Attribute: "environment[0].variables.DB_PASSWORD",
		Locations: []finding.Place{place("main.tf", 24, 7, 24, 37)},
	})
	r.add(finding.Verdict{
		Policy: "ec2/open_ingress", Outcome: finding.Fail, Risk: finding.High, Practices: sec5, Subject: subject("aws_security_group", "web"),
		Message: "all ports are open to 0.0.0.0/0", Attribute: "ingress[0].cidr_blocks[0]",
		Locations: []finding.Place{place("main.tf", 17, 28, 17, 55)},
	})
	r.add(finding.Verdict{
		Policy: "ec2/open_ingress", Outcome: finding.Unknown, Risk: finding.High, Practices: sec5, Subject: subject("aws_security_group", "api"),
		Unknown: []finding.UnknownValue{{Attribute: "ingress", Reason: "var.networks has no default and no value was given"}},
	})
	r.add(finding.Verdict{
		Policy: "rds/public", Outcome: finding.Unknown, Risk: finding.High, Practices: sec5, Subject: subject("aws_db_instance", "second"),
		Unknown: []finding.UnknownValue{{Attribute: "publicly_accessible", Reason: "var.networks has no default and no value was given"}, {Attribute: "", Reason: "depends on " + resource.Symbol("aws_vpc.main", "id")}},
	})
	r.add(finding.Verdict{
		Policy: "s3/bucket_logging", Outcome: finding.Waived, Risk: finding.Low, Practices: sec3, Subject: subject("aws_s3_bucket", "logs"),
		Message: "access is not logged", Locations: []finding.Place{place("main.tf", 31, 1, 31, 32)},
		Waiver: &finding.Waiver{Reason: "the log bucket does not log itself", Until: "2027-01-31", File: "main.tf", Line: 30},
	})
	r.add(finding.Verdict{
		Policy: "s3/bucket_versioning", Outcome: finding.Waived, Risk: finding.Medium, Practices: rel9, Subject: subject("aws_s3_bucket", "logs"),
		Message: "versioning is not enabled", Locations: []finding.Place{place("main.tf", 31, 1, 31, 32)},
		Waiver: &finding.Waiver{Reason: "logs are written once", File: "plumb.yaml", Line: 4},
	})
	r.add(finding.Verdict{
		Policy: "tags/owner", Outcome: finding.Fail, Risk: finding.Low, Practices: cost3, Subject: subject("aws_s3_bucket", "logs"),
		Message: "no owner is named", Locations: []finding.Place{place("main.tf", 31, 1, 31, 32)},
	})
	r.add(finding.Verdict{
		Policy: "tags/owner", Outcome: finding.Fail, Risk: finding.Low, Practices: cost3,
		Subject: finding.Subject{Address: "arn:aws:s3:::" + hostile, Type: "aws_s3_bucket", Name: hostile, Source: resource.AWS, ARN: "arn:aws:s3:::" + hostile, Account: "123456789012", Region: "eu-central-1"},
		Message: "the bucket " + hostile + " has no owner", Attribute: `tags["` + hostile + `"]`,
	})
	r.add(finding.Verdict{
		Policy: "custom/house_rule", Outcome: finding.Fail, Risk: finding.Low,
		Subject: finding.Subject{Source: resource.Terraform, Root: "."}, Message: "nothing watches " + resource.Symbol("aws_sqs_queue.q", "arn"),
	})
	finding.Sort(r.Verdicts)
	finding.SetFingerprints(r.Verdicts)
	return r
}

func (r *Report) add(v finding.Verdict) { r.Verdicts = append(r.Verdicts, &v) }

func TestGoldens(t *testing.T) {
	tests := []struct {
		file, format string
		change       func(*Report)
	}{
		{"text.txt", "text", nil},
		{"text_low.txt", "text", func(r *Report) { r.Options.MinRisk = finding.Low }},
		{"text_color.txt", "text", func(r *Report) { r.Options.Color, r.Options.Width, r.Options.MinRisk = true, 60, finding.High }},
		{"text_empty.txt", "text", func(r *Report) { *r = Report{Tool: r.Tool, Resources: 3} }},
		{"report.json", "json", nil},
		{"report_all.json", "json", func(r *Report) { r.Options.All = true }},
		{"report.sarif", "sarif", nil},
		{"prefix.sarif", "sarif", func(r *Report) {
			r.Options.Prefix, r.Options.SourceRoot, r.Tool.Version = "infra/my live", "file:///home/me/repo", "dev"
		}},
		{"github.sarif", "github-sarif", nil},
		{"empty.sarif", "sarif", func(r *Report) { *r = Report{Tool: r.Tool} }},
		{"annotations.txt", "annotations", func(r *Report) { r.Options.Prefix = "infra, eu" }},
		{"report.xml", "junit", nil},
		{"empty.xml", "junit", func(r *Report) { *r = Report{Tool: r.Tool} }},
		{"report.md", "markdown", nil},
		{"empty.md", "markdown", func(r *Report) { *r = Report{Tool: r.Tool} }},
		{"report.html", "html", nil},
		{"empty.html", "html", func(r *Report) { *r = Report{Tool: r.Tool} }},
		{"empty.json", "json", func(r *Report) { *r = Report{Tool: r.Tool} }},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			r := sample()
			if tt.change != nil {
				tt.change(r)
			}
			var b bytes.Buffer
			if err := Formats[tt.format](&b, r); err != nil {
				t.Fatal(err)
			}
			golden(t, tt.file, b.Bytes())
			var again bytes.Buffer
			if err := Formats[tt.format](&again, r); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
				t.Errorf("a second time it is different, or %v", err)
			}
			for _, secret := range []string{"hunter2", "horse"} {
				if strings.Contains(b.String(), secret) {
					t.Errorf("shows the secret %q", secret)
				}
			}
		})
	}
}
