package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/apprunner"
	"github.com/aws/aws-sdk-go-v2/service/apprunner/types"
)

func apprunnerService() *Service {
	return &Service{Name: "apprunner", ID: "AppRunner", Collect: collectAppRunner, Types: map[string]Type{"aws_apprunner_service": {}},
		Calls: []Call{{Operation: "ListServices"}, {Operation: "DescribeService"}, {Operation: "ListTagsForResource"}}}
}

func collectAppRunner(ctx context.Context, r *run) {
	c := apprunner.NewFromConfig(r.config)
	var found []types.ServiceSummary
	if err := pages(ctx, apprunner.NewListServicesPaginator(c, &apprunner.ListServicesInput{}), func(o *apprunner.ListServicesOutput) {
		found = append(found, o.ServiceSummaryList...)
	}); err != nil {
		r.lost(err, "ListServices", "aws_apprunner_service")
	}
	each(ctx, found, func(ctx context.Context, s types.ServiceSummary) {
		if s.Status == types.ServiceStatusDeleted {
			return
		}
		out, err := c.DescribeService(ctx, &apprunner.DescribeServiceInput{ServiceArn: s.ServiceArn})
		if err != nil || out.Service == nil {
			r.lost(orEmpty(err), "DescribeService", "aws_apprunner_service")
			return
		}
		v := shaped("aws_apprunner_service", out.Service, names{"ServiceArn": "arn"})
		put(v, "id", s.ServiceArn)
		if a := out.Service.AutoScalingConfigurationSummary; a != nil {
			put(v, "auto_scaling_configuration_arn", a.AutoScalingConfigurationArn)
		}
		res := r.add("aws_apprunner_service", deref(s.ServiceName), deref(s.ServiceArn), v)
		if res != nil {
			res.Sensitive = []string{"source_configuration"} // it holds environment variables
		}
		tags, err := c.ListTagsForResource(ctx, &apprunner.ListTagsForResourceInput{ResourceArn: s.ServiceArn})
		if err != nil {
			r.unknown(res, err, "ListTagsForResource", "tags", "tags_all")
			return
		}
		setTags(v, tagMap(tags.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
	})
}
