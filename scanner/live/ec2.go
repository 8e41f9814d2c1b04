package live

import (
	"context"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/ec2"
	"github.com/aws/aws-sdk-go-v2/service/ec2/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// An ec2Part is one question about a region and the types that its answer fills in.
type ec2Part struct {
	operation string
	types     []string
	read      func(ctx context.Context, r *run, c *ec2.Client) error
}

var ec2Parts = []ec2Part{
	{"DescribeVolumes", []string{"aws_ebs_volume", "aws_volume_attachment"}, ec2Volumes},
	{"DescribeNatGateways", []string{"aws_nat_gateway"}, ec2NATGateways},
	{"DescribeSnapshots", []string{"aws_ebs_snapshot"}, ec2Snapshots},
	{"DescribeSecurityGroups", []string{"aws_security_group", "aws_default_security_group"}, ec2Groups},
	{"DescribeVpcs", []string{"aws_vpc", "aws_default_vpc"}, ec2VPCs},
	{"DescribeSubnets", []string{"aws_subnet", "aws_default_subnet"}, ec2Subnets},
	{"DescribeFlowLogs", []string{"aws_flow_log"}, ec2FlowLogs},
	{"DescribeNetworkAcls", []string{"aws_network_acl", "aws_default_network_acl"}, ec2NetworkACLs},
	{"DescribeManagedPrefixLists", []string{"aws_ec2_managed_prefix_list"}, ec2PrefixLists},
	{"GetEbsEncryptionByDefault", []string{"aws_ebs_encryption_by_default"}, func(ctx context.Context, r *run, c *ec2.Client) error {
		out, err := c.GetEbsEncryptionByDefault(ctx, &ec2.GetEbsEncryptionByDefaultInput{})
		if err != nil || out.EbsEncryptionByDefault == nil {
			return orEmpty(err)
		}
		r.setting("aws_ebs_encryption_by_default", object("enabled", out.EbsEncryptionByDefault))
		return nil
	}},
	{"GetEbsDefaultKmsKeyId", []string{"aws_ebs_default_kms_key"}, func(ctx context.Context, r *run, c *ec2.Client) error {
		out, err := c.GetEbsDefaultKmsKeyId(ctx, &ec2.GetEbsDefaultKmsKeyIdInput{})
		if err == nil {
			r.setting("aws_ebs_default_kms_key", object("key_arn", out.KmsKeyId))
		}
		return err
	}},
	{"GetSnapshotBlockPublicAccessState", []string{"aws_ebs_snapshot_block_public_access"}, func(ctx context.Context, r *run, c *ec2.Client) error {
		out, err := c.GetSnapshotBlockPublicAccessState(ctx, &ec2.GetSnapshotBlockPublicAccessStateInput{})
		if err != nil || out.State == "" {
			return orEmpty(err)
		}
		r.setting("aws_ebs_snapshot_block_public_access", object("state", out.State))
		return nil
	}},
	{"GetImageBlockPublicAccessState", []string{"aws_ec2_image_block_public_access"}, func(ctx context.Context, r *run, c *ec2.Client) error {
		out, err := c.GetImageBlockPublicAccessState(ctx, &ec2.GetImageBlockPublicAccessStateInput{})
		if err != nil || out.ImageBlockPublicAccessState == nil {
			return orEmpty(err)
		}
		r.setting("aws_ec2_image_block_public_access", object("state", out.ImageBlockPublicAccessState))
		return nil
	}},
	{"GetInstanceMetadataDefaults", []string{"aws_ec2_instance_metadata_defaults"}, func(ctx context.Context, r *run, c *ec2.Client) error {
		out, err := c.GetInstanceMetadataDefaults(ctx, &ec2.GetInstanceMetadataDefaultsInput{})
		if err != nil {
			return err
		}
		if d := out.AccountLevel; d != nil { // nothing there: AWS's own defaults hold
			if v := object("http_endpoint", d.HttpEndpoint, "http_tokens", d.HttpTokens, "http_put_response_hop_limit", d.HttpPutResponseHopLimit, "instance_metadata_tags", d.InstanceMetadataTags); len(v) > 0 {
				r.setting("aws_ec2_instance_metadata_defaults", v)
			}
		}
		return nil
	}},
	{"GetSerialConsoleAccessStatus", []string{"aws_ec2_serial_console_access"}, func(ctx context.Context, r *run, c *ec2.Client) error {
		out, err := c.GetSerialConsoleAccessStatus(ctx, &ec2.GetSerialConsoleAccessStatusInput{})
		if err != nil || out.SerialConsoleAccessEnabled == nil {
			return orEmpty(err)
		}
		r.setting("aws_ec2_serial_console_access", object("enabled", out.SerialConsoleAccessEnabled))
		return nil
	}},
}

// ec2All are the questions of all files.
var ec2All = slices.Concat(ec2Parts, ec2NetworkParts, ec2AccessParts, ec2ImageParts)

func ec2Service() *Service {
	const key = "plumb reads no secrets; whether one stands in code, only the code shows"
	inRule := []string{"aws_security_group", "aws_default_security_group"}
	s := &Service{Name: "ec2", ID: "EC2", Collect: collectEC2, Types: map[string]Type{
		"aws_instance": {Reaches: []string{"aws_iam_instance_profile", "aws_iam_role"}, Untold: map[string]string{
			"network_interface": "interfaces that are attached later look the same as others",
			"launch_template":   "an instance does not keep the name of its template; what the template gave it, it has",
			"security_groups":   "vpc_security_group_ids has them",
		}},
		"aws_spot_instance_request":           {ShownAs: []string{"aws_instance"}},
		"aws_security_group_rule":             {ShownAs: inRule},
		"aws_vpc_security_group_ingress_rule": {ShownAs: inRule},
		"aws_vpc_security_group_egress_rule":  {ShownAs: inRule},
		"aws_network_acl_rule":                {ShownAs: []string{"aws_network_acl", "aws_default_network_acl"}},
		"aws_ebs_snapshot_copy":               {ShownAs: []string{"aws_ebs_snapshot"}},
		"aws_ebs_snapshot_import":             {ShownAs: []string{"aws_ebs_snapshot"}},
		"aws_ec2_managed_prefix_list_entry":   {ShownAs: []string{"aws_ec2_managed_prefix_list"}},
		"aws_route":                           {ShownAs: routingTypes[:2]},
		"aws_eip_association":                 {ShownAs: []string{"aws_eip"}},
		"aws_network_interface_attachment":    {ShownAs: []string{"aws_network_interface"}},
		"aws_network_interface_sg_attachment": {ShownAs: []string{"aws_network_interface"}},
		"aws_vpc_endpoint_policy":             {ShownAs: []string{"aws_vpc_endpoint"}},

		"aws_vpc_endpoint_security_group_association": {ShownAs: []string{"aws_vpc_endpoint"}},
		"aws_vpc_endpoint_service_allowed_principal":  {ShownAs: []string{"aws_vpc_endpoint_service"}},
	}, Calls: []Call{
		{Operation: "DescribeInstances", Types: []string{"aws_instance"}},
		{Operation: "DescribeInstanceAttribute", Types: []string{"aws_instance"}},
		{Operation: "GetManagedPrefixListEntries", Types: []string{"aws_ec2_managed_prefix_list"}},
		{Operation: "DescribeLaunchTemplateVersions", Types: []string{"aws_launch_template"}},
		{Operation: "DescribeVpcEndpointServicePermissions", Types: []string{"aws_vpc_endpoint_service"}},
		{Operation: "DescribeClientVpnAuthorizationRules", Types: clientVPNTypes[1:]},
		{Operation: "GetVerifiedAccessGroupPolicy", Types: []string{"aws_verifiedaccess_group"}},
	}}
	for _, p := range ec2All {
		for _, t := range p.types {
			s.Types[t] = Type{}
		}
		call := Call{Operation: p.operation, Types: p.types}
		if p.operation == "DescribeVolumes" {
			call.Types = []string{"aws_ebs_volume", "aws_volume_attachment", "aws_instance"}
		}
		s.Calls = append(s.Calls, call)
	}
	for _, t := range []string{"aws_default_vpc", "aws_default_subnet"} {
		s.Types[t] = Type{Untold: map[string]string{"force_destroy": "it is an argument of Terraform, which AWS does not keep"}}
	}
	s.Types["aws_vpn_connection"] = Type{Untold: map[string]string{"tunnel1_preshared_key": key, "tunnel2_preshared_key": key}}
	s.Types["aws_verifiedaccess_trust_provider"] = Type{Untold: map[string]string{"oidc_options.client_secret": key}}
	for _, t := range interfaceTypes {
		s.Types[t] = Type{ShownAs: []string{"aws_network_interface"}}
	}
	return s
}

func collectEC2(ctx context.Context, r *run) {
	client := ec2.NewFromConfig(r.config)
	if r.wants("aws_instance") {
		ec2Instances(ctx, r, client)
	}
	each(ctx, ec2All, func(ctx context.Context, p ec2Part) {
		if !r.wants(p.types...) {
			return
		}
		err := p.read(ctx, r, client)
		if named(err, "InvalidAction") {
			return // the region does not have the operation, nor what it would tell of
		}
		if err != nil {
			r.lost(err, p.operation, p.types...)
		}
	})
}

func ec2Tags(tags []types.Tag) map[string]string {
	m := tagMap(tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
	for k := range m {
		if strings.HasPrefix(k, "aws:") {
			delete(m, k) // AWS's own, which no configuration can set
		}
	}
	return m
}

// addEC2 adds a resource with its tags. kind is what stands in its ARN.
func addEC2(r *run, typ, kind string, id *string, tags []types.Tag, v values) *resource.Resource {
	arn := r.arn("ec2", kind+"/"+deref(id))
	if kind == "snapshot" { // in no account, as the ARN goes
		arn = "arn:" + r.partition + ":ec2:" + r.region + "::snapshot/" + deref(id)
	}
	v["arn"] = arn
	setTags(v, ec2Tags(tags))
	return r.add(typ, deref(id), arn, v)
}

func ec2Volumes(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeVolumesPaginator(c, &ec2.DescribeVolumesInput{MaxResults: aws.Int32(500)}), func(o *ec2.DescribeVolumesOutput) {
		for _, d := range o.Volumes {
			addEC2(r, "aws_ebs_volume", "volume", d.VolumeId, d.Tags, object("availability_zone", d.AvailabilityZone, "encrypted", d.Encrypted, "iops", d.Iops,
				"kms_key_id", d.KmsKeyId, "multi_attach_enabled", d.MultiAttachEnabled, "size", d.Size, "snapshot_id", d.SnapshotId, "throughput", d.Throughput, "type", d.VolumeType))
			ec2Attachments(r, d)
		}
	})
}

func ec2Snapshots(ctx context.Context, r *run, c *ec2.Client) error {
	p := ec2.NewDescribeSnapshotsPaginator(c, &ec2.DescribeSnapshotsInput{OwnerIds: []string{"self"}, MaxResults: aws.Int32(1000)})
	return pages(ctx, p, func(o *ec2.DescribeSnapshotsOutput) {
		for _, d := range o.Snapshots {
			addEC2(r, "aws_ebs_snapshot", "snapshot", d.SnapshotId, d.Tags, object("volume_id", d.VolumeId, "encrypted", d.Encrypted, "kms_key_id", d.KmsKeyId,
				"description", d.Description, "owner_id", d.OwnerId, "volume_size", d.VolumeSize, "storage_tier", d.StorageTier))
		}
	})
}

func ec2VPCs(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeVpcsPaginator(c, &ec2.DescribeVpcsInput{}), func(o *ec2.DescribeVpcsOutput) {
		for _, d := range o.Vpcs {
			typ := "aws_vpc"
			if deref(d.IsDefault) {
				typ = "aws_default_vpc"
			}
			addEC2(r, typ, "vpc", d.VpcId, d.Tags, object("cidr_block", d.CidrBlock, "instance_tenancy", d.InstanceTenancy, "dhcp_options_id", d.DhcpOptionsId, "owner_id", d.OwnerId))
		}
	})
}

func ec2Subnets(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeSubnetsPaginator(c, &ec2.DescribeSubnetsInput{}), func(o *ec2.DescribeSubnetsOutput) {
		for _, d := range o.Subnets {
			typ := "aws_subnet"
			if deref(d.DefaultForAz) {
				typ = "aws_default_subnet"
			}
			addEC2(r, typ, "subnet", d.SubnetId, d.Tags, object("availability_zone", d.AvailabilityZone, "cidr_block", d.CidrBlock, "vpc_id", d.VpcId, "owner_id", d.OwnerId,
				"map_public_ip_on_launch", d.MapPublicIpOnLaunch, "assign_ipv6_address_on_creation", d.AssignIpv6AddressOnCreation))
		}
	})
}

func ec2FlowLogs(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeFlowLogsPaginator(c, &ec2.DescribeFlowLogsInput{}), func(o *ec2.DescribeFlowLogsOutput) {
		for _, d := range o.FlowLogs {
			v := object("traffic_type", d.TrafficType, "log_destination", d.LogDestination, "log_destination_type", d.LogDestinationType, "log_group_name", d.LogGroupName,
				"log_format", d.LogFormat, "iam_role_arn", d.DeliverLogsPermissionArn, "max_aggregation_interval", d.MaxAggregationInterval)
			id := deref(d.ResourceId)
			for prefix, attribute := range map[string]string{"vpc-": "vpc_id", "subnet-": "subnet_id", "eni-": "eni_id", "tgw-attach-": "transit_gateway_attachment_id"} {
				if strings.HasPrefix(id, prefix) {
					v[attribute] = id
				}
			}
			if strings.HasPrefix(id, "tgw-") && !strings.HasPrefix(id, "tgw-attach-") {
				v["transit_gateway_id"] = id
			}
			addEC2(r, "aws_flow_log", "vpc-flow-log", d.FlowLogId, d.Tags, v)
		}
	})
}

func ec2PrefixLists(ctx context.Context, r *run, c *ec2.Client) error {
	var lists []types.ManagedPrefixList
	err := pages(ctx, ec2.NewDescribeManagedPrefixListsPaginator(c, &ec2.DescribeManagedPrefixListsInput{}), func(o *ec2.DescribeManagedPrefixListsOutput) {
		lists = append(lists, o.PrefixLists...)
	})
	each(ctx, lists, func(ctx context.Context, d types.ManagedPrefixList) {
		if deref(d.OwnerId) == "AWS" {
			return
		}
		var entries []types.PrefixListEntry
		p := ec2.NewGetManagedPrefixListEntriesPaginator(c, &ec2.GetManagedPrefixListEntriesInput{PrefixListId: d.PrefixListId})
		if err := pages(ctx, p, func(o *ec2.GetManagedPrefixListEntriesOutput) { entries = append(entries, o.Entries...) }); err != nil {
			r.lost(err, "GetManagedPrefixListEntries", "aws_ec2_managed_prefix_list")
			return
		}
		addEC2(r, "aws_ec2_managed_prefix_list", "prefix-list", d.PrefixListId, d.Tags, object("address_family", d.AddressFamily, "name", d.PrefixListName, "max_entries", d.MaxEntries,
			"owner_id", d.OwnerId, "entry", set(blocks(entries, func(e types.PrefixListEntry) values { return object("cidr", e.Cidr, "description", e.Description) }))))
	})
	return err
}
