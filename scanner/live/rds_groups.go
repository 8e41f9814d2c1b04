package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/rds"
	"github.com/aws/aws-sdk-go-v2/service/rds/types"
)

// user is the source of the parameters that somebody has set; those are what a
// configuration would hold.
var user = aws.String("user")

func parameters(list []types.Parameter) any {
	var set_ []any
	for _, p := range list {
		if p.ParameterValue != nil {
			set_ = append(set_, object("name", strings.ToLower(deref(p.ParameterName)), "value", p.ParameterValue, "apply_method", p.ApplyMethod))
		}
	}
	return set(set_)
}

func rdsParameterGroups(ctx context.Context, r *run, c *rds.Client) error {
	var groups []types.DBParameterGroup
	err := pages(ctx, rds.NewDescribeDBParameterGroupsPaginator(c, &rds.DescribeDBParameterGroupsInput{}), func(o *rds.DescribeDBParameterGroupsOutput) {
		groups = append(groups, o.DBParameterGroups...)
	})
	each(ctx, groups, func(ctx context.Context, g types.DBParameterGroup) {
		if shippedWithRDS(g.DBParameterGroupName) {
			return
		}
		var list []types.Parameter
		p := rds.NewDescribeDBParametersPaginator(c, &rds.DescribeDBParametersInput{DBParameterGroupName: g.DBParameterGroupName, Source: user})
		err := pages(ctx, p, func(o *rds.DescribeDBParametersOutput) { list = append(list, o.Parameters...) })
		if err != nil {
			r.lost(err, "DescribeDBParameters", "aws_db_parameter_group")
			return
		}
		addRDS(r, "aws_db_parameter_group", g.DBParameterGroupName, g.DBParameterGroupArn, nil,
			object("name", g.DBParameterGroupName, "family", g.DBParameterGroupFamily, "description", g.Description, "parameter", parameters(list)))
	})
	return err
}

func rdsClusterParameterGroups(ctx context.Context, r *run, c *rds.Client) error {
	var groups []types.DBClusterParameterGroup
	err := pages(ctx, rds.NewDescribeDBClusterParameterGroupsPaginator(c, &rds.DescribeDBClusterParameterGroupsInput{}), func(o *rds.DescribeDBClusterParameterGroupsOutput) {
		groups = append(groups, o.DBClusterParameterGroups...)
	})
	each(ctx, groups, func(ctx context.Context, g types.DBClusterParameterGroup) {
		if shippedWithRDS(g.DBClusterParameterGroupName) {
			return
		}
		typ := "aws_rds_cluster_parameter_group"
		for _, engine := range []string{"docdb", "neptune"} {
			if strings.HasPrefix(deref(g.DBParameterGroupFamily), engine) {
				typ = "aws_" + engine + "_cluster_parameter_group"
			}
		}
		if !r.wants(typ) {
			return
		}
		var list []types.Parameter
		p := rds.NewDescribeDBClusterParametersPaginator(c, &rds.DescribeDBClusterParametersInput{DBClusterParameterGroupName: g.DBClusterParameterGroupName, Source: user})
		err := pages(ctx, p, func(o *rds.DescribeDBClusterParametersOutput) { list = append(list, o.Parameters...) })
		if err != nil {
			r.lost(err, "DescribeDBClusterParameters", typ)
			return
		}
		addRDS(r, typ, g.DBClusterParameterGroupName, g.DBClusterParameterGroupArn, nil,
			object("name", g.DBClusterParameterGroupName, "family", g.DBParameterGroupFamily, "description", g.Description, "parameter", parameters(list)))
	})
	return err
}

// rdsSnapshots adds the snapshots that somebody made; RDS deletes its own in time.
func rdsSnapshots(ctx context.Context, r *run, c *rds.Client) error {
	var snapshots []types.DBSnapshot
	p := rds.NewDescribeDBSnapshotsPaginator(c, &rds.DescribeDBSnapshotsInput{SnapshotType: aws.String("manual"), MaxRecords: aws.Int32(100)})
	err := pages(ctx, p, func(o *rds.DescribeDBSnapshotsOutput) { snapshots = append(snapshots, o.DBSnapshots...) })
	each(ctx, snapshots, func(ctx context.Context, d types.DBSnapshot) {
		v := object("db_instance_identifier", d.DBInstanceIdentifier, "db_snapshot_identifier", d.DBSnapshotIdentifier, "encrypted", d.Encrypted, "kms_key_id", d.KmsKeyId,
			"engine", d.Engine, "engine_version", d.EngineVersion, "db_snapshot_arn", d.DBSnapshotArn, "snapshot_type", d.SnapshotType)
		setTags(v, rdsTags(d.TagList))
		res := r.add("aws_db_snapshot", deref(d.DBSnapshotIdentifier), deref(d.DBSnapshotArn), v)
		if shared, err := sharedWith(ctx, c, d.DBSnapshotIdentifier); err != nil {
			r.unknown(res, err, "DescribeDBSnapshotAttributes", "shared_accounts")
		} else if shared != nil {
			v["shared_accounts"] = shared
		}
	})
	return err
}

func rdsClusterSnapshots(ctx context.Context, r *run, c *rds.Client) error {
	var snapshots []types.DBClusterSnapshot
	p := rds.NewDescribeDBClusterSnapshotsPaginator(c, &rds.DescribeDBClusterSnapshotsInput{SnapshotType: aws.String("manual"), MaxRecords: aws.Int32(100)})
	err := pages(ctx, p, func(o *rds.DescribeDBClusterSnapshotsOutput) { snapshots = append(snapshots, o.DBClusterSnapshots...) })
	each(ctx, snapshots, func(ctx context.Context, d types.DBClusterSnapshot) {
		typ := "aws_db_cluster_snapshot"
		if of := family(deref(d.Engine)); of != "aws_rds" {
			typ = of + "_cluster_snapshot"
		}
		v := object("db_cluster_identifier", d.DBClusterIdentifier, "db_cluster_snapshot_identifier", d.DBClusterSnapshotIdentifier, "storage_encrypted", d.StorageEncrypted,
			"kms_key_id", d.KmsKeyId, "engine", d.Engine, "engine_version", d.EngineVersion, "db_cluster_snapshot_arn", d.DBClusterSnapshotArn, "snapshot_type", d.SnapshotType)
		if typ == "aws_db_cluster_snapshot" {
			setTags(v, rdsTags(d.TagList))
		}
		res := r.add(typ, deref(d.DBClusterSnapshotIdentifier), deref(d.DBClusterSnapshotArn), v)
		if res == nil || typ != "aws_db_cluster_snapshot" {
			return
		}
		if shared, err := clusterSharedWith(ctx, c, d.DBClusterSnapshotIdentifier); err != nil {
			r.unknown(res, err, "DescribeDBClusterSnapshotAttributes", "shared_accounts")
		} else if shared != nil {
			v["shared_accounts"] = shared
		}
	})
	return err
}

func rdsSubnetGroups(ctx context.Context, r *run, c *rds.Client) error {
	return pages(ctx, rds.NewDescribeDBSubnetGroupsPaginator(c, &rds.DescribeDBSubnetGroupsInput{}), func(o *rds.DescribeDBSubnetGroupsOutput) {
		for _, d := range o.DBSubnetGroups {
			var subnets []any
			for _, s := range d.Subnets {
				subnets = append(subnets, deref(s.SubnetIdentifier))
			}
			addRDS(r, "aws_db_subnet_group", d.DBSubnetGroupName, d.DBSubnetGroupArn, nil,
				object("name", d.DBSubnetGroupName, "description", d.DBSubnetGroupDescription, "vpc_id", d.VpcId, "subnet_ids", set(subnets)))
		}
	})
}

func rdsOptionGroups(ctx context.Context, r *run, c *rds.Client) error {
	return pages(ctx, rds.NewDescribeOptionGroupsPaginator(c, &rds.DescribeOptionGroupsInput{}), func(o *rds.DescribeOptionGroupsOutput) {
		for _, d := range o.OptionGroupsList {
			if shippedWithRDS(d.OptionGroupName) {
				continue
			}
			addRDS(r, "aws_db_option_group", d.OptionGroupName, d.OptionGroupArn, nil, object("name", d.OptionGroupName, "engine_name", d.EngineName, "major_engine_version", d.MajorEngineVersion,
				"option_group_description", d.OptionGroupDescription, "option", set(blocks(d.Options, func(p types.Option) values {
					return object("option_name", p.OptionName, "port", p.Port, "version", p.OptionVersion, "vpc_security_group_memberships", groupIDs(p.VpcSecurityGroupMemberships), "option_settings", set(blocks(p.OptionSettings, func(s types.OptionSetting) values {
						return object("name", s.Name, "value", s.Value)
					})))
				}))))
		}
	})
}

func rdsProxies(ctx context.Context, r *run, c *rds.Client) error {
	return pages(ctx, rds.NewDescribeDBProxiesPaginator(c, &rds.DescribeDBProxiesInput{}), func(o *rds.DescribeDBProxiesOutput) {
		for _, d := range o.DBProxies {
			v := object("arn", d.DBProxyArn, "name", d.DBProxyName, "engine_family", d.EngineFamily, "require_tls", d.RequireTLS, "role_arn", d.RoleArn, "debug_logging", d.DebugLogging,
				"idle_client_timeout", d.IdleClientTimeout, "vpc_subnet_ids", set(d.VpcSubnetIds), "vpc_security_group_ids", set(d.VpcSecurityGroupIds),
				"auth", set(blocks(d.Auth, func(a types.UserAuthConfigInfo) values {
					return object("auth_scheme", a.AuthScheme, "iam_auth", a.IAMAuth, "secret_arn", a.SecretArn, "client_password_auth_type", a.ClientPasswordAuthType, "description", a.Description, "username", a.UserName)
				})))
			r.add("aws_db_proxy", deref(d.DBProxyName), deref(d.DBProxyArn), v)
		}
	})
}
