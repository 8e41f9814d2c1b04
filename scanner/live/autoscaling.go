package live

import (
	"context"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/autoscaling"
	"github.com/aws/aws-sdk-go-v2/service/autoscaling/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func autoscalingService() *Service {
	group := []string{"aws_autoscaling_group"}
	return &Service{Name: "autoscaling", ID: autoscaling.ServiceID, Collect: collectAutoScaling, Types: map[string]Type{
		"aws_autoscaling_group": {}, "aws_autoscaling_attachment": {ShownAs: group}, "aws_autoscaling_traffic_source_attachment": {ShownAs: group},
		"aws_launch_configuration": {},
	}, Calls: []Call{
		{Operation: "DescribeAutoScalingGroups", Types: group},
		{Operation: "DescribeInstanceRefreshes", Types: group},
		{Operation: "DescribeLaunchConfigurations", Types: []string{"aws_launch_configuration"}},
	}}
}

func collectAutoScaling(ctx context.Context, r *run) {
	client := autoscaling.NewFromConfig(r.config)
	if r.wants("aws_autoscaling_group") {
		var all []types.AutoScalingGroup
		p := autoscaling.NewDescribeAutoScalingGroupsPaginator(client, &autoscaling.DescribeAutoScalingGroupsInput{MaxRecords: aws.Int32(100)})
		if err := pages(ctx, p, func(o *autoscaling.DescribeAutoScalingGroupsOutput) { all = append(all, o.AutoScalingGroups...) }); err != nil {
			r.lost(err, "DescribeAutoScalingGroups", "aws_autoscaling_group")
		}
		each(ctx, all, func(ctx context.Context, g types.AutoScalingGroup) { scalingGroup(ctx, r, client, g) })
	}
	if r.wants("aws_launch_configuration") {
		p := autoscaling.NewDescribeLaunchConfigurationsPaginator(client, &autoscaling.DescribeLaunchConfigurationsInput{MaxRecords: aws.Int32(100)})
		if err := pages(ctx, p, func(o *autoscaling.DescribeLaunchConfigurationsOutput) {
			for _, l := range o.LaunchConfigurations {
				launchConfiguration(r, l)
			}
		}); err != nil {
			r.lost(err, "DescribeLaunchConfigurations", "aws_launch_configuration")
		}
	}
}

func scalingGroup(ctx context.Context, r *run, c *autoscaling.Client, g types.AutoScalingGroup) {
	name := deref(g.AutoScalingGroupName)
	v := object("arn", g.AutoScalingGroupARN, "name", name, "min_size", g.MinSize, "max_size", g.MaxSize, "desired_capacity", g.DesiredCapacity, "health_check_type", g.HealthCheckType,
		"health_check_grace_period", g.HealthCheckGracePeriod, "launch_configuration", g.LaunchConfigurationName, "load_balancers", set(g.LoadBalancerNames),
		"target_group_arns", set(g.TargetGroupARNs), "max_instance_lifetime", g.MaxInstanceLifetime, "capacity_rebalance", g.CapacityRebalance, "availability_zones", set(g.AvailabilityZones),
		"service_linked_role_arn", g.ServiceLinkedRoleARN, "termination_policies", g.TerminationPolicies, "protect_from_scale_in", g.NewInstancesProtectedFromScaleIn,
		"traffic_source", set(blocks(g.TrafficSources, func(s types.TrafficSourceIdentifier) values {
			return object("identifier", s.Identifier, "type", s.Type)
		})),
		"tag", set(blocks(g.Tags, func(t types.TagDescription) values {
			return object("key", t.Key, "value", t.Value, "propagate_at_launch", t.PropagateAtLaunch)
		})))
	if subnets := deref(g.VPCZoneIdentifier); subnets != "" {
		v["vpc_zone_identifier"] = set(strings.Split(subnets, ","))
	}
	if t := g.LaunchTemplate; t != nil {
		put(v, "launch_template", block(object("id", t.LaunchTemplateId, "name", t.LaunchTemplateName, "version", t.Version)))
	}
	if m := g.MixedInstancesPolicy; m != nil && m.LaunchTemplate != nil && m.LaunchTemplate.LaunchTemplateSpecification != nil {
		t := m.LaunchTemplate.LaunchTemplateSpecification
		put(v, "mixed_instances_policy", block(object("launch_template", block(object("launch_template_specification",
			block(object("launch_template_id", t.LaunchTemplateId, "launch_template_name", t.LaunchTemplateName, "version", t.Version)))))))
	}
	res := r.add("aws_autoscaling_group", name, deref(g.AutoScalingGroupARN), v)
	// Terraform starts a refresh when the group changes, others may at any time. AWS
	// tells those of the last six weeks.
	out, err := c.DescribeInstanceRefreshes(ctx, &autoscaling.DescribeInstanceRefreshesInput{AutoScalingGroupName: &name, MaxRecords: aws.Int32(1)})
	if err != nil {
		r.unknown(res, err, "DescribeInstanceRefreshes", "instance_refresh")
		return
	}
	for _, refresh := range out.InstanceRefreshes {
		put(v, "instance_refresh", block(object("strategy", refresh.Strategy)))
	}
}

func launchConfiguration(r *run, l types.LaunchConfiguration) {
	v := object("arn", l.LaunchConfigurationARN, "name", l.LaunchConfigurationName, "image_id", l.ImageId, "instance_type", l.InstanceType, "key_name", l.KeyName, "spot_price", l.SpotPrice,
		"associate_public_ip_address", l.AssociatePublicIpAddress, "ebs_optimized", l.EbsOptimized, "iam_instance_profile", l.IamInstanceProfile, "placement_tenancy", l.PlacementTenancy,
		"security_groups", set(l.SecurityGroups))
	if m := l.InstanceMonitoring; m != nil {
		put(v, "enable_monitoring", m.Enabled)
	}
	if m := l.MetadataOptions; m != nil {
		put(v, "metadata_options", block(object("http_endpoint", m.HttpEndpoint, "http_tokens", m.HttpTokens, "http_put_response_hop_limit", m.HttpPutResponseHopLimit)))
	}
	setUserData(v, l.UserData)
	var disks, ephemeral, roots []any
	for _, m := range l.BlockDeviceMappings {
		switch d := object("device_name", m.DeviceName); {
		case deref(m.VirtualName) != "":
			d["virtual_name"] = *m.VirtualName
			ephemeral = append(ephemeral, d)
		case deref(m.NoDevice):
			d["no_device"] = true
			disks = append(disks, d)
		case m.Ebs != nil:
			put(d, "delete_on_termination", m.Ebs.DeleteOnTermination, "encrypted", m.Ebs.Encrypted, "iops", m.Ebs.Iops, "snapshot_id", m.Ebs.SnapshotId,
				"throughput", m.Ebs.Throughput, "volume_size", m.Ebs.VolumeSize, "volume_type", m.Ebs.VolumeType)
			if name := deref(m.DeviceName); name == "/dev/xvda" || name == "/dev/sda1" {
				roots = append(roots, d)
			}
			disks = append(disks, d)
		}
	}
	var unknown []resource.Unknown
	switch {
	case len(roots) == 1: // reserved for it: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/device_naming.html
		disks = slices.DeleteFunc(disks, func(d any) bool { return d.(values)["device_name"] == roots[0].(values)["device_name"] })
		drop(roots[0].(values), "device_name", "snapshot_id")
		v["root_block_device"] = roots
	case len(disks) > 0:
		unknown = []resource.Unknown{{Path: "root_block_device", Reason: "the image decides which disk is the root volume"}}
	}
	put(v, "ebs_block_device", set(disks), "ephemeral_block_device", set(ephemeral))
	if res := r.add("aws_launch_configuration", deref(l.LaunchConfigurationName), deref(l.LaunchConfigurationARN), v); res != nil {
		res.Sensitive = []string{"user_data", "user_data_base64"}
		res.Unknown = append(res.Unknown, unknown...)
	}
}
