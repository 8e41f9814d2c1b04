package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/eks"
	"github.com/aws/aws-sdk-go-v2/service/eks/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func eksService() *Service {
	all := []string{"aws_eks_cluster", "aws_eks_node_group", "aws_eks_fargate_profile", "aws_eks_addon", "aws_eks_pod_identity_association", "aws_eks_access_policy_association"}
	return &Service{Name: "eks", ID: "EKS", Collect: collectEKS, Types: map[string]Type{
		"aws_eks_cluster": {}, "aws_eks_node_group": {}, "aws_eks_fargate_profile": {}, "aws_eks_addon": {},
		"aws_eks_pod_identity_association": {}, "aws_eks_access_policy_association": {},
	}, Calls: []Call{
		{Operation: "ListClusters", Types: all},
		{Operation: "DescribeCluster", Types: all},
		{Operation: "ListNodegroups", Types: all[1:2]},
		{Operation: "DescribeNodegroup", Types: all[1:2]},
		{Operation: "ListFargateProfiles", Types: all[2:3]},
		{Operation: "DescribeFargateProfile", Types: all[2:3]},
		{Operation: "ListAddons", Types: all[3:4]},
		{Operation: "DescribeAddon", Types: all[3:4]},
		{Operation: "ListPodIdentityAssociations", Types: all[4:5]},
		{Operation: "DescribePodIdentityAssociation", Types: all[4:5]},
		{Operation: "ListAccessEntries", Types: all[5:]},
		{Operation: "ListAssociatedAccessPolicies", Types: all[5:]},
	}}
}

func collectEKS(ctx context.Context, r *run) {
	client := eks.NewFromConfig(r.config)
	all := []string{"aws_eks_cluster", "aws_eks_node_group", "aws_eks_fargate_profile", "aws_eks_addon", "aws_eks_pod_identity_association", "aws_eks_access_policy_association"}
	var names []string
	if err := pages(ctx, eks.NewListClustersPaginator(client, &eks.ListClustersInput{}), func(o *eks.ListClustersOutput) { names = append(names, o.Clusters...) }); err != nil {
		r.lost(err, "ListClusters", all...)
	}
	each(ctx, names, func(ctx context.Context, name string) {
		out, err := client.DescribeCluster(ctx, &eks.DescribeClusterInput{Name: &name})
		if err != nil || out.Cluster == nil {
			r.lost(orEmpty(err), "DescribeCluster", all...)
			return
		}
		c := out.Cluster
		of := owner(eksCluster(r, c), "aws_eks_cluster", name, deref(c.Arn))
		of.Provider.Region = r.region
		if r.wants("aws_eks_node_group") {
			eksNodeGroups(ctx, r, client, of)
		}
		if r.wants("aws_eks_fargate_profile") {
			eksFargateProfiles(ctx, r, client, of)
		}
		if r.wants("aws_eks_addon") {
			eksAddons(ctx, r, client, of)
		}
		if r.wants("aws_eks_pod_identity_association") {
			eksPodIdentities(ctx, r, client, of)
		}
		if r.wants("aws_eks_access_policy_association") && (c.AccessConfig == nil || c.AccessConfig.AuthenticationMode != types.AuthenticationModeConfigMap) {
			eksAccess(ctx, r, client, of) // without the API as a mode there are no entries
		}
	})
}

func eksCluster(r *run, c *types.Cluster) *resource.Resource {
	v := object("arn", c.Arn, "name", c.Name, "created_at", c.CreatedAt, "endpoint", c.Endpoint, "platform_version", c.PlatformVersion, "role_arn", c.RoleArn,
		"status", c.Status, "version", c.Version)
	if a := c.AccessConfig; a != nil {
		put(v, "access_config", block(object("authentication_mode", a.AuthenticationMode, "bootstrap_cluster_creator_admin_permissions", a.BootstrapClusterCreatorAdminPermissions)))
	}
	if l := c.Logging; l != nil {
		var on []types.LogType
		for _, s := range l.ClusterLogging {
			if deref(s.Enabled) {
				on = append(on, s.Types...)
			}
		}
		put(v, "enabled_cluster_log_types", set(on))
	}
	if len(c.EncryptionConfig) > 0 {
		e := c.EncryptionConfig[0]
		config := object("resources", set(e.Resources)) //nolint:staticcheck // it decides for clusters before 1.28
		if e.Provider != nil {
			put(config, "provider", block(object("key_arn", e.Provider.KeyArn)))
		}
		put(v, "encryption_config", block(config))
	}
	if n := c.ResourcesVpcConfig; n != nil {
		v["vpc_config"] = block(object("cluster_security_group_id", n.ClusterSecurityGroupId, "endpoint_private_access", n.EndpointPrivateAccess, "endpoint_public_access", n.EndpointPublicAccess,
			"public_access_cidrs", set(n.PublicAccessCidrs), "security_group_ids", set(n.SecurityGroupIds), "subnet_ids", set(n.SubnetIds), "vpc_id", n.VpcId))
	}
	if o := c.OutpostConfig; o != nil {
		put(v, "outpost_config", block(object("control_plane_instance_type", o.ControlPlaneInstanceType, "outpost_arns", set(o.OutpostArns))))
		put(v, "cluster_id", c.Id)
	}
	if o := c.ComputeConfig; o != nil {
		put(v, "compute_config", block(object("enabled", o.Enabled, "node_pools", set(o.NodePools), "node_role_arn", o.NodeRoleArn)))
	}
	if c.Identity != nil && c.Identity.Oidc != nil {
		put(v, "identity", block(object("oidc", block(object("issuer", c.Identity.Oidc.Issuer)))))
	}
	if u := c.UpgradePolicy; u != nil {
		put(v, "upgrade_policy", block(object("support_type", u.SupportType)))
	}
	setTags(v, c.Tags)
	res := r.add("aws_eks_cluster", deref(c.Name), deref(c.Arn), v)
	if c.AccessConfig == nil || c.AccessConfig.BootstrapClusterCreatorAdminPermissions == nil {
		untold(res, "it is given when a cluster is made, and AWS does not tell it", "access_config[0].bootstrap_cluster_creator_admin_permissions")
	}
	return res
}

func eksNodeGroups(ctx context.Context, r *run, client *eks.Client, of *resource.Resource) {
	var names []string
	err := pages(ctx, eks.NewListNodegroupsPaginator(client, &eks.ListNodegroupsInput{ClusterName: &of.Name}), func(o *eks.ListNodegroupsOutput) { names = append(names, o.Nodegroups...) })
	if err != nil {
		r.lost(err, "ListNodegroups", "aws_eks_node_group")
	}
	each(ctx, names, func(ctx context.Context, name string) {
		out, err := client.DescribeNodegroup(ctx, &eks.DescribeNodegroupInput{ClusterName: &of.Name, NodegroupName: &name})
		if err != nil || out.Nodegroup == nil {
			r.lost(orEmpty(err), "DescribeNodegroup", "aws_eks_node_group")
			return
		}
		n := out.Nodegroup
		id := of.Name + ":" + name
		v := object("id", id, "arn", n.NodegroupArn, "cluster_name", of.Name, "node_group_name", name, "ami_type", n.AmiType, "capacity_type", n.CapacityType, "disk_size", n.DiskSize,
			"instance_types", n.InstanceTypes, "labels", n.Labels, "node_role_arn", n.NodeRole, "release_version", n.ReleaseVersion, "status", n.Status,
			"subnet_ids", set(n.Subnets), "version", n.Version)
		if a := n.RemoteAccess; a != nil {
			put(v, "remote_access", block(object("ec2_ssh_key", a.Ec2SshKey, "source_security_group_ids", set(a.SourceSecurityGroups))))
		}
		if t := n.LaunchTemplate; t != nil {
			put(v, "launch_template", block(object("id", t.Id, "name", t.Name, "version", t.Version)))
		}
		if s := n.ScalingConfig; s != nil {
			put(v, "scaling_config", block(object("desired_size", s.DesiredSize, "max_size", s.MaxSize, "min_size", s.MinSize)))
		}
		if s := n.Resources; s != nil {
			put(v, "resources", block(object("remote_access_security_group_id", s.RemoteAccessSecurityGroup,
				"autoscaling_groups", blocks(s.AutoScalingGroups, func(g types.AutoScalingGroup) values { return object("name", g.Name) }))))
		}
		setTags(v, n.Tags)
		r.add("aws_eks_node_group", id, deref(n.NodegroupArn), v)
	})
}

func eksFargateProfiles(ctx context.Context, r *run, client *eks.Client, of *resource.Resource) {
	var names []string
	err := pages(ctx, eks.NewListFargateProfilesPaginator(client, &eks.ListFargateProfilesInput{ClusterName: &of.Name}), func(o *eks.ListFargateProfilesOutput) {
		names = append(names, o.FargateProfileNames...)
	})
	if err != nil {
		r.lost(err, "ListFargateProfiles", "aws_eks_fargate_profile")
	}
	each(ctx, names, func(ctx context.Context, name string) {
		out, err := client.DescribeFargateProfile(ctx, &eks.DescribeFargateProfileInput{ClusterName: &of.Name, FargateProfileName: &name})
		if err != nil || out.FargateProfile == nil {
			r.lost(orEmpty(err), "DescribeFargateProfile", "aws_eks_fargate_profile")
			return
		}
		p := out.FargateProfile
		id := of.Name + ":" + name
		v := object("id", id, "arn", p.FargateProfileArn, "cluster_name", of.Name, "fargate_profile_name", name, "pod_execution_role_arn", p.PodExecutionRoleArn, "status", p.Status,
			"subnet_ids", set(p.Subnets), "selector", set(blocks(p.Selectors, func(s types.FargateProfileSelector) values {
				return object("labels", s.Labels, "namespace", s.Namespace)
			})))
		setTags(v, p.Tags)
		r.add("aws_eks_fargate_profile", id, deref(p.FargateProfileArn), v)
	})
}

func eksAddons(ctx context.Context, r *run, client *eks.Client, of *resource.Resource) {
	var names []string
	err := pages(ctx, eks.NewListAddonsPaginator(client, &eks.ListAddonsInput{ClusterName: &of.Name}), func(o *eks.ListAddonsOutput) { names = append(names, o.Addons...) })
	if err != nil {
		r.lostOf(of, err, "ListAddons", "aws_eks_addon")
	}
	each(ctx, names, func(ctx context.Context, name string) {
		out, err := client.DescribeAddon(ctx, &eks.DescribeAddonInput{ClusterName: &of.Name, AddonName: &name})
		if err != nil || out.Addon == nil {
			r.lostOf(of, orEmpty(err), "DescribeAddon", "aws_eks_addon")
			return
		}
		a := out.Addon
		id := of.Name + ":" + name
		v := object("id", id, "arn", a.AddonArn, "addon_name", name, "addon_version", a.AddonVersion, "cluster_name", of.Name, "configuration_values", a.ConfigurationValues,
			"created_at", a.CreatedAt, "modified_at", a.ModifiedAt, "service_account_role_arn", a.ServiceAccountRoleArn)
		setTags(v, a.Tags)
		r.add("aws_eks_addon", id, deref(a.AddonArn), v)
	})
}

func eksPodIdentities(ctx context.Context, r *run, client *eks.Client, of *resource.Resource) {
	var found []types.PodIdentityAssociationSummary
	err := pages(ctx, eks.NewListPodIdentityAssociationsPaginator(client, &eks.ListPodIdentityAssociationsInput{ClusterName: &of.Name}), func(o *eks.ListPodIdentityAssociationsOutput) {
		found = append(found, o.Associations...)
	})
	if err != nil {
		r.lostOf(of, err, "ListPodIdentityAssociations", "aws_eks_pod_identity_association")
	}
	each(ctx, found, func(ctx context.Context, a types.PodIdentityAssociationSummary) {
		v := shaped("aws_eks_pod_identity_association", a, nil)
		v["id"] = deref(a.AssociationId)
		res := r.add("aws_eks_pod_identity_association", deref(a.AssociationId), deref(a.AssociationArn), v)
		out, err := client.DescribePodIdentityAssociation(ctx, &eks.DescribePodIdentityAssociationInput{ClusterName: &of.Name, AssociationId: a.AssociationId})
		if err != nil || out.Association == nil {
			r.unknown(res, orEmpty(err), "DescribePodIdentityAssociation", "role_arn", "tags", "tags_all")
			return
		}
		put(v, "role_arn", out.Association.RoleArn)
		setTags(v, out.Association.Tags)
	})
}

func eksAccess(ctx context.Context, r *run, client *eks.Client, of *resource.Resource) {
	var principals []string
	err := pages(ctx, eks.NewListAccessEntriesPaginator(client, &eks.ListAccessEntriesInput{ClusterName: &of.Name}), func(o *eks.ListAccessEntriesOutput) {
		principals = append(principals, o.AccessEntries...)
	})
	if err != nil {
		r.lost(err, "ListAccessEntries", "aws_eks_access_policy_association")
	}
	each(ctx, principals, func(ctx context.Context, principal string) {
		in := &eks.ListAssociatedAccessPoliciesInput{ClusterName: &of.Name, PrincipalArn: &principal}
		err := pages(ctx, eks.NewListAssociatedAccessPoliciesPaginator(client, in), func(o *eks.ListAssociatedAccessPoliciesOutput) {
			for _, p := range o.AssociatedAccessPolicies {
				id := strings.Join([]string{of.Name, principal, deref(p.PolicyArn)}, "#")
				v := object("id", id, "cluster_name", of.Name, "principal_arn", principal, "policy_arn", p.PolicyArn, "associated_at", p.AssociatedAt, "modified_at", p.ModifiedAt)
				if s := p.AccessScope; s != nil {
					put(v, "access_scope", block(object("namespaces", set(s.Namespaces), "type", s.Type)))
				}
				r.companion(of, "aws_eks_access_policy_association", principal+"/"+afterLast(deref(p.PolicyArn), "/"), v)
			}
		})
		if err != nil {
			r.lost(err, "ListAssociatedAccessPolicies", "aws_eks_access_policy_association")
		}
	})
}
