package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/elasticbeanstalk"
	"github.com/aws/aws-sdk-go-v2/service/elasticbeanstalk/types"
)

func elasticbeanstalkService() *Service {
	return &Service{Name: "elasticbeanstalk", ID: "Elastic Beanstalk", Collect: collectElasticBeanstalk, Types: map[string]Type{"aws_elastic_beanstalk_environment": {}},
		Calls: []Call{{Operation: "DescribeEnvironments"}, {Operation: "DescribeConfigurationSettings"}, {Operation: "ListTagsForResource"}}}
}

func collectElasticBeanstalk(ctx context.Context, r *run) {
	c := elasticbeanstalk.NewFromConfig(r.config)
	var found []types.EnvironmentDescription
	with := false // deleted ones
	if err := tokens(func(token *string) (*string, error) {
		out, err := c.DescribeEnvironments(ctx, &elasticbeanstalk.DescribeEnvironmentsInput{IncludeDeleted: &with, NextToken: token})
		if err != nil {
			return nil, err
		}
		found = append(found, out.Environments...)
		return out.NextToken, nil
	}); err != nil {
		r.lost(err, "DescribeEnvironments", "aws_elastic_beanstalk_environment")
	}
	each(ctx, found, func(ctx context.Context, e types.EnvironmentDescription) {
		if e.Status == types.EnvironmentStatusTerminated {
			return
		}
		v := object("id", e.EnvironmentId, "arn", e.EnvironmentArn, "name", e.EnvironmentName, "application", e.ApplicationName, "cname", e.CNAME, "description", e.Description,
			"endpoint_url", e.EndpointURL, "platform_arn", e.PlatformArn, "solution_stack_name", e.SolutionStackName, "template_name", e.TemplateName, "version_label", e.VersionLabel)
		if e.Tier != nil {
			put(v, "tier", e.Tier.Name)
		}
		res := r.add("aws_elastic_beanstalk_environment", deref(e.EnvironmentName), deref(e.EnvironmentArn), v)
		if res == nil {
			return
		}
		res.Sensitive = []string{"setting"} // it holds environment variables
		settings, err := c.DescribeConfigurationSettings(ctx, &elasticbeanstalk.DescribeConfigurationSettingsInput{ApplicationName: e.ApplicationName, EnvironmentName: e.EnvironmentName})
		if err != nil {
			r.unknown(res, err, "DescribeConfigurationSettings", "setting")
		} else {
			put(v, "setting", set(blocks(inForce(settings.ConfigurationSettings), func(o types.ConfigurationOptionSetting) values {
				return object("namespace", o.Namespace, "name", o.OptionName, "resource", o.ResourceName, "value", o.Value)
			})))
		}
		tags, err := c.ListTagsForResource(ctx, &elasticbeanstalk.ListTagsForResourceInput{ResourceArn: e.EnvironmentArn})
		if err != nil {
			r.unknown(res, err, "ListTagsForResource", "tags", "tags_all")
			return
		}
		setTags(v, tagMap(tags.ResourceTags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
	})
}

// inForce are the options that an environment has, among what may also be a draft
// that is being deployed or could not be.
func inForce(all []types.ConfigurationSettingsDescription) []types.ConfigurationOptionSetting {
	for _, status := range []types.ConfigurationDeploymentStatus{types.ConfigurationDeploymentStatusDeployed, "", types.ConfigurationDeploymentStatusPending} {
		for _, s := range all {
			if s.DeploymentStatus == status {
				return s.OptionSettings
			}
		}
	}
	return nil
}
