package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/dax"
	"github.com/aws/aws-sdk-go-v2/service/dax/types"
)

func daxService() *Service {
	return &Service{Name: "dax", ID: "DAX", Collect: collectDAX, Types: map[string]Type{"aws_dax_cluster": untagged}, Calls: []Call{{Operation: "DescribeClusters"}}}
}

func collectDAX(ctx context.Context, r *run) {
	client := dax.NewFromConfig(r.config)
	in := &dax.DescribeClustersInput{}
	for {
		out, err := client.DescribeClusters(ctx, in)
		if said(err, "InvalidParameterValueException", notHere) {
			return
		}
		if err != nil {
			r.lost(err, "DescribeClusters", "aws_dax_cluster")
			return
		}
		for _, d := range out.Clusters {
			var groups []any
			for _, g := range d.SecurityGroups {
				groups = append(groups, deref(g.SecurityGroupIdentifier))
			}
			v := object("arn", d.ClusterArn, "cluster_name", d.ClusterName, "description", d.Description, "iam_role_arn", d.IamRoleArn, "node_type", d.NodeType, "replication_factor", d.TotalNodes,
				"cluster_endpoint_encryption_type", d.ClusterEndpointEncryptionType, "subnet_group_name", d.SubnetGroup, "security_group_ids", set(groups))
			if s := d.SSEDescription; s != nil {
				v["server_side_encryption"] = block(object("enabled", s.Status == types.SSEStatusEnabled || s.Status == types.SSEStatusEnabling))
			}
			r.add("aws_dax_cluster", deref(d.ClusterName), deref(d.ClusterArn), v)
		}
		if in.NextToken = out.NextToken; deref(in.NextToken) == "" {
			return
		}
	}
}
