package live

import (
	"context"
	"maps"
	"slices"

	"github.com/aws/aws-sdk-go-v2/service/apigatewayv2"
	"github.com/aws/aws-sdk-go-v2/service/apigatewayv2/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var apigatewayv2Questions = []part[*apigatewayv2.Client]{
	{"GetApis", []string{"aws_apigatewayv2_api", "aws_apigatewayv2_stage", "aws_apigatewayv2_route", "aws_apigatewayv2_integration"}, apigatewayv2APIs},
	{"GetDomainNames", []string{"aws_apigatewayv2_api_mapping"}, apigatewayv2Mappings},
}

func apigatewayv2Service() *Service {
	const itself = "what it made is shown itself: route and integration"
	s := withParts(&Service{Name: "apigatewayv2", ID: "ApiGatewayV2", Collect: collectAPIGatewayV2, Types: map[string]Type{
		"aws_apigatewayv2_api": {Untold: map[string]string{"body": itself, "target": itself, "route_key": itself, "credentials_arn": itself}},
		// Both APIs show all domain names.
		"aws_apigatewayv2_domain_name": {ShownAs: []string{"aws_api_gateway_domain_name"}},
	}, Calls: []Call{
		{Operation: "GetStages", Types: []string{"aws_apigatewayv2_stage"}},
		{Operation: "GetRoutes", Types: []string{"aws_apigatewayv2_route"}},
		{Operation: "GetIntegrations", Types: []string{"aws_apigatewayv2_integration"}},
		{Operation: "GetApiMappings", Types: []string{"aws_apigatewayv2_api_mapping"}},
	}}, "", apigatewayv2Questions)
	for i := range s.Calls {
		s.Calls[i].Permission = "apigateway:GET" // of all
	}
	return s
}

func collectAPIGatewayV2(ctx context.Context, r *run) {
	askAll(ctx, r, apigatewayv2.NewFromConfig(r.config), apigatewayv2Questions)
}

// tokens asks for page after page: ask makes one call and returns the token of the
// next.
func tokens(ask func(token *string) (next *string, err error)) error {
	var token *string
	for {
		next, err := ask(token)
		if err != nil || deref(next) == "" || token != nil && *next == *token {
			return err
		}
		token = next
	}
}

func apigatewayv2APIs(ctx context.Context, r *run, c *apigatewayv2.Client) error {
	var found []types.Api
	err := tokens(func(token *string) (*string, error) {
		out, err := c.GetApis(ctx, &apigatewayv2.GetApisInput{NextToken: token})
		if err != nil {
			return nil, err
		}
		found = append(found, out.Items...)
		return out.NextToken, nil
	})
	each(ctx, found, func(ctx context.Context, a types.Api) {
		id := deref(a.ApiId)
		arn := apigatewayARN(r, "/apis/"+id)
		v := shaped("aws_apigatewayv2_api", a, nil)
		put(v, "id", id, "arn", arn, "execution_arn", r.arn("execute-api", id))
		setTags(v, a.Tags)
		of := owner(r.add("aws_apigatewayv2_api", id, arn, v), "aws_apigatewayv2_api", id, arn)
		of.Provider.Region = r.region
		for _, part := range []struct {
			operation, typ string
			read           func(context.Context, *run, *apigatewayv2.Client, *resource.Resource) error
		}{
			{"GetStages", "aws_apigatewayv2_stage", apigatewayv2Stages},
			{"GetRoutes", "aws_apigatewayv2_route", apigatewayv2Routes},
			{"GetIntegrations", "aws_apigatewayv2_integration", apigatewayv2Integrations},
		} {
			if r.wants(part.typ) {
				if err := part.read(ctx, r, c, of); err != nil {
					r.lost(err, part.operation, part.typ)
				}
			}
		}
	})
	return err
}

func apigatewayv2Stages(ctx context.Context, r *run, c *apigatewayv2.Client, api *resource.Resource) error {
	return tokens(func(token *string) (*string, error) {
		out, err := c.GetStages(ctx, &apigatewayv2.GetStagesInput{ApiId: &api.Name, NextToken: token})
		if err != nil {
			return nil, err
		}
		for _, s := range out.Items {
			name := deref(s.StageName)
			arn := api.Address + "/stages/" + name
			v := shaped("aws_apigatewayv2_stage", s, names{"StageName": "name", "RouteSettings": ""})
			put(v, "id", name, "arn", arn, "api_id", api.Name, "execution_arn", r.arn("execute-api", api.Name+"/"+name))
			var routes []any
			for _, key := range slices.Sorted(maps.Keys(s.RouteSettings)) {
				t := s.RouteSettings[key]
				routes = append(routes, object("route_key", key, "data_trace_enabled", t.DataTraceEnabled, "detailed_metrics_enabled", t.DetailedMetricsEnabled,
					"logging_level", t.LoggingLevel, "throttling_burst_limit", t.ThrottlingBurstLimit, "throttling_rate_limit", t.ThrottlingRateLimit))
			}
			put(v, "route_settings", set(routes))
			setTags(v, s.Tags)
			r.add("aws_apigatewayv2_stage", name, arn, v)
		}
		return out.NextToken, nil
	})
}

func apigatewayv2Routes(ctx context.Context, r *run, c *apigatewayv2.Client, api *resource.Resource) error {
	return tokens(func(token *string) (*string, error) {
		out, err := c.GetRoutes(ctx, &apigatewayv2.GetRoutesInput{ApiId: &api.Name, NextToken: token})
		if err != nil {
			return nil, err
		}
		for _, route := range out.Items {
			v := shaped("aws_apigatewayv2_route", route, nil)
			put(v, "id", route.RouteId, "api_id", api.Name)
			r.companion(api, "aws_apigatewayv2_route", deref(route.RouteId), v)
		}
		return out.NextToken, nil
	})
}

func apigatewayv2Integrations(ctx context.Context, r *run, c *apigatewayv2.Client, api *resource.Resource) error {
	return tokens(func(token *string) (*string, error) {
		out, err := c.GetIntegrations(ctx, &apigatewayv2.GetIntegrationsInput{ApiId: &api.Name, NextToken: token})
		if err != nil {
			return nil, err
		}
		for _, i := range out.Items {
			v := shaped("aws_apigatewayv2_integration", i, names{"TimeoutInMillis": "timeout_milliseconds"})
			put(v, "id", i.IntegrationId, "api_id", api.Name)
			r.companion(api, "aws_apigatewayv2_integration", deref(i.IntegrationId), v)
		}
		return out.NextToken, nil
	})
}

func apigatewayv2Mappings(ctx context.Context, r *run, c *apigatewayv2.Client) error {
	var found []string
	err := tokens(func(token *string) (*string, error) {
		out, err := c.GetDomainNames(ctx, &apigatewayv2.GetDomainNamesInput{NextToken: token})
		if err != nil {
			return nil, err
		}
		for _, d := range out.Items {
			found = append(found, deref(d.DomainName))
		}
		return out.NextToken, nil
	})
	each(ctx, found, func(ctx context.Context, name string) {
		arn := apigatewayARN(r, "/domainnames/"+name)
		if err := tokens(func(token *string) (*string, error) {
			out, err := c.GetApiMappings(ctx, &apigatewayv2.GetApiMappingsInput{DomainName: &name, NextToken: token})
			if err != nil {
				return nil, err
			}
			for _, m := range out.Items {
				v := shaped("aws_apigatewayv2_api_mapping", m, nil)
				put(v, "id", m.ApiMappingId, "domain_name", name)
				r.add("aws_apigatewayv2_api_mapping", deref(m.ApiMappingId), arn+"#api_mapping/"+deref(m.ApiMappingId), v)
			}
			return out.NextToken, nil
		}); err != nil {
			r.lost(err, "GetApiMappings", "aws_apigatewayv2_api_mapping")
		}
	})
	return err
}
