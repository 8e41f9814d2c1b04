package live

import (
	"reflect"

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
	"github.com/aws/aws-sdk-go-v2/service/fms"
	"github.com/aws/aws-sdk-go-v2/service/guardduty"
	"github.com/aws/aws-sdk-go-v2/service/inspector2"
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
	speaks("GuardDuty", &guardduty.Client{}, nil)
	speaks("Inspector2", &inspector2.Client{}, nil)
	speaks("Macie2", &macie2.Client{}, nil)
	speaks("Notifications", &notifications.Client{}, nil)
	speaks("OAM", &oam.Client{}, nil)
	speaks("Organizations", &organizations.Client{}, map[string][]string{
		"PolicySummary.AwsManaged":                 {"false"},
		"Organization.MasterAccountId":             {"123456789012", "999999999999"},
		"EnabledServicePrincipal.ServicePrincipal": {"ram.amazonaws.com", "config.amazonaws.com"},
		"PolicyTypeSummary.Status":                 {"ENABLED"},
		"Account.Status":                           {"ACTIVE"},
	})
	speaks("RAM", &ram.Client{}, map[string][]string{"ResourceShare.Status": {"ACTIVE"}, "ResourceShareAssociation.Status": {"ASSOCIATED"}})
	speaks("RolesAnywhere", &rolesanywhere.Client{}, nil)
	speaks("Secrets Manager", &secretsmanager.Client{}, nil)
	speaks("SecurityHub", &securityhub.Client{}, map[string][]string{
		"FindingAggregator.FindingAggregatorArn":      {"arn:aws:securityhub:eu-central-1:123456789012:finding-aggregator/a"},
		"OrganizationConfiguration.ConfigurationType": {"CENTRAL", "LOCAL"},
	})
	speaks("SecurityLake", &securitylake.Client{}, nil)
	speaks("Service Catalog", &servicecatalog.Client{}, nil)
	speaks("SESv2", &sesv2.Client{}, map[string][]string{"IdentityInfo.IdentityType": {"DOMAIN", "EMAIL_ADDRESS"}, "DkimAttributes.Status": {"SUCCESS"}})
	speaks("signer", &signer.Client{}, nil)
	speaks("SSM", &ssm.Client{}, map[string][]string{"ParameterMetadata.Type": {"String", "SecureString"}, "Parameter.Type": {"String"}})
	speaks("SSO Admin", &ssoadmin.Client{}, map[string][]string{"InstanceMetadata.PrimaryRegion": {"eu-central-1"}})
}
