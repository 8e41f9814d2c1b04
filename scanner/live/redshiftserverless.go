package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/redshiftserverless"
	"github.com/aws/aws-sdk-go-v2/service/redshiftserverless/types"
)

var redshiftserverlessParts = []part[*redshiftserverless.Client]{
	{"ListNamespaces", []string{"aws_redshiftserverless_namespace"}, redshiftNamespaces},
	{"ListWorkgroups", []string{"aws_redshiftserverless_workgroup"}, redshiftWorkgroups},
	{"ListSnapshots", []string{"aws_redshiftserverless_resource_policy"}, redshiftSnapshotPolicies},
}

func redshiftserverlessService() *Service {
	const secret = unknown + "AWS never tells a password, nor who chose it"
	return withParts(&Service{Name: "redshift-serverless", ID: "Redshift Serverless", Collect: func(ctx context.Context, r *run) {
		askAll(ctx, r, redshiftserverless.NewFromConfig(r.config), redshiftserverlessParts)
	}, Types: map[string]Type{
		"aws_redshiftserverless_namespace": {Untold: map[string]string{
			"admin_user_password": secret, "admin_user_password_wo": secret, "admin_user_password_wo_version": secret, "tags": notAsked, "tags_all": notAsked,
		}},
		"aws_redshiftserverless_workgroup": untagged,
	}}, "", redshiftserverlessParts, Call{Operation: "GetResourcePolicy", Types: []string{"aws_redshiftserverless_resource_policy"}})
}

func redshiftNamespaces(ctx context.Context, r *run, c *redshiftserverless.Client) error {
	return pages(ctx, redshiftserverless.NewListNamespacesPaginator(c, &redshiftserverless.ListNamespacesInput{}), func(o *redshiftserverless.ListNamespacesOutput) {
		for _, n := range o.Namespaces {
			v := object("arn", n.NamespaceArn, "namespace_name", n.NamespaceName, "namespace_id", n.NamespaceId, "admin_username", n.AdminUsername,
				"admin_password_secret_arn", n.AdminPasswordSecretArn, "admin_password_secret_kms_key_id", n.AdminPasswordSecretKmsKeyId, "db_name", n.DbName,
				"default_iam_role_arn", n.DefaultIamRoleArn, "kms_key_id", n.KmsKeyId, "log_exports", set(n.LogExports))
			if n.AdminPasswordSecretArn != nil {
				v["manage_admin_password"] = true
			}
			r.add("aws_redshiftserverless_namespace", deref(n.NamespaceName), deref(n.NamespaceArn), v)
		}
	})
}

func redshiftWorkgroups(ctx context.Context, r *run, c *redshiftserverless.Client) error {
	return pages(ctx, redshiftserverless.NewListWorkgroupsPaginator(c, &redshiftserverless.ListWorkgroupsInput{}), func(o *redshiftserverless.ListWorkgroupsOutput) {
		for _, w := range o.Workgroups {
			r.add("aws_redshiftserverless_workgroup", deref(w.WorkgroupName), deref(w.WorkgroupArn), object("arn", w.WorkgroupArn, "workgroup_name", w.WorkgroupName, "workgroup_id", w.WorkgroupId,
				"namespace_name", w.NamespaceName, "base_capacity", w.BaseCapacity, "max_capacity", w.MaxCapacity, "enhanced_vpc_routing", w.EnhancedVpcRouting, "publicly_accessible", w.PubliclyAccessible,
				"security_group_ids", set(w.SecurityGroupIds), "subnet_ids", set(w.SubnetIds), "config_parameter", set(blocks(w.ConfigParameters, func(p types.ConfigParameter) values {
					return object("parameter_key", p.ParameterKey, "parameter_value", p.ParameterValue)
				}))))
		}
	})
}

// redshiftSnapshotPolicies adds the policies of snapshots, which are what Redshift
// Serverless has resource policies of
// (https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_PutResourcePolicy.html).
func redshiftSnapshotPolicies(ctx context.Context, r *run, c *redshiftserverless.Client) error {
	const typ = "aws_redshiftserverless_resource_policy"
	var snapshots []types.Snapshot
	err := pages(ctx, redshiftserverless.NewListSnapshotsPaginator(c, &redshiftserverless.ListSnapshotsInput{}), func(o *redshiftserverless.ListSnapshotsOutput) {
		snapshots = append(snapshots, o.Snapshots...)
	})
	each(ctx, snapshots, func(ctx context.Context, s types.Snapshot) {
		arn := deref(s.SnapshotArn)
		of := r.parent(nil, "aws_redshiftserverless_snapshot", deref(s.SnapshotName), arn)
		out, err := c.GetResourcePolicy(ctx, &redshiftserverless.GetResourcePolicyInput{ResourceArn: s.SnapshotArn})
		switch {
		case named(err, "ResourceNotFoundException"):
		case err != nil:
			r.lostOf(of, err, "GetResourcePolicy", typ)
		case out.ResourcePolicy != nil && deref(out.ResourcePolicy.Policy) != "":
			r.companion(of, typ, "", object("id", arn, "resource_arn", arn, "policy", out.ResourcePolicy.Policy))
		}
	})
	return err
}
