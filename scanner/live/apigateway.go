package live

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/apigateway"
	"github.com/aws/aws-sdk-go-v2/service/apigateway/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var apigatewayQuestions = []part[*apigateway.Client]{
	{"GetRestApis", []string{"aws_api_gateway_rest_api", "aws_api_gateway_stage", "aws_api_gateway_method_settings", "aws_api_gateway_method", "aws_api_gateway_integration", "aws_api_gateway_request_validator"}, apigatewayAPIs},
	{"GetDomainNames", []string{"aws_api_gateway_domain_name", "aws_api_gateway_base_path_mapping"}, apigatewayDomains},
}

func apigatewayService() *Service {
	s := withParts(&Service{Name: "apigateway", ID: "API Gateway", Collect: collectAPIGateway, Types: map[string]Type{
		"aws_api_gateway_rest_api":        {Untold: map[string]string{"body": "what a definition made is shown itself: stages, methods, integrations"}},
		"aws_api_gateway_rest_api_policy": {ShownAs: []string{"aws_api_gateway_rest_api"}},
		"aws_api_gateway_deployment":      {ShownAs: []string{"aws_api_gateway_stage"}},
		"aws_api_gateway_domain_name": {Untold: map[string]string{
			"certificate_private_key": "AWS never gives out a private key", "certificate_body": "it is a certificate that was handed over in the configuration",
		}},
	}, Calls: []Call{
		{Operation: "GetStages", Types: []string{"aws_api_gateway_stage", "aws_api_gateway_method_settings"}},
		{Operation: "GetResources", Types: []string{"aws_api_gateway_method", "aws_api_gateway_integration"}},
		{Operation: "GetRequestValidators", Types: []string{"aws_api_gateway_request_validator"}},
		{Operation: "GetBasePathMappings", Types: []string{"aws_api_gateway_base_path_mapping"}},
	}}, "", apigatewayQuestions)
	for i := range s.Calls {
		s.Calls[i].Permission = "apigateway:GET" // of all
	}
	return s
}

func collectAPIGateway(ctx context.Context, r *run) {
	askAll(ctx, r, apigateway.NewFromConfig(r.config), apigatewayQuestions)
}

// apigatewayARN is the ARN of something that API Gateway manages, which holds no
// account.
func apigatewayARN(r *run, path string) string {
	return "arn:" + r.partition + ":apigateway:" + r.region + "::" + path
}

func apigatewayAPIs(ctx context.Context, r *run, c *apigateway.Client) error {
	var found []types.RestApi
	err := pages(ctx, apigateway.NewGetRestApisPaginator(c, &apigateway.GetRestApisInput{}), func(o *apigateway.GetRestApisOutput) { found = append(found, o.Items...) })
	each(ctx, found, func(ctx context.Context, a types.RestApi) {
		id := deref(a.Id)
		arn := apigatewayARN(r, "/restapis/"+id)
		v := shaped("aws_api_gateway_rest_api", a, nil)
		put(v, "arn", arn, "execution_arn", r.arn("execute-api", id), "policy", unquoted(a.Policy))
		setTags(v, a.Tags)
		of := owner(r.add("aws_api_gateway_rest_api", id, arn, v), "aws_api_gateway_rest_api", id, arn)
		of.Provider.Region = r.region
		if r.wants("aws_api_gateway_stage", "aws_api_gateway_method_settings") {
			apigatewayStages(ctx, r, c, of)
		}
		if r.wants("aws_api_gateway_method", "aws_api_gateway_integration") {
			apigatewayMethods(ctx, r, c, of)
		}
		if r.wants("aws_api_gateway_request_validator") {
			apigatewayValidators(ctx, r, c, of)
		}
	})
	return err
}

// unquoted is a policy document as API Gateway gives it, with its quotation marks
// escaped; as it is where they are not.
func unquoted(document *string) string {
	if text, err := strconv.Unquote(`"` + deref(document) + `"`); err == nil {
		return text
	}
	return deref(document)
}

func apigatewayStages(ctx context.Context, r *run, c *apigateway.Client, api *resource.Resource) {
	out, err := c.GetStages(ctx, &apigateway.GetStagesInput{RestApiId: &api.Name})
	if err != nil {
		r.lost(err, "GetStages", "aws_api_gateway_stage", "aws_api_gateway_method_settings")
		return
	}
	for _, s := range out.Item {
		name := deref(s.StageName)
		id, arn := "ags-"+api.Name+"-"+name, api.Address+"/stages/"+name
		v := shaped("aws_api_gateway_stage", s, names{"TracingEnabled": "xray_tracing_enabled"})
		put(v, "id", id, "arn", arn, "rest_api_id", api.Name, "execution_arn", r.arn("execute-api", api.Name+"/"+name),
			"invoke_url", "https://"+api.Name+".execute-api."+r.region+strings.TrimPrefix(r.host("execute-api"), "execute-api")+"/"+name)
		setTags(v, s.Tags)
		of := owner(r.add("aws_api_gateway_stage", id, arn, v), "aws_api_gateway_stage", id, arn)
		of.Provider.Region = r.region
		for _, path := range slices.Sorted(maps.Keys(s.MethodSettings)) {
			method := strings.TrimPrefix(strings.ReplaceAll(path, "~1", "/"), "/")
			settings := shaped("aws_api_gateway_method_settings", struct{ Settings types.MethodSetting }{s.MethodSettings[path]}, nil)
			put(settings, "id", api.Name+"-"+name+"-"+method, "rest_api_id", api.Name, "stage_name", name, "method_path", method)
			r.companion(of, "aws_api_gateway_method_settings", method, settings)
		}
	}
}

func apigatewayMethods(ctx context.Context, r *run, c *apigateway.Client, api *resource.Resource) {
	in := &apigateway.GetResourcesInput{RestApiId: &api.Name, Embed: []string{"methods"}}
	err := pages(ctx, apigateway.NewGetResourcesPaginator(c, in), func(o *apigateway.GetResourcesOutput) {
		for _, place := range o.Items {
			for _, verb := range slices.Sorted(maps.Keys(place.ResourceMethods)) {
				m := place.ResourceMethods[verb]
				part := deref(place.Id) + "/" + verb
				v := shaped("aws_api_gateway_method", m, names{"AuthorizationType": "authorization"})
				put(v, "id", strings.Join([]string{"agm", api.Name, deref(place.Id), verb}, "-"), "rest_api_id", api.Name, "resource_id", place.Id, "http_method", verb)
				r.companion(api, "aws_api_gateway_method", part, v)
				if m.MethodIntegration == nil {
					continue
				}
				i := shaped("aws_api_gateway_integration", m.MethodIntegration, names{"HttpMethod": "integration_http_method", "TimeoutInMillis": "timeout_milliseconds"})
				put(i, "id", strings.Join([]string{"agi", api.Name, deref(place.Id), verb}, "-"), "rest_api_id", api.Name, "resource_id", place.Id, "http_method", verb)
				r.companion(api, "aws_api_gateway_integration", part, i)
			}
		}
	})
	if err != nil {
		r.lost(err, "GetResources", "aws_api_gateway_method", "aws_api_gateway_integration")
	}
}

func apigatewayValidators(ctx context.Context, r *run, c *apigateway.Client, api *resource.Resource) {
	in := &apigateway.GetRequestValidatorsInput{RestApiId: &api.Name}
	for {
		out, err := c.GetRequestValidators(ctx, in)
		if err != nil {
			r.lost(err, "GetRequestValidators", "aws_api_gateway_request_validator")
			return
		}
		for _, validator := range out.Items {
			v := shaped("aws_api_gateway_request_validator", validator, nil)
			v["rest_api_id"] = api.Name
			r.companion(api, "aws_api_gateway_request_validator", deref(validator.Id), v)
		}
		if in.Position = out.Position; deref(in.Position) == "" || len(out.Items) == 0 {
			return
		}
	}
}

func apigatewayDomains(ctx context.Context, r *run, c *apigateway.Client) error {
	var found []types.DomainName
	err := pages(ctx, apigateway.NewGetDomainNamesPaginator(c, &apigateway.GetDomainNamesInput{}), func(o *apigateway.GetDomainNamesOutput) { found = append(found, o.Items...) })
	each(ctx, found, func(ctx context.Context, d types.DomainName) {
		name := deref(d.DomainName)
		id, arn := name, deref(d.DomainNameArn)
		if d.DomainNameId != nil { // a private one, of which there may be several
			id += "/" + *d.DomainNameId
		}
		if arn == "" {
			arn = apigatewayARN(r, "/domainnames/"+name)
		}
		v := shaped("aws_api_gateway_domain_name", d, names{"DistributionDomainName": "cloudfront_domain_name", "DistributionHostedZoneId": "cloudfront_zone_id", "RegionalHostedZoneId": "regional_zone_id"})
		put(v, "id", id, "arn", arn, "policy", unquoted(d.Policy))
		setTags(v, d.Tags)
		of := owner(r.add("aws_api_gateway_domain_name", id, arn, v), "aws_api_gateway_domain_name", id, arn)
		of.Provider.Region = r.region
		if !r.wants("aws_api_gateway_base_path_mapping") {
			return
		}
		in := &apigateway.GetBasePathMappingsInput{DomainName: d.DomainName, DomainNameId: d.DomainNameId}
		if err := pages(ctx, apigateway.NewGetBasePathMappingsPaginator(c, in), func(o *apigateway.GetBasePathMappingsOutput) {
			for _, m := range o.Items {
				path := strings.TrimPrefix(deref(m.BasePath), "(none)")
				r.companion(of, "aws_api_gateway_base_path_mapping", deref(m.BasePath), object("id", id+"/"+path, "domain_name", name, "domain_name_id", d.DomainNameId,
					"base_path", path, "api_id", m.RestApiId, "stage_name", m.Stage))
			}
		}); err != nil {
			r.lost(err, "GetBasePathMappings", "aws_api_gateway_base_path_mapping")
		}
	})
	return err
}
