package live

import (
	"fmt"
	"net"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/service/amp"
	"github.com/aws/aws-sdk-go-v2/service/bedrock"
	"github.com/aws/aws-sdk-go-v2/service/bedrockagent"
	"github.com/aws/aws-sdk-go-v2/service/cloudsearch"
	"github.com/aws/aws-sdk-go-v2/service/codeartifact"
	"github.com/aws/aws-sdk-go-v2/service/codebuild"
	"github.com/aws/aws-sdk-go-v2/service/codecommit"
	"github.com/aws/aws-sdk-go-v2/service/codedeploy"
	"github.com/aws/aws-sdk-go-v2/service/codegurureviewer"
	"github.com/aws/aws-sdk-go-v2/service/codepipeline"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentity"
	idp "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/comprehend"
	"github.com/aws/aws-sdk-go-v2/service/connect"
	"github.com/aws/aws-sdk-go-v2/service/directoryservice"
	"github.com/aws/aws-sdk-go-v2/service/grafana"
	"github.com/aws/aws-sdk-go-v2/service/iot"
	"github.com/aws/aws-sdk-go-v2/service/kendra"
	"github.com/aws/aws-sdk-go-v2/service/sagemaker"
	"github.com/aws/aws-sdk-go-v2/service/workspaces"
	"github.com/aws/smithy-go"

	"github.com/plumb-iac/plumb/scanner/live/ask"
)

func init() {
	speaks(amp.ServiceID, &amp.Client{}, nil)
	speaks(bedrock.ServiceID, &bedrock.Client{}, nil)
	speaks(bedrockagent.ServiceID, &bedrockagent.Client{}, nil)
	speaks(cloudsearch.ServiceID, &cloudsearch.Client{}, map[string][]string{
		"DomainStatus.Deleted": {"false", "false", "true", "false"},
	})
	speaks(codeartifact.ServiceID, &codeartifact.Client{}, nil)
	speaks(codebuild.ServiceID, &codebuild.Client{}, nil)
	speaks(codecommit.ServiceID, &codecommit.Client{}, nil)
	speaks(codedeploy.ServiceID, &codedeploy.Client{}, nil)
	speaks(codegurureviewer.ServiceID, &codegurureviewer.Client{}, nil)
	speaks(codepipeline.ServiceID, &codepipeline.Client{}, nil)
	speaks(cognitoidentity.ServiceID, &cognitoidentity.Client{}, nil)
	speaks(idp.ServiceID, &idp.Client{}, map[string][]string{
		"RiskConfigurationType.ClientId": {"", "ClientId"},
	})
	speaks(comprehend.ServiceID, &comprehend.Client{}, map[string][]string{
		"DocumentClassifierProperties.DocumentClassifierArn": {"arn:aws:comprehend:eu-central-1:123456789012:document-classifier/one/version/2"},
	})
	speaks(connect.ServiceID, &connect.Client{}, nil)
	speaks(directoryservice.ServiceID, &directoryservice.Client{}, nil)
	speaks(grafana.ServiceID, &grafana.Client{}, nil)
	speaks(iot.ServiceID, &iot.Client{}, nil)
	speaks(kendra.ServiceID, &kendra.Client{}, nil)
	speaks(sagemaker.ServiceID, &sagemaker.Client{}, nil)
	speaks(workspaces.ServiceID, &workspaces.Client{}, nil)
	for call, c := range map[string]string{
		"codeartifact:GetDomainPermissionsPolicy": "ResourceNotFoundException", "codeartifact:GetRepositoryPermissionsPolicy": "ResourceNotFoundException",
		"CodeBuild:GetResourcePolicy": "ResourceNotFoundException", "IoT:GetV2LoggingOptions": "NotConfiguredException",
		"Cognito Identity Provider:DescribeRiskConfiguration": "UserPoolAddOnNotEnabledException", "CloudSearch:DescribeServiceAccessPolicies": "ResourceNotFoundException",
	} {
		absences[call] = c
	}
}

// SageMaker names no error for a policy that is not there, but words it.
func TestSageMakerWithoutPolicy(t *testing.T) {
	for message, absent := range map[string]bool{"Cannot find resource policy for: arn": true, "1 validation error detected": false} {
		im := imagined{fail: func(_, o string) error {
			if o == "GetModelPackageGroupPolicy" {
				return &smithy.GenericAPIError{Code: "ValidationException", Message: message}
			}
			return nil
		}}
		if set := im.collect(t, ask.Request{Services: []string{"sagemaker"}}); absent != (len(set.Diagnostics) == 0) {
			t.Errorf("%s: %+v", message, set.Diagnostics)
		}
	}
}

// The filters of a webhook say who can build only where nobody has to approve.
func TestWebhookWithApproval(t *testing.T) {
	for n := range variants {
		for _, r := range (imagined{n: n}).collect(t, ask.Request{Services: []string{"codebuild"}}).Resources {
			if r.Type != "aws_codebuild_webhook" {
				continue
			}
			_, told := r.Values["filter_group"]
			if disabled := n%3 == 0; told != disabled || disabled != (len(r.Unknown) == 0) {
				t.Errorf("variant %d: filters %v, unknown %+v", n, told, r.Unknown)
			}
		}
	}
}

func TestComprehendName(t *testing.T) {
	for _, r := range (imagined{}).collect(t, ask.Request{Services: []string{"comprehend"}}).Resources {
		if r.Type == "aws_comprehend_document_classifier" && r.Values["name"] != "one" {
			t.Errorf("name %v", r.Values["name"])
		}
	}
}

// A service that is not in a region is one warning, not one a region.
func TestNoAddress(t *testing.T) {
	im := imagined{fail: func(service, _ string) error {
		if service == kendra.ServiceID {
			return fmt.Errorf("dial: %w", &net.DNSError{Err: "no such host", Name: "kendra.eu-central-1.amazonaws.com", IsNotFound: true})
		}
		return nil
	}}
	set := im.collect(t, ask.Request{Services: []string{"kendra"}})
	if len(set.Diagnostics) != 1 || !strings.Contains(set.Diagnostics[0].Summary, "kendra:ListIndices found no address: the service may not exist there in eu-central-1") || len(set.Incomplete) == 0 {
		t.Errorf("%+v, %+v", set.Diagnostics, set.Incomplete)
	}
}
