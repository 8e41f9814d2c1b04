package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/timestreaminfluxdb"
	influxtypes "github.com/aws/aws-sdk-go-v2/service/timestreaminfluxdb/types"
	"github.com/aws/aws-sdk-go-v2/service/timestreamwrite"
	"github.com/aws/aws-sdk-go-v2/service/timestreamwrite/types"
)

func timestreamService() *Service {
	return &Service{Name: "timestream", ID: "Timestream Write", Collect: collectTimestream, Types: map[string]Type{"aws_timestreamwrite_database": {}},
		Calls: []Call{{Operation: "DescribeEndpoints"}, {Operation: "ListDatabases"}, {Operation: "ListTagsForResource"}}}
}

func collectTimestream(ctx context.Context, r *run) {
	const typ = "aws_timestreamwrite_database"
	client := timestreamwrite.NewFromConfig(r.config)
	// Before any other call the SDK asks where to send it. What fails here fails there.
	switch _, err := client.DescribeEndpoints(ctx, &timestreamwrite.DescribeEndpointsInput{}); {
	case said(err, "AccessDeniedException", "Only existing Timestream for LiveAnalytics customers"):
		// https://docs.aws.amazon.com/timestream/latest/developerguide/AmazonTimestreamForLiveAnalytics-availability-change.html
		return
	case err != nil:
		r.lost(err, "DescribeEndpoints", typ)
		return
	}
	var databases []types.Database
	if err := pages(ctx, timestreamwrite.NewListDatabasesPaginator(client, &timestreamwrite.ListDatabasesInput{}), func(o *timestreamwrite.ListDatabasesOutput) {
		databases = append(databases, o.Databases...)
	}); err != nil {
		r.lost(err, "ListDatabases", typ)
	}
	each(ctx, databases, func(ctx context.Context, d types.Database) {
		res := r.add(typ, deref(d.DatabaseName), deref(d.Arn), object("arn", d.Arn, "database_name", d.DatabaseName, "kms_key_id", d.KmsKeyId, "table_count", d.TableCount))
		tags := map[string]string{}
		out, err := client.ListTagsForResource(ctx, &timestreamwrite.ListTagsForResourceInput{ResourceARN: d.Arn})
		if err == nil {
			tags = tagMap(out.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
		}
		r.tagged(res, "ListTagsForResource", tags, err)
	})
}

func timestreaminfluxdbService() *Service {
	const secret = unknown + "AWS keeps it in a secret, which plumb does not read"
	return &Service{Name: "timestream-influxdb", ID: "Timestream InfluxDB", Collect: collectInfluxDB, Types: map[string]Type{
		"aws_timestreaminfluxdb_db_instance": {Untold: map[string]string{
			"bucket": secret, "organization": secret, "password": secret, "username": secret, "tags": notAsked, "tags_all": notAsked,
		}},
	}, Calls: []Call{{Operation: "ListDbInstances"}, {Operation: "GetDbInstance"}}}
}

func collectInfluxDB(ctx context.Context, r *run) {
	const typ = "aws_timestreaminfluxdb_db_instance"
	client := timestreaminfluxdb.NewFromConfig(r.config)
	var instances []influxtypes.DbInstanceSummary
	if err := pages(ctx, timestreaminfluxdb.NewListDbInstancesPaginator(client, &timestreaminfluxdb.ListDbInstancesInput{}), func(o *timestreaminfluxdb.ListDbInstancesOutput) {
		instances = append(instances, o.Items...)
	}); err != nil {
		r.lost(err, "ListDbInstances", typ)
	}
	each(ctx, instances, func(ctx context.Context, listed influxtypes.DbInstanceSummary) {
		d, err := client.GetDbInstance(ctx, &timestreaminfluxdb.GetDbInstanceInput{Identifier: listed.Id})
		if err != nil || d.Arn == nil {
			r.lost(orEmpty(err), "GetDbInstance", typ)
			return
		}
		r.add(typ, deref(d.Id), deref(d.Arn), object("arn", d.Arn, "name", d.Name, "allocated_storage", d.AllocatedStorage, "db_instance_type", d.DbInstanceType, "db_storage_type", d.DbStorageType,
			"deployment_type", d.DeploymentType, "endpoint", d.Endpoint, "influx_auth_parameters_secret_arn", d.InfluxAuthParametersSecretArn, "publicly_accessible", d.PubliclyAccessible,
			"vpc_security_group_ids", set(d.VpcSecurityGroupIds), "vpc_subnet_ids", set(d.VpcSubnetIds)))
	})
}
