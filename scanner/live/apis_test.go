package live

import (
	"github.com/aws/aws-sdk-go-v2/service/apigateway"
	"github.com/aws/aws-sdk-go-v2/service/apigatewayv2"
)

func init() {
	speaks("API Gateway", &apigateway.Client{}, map[string][]string{
		"GetRestApisOutput.Position": {""}, "GetResourcesOutput.Position": {""}, "GetRequestValidatorsOutput.Position": {""},
		"GetDomainNamesOutput.Position": {""}, "GetBasePathMappingsOutput.Position": {""},
	})
	speaks("ApiGatewayV2", &apigatewayv2.Client{}, nil)
}
