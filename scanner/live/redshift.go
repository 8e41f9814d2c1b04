package live

import (
	"context"
	"fmt"
	"maps"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/redshift"
	"github.com/aws/aws-sdk-go-v2/service/redshift/types"
)

var redshiftParts = []part[*redshift.Client]{
	{"DescribeClusters", []string{"aws_redshift_cluster", "aws_redshift_logging", "aws_redshift_resource_policy"}, redshiftClusters},
	{"DescribeClusterParameterGroups", []string{"aws_redshift_parameter_group"}, redshiftParameterGroups},
	{"DescribeClusterSubnetGroups", []string{"aws_redshift_subnet_group"}, redshiftSubnetGroups},
}

func redshiftService() *Service {
	const secret = unknown + "AWS never tells a password, nor who chose it"
	const made = "AWS does not keep what a warehouse was made from"
	return withParts(&Service{Name: "redshift", ID: "Redshift", Collect: func(ctx context.Context, r *run) {
		askAll(ctx, r, redshift.NewFromConfig(r.config), redshiftParts)
	}, Types: map[string]Type{
		"aws_redshift_cluster": {Untold: map[string]string{
			"logging":         "a live cluster has its logging as a resource of its own",
			"master_password": secret, "master_password_wo": secret, "master_password_wo_version": secret,
			"snapshot_arn": made, "snapshot_identifier": made,
		}},
		"aws_redshift_hsm_configuration": {Never: ofItsSecret},
	}}, "", redshiftParts,
		Call{Operation: "DescribeLoggingStatus", Types: []string{"aws_redshift_logging"}},
		Call{Operation: "GetResourcePolicy", Types: []string{"aws_redshift_resource_policy"}},
		Call{Operation: "DescribeClusterParameters", Types: []string{"aws_redshift_parameter_group"}})
}

func redshiftTags(tags []types.Tag) map[string]string {
	return tagMap(tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
}

func redshiftClusters(ctx context.Context, r *run, c *redshift.Client) error {
	var clusters []types.Cluster
	err := pages(ctx, redshift.NewDescribeClustersPaginator(c, &redshift.DescribeClustersInput{MaxRecords: aws.Int32(100)}), func(o *redshift.DescribeClustersOutput) {
		clusters = append(clusters, o.Clusters...)
	})
	each(ctx, clusters, func(ctx context.Context, d types.Cluster) { redshiftCluster(ctx, r, c, d) })
	return err
}

func redshiftCluster(ctx context.Context, r *run, c *redshift.Client, d types.Cluster) {
	id := deref(d.ClusterIdentifier)
	arn := r.arn("redshift", "cluster:"+id)
	var groups, roles []any
	for _, g := range d.VpcSecurityGroups {
		groups = append(groups, deref(g.VpcSecurityGroupId))
	}
	for _, role := range d.IamRoles {
		roles = append(roles, deref(role.IamRoleArn))
	}
	v := object("arn", arn, "cluster_identifier", id, "node_type", d.NodeType, "number_of_nodes", d.NumberOfNodes, "allow_version_upgrade", d.AllowVersionUpgrade,
		"cluster_subnet_group_name", d.ClusterSubnetGroupName, "encrypted", d.Encrypted, "enhanced_vpc_routing", d.EnhancedVpcRouting, "kms_key_id", d.KmsKeyId,
		"master_username", d.MasterUsername, "master_password_secret_arn", d.MasterPasswordSecretArn, "publicly_accessible", d.PubliclyAccessible,
		"database_name", d.DBName, "availability_zone", d.AvailabilityZone, "cluster_namespace_arn", d.ClusterNamespaceArn,
		"automated_snapshot_retention_period", d.AutomatedSnapshotRetentionPeriod, "vpc_security_group_ids", set(groups), "iam_roles", set(roles))
	if e := d.Endpoint; e != nil && e.Address != nil {
		maps.Copy(v, object("dns_name", e.Address, "endpoint", fmt.Sprintf("%s:%d", *e.Address, deref(e.Port)), "port", e.Port))
	}
	if e := d.ElasticIpStatus; e != nil {
		maps.Copy(v, object("elastic_ip", e.ElasticIp))
	}
	if d.MasterPasswordSecretArn != nil {
		v["manage_master_password"] = true
	}
	if len(d.ClusterParameterGroups) > 0 {
		v["cluster_parameter_group_name"] = deref(d.ClusterParameterGroups[0].ParameterGroupName)
	}
	setTags(v, redshiftTags(d.Tags))
	of := r.parent(r.add("aws_redshift_cluster", id, arn, v), "aws_redshift_cluster", id, arn)
	if r.wants("aws_redshift_logging") {
		out, err := c.DescribeLoggingStatus(ctx, &redshift.DescribeLoggingStatusInput{ClusterIdentifier: &id})
		switch {
		case err != nil:
			r.lostOf(of, err, "DescribeLoggingStatus", "aws_redshift_logging")
		case deref(out.LoggingEnabled):
			r.companion(of, "aws_redshift_logging", "", object("cluster_identifier", id, "bucket_name", out.BucketName, "s3_key_prefix", out.S3KeyPrefix,
				"log_destination_type", out.LogDestinationType, "log_exports", set(out.LogExports)))
		}
	}
	if namespace := deref(d.ClusterNamespaceArn); namespace != "" && r.wants("aws_redshift_resource_policy") {
		out, err := c.GetResourcePolicy(ctx, &redshift.GetResourcePolicyInput{ResourceArn: &namespace})
		switch {
		case named(err, "ResourceNotFoundFault"):
		case err != nil:
			r.lostOf(of, err, "GetResourcePolicy", "aws_redshift_resource_policy")
		case out.ResourcePolicy != nil && deref(out.ResourcePolicy.Policy) != "":
			r.companion(of, "aws_redshift_resource_policy", "", object("id", namespace, "resource_arn", namespace, "policy", out.ResourcePolicy.Policy))
		}
	}
}

func redshiftParameterGroups(ctx context.Context, r *run, c *redshift.Client) error {
	const typ = "aws_redshift_parameter_group"
	var groups []types.ClusterParameterGroup
	err := pages(ctx, redshift.NewDescribeClusterParameterGroupsPaginator(c, &redshift.DescribeClusterParameterGroupsInput{}), func(o *redshift.DescribeClusterParameterGroupsOutput) {
		groups = append(groups, o.ParameterGroups...)
	})
	each(ctx, groups, func(ctx context.Context, g types.ClusterParameterGroup) {
		name := deref(g.ParameterGroupName)
		if strings.HasPrefix(name, "default.") {
			return // AWS's own, which nobody can change
		}
		var set_ []any
		p := redshift.NewDescribeClusterParametersPaginator(c, &redshift.DescribeClusterParametersInput{ParameterGroupName: g.ParameterGroupName, Source: user})
		if err := pages(ctx, p, func(o *redshift.DescribeClusterParametersOutput) {
			for _, p := range o.Parameters {
				if p.ParameterValue != nil {
					set_ = append(set_, object("name", strings.ToLower(deref(p.ParameterName)), "value", p.ParameterValue))
				}
			}
		}); err != nil {
			r.lost(err, "DescribeClusterParameters", typ)
			return
		}
		arn := r.arn("redshift", "parametergroup:"+name)
		v := object("arn", arn, "name", name, "family", g.ParameterGroupFamily, "description", g.Description, "parameter", set(set_))
		setTags(v, redshiftTags(g.Tags))
		r.add(typ, name, arn, v)
	})
	return err
}

func redshiftSubnetGroups(ctx context.Context, r *run, c *redshift.Client) error {
	return pages(ctx, redshift.NewDescribeClusterSubnetGroupsPaginator(c, &redshift.DescribeClusterSubnetGroupsInput{}), func(o *redshift.DescribeClusterSubnetGroupsOutput) {
		for _, g := range o.ClusterSubnetGroups {
			var subnets []any
			for _, s := range g.Subnets {
				subnets = append(subnets, deref(s.SubnetIdentifier))
			}
			name := deref(g.ClusterSubnetGroupName)
			arn := r.arn("redshift", "subnetgroup:"+name)
			v := object("arn", arn, "name", name, "description", g.Description, "subnet_ids", set(subnets))
			setTags(v, redshiftTags(g.Tags))
			r.add("aws_redshift_subnet_group", name, arn, v)
		}
	})
}
