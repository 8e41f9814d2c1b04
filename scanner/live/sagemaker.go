package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/sagemaker"
	"github.com/aws/aws-sdk-go-v2/service/sagemaker/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A sagemakerPart is one resource type: how its names are listed, and how one is
// read.
type sagemakerPart struct {
	typ, list, describe string
	names               func(ctx context.Context, r *run, c *sagemaker.Client) []*string
	read                func(ctx context.Context, c *sagemaker.Client, name *string) (arn *string, v values, err error)
}

var sagemakerParts = []sagemakerPart{
	{"aws_sagemaker_data_quality_job_definition", "ListDataQualityJobDefinitions", "DescribeDataQualityJobDefinition", func(ctx context.Context, r *run, c *sagemaker.Client) []*string {
		return gather(ctx, r, sagemaker.NewListDataQualityJobDefinitionsPaginator(c, &sagemaker.ListDataQualityJobDefinitionsInput{}), func(o *sagemaker.ListDataQualityJobDefinitionsOutput) []*string {
			return fields(o.JobDefinitionSummaries, func(s types.MonitoringJobDefinitionSummary) *string { return s.MonitoringJobDefinitionName })
		}, "ListDataQualityJobDefinitions", "aws_sagemaker_data_quality_job_definition")
	}, sagemakerQualityJob},
	{"aws_sagemaker_domain", "ListDomains", "DescribeDomain", func(ctx context.Context, r *run, c *sagemaker.Client) []*string {
		return gather(ctx, r, sagemaker.NewListDomainsPaginator(c, &sagemaker.ListDomainsInput{}), func(o *sagemaker.ListDomainsOutput) []*string {
			return fields(o.Domains, func(s types.DomainDetails) *string { return s.DomainId })
		}, "ListDomains", "aws_sagemaker_domain")
	}, sagemakerDomain},
	{"aws_sagemaker_endpoint_configuration", "ListEndpointConfigs", "DescribeEndpointConfig", func(ctx context.Context, r *run, c *sagemaker.Client) []*string {
		return gather(ctx, r, sagemaker.NewListEndpointConfigsPaginator(c, &sagemaker.ListEndpointConfigsInput{}), func(o *sagemaker.ListEndpointConfigsOutput) []*string {
			return fields(o.EndpointConfigs, func(s types.EndpointConfigSummary) *string { return s.EndpointConfigName })
		}, "ListEndpointConfigs", "aws_sagemaker_endpoint_configuration")
	}, sagemakerEndpointConfig},
	{"aws_sagemaker_feature_group", "ListFeatureGroups", "DescribeFeatureGroup", func(ctx context.Context, r *run, c *sagemaker.Client) []*string {
		return gather(ctx, r, sagemaker.NewListFeatureGroupsPaginator(c, &sagemaker.ListFeatureGroupsInput{}), func(o *sagemaker.ListFeatureGroupsOutput) []*string {
			return fields(o.FeatureGroupSummaries, func(s types.FeatureGroupSummary) *string { return s.FeatureGroupName })
		}, "ListFeatureGroups", "aws_sagemaker_feature_group")
	}, sagemakerFeatureGroup},
	{"aws_sagemaker_flow_definition", "ListFlowDefinitions", "DescribeFlowDefinition", func(ctx context.Context, r *run, c *sagemaker.Client) []*string {
		return gather(ctx, r, sagemaker.NewListFlowDefinitionsPaginator(c, &sagemaker.ListFlowDefinitionsInput{}), func(o *sagemaker.ListFlowDefinitionsOutput) []*string {
			return fields(o.FlowDefinitionSummaries, func(s types.FlowDefinitionSummary) *string { return s.FlowDefinitionName })
		}, "ListFlowDefinitions", "aws_sagemaker_flow_definition")
	}, sagemakerFlow},
	{"aws_sagemaker_model", "ListModels", "DescribeModel", func(ctx context.Context, r *run, c *sagemaker.Client) []*string {
		return gather(ctx, r, sagemaker.NewListModelsPaginator(c, &sagemaker.ListModelsInput{}), func(o *sagemaker.ListModelsOutput) []*string {
			return fields(o.Models, func(s types.ModelSummary) *string { return s.ModelName })
		}, "ListModels", "aws_sagemaker_model")
	}, sagemakerModel},
	{"aws_sagemaker_notebook_instance", "ListNotebookInstances", "DescribeNotebookInstance", func(ctx context.Context, r *run, c *sagemaker.Client) []*string {
		return gather(ctx, r, sagemaker.NewListNotebookInstancesPaginator(c, &sagemaker.ListNotebookInstancesInput{}), func(o *sagemaker.ListNotebookInstancesOutput) []*string {
			return fields(o.NotebookInstances, func(s types.NotebookInstanceSummary) *string { return s.NotebookInstanceName })
		}, "ListNotebookInstances", "aws_sagemaker_notebook_instance")
	}, sagemakerNotebook},
}

func fields[T any](items []T, f func(T) *string) []*string {
	var all []*string
	for _, item := range items {
		all = append(all, f(item))
	}
	return all
}

func sagemakerService() *Service {
	const policy = "aws_sagemaker_model_package_group_policy"
	s := &Service{Name: "sagemaker", ID: sagemaker.ServiceID, Collect: collectSageMaker, Types: map[string]Type{policy: {}}, Calls: []Call{
		{Operation: "ListModelPackageGroups", Types: []string{policy}},
		{Operation: "GetModelPackageGroupPolicy", Types: []string{policy}},
	}}
	tags := Call{Operation: "ListTags"}
	for _, p := range sagemakerParts {
		s.Types[p.typ] = Type{}
		s.Calls = append(s.Calls, Call{Operation: p.list, Types: []string{p.typ}}, Call{Operation: p.describe, Types: []string{p.typ}})
		tags.Types = append(tags.Types, p.typ)
	}
	s.Calls = append(s.Calls, tags)
	return s
}

func collectSageMaker(ctx context.Context, r *run) {
	client := sagemaker.NewFromConfig(r.config)
	for _, p := range sagemakerParts {
		if !r.wants(p.typ) {
			continue
		}
		each(ctx, p.names(ctx, r, client), func(ctx context.Context, name *string) {
			arn, v, err := p.read(ctx, client, name)
			switch {
			case gone(err):
			case err != nil:
				r.lost(err, p.describe, p.typ)
			default:
				res := r.add(p.typ, deref(name), deref(arn), put(v, "arn", arn))
				for i := range len(listOf(v["container"])) {
					res.Sensitive = append(res.Sensitive, resource.Join(resource.Join("", "container"), i)+".environment")
				}
				if v["primary_container"] != nil {
					res.Sensitive = append(res.Sensitive, "primary_container[0].environment")
				}
				tags := map[string]string{}
				err := pages(ctx, sagemaker.NewListTagsPaginator(client, &sagemaker.ListTagsInput{ResourceArn: arn}), func(o *sagemaker.ListTagsOutput) {
					for _, t := range o.Tags {
						tags[deref(t.Key)] = deref(t.Value)
					}
				})
				r.tellTags(res, v, tags, err, "ListTags")
			}
		})
	}
	if typ := "aws_sagemaker_model_package_group_policy"; r.wants(typ) {
		groups := gather(ctx, r, sagemaker.NewListModelPackageGroupsPaginator(client, &sagemaker.ListModelPackageGroupsInput{}), func(o *sagemaker.ListModelPackageGroupsOutput) []types.ModelPackageGroupSummary {
			return o.ModelPackageGroupSummaryList
		}, "ListModelPackageGroups", typ)
		each(ctx, groups, func(ctx context.Context, g types.ModelPackageGroupSummary) {
			of := r.owned(nil, "aws_sagemaker_model_package_group", deref(g.ModelPackageGroupName), deref(g.ModelPackageGroupArn))
			out, err := client.GetModelPackageGroupPolicy(ctx, &sagemaker.GetModelPackageGroupPolicyInput{ModelPackageGroupName: g.ModelPackageGroupName})
			switch {
			case gone(err):
			case err != nil:
				r.lostOf(of, err, "GetModelPackageGroupPolicy", typ)
			case deref(out.ResourcePolicy) != "":
				r.companion(of, typ, "", object("model_package_group_name", g.ModelPackageGroupName, "resource_policy", out.ResourcePolicy))
			}
		})
	}
}

// gone reports whether SageMaker says that something is not there: by the name
// ResourceNotFound, or in the words of a ValidationException ("Cannot find resource
// policy for: ...").
func gone(err error) bool {
	return named(err, "ResourceNotFound") || named(err, "ValidationException") &&
		(strings.Contains(err.Error(), "Cannot find resource policy") || strings.Contains(err.Error(), "Cannot find Model Package Group"))
}

func listOf(v any) []any {
	list, _ := v.([]any)
	return list
}
