package answers

import (
	"fmt"
	"testing"
	"time"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// shop is the review of a made-up web shop with every class of answer: each
// status, each proposal, waivers, unknowns, one-sided evidence, answers of
// people, conflicts, something that could not be read.
func shop(t testing.TB) *mapping.Review {
	t.Helper()
	return mapping.Build(shopInput())
}

func shopInput() mapping.Input {
	in := mapping.Input{
		Workload: "shop",
		Time:     time.Date(2026, 11, 20, 9, 30, 0, 0, time.UTC),
		Targets: []resource.Target{
			{Kind: resource.Terraform, Name: "infra", Roots: []string{"."}},
			{Kind: resource.AWS, Name: "aws://shop-prod", Account: "111122223333", Regions: []string{"eu-central-1"}},
		},
		Diagnostics: []resource.Diagnostic{
			{Severity: resource.Warning, Summary: "module network was not read", Detail: "run terraform init in infra, or use --get-modules", File: "main.tf", Line: 3},
		},
		Answers: shopAnswers(),
	}
	policy := func(id, title, remediation string, practices ...finding.Practice) *policyMaker {
		in.Policies = append(in.Policies, mapping.Policy{ID: id, Title: title, Practices: practices, Remediation: remediation, Scope: "resource"})
		return &policyMaker{in: &in, id: id, practices: practices}
	}
	direct := func(key string) finding.Practice { return finding.Practice{Key: key, Strength: finding.Direct} }
	partial := func(key string) finding.Practice { return finding.Practice{Key: key, Strength: finding.Partial} }

	// violated: direct evidence against a practice of class direct.
	p := policy("s3/bucket_encryption", "S3 buckets encrypt what they store", "Add an aws_s3_bucket_server_side_encryption_configuration.",
		direct("sec_protect_data_rest_encrypt"))
	p.say(finding.Fail, finding.High, "aws_s3_bucket.logs", "infra/logs.tf", 12, "server-side encryption is not configured")
	p.say(finding.Fail, finding.High, `module.media["eu"].aws_s3_bucket.this[0]`, "infra/modules/media/main.tf", 4, "server-side encryption is not configured")
	p.pass("aws_s3_bucket.site", "aws_s3_bucket.state")
	p.waive("aws_s3_bucket.public_docs", "infra/docs.tf", 8, "server-side encryption is not configured", "public documents, nothing to protect", "2027-01-31")
	p = policy("rds/storage_encrypted", "Databases encrypt their storage", "", direct("sec_protect_data_rest_encrypt"))
	p.pass("aws_db_instance.orders")

	// supported: direct evidence for it.
	p = policy("backup/vault_encrypted", "Backup vaults encrypt with a key", "", direct("rel_backing_up_data_secured_backups_data"))
	p.pass("aws_backup_vault.main", "aws_backup_vault.archive")

	// likely: partial evidence for practices of class partial.
	p = policy("kms/key_rotation", "KMS keys rotate", "", partial("sec_protect_data_rest_key_mgmt"))
	p.pass("aws_kms_key.orders", "aws_kms_key.logs", "aws_kms_key.backup")
	p = policy("rds/multi_az", "Databases stand by in a second zone", "", direct("rel_fault_isolation_multiaz_region_system"), partial("rel_withstand_component_failures_failover2good"))
	p.pass("aws_db_instance.orders")

	// at risk: partial evidence against.
	p = policy("logs/retention", "Log groups keep what they collect for a set time", "Set retention_in_days.", partial("sec_detect_investigate_events_app_service_logging"), partial("cost_decomissioning_resources_data_retention"))
	for i := range 7 {
		p.say(finding.Fail, finding.Medium, fmt.Sprintf("aws_cloudwatch_log_group.service[%d]", i), "infra/logs.tf", 40, "entries are kept for ever")
	}
	p.pass("aws_cloudwatch_log_group.audit")

	// inconclusive: unknown where it matters.
	p = policy("vpc/flow_logs", "Networks record their flows", "", partial("sec_detect_investigate_events_logs"))
	p.unknown("aws_vpc.main", "infra/network.tf", 2, "traffic_type", "var.traffic_type has no default and no value was given")
	// inconclusive: silence of a policy that can only speak against.
	p = policy("ec2/no_user_data_secrets", "User data holds no secrets", "", finding.Practice{Key: "sec_identities_secrets", Strength: finding.Partial, Polarity: finding.Absence})
	p.pass("aws_instance.worker[0]", "aws_instance.worker[1]")
	// inconclusive: a good sign is absent, which says nothing.
	p = policy("synthetics/canary", "Canaries watch the user's way", "", finding.Practice{Key: "ops_observability_customer_telemetry", Strength: finding.Partial, Polarity: finding.Presence})
	p.say(finding.Fail, finding.Low, "shop", "", 0, "no canary was found")
	// Text that formats must escape.
	p = policy("iam/no_star", "Roles ask for what they need | <b>only</b>", "", partial("sec_permissions_least_privileges"))
	p.say(finding.Fail, finding.High, `aws_iam_role.deploy["a|b"]`, "infra/iam.tf", 77, "=action `*` on <all> resources")
	return in
}

type policyMaker struct {
	in        *mapping.Input
	id        string
	practices []finding.Practice
}

func (p *policyMaker) add(v finding.Verdict, file string, line int) {
	v.Policy, v.Practices = p.id, p.practices
	if v.Risk == "" {
		v.Risk = finding.High
	}
	v.Subject.Source = resource.Terraform
	if file != "" {
		v.Locations = []finding.Place{{File: file, StartLine: line, StartColumn: 1, EndLine: line, EndColumn: 40}}
	}
	p.in.Verdicts = append(p.in.Verdicts, &v)
}

func (p *policyMaker) pass(addresses ...string) {
	for _, a := range addresses {
		p.add(finding.Verdict{Outcome: finding.Pass, Subject: finding.Subject{Address: a}}, "", 0)
	}
}

func (p *policyMaker) say(o finding.Outcome, risk finding.Risk, address, file string, line int, message string) {
	p.add(finding.Verdict{Outcome: o, Risk: risk, Subject: finding.Subject{Address: address}, Message: message}, file, line)
}

func (p *policyMaker) waive(address, file string, line int, message, reason, until string) {
	p.add(finding.Verdict{
		Outcome: finding.Waived, Risk: finding.Medium, Subject: finding.Subject{Address: address}, Message: message,
		Waiver: &finding.Waiver{Reason: reason, Until: until, File: file, Line: line},
	}, file, line)
}

func (p *policyMaker) unknown(address, file string, line int, attribute, reason string) {
	p.add(finding.Verdict{
		Outcome: finding.Unknown, Subject: finding.Subject{Address: address},
		Unknown: []finding.UnknownValue{{Attribute: attribute, Reason: reason}},
	}, file, line)
}

func shopAnswers() *mapping.Answers {
	answer := func(said mapping.Said, notes string) *mapping.Answer {
		return &mapping.Answer{Said: said, Notes: notes}
	}
	return &mapping.Answers{
		Lens: "wellarchitected", Edition: "2024-11-06", Workload: "shop", Owner: "Ana (platform)",
		Questions: map[string]*mapping.QuestionAnswer{
			"protect-data-rest": {Choices: map[string]*mapping.Answer{
				// Agrees with nobody: the evidence speaks against it.
				"sec_protect_data_rest_encrypt":  answer(mapping.Yes, "All buckets since spring.\nSee <the wiki>."),
				"sec_protect_data_rest_key_mgmt": {Said: mapping.Yes, Owner: "security"},
			}},
			"backing-up-data": {Choices: map[string]*mapping.Answer{
				"rel_backing_up_data_secured_backups_data": answer(mapping.No, "=HYPERLINK(\"http://x\") restores were never tried"),
			}},
			"org-culture":   {Answer: mapping.Answer{Said: mapping.None, Notes: "a new team"}},
			"data-transfer": {Answer: mapping.Answer{Said: mapping.NotApplicable, Reason: "nothing leaves the Region"}},
			"protect-compute": {Choices: map[string]*mapping.Answer{
				"sec_protect_compute_hardened_images": {Former: []mapping.FormerAnswer{{
					Key: "sec_protect_compute_reduce_surface", ID: "SEC06-BP02", Title: "Reduce attack surface", Answer: mapping.Answer{Said: mapping.Yes},
				}}},
			}},
			"sus_region": {Choices: map[string]*mapping.Answer{
				"sus_sus_region_a2": {Said: mapping.NotApplicable, Reason: "the Region is set by law"},
			}},
		},
	}
}
