package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/athena"
	"github.com/aws/aws-sdk-go-v2/service/athena/types"
)

func athenaService() *Service {
	return &Service{Name: "athena", ID: "Athena", Collect: collectAthena, Types: map[string]Type{
		"aws_athena_workgroup": untagged,
		"aws_athena_database":  {Never: "a database of the catalogue does not keep how what its queries write was to be encrypted"},
	}, Calls: []Call{{Operation: "ListWorkGroups"}, {Operation: "GetWorkGroup"}}}
}

func collectAthena(ctx context.Context, r *run) {
	const typ = "aws_athena_workgroup"
	client := athena.NewFromConfig(r.config)
	var groups []types.WorkGroupSummary
	if err := pages(ctx, athena.NewListWorkGroupsPaginator(client, &athena.ListWorkGroupsInput{}), func(o *athena.ListWorkGroupsOutput) { groups = append(groups, o.WorkGroups...) }); err != nil {
		r.lost(err, "ListWorkGroups", typ)
	}
	each(ctx, groups, func(ctx context.Context, listed types.WorkGroupSummary) {
		out, err := client.GetWorkGroup(ctx, &athena.GetWorkGroupInput{WorkGroup: listed.Name})
		if err != nil || out.WorkGroup == nil {
			r.lost(orEmpty(err), "GetWorkGroup", typ)
			return
		}
		d := out.WorkGroup
		name := deref(d.Name)
		arn := r.arn("athena", "workgroup/"+name)
		v := object("arn", arn, "name", name, "description", d.Description, "state", d.State)
		managed := false
		if c := d.Configuration; c != nil {
			configuration := object("bytes_scanned_cutoff_per_query", c.BytesScannedCutoffPerQuery, "enforce_workgroup_configuration", c.EnforceWorkGroupConfiguration, "execution_role", c.ExecutionRole,
				"publish_cloudwatch_metrics_enabled", c.PublishCloudWatchMetricsEnabled, "requester_pays_enabled", c.RequesterPaysEnabled)
			managed = c.ManagedQueryResultsConfiguration != nil && c.ManagedQueryResultsConfiguration.Enabled
			if result := c.ResultConfiguration; result != nil && !managed {
				to := object("expected_bucket_owner", result.ExpectedBucketOwner, "output_location", result.OutputLocation)
				if e := result.EncryptionConfiguration; e != nil {
					to["encryption_configuration"] = block(object("encryption_option", e.EncryptionOption, "kms_key_arn", e.KmsKey))
				}
				if list := block(to); list != nil {
					configuration["result_configuration"] = list
				}
			}
			v["configuration"] = block(configuration)
		}
		res := r.add(typ, name, arn, v)
		if managed {
			untold(res, "Athena keeps the results itself, which provider 5 has no words for", "configuration[0].result_configuration")
		}
	})
}
