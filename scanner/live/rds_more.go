package live

import (
	"context"
	"maps"

	"github.com/aws/aws-sdk-go-v2/service/rds"
	"github.com/aws/aws-sdk-go-v2/service/rds/types"
)

var globalClusters = []string{"aws_rds_global_cluster", "aws_docdb_global_cluster", "aws_neptune_global_cluster"}

// rdsGlobalClusters adds the global clusters. They are in no region, and more than
// one may tell of them.
func rdsGlobalClusters(ctx context.Context, r *run, c *rds.Client) error {
	err := pages(ctx, rds.NewDescribeGlobalClustersPaginator(c, &rds.DescribeGlobalClustersInput{}), func(o *rds.DescribeGlobalClustersOutput) {
		for _, d := range o.GlobalClusters {
			of := family(deref(d.Engine))
			v := object("arn", d.GlobalClusterArn, "global_cluster_identifier", d.GlobalClusterIdentifier, "global_cluster_resource_id", d.GlobalClusterResourceId,
				"engine", d.Engine, "engine_version", d.EngineVersion, "deletion_protection", d.DeletionProtection, "storage_encrypted", d.StorageEncrypted,
				"global_cluster_members", set(blocks(d.GlobalClusterMembers, func(m types.GlobalClusterMember) values {
					return object("db_cluster_arn", m.DBClusterArn, "is_writer", m.IsWriter)
				})))
			if of != "aws_neptune" {
				maps.Copy(v, object("database_name", d.DatabaseName))
			}
			if of == "aws_rds" {
				setTags(v, rdsTags(d.TagList))
			}
			r.addOnce(of+"_global_cluster", deref(d.GlobalClusterIdentifier), deref(d.GlobalClusterArn), v)
		}
	})
	if said(err, "InvalidParameterValue", notHere) {
		return nil
	}
	return err
}

func rdsEventSubscriptions(ctx context.Context, r *run, c *rds.Client) error {
	return pages(ctx, rds.NewDescribeEventSubscriptionsPaginator(c, &rds.DescribeEventSubscriptionsInput{}), func(o *rds.DescribeEventSubscriptionsOutput) {
		for _, d := range o.EventSubscriptionsList {
			r.add("aws_db_event_subscription", deref(d.CustSubscriptionId), deref(d.EventSubscriptionArn), object("arn", d.EventSubscriptionArn, "name", d.CustSubscriptionId,
				"customer_aws_id", d.CustomerAwsId, "enabled", d.Enabled, "event_categories", set(d.EventCategoriesList), "sns_topic", d.SnsTopicArn,
				"source_ids", set(d.SourceIdsList), "source_type", d.SourceType))
		}
	})
}

// activityStream adds what records the activity of a cluster.
func activityStream(r *run, d types.DBCluster) {
	if d.ActivityStreamStatus != types.ActivityStreamStatusStarted && d.ActivityStreamStatus != types.ActivityStreamStatusStarting {
		return
	}
	arn := deref(d.DBClusterArn)
	of := r.parent(nil, "aws_rds_cluster", deref(d.DBClusterIdentifier), arn)
	r.companion(of, "aws_rds_cluster_activity_stream", "", object("id", arn, "resource_arn", arn, "kms_key_id", d.ActivityStreamKmsKeyId,
		"kinesis_stream_name", d.ActivityStreamKinesisStreamName, "mode", d.ActivityStreamMode))
}

// sharedWith returns the accounts that may restore a snapshot.
func sharedWith(ctx context.Context, c *rds.Client, id *string) (any, error) {
	out, err := c.DescribeDBSnapshotAttributes(ctx, &rds.DescribeDBSnapshotAttributesInput{DBSnapshotIdentifier: id})
	if err != nil || out.DBSnapshotAttributesResult == nil {
		return nil, orEmpty(err)
	}
	for _, a := range out.DBSnapshotAttributesResult.DBSnapshotAttributes {
		if deref(a.AttributeName) == "restore" {
			return set(a.AttributeValues), nil
		}
	}
	return nil, nil
}

// clusterSharedWith returns the accounts that may restore a snapshot of a cluster.
func clusterSharedWith(ctx context.Context, c *rds.Client, id *string) (any, error) {
	out, err := c.DescribeDBClusterSnapshotAttributes(ctx, &rds.DescribeDBClusterSnapshotAttributesInput{DBClusterSnapshotIdentifier: id})
	if err != nil || out.DBClusterSnapshotAttributesResult == nil {
		return nil, orEmpty(err)
	}
	for _, a := range out.DBClusterSnapshotAttributesResult.DBClusterSnapshotAttributes {
		if deref(a.AttributeName) == "restore" {
			return set(a.AttributeValues), nil
		}
	}
	return nil, nil
}
