package live

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/accessanalyzer"
	accessanalyzertypes "github.com/aws/aws-sdk-go-v2/service/accessanalyzer/types"
	"github.com/aws/aws-sdk-go-v2/service/account"
	"github.com/aws/aws-sdk-go-v2/service/auditmanager"
	"github.com/aws/aws-sdk-go-v2/service/budgets"
	"github.com/aws/aws-sdk-go-v2/service/cloudformation"
	"github.com/aws/aws-sdk-go-v2/service/cloudwatch"
	"github.com/aws/aws-sdk-go-v2/service/cloudwatchlogs"
	"github.com/aws/aws-sdk-go-v2/service/configservice"
	"github.com/aws/aws-sdk-go-v2/service/controltower"
	"github.com/aws/aws-sdk-go-v2/service/detective"
	detectivetypes "github.com/aws/aws-sdk-go-v2/service/detective/types"
	"github.com/aws/aws-sdk-go-v2/service/fms"
	"github.com/aws/aws-sdk-go-v2/service/guardduty"
	"github.com/aws/aws-sdk-go-v2/service/inspector2"
	inspector2types "github.com/aws/aws-sdk-go-v2/service/inspector2/types"
	"github.com/aws/aws-sdk-go-v2/service/macie2"
	"github.com/aws/aws-sdk-go-v2/service/notifications"
	"github.com/aws/aws-sdk-go-v2/service/oam"
	"github.com/aws/aws-sdk-go-v2/service/organizations"
	"github.com/aws/aws-sdk-go-v2/service/ram"
	"github.com/aws/aws-sdk-go-v2/service/rolesanywhere"
	"github.com/aws/aws-sdk-go-v2/service/secretsmanager"
	"github.com/aws/aws-sdk-go-v2/service/securityhub"
	securityhubtypes "github.com/aws/aws-sdk-go-v2/service/securityhub/types"
	"github.com/aws/aws-sdk-go-v2/service/securitylake"
	securitylaketypes "github.com/aws/aws-sdk-go-v2/service/securitylake/types"
	"github.com/aws/aws-sdk-go-v2/service/servicecatalog"
	"github.com/aws/aws-sdk-go-v2/service/sesv2"
	"github.com/aws/aws-sdk-go-v2/service/signer"
	"github.com/aws/aws-sdk-go-v2/service/ssm"
	"github.com/aws/aws-sdk-go-v2/service/ssoadmin"
	"github.com/aws/smithy-go"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/resource"
)

func init() {
	made[reflect.TypeFor[accessanalyzertypes.AnalyzerConfiguration]()] = func() any {
		return &accessanalyzertypes.AnalyzerConfigurationMemberUnusedAccess{Value: accessanalyzertypes.UnusedAccessConfiguration{
			UnusedAccessAge: aws.Int32(90), AnalysisRule: &accessanalyzertypes.AnalysisRule{Exclusions: []accessanalyzertypes.AnalysisRuleCriteria{
				{AccountIds: []string{"1"}, ResourceTags: []map[string]string{{"Key": "Value"}}},
			}},
		}}
	}
	made[reflect.TypeFor[securityhubtypes.Policy]()] = func() any {
		return &securityhubtypes.PolicyMemberSecurityHub{Value: securityhubtypes.SecurityHubPolicy{ServiceEnabled: aws.Bool(true), EnabledStandardIdentifiers: []string{"arn"}}}
	}
	made[reflect.TypeFor[securitylaketypes.LogSourceResource]()] = func() any {
		return &securitylaketypes.LogSourceResourceMemberAwsLogSource{Value: securitylaketypes.AwsLogSourceResource{SourceName: "VPC_FLOW", SourceVersion: aws.String("2.0")}}
	}
	speaks("AccessAnalyzer", &accessanalyzer.Client{}, nil)
	speaks("Account", &account.Client{}, nil)
	speaks("AuditManager", &auditmanager.Client{}, nil)
	speaks("Budgets", &budgets.Client{}, nil)
	speaks("CloudFormation", &cloudformation.Client{}, nil)
	speaks("CloudWatch", &cloudwatch.Client{}, nil)
	speaks("CloudWatch Logs", &cloudwatchlogs.Client{}, nil)
	speaks("Config Service", &configservice.Client{}, nil)
	speaks("ControlTower", &controltower.Client{}, nil)
	speaks("Detective", &detective.Client{}, nil)
	speaks("FMS", &fms.Client{}, nil)
	speaks("GuardDuty", &guardduty.Client{}, map[string][]string{"Administrator.RelationshipStatus": {"Removed", "Enabled"}})
	speaks("Inspector2", &inspector2.Client{}, nil)
	speaks("Macie2", &macie2.Client{}, nil)
	speaks("Notifications", &notifications.Client{}, nil)
	speaks("OAM", &oam.Client{}, nil)
	speaks("Organizations", &organizations.Client{}, map[string][]string{
		"PolicySummary.AwsManaged":                 {"false"},
		"Organization.MasterAccountId":             {"123456789012", "999999999999"},
		"EnabledServicePrincipal.ServicePrincipal": {"ram.amazonaws.com", "config.amazonaws.com"},
		"PolicyTypeSummary.Status":                 {"ENABLED"},
		"Account.Status":                           {"ACTIVE", "ACTIVE", "SUSPENDED", "ACTIVE"},
		"Account.Id":                               {"123456789012", "111111111111"},
	})
	speaks("RAM", &ram.Client{}, map[string][]string{"ResourceShare.Status": {"ACTIVE"}, "ResourceShareAssociation.Status": {"ASSOCIATED"}})
	speaks("RolesAnywhere", &rolesanywhere.Client{}, nil)
	speaks("Secrets Manager", &secretsmanager.Client{}, map[string][]string{"SecretListEntry.PrimaryRegion": {"eu-central-1", "eu-central-1", "us-west-2", ""}})
	speaks("SecurityHub", &securityhub.Client{}, map[string][]string{
		"Standard.StandardsArn":                            {"StandardsArn", "StandardsArn", "other", "StandardsArn"},
		"StandardsSubscription.StandardsControlsUpdatable": {"READY_FOR_UPDATES"},
		"FindingAggregator.FindingAggregatorArn":           {"arn:aws:securityhub:eu-central-1:123456789012:finding-aggregator/a"},
		"OrganizationConfiguration.ConfigurationType":      {"CENTRAL", "LOCAL"},
	})
	speaks("SecurityLake", &securitylake.Client{}, nil)
	speaks("Service Catalog", &servicecatalog.Client{}, nil)
	speaks("SESv2", &sesv2.Client{}, map[string][]string{"IdentityInfo.IdentityType": {"DOMAIN", "EMAIL_ADDRESS"}, "DkimAttributes.Status": {"SUCCESS"}})
	speaks("signer", &signer.Client{}, nil)
	speaks("SSM", &ssm.Client{}, map[string][]string{"ParameterMetadata.Type": {"String", "SecureString"}, "Parameter.Type": {"String"}, "ServiceSetting.Status": {"Customized", "Default"}})
	speaks("SSO Admin", &ssoadmin.Client{}, map[string][]string{"InstanceMetadata.PrimaryRegion": {"eu-central-1"}})
}

// answers are the words with which a service says what an account is, and what they
// mean: "absent", that there is no such thing here; "elsewhere", that another account
// is to be asked.
var answers = []struct{ id, name, operation, code, text, means string }{
	{"Organizations", "organizations", "DescribeOrganization", "AWSOrganizationsNotInUseException", "Your account is not a member of an organization.", "absent"},
	{"Organizations", "organizations", "DescribeResourcePolicy", "ResourcePolicyNotFoundException", "", "absent"},
	{"Organizations", "organizations", "ListPolicies", "AccessDeniedException", "You don't have permissions to access this resource.", "elsewhere"},
	{"Organizations", "organizations", "ListAccountsForParent", "AccessDeniedException", "You don't have permissions to access this resource.", "elsewhere"},
	{"Organizations", "organizations", "ListDelegatedAdministrators", "AccessDeniedException", "You don't have permissions to access this resource.", "elsewhere"},
	{"Organizations", "organizations", "DescribeResourcePolicy", "AccessDeniedException", "You don't have permissions to access this resource.", "elsewhere"},
	{"Config Service", "config", "DescribeOrganizationConfigRules", "OrganizationAccessDeniedException", "", "absent"},
	{"Config Service", "config", "DescribeOrganizationConformancePacks", "OrganizationAccessDeniedException", "", "absent"},
	{"GuardDuty", "guardduty", "ListOrganizationAdminAccounts", "BadRequestException", "The request failed because you do not have required AWS Organization master permission.", "elsewhere"},
	{"GuardDuty", "guardduty", "DescribeOrganizationConfiguration", "BadRequestException", "", "absent"},
	{"SecurityHub", "securityhub", "DescribeHub", "InvalidAccessException", "Account 1 is not subscribed to AWS Security Hub", "absent"},
	{"SecurityHub", "securityhub", "DescribeOrganizationConfiguration", "InvalidAccessException", "Account 1 is not an administrator for this organization", "absent"},
	{"SecurityHub", "securityhub", "ListOrganizationAdminAccounts", "InvalidAccessException", "", "elsewhere"},
	{"SecurityHub", "securityhub", "ListAutomationRules", "AccessDeniedException", "", "absent"},
	{"Macie2", "macie2", "GetMacieSession", "AccessDeniedException", "Macie is not enabled.", "absent"},
	{"Macie2", "macie2", "ListOrganizationAdminAccounts", "AccessDeniedException",
		"The request failed because you must be a user of the management account for your AWS organization to perform this operation", "elsewhere"},
	{"Macie2", "macie2", "DescribeOrganizationConfiguration", "AccessDeniedException", "The request failed because you must be the administrator", "absent"},
	{"Inspector2", "inspector2", "DescribeOrganizationConfiguration", "AccessDeniedException", "Invoking account does not have access to describe the organization configuration", "absent"},
	{"Inspector2", "inspector2", "ListDelegatedAdminAccounts", "AccessDeniedException", "", "elsewhere"},
	{"Detective", "detective", "ListOrganizationAdminAccounts", "AccessDeniedException", "", "elsewhere"},
	{"AuditManager", "auditmanager", "ListAssessments", "AccessDeniedException", "Please complete AWS Audit Manager setup from home page to enable this action in this account.", "absent"},
	{"Account", "account", "GetAlternateContact", "ResourceNotFoundException", "", "absent"},
	{"FMS", "fms", "GetAdminAccount", "ResourceNotFoundException", "", "absent"},
	{"FMS", "fms", "GetAdminAccount", "AccessDeniedException", "", "elsewhere"},
	{"IAM", "iam", "ListOrganizationsFeatures", "OrganizationNotFoundException", "", "absent"},
	{"IAM", "iam", "ListOrganizationsFeatures", "ServiceAccessNotEnabledException", "", "absent"},
	{"IAM", "iam", "ListOrganizationsFeatures", "AccountNotManagementOrDelegatedAdministratorException", "", "elsewhere"},
	{"SSO Admin", "sso", "GetPermissionsBoundaryForPermissionSet", "ResourceNotFoundException", "", "absent"},
	{"SSO Admin", "sso", "ListPermissionSets", "AccessDeniedException", "You do not have sufficient access to perform this action.", "elsewhere"},
	{"OAM", "oam", "GetSinkPolicy", "ResourceNotFoundException", "", "absent"},
	{"SecurityLake", "securitylake", "ListDataLakes", "AccessDeniedException", "", "elsewhere"},
}

// What a service says of the account is told from what a policy denies, though both may
// have the same code.
func TestAnswersOfTheOrganization(t *testing.T) {
	collect := func(id, name, operation string, err error) *resource.Set {
		im := imagined{n: 1, fail: func(service, o string) error { // a member account
			if service == id && o == operation {
				return err
			}
			return nil
		}}
		return im.collect(t, ask.Request{Services: []string{name}})
	}
	ofCall := func(set *resource.Set, permission string) bool {
		return slices.ContainsFunc(set.Incomplete, func(g resource.Gap) bool { return strings.HasPrefix(g.Reason, permission+" ") })
	}
	for _, a := range answers {
		permission := a.name + ":" + a.operation
		if i := slices.IndexFunc(services(), func(s *Service) bool { return s.Name == a.name }); i >= 0 {
			s := services()[i]
			permission = s.permission(s.Calls[slices.IndexFunc(s.Calls, func(c Call) bool { return c.Operation == a.operation })])
		}
		set := collect(a.id, a.name, a.operation, &smithy.GenericAPIError{Code: a.code, Message: a.text})
		if gap := ofCall(set, permission); gap != (a.means == "elsewhere") || len(set.Diagnostics) > 0 {
			t.Errorf("%s, %s %q: gap %v, diagnostics %+v", permission, a.code, a.text, gap, set.Diagnostics)
		}
		denied := &smithy.GenericAPIError{Code: "AccessDeniedException", Message: "User: arn:aws:iam::1:user/u is not authorized to perform: " + permission}
		if set := collect(a.id, a.name, a.operation, denied); !ofCall(set, permission) || len(set.Diagnostics) == 0 {
			t.Errorf("%s denied: gap %v, diagnostics %+v", permission, ofCall(set, permission), set.Diagnostics)
		}
	}
}

// The management account is denied by policies alone.
func TestManagementAccount(t *testing.T) {
	im := imagined{fail: func(_, o string) error {
		if o == "ListPolicies" {
			return &smithy.GenericAPIError{Code: "AccessDeniedException", Message: "no"}
		}
		return nil
	}}
	set := im.collect(t, ask.Request{Services: []string{"organizations"}})
	gap := slices.ContainsFunc(set.Incomplete, func(g resource.Gap) bool { return slices.Contains(g.Types, "aws_organizations_policy") })
	if len(set.Diagnostics) != 1 || !gap {
		t.Errorf("%+v %+v", set.Diagnostics, set.Incomplete)
	}
}

// allOf returns what a service shows of one type in the nth variant.
func allOf(t *testing.T, n int, service, typ string) (*resource.Set, []*resource.Resource) {
	t.Helper()
	set := imagined{n: n}.collect(t, ask.Request{Services: []string{service}})
	var found []*resource.Resource
	for _, r := range set.Resources {
		if r.Type == typ {
			found = append(found, r)
		}
	}
	return set, found
}

func gapOfType(set *resource.Set, typ string) bool {
	return slices.ContainsFunc(set.Incomplete, func(g resource.Gap) bool {
		return slices.Contains(g.Types, typ) && !strings.HasPrefix(g.Reason, "the service ")
	})
}

// The management account is no account that the organization made, and a suspended one
// is gone.
func TestOrganizationAccounts(t *testing.T) {
	for n, want := range []int{0, 1, 0, 1} {
		if _, found := allOf(t, n, "organizations", "aws_organizations_account"); len(found) != want {
			t.Errorf("variant %d: %d accounts, want %d", n, len(found), want)
		}
	}
}

// What the administrator of a member keeps is not missing in the member.
func TestMembers(t *testing.T) {
	for n, want := range []bool{false, true} {
		if set, _ := allOf(t, n, "guardduty", "aws_guardduty_publishing_destination"); gapOfType(set, "aws_guardduty_publishing_destination") != want {
			t.Errorf("guardduty, variant %d: %+v", n, set.Incomplete)
		}
	}
	for n := range variants {
		want := detectivetypes.MemberStatus("").Values()[n] == detectivetypes.MemberStatusEnabled
		if set, _ := allOf(t, n, "detective", "aws_detective_graph"); gapOfType(set, "aws_detective_graph") != want {
			t.Errorf("detective, variant %d: %+v", n, set.Incomplete)
		}
	}
}

// What exists to AWS and is nobody's resource is left out.
func TestLeftOut(t *testing.T) {
	for _, c := range []struct {
		service, typ string
		want         [variants]int
	}{
		{"secretsmanager", "aws_secretsmanager_secret", [...]int{1, 1, 0, 1}}, // a replica
		{"kms", "aws_kms_grant", [...]int{1, 0, 1, 0}},                        // a service's grant
		{"ssm", "aws_ssm_service_setting", [...]int{2, 1, 2, 1}},              // a default that means none
	} {
		for n, want := range c.want {
			if _, found := allOf(t, n, c.service, c.typ); len(found) != want {
				t.Errorf("%s, variant %d: %d, want %d", c.typ, n, len(found), want)
			}
		}
	}
}

// Values that are made of what AWS says, and not taken over.
func TestTranslations(t *testing.T) {
	for _, c := range []struct {
		n                  int
		service, typ, path string
		want               any // nil: absent
	}{
		{0, "guardduty", "aws_guardduty_detector", "enable", true},
		{1, "guardduty", "aws_guardduty_detector", "enable", false},
		{0, "guardduty", "aws_guardduty_ipset", "activate", false},
		{2, "guardduty", "aws_guardduty_ipset", "activate", true},
		{0, "securityhub", "aws_securityhub_account", "enable_default_standards", true},
		{2, "securityhub", "aws_securityhub_account", "enable_default_standards", false},
		{0, "ssm", "aws_ssm_parameter", "value", "Value"},
		{1, "ssm", "aws_ssm_parameter", "value", nil},
		{0, "ssm", "aws_ssm_document", "permissions.account_ids", "AccountIds"},
		{0, "logs", "aws_cloudwatch_log_metric_filter", "metric_transformation[0].default_value", "1.5"},
		{0, "access-analyzer", "aws_accessanalyzer_archive_rule", "filter[0].exists", "true"},
		{0, "budgets", "aws_budgets_budget", "notification[0].subscriber_sns_topic_arns[0]", "Address"},
		{1, "budgets", "aws_budgets_budget", "notification[0].subscriber_email_addresses[0]", "Address"},
		{0, "secretsmanager", "aws_secretsmanager_secret_rotation", "secret_id", "ARN"},
		{0, "iam", "aws_iam_role", "max_session_duration", json.Number("1")},
		{1, "iam", "aws_iam_virtual_mfa_device", "user_name", "<root_account>"},
		{0, "account", "aws_account_region", "enabled", true},
	} {
		_, found := allOf(t, c.n, c.service, c.typ)
		if len(found) == 0 {
			t.Errorf("%s, variant %d: none", c.typ, c.n)
			continue
		}
		got, known := resource.Get(found[0].Values, c.path)
		if known != (c.want != nil) || known && got != c.want {
			t.Errorf("%s, variant %d: %s is %v, want %v", c.typ, c.n, c.path, got, c.want)
		}
		if slices.ContainsFunc(found[0].Unknown, func(u resource.Unknown) bool { return u.Path == c.path }) {
			t.Errorf("%s, variant %d: %s is unknown", c.typ, c.n, c.path)
		}
	}
	// Without a rotation there is no companion, and without the root user's device none of its own.
	if _, found := allOf(t, 1, "secretsmanager", "aws_secretsmanager_secret_rotation"); len(found) > 0 {
		t.Errorf("a secret that does not rotate has %+v", found[0].Values)
	}
	if _, found := allOf(t, 0, "iam", "aws_iam_virtual_mfa_device"); len(found) != 1 || found[0].Values["user_name"] == "<root_account>" {
		t.Errorf("devices: %+v", found)
	}
}

func TestCriteria(t *testing.T) {
	v, left := criteria(&inspector2types.FilterCriteria{
		Ec2InstanceVpcId:   []inspector2types.StringFilter{{Comparison: "EQUALS", Value: aws.String("vpc-1")}},
		PortRange:          []inspector2types.PortRangeFilter{{BeginInclusive: aws.Int32(22)}},
		VulnerablePackages: []inspector2types.PackageFilter{{Name: &inspector2types.StringFilter{Comparison: "PREFIX", Value: aws.String("log4j")}}},
	}, newInspectorCriteria...)
	text, err := json.Marshal(v)
	want := `{"ec2_instance_vpc_id":[{"comparison":"EQUALS","value":"vpc-1"}],"port_range":[{"begin_inclusive":22}],` +
		`"vulnerable_packages":[{"name":[{"comparison":"PREFIX","value":"log4j"}]}]}`
	if err != nil || left || string(text) != want {
		t.Errorf("%v, %v: %s", err, left, text)
	}
	if _, left := criteria(&inspector2types.FilterCriteria{CodeRepositoryProjectName: []inspector2types.StringFilter{{}}}, newInspectorCriteria...); !left {
		t.Error("a criterion that the provider does not have is forgotten")
	}
	if v, left := criteria((*inspector2types.FilterCriteria)(nil)); len(v) > 0 || left {
		t.Errorf("nothing gives %v", v)
	}
}

// Whichever type alone is needed, no call is made that is not declared for it.
func TestEachTypeAlone(t *testing.T) {
	for _, s := range services() {
		for typ, declared := range s.Types {
			if declared.Never != "" {
				continue
			}
			for n := range variants {
				set := imagined{n: n}.collect(t, ask.Request{Services: []string{s.Name}, Needs: ask.Needs{{Policy: "a/b", Judges: []string{typ}}}})
				for _, d := range set.Diagnostics {
					t.Errorf("%s, variant %d: %s", typ, n, d.Summary)
				}
			}
		}
	}
}
