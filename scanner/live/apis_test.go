package live

import (
	"github.com/aws/aws-sdk-go-v2/service/acm"
	"github.com/aws/aws-sdk-go-v2/service/acmpca"
	"github.com/aws/aws-sdk-go-v2/service/apigateway"
	"github.com/aws/aws-sdk-go-v2/service/apigatewayv2"
	"github.com/aws/aws-sdk-go-v2/service/apprunner"
	"github.com/aws/aws-sdk-go-v2/service/appsync"
	"github.com/aws/aws-sdk-go-v2/service/elasticbeanstalk"
	"github.com/aws/aws-sdk-go-v2/service/eventbridge"
	"github.com/aws/aws-sdk-go-v2/service/scheduler"
	"github.com/aws/aws-sdk-go-v2/service/sfn"
)

func init() {
	speaks("ACM", &acm.Client{}, nil)
	speaks("ACM PCA", &acmpca.Client{}, map[string][]string{"CertificateAuthority.Status": {"ACTIVE", "DISABLED"}})
	speaks("AppRunner", &apprunner.Client{}, nil)
	speaks("AppSync", &appsync.Client{}, nil)
	speaks("Elastic Beanstalk", &elasticbeanstalk.Client{}, nil)
	speaks("EventBridge", &eventbridge.Client{}, map[string][]string{"EventBus.Name": {"default", "own"}})
	speaks("Scheduler", &scheduler.Client{}, nil)
	speaks("SFN", &sfn.Client{}, nil)
	speaks("API Gateway", &apigateway.Client{}, map[string][]string{
		"GetRestApisOutput.Position": {""}, "GetResourcesOutput.Position": {""}, "GetRequestValidatorsOutput.Position": {""},
		"GetDomainNamesOutput.Position": {""}, "GetBasePathMappingsOutput.Position": {""},
	})
	speaks("ApiGatewayV2", &apigatewayv2.Client{}, nil)
}
