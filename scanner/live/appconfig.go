package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/appconfig"
	"github.com/aws/aws-sdk-go-v2/service/appconfig/types"
)

func appconfigService() *Service {
	return &Service{Name: "appconfig", ID: "AppConfig", Collect: collectAppConfig, Types: map[string]Type{"aws_appconfig_environment": {}},
		Calls: []Call{{Operation: "ListApplications"}, {Operation: "ListEnvironments"}, {Operation: "ListTagsForResource"}}}
}

func collectAppConfig(ctx context.Context, r *run) {
	c := appconfig.NewFromConfig(r.config)
	var found []types.Application
	if err := pages(ctx, appconfig.NewListApplicationsPaginator(c, &appconfig.ListApplicationsInput{}), func(o *appconfig.ListApplicationsOutput) { found = append(found, o.Items...) }); err != nil {
		r.lost(err, "ListApplications", "aws_appconfig_environment")
	}
	each(ctx, found, func(ctx context.Context, a types.Application) {
		err := pages(ctx, appconfig.NewListEnvironmentsPaginator(c, &appconfig.ListEnvironmentsInput{ApplicationId: a.Id}), func(o *appconfig.ListEnvironmentsOutput) {
			for _, e := range o.Items {
				id := deref(e.Id) + ":" + deref(a.Id)
				arn := r.arn("appconfig", "application/"+deref(a.Id)+"/environment/"+deref(e.Id))
				v := shaped("aws_appconfig_environment", e, nil)
				put(v, "id", id, "arn", arn, "environment_id", e.Id, "application_id", a.Id)
				res := r.add("aws_appconfig_environment", id, arn, v)
				tags, err := c.ListTagsForResource(ctx, &appconfig.ListTagsForResourceInput{ResourceArn: &arn})
				if err != nil {
					r.unknown(res, err, "ListTagsForResource", "tags", "tags_all")
				} else {
					setTags(v, tags.Tags)
				}
			}
		})
		if err != nil {
			r.lost(err, "ListEnvironments", "aws_appconfig_environment")
		}
	})
}
