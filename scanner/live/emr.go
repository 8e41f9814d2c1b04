package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/emr"
	"github.com/aws/aws-sdk-go-v2/service/emr/types"
	"github.com/aws/aws-sdk-go-v2/service/emrserverless"
	serverlesstypes "github.com/aws/aws-sdk-go-v2/service/emrserverless/types"
)

var emrParts = []part[*emr.Client]{
	{"ListClusters", []string{"aws_emr_cluster"}, emrClusters},
	{"ListSecurityConfigurations", []string{"aws_emr_security_configuration"}, emrSecurityConfigurations},
	{"GetBlockPublicAccessConfiguration", []string{"aws_emr_block_public_access_configuration"}, emrBlockPublicAccess},
	{"ListStudios", []string{"aws_emr_studio"}, emrStudios},
}

func emrService() *Service {
	return withParts(&Service{Name: "emr", ID: "EMR", Collect: func(ctx context.Context, r *run) {
		askAll(ctx, r, emr.NewFromConfig(r.config), emrParts)
	}}, "elasticmapreduce", emrParts,
		Call{Operation: "DescribeCluster", Types: []string{"aws_emr_cluster"}},
		Call{Operation: "DescribeSecurityConfiguration", Types: []string{"aws_emr_security_configuration"}},
		Call{Operation: "DescribeStudio", Types: []string{"aws_emr_studio"}})
}

func emrTags(tags []types.Tag) map[string]string {
	return tagMap(tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
}

// emrClusters adds the clusters that run; those that ended are listed for months.
func emrClusters(ctx context.Context, r *run, c *emr.Client) error {
	const typ = "aws_emr_cluster"
	var clusters []types.ClusterSummary
	alive := []types.ClusterState{types.ClusterStateStarting, types.ClusterStateBootstrapping, types.ClusterStateRunning, types.ClusterStateWaiting}
	err := pages(ctx, emr.NewListClustersPaginator(c, &emr.ListClustersInput{ClusterStates: alive}), func(o *emr.ListClustersOutput) { clusters = append(clusters, o.Clusters...) })
	each(ctx, clusters, func(ctx context.Context, listed types.ClusterSummary) {
		out, err := c.DescribeCluster(ctx, &emr.DescribeClusterInput{ClusterId: listed.Id})
		if err != nil || out.Cluster == nil {
			r.lost(orEmpty(err), "DescribeCluster", typ)
			return
		}
		d := out.Cluster
		v := object("arn", d.ClusterArn, "name", d.Name, "release_label", d.ReleaseLabel, "service_role", d.ServiceRole, "autoscaling_role", d.AutoScalingRole, "custom_ami_id", d.CustomAmiId,
			"log_encryption_kms_key_id", d.LogEncryptionKmsKeyId, "log_uri", d.LogUri, "security_configuration", d.SecurityConfiguration, "termination_protection", d.TerminationProtected,
			"visible_to_all_users", d.VisibleToAllUsers)
		if a := d.Ec2InstanceAttributes; a != nil {
			v["ec2_attributes"] = block(object("additional_master_security_groups", strings.Join(a.AdditionalMasterSecurityGroups, ","), "additional_slave_security_groups", strings.Join(a.AdditionalSlaveSecurityGroups, ","),
				"emr_managed_master_security_group", a.EmrManagedMasterSecurityGroup, "emr_managed_slave_security_group", a.EmrManagedSlaveSecurityGroup, "service_access_security_group", a.ServiceAccessSecurityGroup,
				"instance_profile", a.IamInstanceProfile, "key_name", a.Ec2KeyName, "subnet_id", a.Ec2SubnetId, "subnet_ids", set(a.RequestedEc2SubnetIds)))
		}
		setTags(v, emrTags(d.Tags))
		r.add(typ, deref(d.Id), deref(d.ClusterArn), v)
	})
	return err
}

func emrSecurityConfigurations(ctx context.Context, r *run, c *emr.Client) error {
	const typ = "aws_emr_security_configuration"
	var configurations []types.SecurityConfigurationSummary
	err := pages(ctx, emr.NewListSecurityConfigurationsPaginator(c, &emr.ListSecurityConfigurationsInput{}), func(o *emr.ListSecurityConfigurationsOutput) {
		configurations = append(configurations, o.SecurityConfigurations...)
	})
	each(ctx, configurations, func(ctx context.Context, listed types.SecurityConfigurationSummary) {
		d, err := c.DescribeSecurityConfiguration(ctx, &emr.DescribeSecurityConfigurationInput{Name: listed.Name})
		if err != nil || d.SecurityConfiguration == nil {
			r.lost(orEmpty(err), "DescribeSecurityConfiguration", typ)
			return
		}
		r.placed(typ, deref(d.Name), deref(d.Name), object("name", d.Name, "configuration", d.SecurityConfiguration))
	})
	return err
}

func emrBlockPublicAccess(ctx context.Context, r *run, c *emr.Client) error {
	out, err := c.GetBlockPublicAccessConfiguration(ctx, &emr.GetBlockPublicAccessConfigurationInput{})
	if err != nil || out.BlockPublicAccessConfiguration == nil || out.BlockPublicAccessConfiguration.BlockPublicSecurityGroupRules == nil {
		return orEmpty(err)
	}
	b := out.BlockPublicAccessConfiguration
	r.setting("aws_emr_block_public_access_configuration", object("block_public_security_group_rules", b.BlockPublicSecurityGroupRules,
		"permitted_public_security_group_rule_range", blocks(b.PermittedPublicSecurityGroupRuleRanges, func(p types.PortRange) values {
			v := object("min_range", p.MinRange, "max_range", p.MaxRange)
			if p.MaxRange == nil { // one port
				v["max_range"] = v["min_range"]
			}
			return v
		})))
	return nil
}

func emrStudios(ctx context.Context, r *run, c *emr.Client) error {
	const typ = "aws_emr_studio"
	var studios []types.StudioSummary
	err := pages(ctx, emr.NewListStudiosPaginator(c, &emr.ListStudiosInput{}), func(o *emr.ListStudiosOutput) { studios = append(studios, o.Studios...) })
	each(ctx, studios, func(ctx context.Context, listed types.StudioSummary) {
		out, err := c.DescribeStudio(ctx, &emr.DescribeStudioInput{StudioId: listed.StudioId})
		if err != nil || out.Studio == nil {
			r.lost(orEmpty(err), "DescribeStudio", typ)
			return
		}
		d := out.Studio
		v := object("arn", d.StudioArn, "name", d.Name, "auth_mode", d.AuthMode, "default_s3_location", d.DefaultS3Location, "description", d.Description, "engine_security_group_id", d.EngineSecurityGroupId,
			"service_role", d.ServiceRole, "user_role", d.UserRole, "subnet_ids", set(d.SubnetIds), "url", d.Url, "vpc_id", d.VpcId, "workspace_security_group_id", d.WorkspaceSecurityGroupId)
		setTags(v, emrTags(d.Tags))
		r.add(typ, deref(d.StudioId), deref(d.StudioArn), v)
	})
	return err
}

func emrserverlessService() *Service {
	return &Service{Name: "emr-serverless", ID: "EMR Serverless", Collect: collectEMRServerless, Types: map[string]Type{"aws_emrserverless_application": {}},
		Calls: []Call{{Operation: "ListApplications"}, {Operation: "GetApplication"}}}
}

func collectEMRServerless(ctx context.Context, r *run) {
	const typ = "aws_emrserverless_application"
	client := emrserverless.NewFromConfig(r.config)
	var applications []serverlesstypes.ApplicationSummary
	if err := pages(ctx, emrserverless.NewListApplicationsPaginator(client, &emrserverless.ListApplicationsInput{}), func(o *emrserverless.ListApplicationsOutput) {
		applications = append(applications, o.Applications...)
	}); err != nil {
		r.lost(err, "ListApplications", typ)
	}
	each(ctx, applications, func(ctx context.Context, listed serverlesstypes.ApplicationSummary) {
		if listed.State == serverlesstypes.ApplicationStateTerminated {
			return
		}
		out, err := client.GetApplication(ctx, &emrserverless.GetApplicationInput{ApplicationId: listed.Id})
		if err != nil || out.Application == nil {
			r.lost(orEmpty(err), "GetApplication", typ)
			return
		}
		d := out.Application
		v := object("arn", d.Arn, "name", d.Name, "release_label", d.ReleaseLabel, "type", strings.ToLower(deref(d.Type)), "architecture", d.Architecture)
		if n := d.NetworkConfiguration; n != nil {
			v["network_configuration"] = block(object("security_group_ids", set(n.SecurityGroupIds), "subnet_ids", set(n.SubnetIds)))
		}
		setTags(v, d.Tags)
		r.add(typ, deref(d.ApplicationId), deref(d.Arn), v)
	})
}
