package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/docdbelastic"
	"github.com/aws/aws-sdk-go-v2/service/docdbelastic/types"
)

func docdbelasticService() *Service {
	return &Service{Name: "docdb-elastic", ID: "DocDB Elastic", Collect: collectDocDBElastic, Types: map[string]Type{
		"aws_docdbelastic_cluster": {Untold: map[string]string{"admin_user_password": unknown + "AWS never tells a password", "tags": notAsked, "tags_all": notAsked}},
	}, Calls: []Call{{Operation: "ListClusters"}, {Operation: "GetCluster"}}}
}

func collectDocDBElastic(ctx context.Context, r *run) {
	const typ = "aws_docdbelastic_cluster"
	client := docdbelastic.NewFromConfig(r.config)
	var clusters []types.ClusterInList
	if err := pages(ctx, docdbelastic.NewListClustersPaginator(client, &docdbelastic.ListClustersInput{}), func(o *docdbelastic.ListClustersOutput) {
		clusters = append(clusters, o.Clusters...)
	}); err != nil {
		r.lost(err, "ListClusters", typ)
	}
	each(ctx, clusters, func(ctx context.Context, listed types.ClusterInList) {
		out, err := client.GetCluster(ctx, &docdbelastic.GetClusterInput{ClusterArn: listed.ClusterArn})
		if err != nil || out.Cluster == nil {
			r.lost(orEmpty(err), "GetCluster", typ)
			return
		}
		d := out.Cluster
		r.add(typ, deref(d.ClusterArn), deref(d.ClusterArn), object("arn", d.ClusterArn, "name", d.ClusterName, "admin_user_name", d.AdminUserName, "auth_type", d.AuthType, "kms_key_id", d.KmsKeyId,
			"shard_capacity", d.ShardCapacity, "shard_count", d.ShardCount, "subnet_ids", set(d.SubnetIds), "vpc_security_group_ids", set(d.VpcSecurityGroupIds),
			"backup_retention_period", d.BackupRetentionPeriod))
	})
}
