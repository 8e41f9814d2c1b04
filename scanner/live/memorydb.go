package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/memorydb"
	"github.com/aws/aws-sdk-go-v2/service/memorydb/types"
)

var memorydbParts = []part[*memorydb.Client]{
	{"DescribeClusters", []string{"aws_memorydb_cluster"}, memorydbClusters},
	{"DescribeSubnetGroups", []string{"aws_memorydb_subnet_group"}, memorydbSubnetGroups},
	{"DescribeUsers", []string{"aws_memorydb_user"}, memorydbUsers},
}

func memorydbService() *Service {
	return withParts(&Service{Name: "memorydb", ID: "MemoryDB", Collect: func(ctx context.Context, r *run) {
		askAll(ctx, r, memorydb.NewFromConfig(r.config), memorydbParts)
	}, Types: map[string]Type{
		"aws_memorydb_subnet_group": untagged,
		"aws_memorydb_user": {Untold: map[string]string{
			"authentication_mode.passwords": "AWS never tells a password", "tags": notAsked, "tags_all": notAsked,
		}},
	}}, "", memorydbParts, Call{Operation: "ListTags", Types: []string{"aws_memorydb_cluster"}})
}

func memorydbClusters(ctx context.Context, r *run, c *memorydb.Client) error {
	var clusters []types.Cluster
	err := pages(ctx, memorydb.NewDescribeClustersPaginator(c, &memorydb.DescribeClustersInput{}), func(o *memorydb.DescribeClustersOutput) {
		clusters = append(clusters, o.Clusters...)
	})
	each(ctx, clusters, func(ctx context.Context, d types.Cluster) {
		var groups []any
		for _, g := range d.SecurityGroups {
			groups = append(groups, deref(g.SecurityGroupId))
		}
		res := r.add("aws_memorydb_cluster", deref(d.Name), deref(d.ARN), object("arn", d.ARN, "name", d.Name, "acl_name", d.ACLName, "node_type", d.NodeType, "description", d.Description,
			"auto_minor_version_upgrade", d.AutoMinorVersionUpgrade, "engine", d.Engine, "engine_version", d.EngineVersion, "kms_key_arn", d.KmsKeyId, "num_shards", d.NumberOfShards,
			"parameter_group_name", d.ParameterGroupName, "subnet_group_name", d.SubnetGroupName, "tls_enabled", d.TLSEnabled, "security_group_ids", set(groups),
			"snapshot_retention_limit", d.SnapshotRetentionLimit))
		tags := map[string]string{}
		out, err := c.ListTags(ctx, &memorydb.ListTagsInput{ResourceArn: d.ARN})
		if err == nil {
			tags = tagMap(out.TagList, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
		}
		r.tagged(res, "ListTags", tags, err)
	})
	return err
}

func memorydbSubnetGroups(ctx context.Context, r *run, c *memorydb.Client) error {
	return pages(ctx, memorydb.NewDescribeSubnetGroupsPaginator(c, &memorydb.DescribeSubnetGroupsInput{}), func(o *memorydb.DescribeSubnetGroupsOutput) {
		for _, g := range o.SubnetGroups {
			var subnets []any
			for _, s := range g.Subnets {
				subnets = append(subnets, deref(s.Identifier))
			}
			r.add("aws_memorydb_subnet_group", deref(g.Name), deref(g.ARN), object("arn", g.ARN, "name", g.Name, "description", g.Description, "subnet_ids", set(subnets), "vpc_id", g.VpcId))
		}
	})
}

func memorydbUsers(ctx context.Context, r *run, c *memorydb.Client) error {
	return pages(ctx, memorydb.NewDescribeUsersPaginator(c, &memorydb.DescribeUsersInput{}), func(o *memorydb.DescribeUsersOutput) {
		for _, u := range o.Users {
			if unusedDefault(deref(u.Name), u.ACLNames, "open-access") { // a cluster with that list says so itself
				continue
			}
			v := object("arn", u.ARN, "user_name", u.Name, "access_string", u.AccessString, "minimum_engine_version", u.MinimumEngineVersion)
			if a := u.Authentication; a != nil {
				v["authentication_mode"] = block(object("type", a.Type, "password_count", a.PasswordCount))
			}
			r.add("aws_memorydb_user", deref(u.Name), deref(u.ARN), v)
		}
	})
}
