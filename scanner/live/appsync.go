package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/appsync"
	"github.com/aws/aws-sdk-go-v2/service/appsync/types"
)

func appsyncService() *Service {
	return &Service{Name: "appsync", ID: "AppSync", Collect: collectAppSync, Types: map[string]Type{"aws_appsync_graphql_api": {}, "aws_appsync_api_cache": {}},
		Calls: []Call{{Operation: "ListGraphqlApis"}, {Operation: "GetApiCache", Types: []string{"aws_appsync_api_cache"}}}}
}

func collectAppSync(ctx context.Context, r *run) {
	c := appsync.NewFromConfig(r.config)
	found := map[string]types.GraphqlApi{}
	var ids []string
	for _, kind := range types.GraphQLApiType("").Values() {
		if err := pages(ctx, appsync.NewListGraphqlApisPaginator(c, &appsync.ListGraphqlApisInput{ApiType: kind}), func(o *appsync.ListGraphqlApisOutput) {
			for _, a := range o.GraphqlApis {
				if _, again := found[deref(a.ApiId)]; !again {
					ids = append(ids, deref(a.ApiId))
				}
				found[deref(a.ApiId)] = a
			}
		}); err != nil {
			r.lost(err, "ListGraphqlApis", "aws_appsync_graphql_api", "aws_appsync_api_cache")
		}
	}
	each(ctx, ids, func(ctx context.Context, id string) {
		a := found[id]
		v := shaped("aws_appsync_graphql_api", a, names{"OpenIDConnectConfig": "openid_connect_config"})
		v["id"] = id
		if l := a.LogConfig; l != nil {
			put(v, "log_config", block(object("cloudwatch_logs_role_arn", l.CloudWatchLogsRoleArn, "field_log_level", l.FieldLogLevel, "exclude_verbose_content", l.ExcludeVerboseContent)))
		}
		setTags(v, a.Tags)
		of := owner(r.add("aws_appsync_graphql_api", id, deref(a.Arn), v), "aws_appsync_graphql_api", id, deref(a.Arn))
		of.Provider.Region = r.region
		if !r.wants("aws_appsync_api_cache") {
			return
		}
		out, err := c.GetApiCache(ctx, &appsync.GetApiCacheInput{ApiId: &id})
		switch {
		case named(err, "NotFoundException"):
		case err != nil || out.ApiCache == nil:
			r.lostOf(of, orEmpty(err), "GetApiCache", "aws_appsync_api_cache")
		default:
			cache := shaped("aws_appsync_api_cache", out.ApiCache, nil)
			cache["id"], cache["api_id"] = id, id
			r.companion(of, "aws_appsync_api_cache", "", cache)
		}
	})
}
