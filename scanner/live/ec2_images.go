package live

import (
	"context"
	"encoding/base64"
	"strconv"
	"unicode/utf8"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/ec2"
	"github.com/aws/aws-sdk-go-v2/service/ec2/types"
)

var ec2ImageParts = []ec2Part{
	{"DescribeImages", []string{"aws_ami", "aws_ami_copy", "aws_ami_launch_permission"}, ec2Images},
	{"DescribeLaunchTemplates", []string{"aws_launch_template"}, ec2LaunchTemplates},
	{"DescribeSpotFleetRequests", []string{"aws_spot_fleet_request"}, ec2SpotFleets},
}

// ec2Images adds the account's own images, and that everyone may launch one. Which
// accounts may, takes a call for each image, and no policy asks.
func ec2Images(ctx context.Context, r *run, c *ec2.Client) error {
	p := ec2.NewDescribeImagesPaginator(c, &ec2.DescribeImagesInput{Owners: []string{"self"}, MaxResults: aws.Int32(1000)})
	return pages(ctx, p, func(o *ec2.DescribeImagesOutput) {
		for _, d := range o.Images {
			switch d.State {
			case types.ImageStateInvalid, types.ImageStateDeregistered, types.ImageStateFailed, types.ImageStateError:
				continue
			}
			ec2Image(r, d)
		}
	})
}

func ec2Image(r *run, d types.Image) {
	v := object("name", d.Name, "description", d.Description, "architecture", d.Architecture, "boot_mode", d.BootMode, "deprecation_time", d.DeprecationTime, "imds_support", d.ImdsSupport,
		"image_type", d.ImageType, "owner_id", d.OwnerId, "public", d.Public, "root_device_name", d.RootDeviceName, "virtualization_type", d.VirtualizationType)
	disks, encrypted := []any{}, true
	for _, m := range d.BlockDeviceMappings {
		if b := m.Ebs; b != nil {
			encrypted = encrypted && deref(b.Encrypted)
			disks = append(disks, object("device_name", m.DeviceName, "encrypted", b.Encrypted, "snapshot_id", b.SnapshotId, "volume_size", b.VolumeSize, "volume_type", b.VolumeType,
				"iops", b.Iops, "throughput", b.Throughput, "delete_on_termination", b.DeleteOnTermination))
		}
	}
	put(v, "ebs_block_device", set(disks))
	typ := "aws_ami"
	if deref(d.SourceImageId) != "" && deref(d.SourceInstanceId) == "" { // an image of an instance has a source too
		typ = "aws_ami_copy"
		put(v, "source_ami_id", d.SourceImageId, "source_ami_region", d.SourceImageRegion, "encrypted", encrypted && len(disks) > 0)
	}
	id, arn := deref(d.ImageId), "arn:"+r.partition+":ec2:"+r.region+"::image/"+deref(d.ImageId)
	v["arn"] = arn
	setTags(v, ec2Tags(d.Tags))
	of := owner(r.add(typ, id, arn, v), typ, id, arn)
	of.Provider.Region = r.region
	if deref(d.Public) {
		r.companion(of, "aws_ami_launch_permission", "all", object("id", id+"-group-all", "image_id", id, "group", "all"))
	}
}

// ec2LaunchTemplates adds launch templates as their latest version is, which is the
// one that the provider reads.
func ec2LaunchTemplates(ctx context.Context, r *run, c *ec2.Client) error {
	latest := map[string]*types.ResponseLaunchTemplateData{}
	versions := ec2.NewDescribeLaunchTemplateVersionsPaginator(c, &ec2.DescribeLaunchTemplateVersionsInput{Versions: []string{"$Latest"}, MaxResults: aws.Int32(200)})
	lost := pages(ctx, versions, func(o *ec2.DescribeLaunchTemplateVersionsOutput) {
		for _, d := range o.LaunchTemplateVersions {
			latest[deref(d.LaunchTemplateId)] = d.LaunchTemplateData
		}
	})
	return pages(ctx, ec2.NewDescribeLaunchTemplatesPaginator(c, &ec2.DescribeLaunchTemplatesInput{MaxResults: aws.Int32(200)}), func(o *ec2.DescribeLaunchTemplatesOutput) {
		for _, d := range o.LaunchTemplates {
			v := object("name", d.LaunchTemplateName, "default_version", d.DefaultVersionNumber, "latest_version", d.LatestVersionNumber)
			data := latest[deref(d.LaunchTemplateId)]
			if data != nil {
				launchTemplateData(v, data)
			}
			res := addEC2(r, "aws_launch_template", "launch-template", d.LaunchTemplateId, d.Tags, v)
			switch {
			case res == nil:
			case data != nil:
				res.Sensitive = []string{"user_data"}
			default:
				err := lost
				if err == nil {
					err = errEmpty
				}
				r.unknown(res, err, "DescribeLaunchTemplateVersions", "block_device_mappings", "ebs_optimized", "iam_instance_profile", "image_id", "instance_type", "key_name",
					"metadata_options", "monitoring", "network_interfaces", "security_group_names", "user_data", "vpc_security_group_ids")
			}
		}
	})
}

// yesNo is a boolean as the provider has it in launch templates: a text.
func yesNo(b *bool) any {
	if b == nil {
		return nil
	}
	return strconv.FormatBool(*b)
}

func launchTemplateData(v values, d *types.ResponseLaunchTemplateData) {
	put(v, "image_id", d.ImageId, "instance_type", d.InstanceType, "key_name", d.KeyName, "user_data", d.UserData, "ebs_optimized", yesNo(d.EbsOptimized),
		"vpc_security_group_ids", set(d.SecurityGroupIds), "security_group_names", set(d.SecurityGroups), "disable_api_termination", d.DisableApiTermination,
		"block_device_mappings", blocks(d.BlockDeviceMappings, func(m types.LaunchTemplateBlockDeviceMapping) values {
			v := object("device_name", m.DeviceName, "no_device", m.NoDevice, "virtual_name", m.VirtualName)
			if b := m.Ebs; b != nil {
				put(v, "ebs", block(object("delete_on_termination", yesNo(b.DeleteOnTermination), "encrypted", yesNo(b.Encrypted), "iops", b.Iops, "kms_key_id", b.KmsKeyId,
					"snapshot_id", b.SnapshotId, "throughput", b.Throughput, "volume_size", b.VolumeSize, "volume_type", b.VolumeType)))
			}
			return v
		}),
		"network_interfaces", blocks(d.NetworkInterfaces, func(n types.LaunchTemplateInstanceNetworkInterfaceSpecification) values {
			return object("associate_public_ip_address", yesNo(n.AssociatePublicIpAddress), "delete_on_termination", yesNo(n.DeleteOnTermination), "description", n.Description,
				"device_index", n.DeviceIndex, "interface_type", n.InterfaceType, "network_interface_id", n.NetworkInterfaceId, "private_ip_address", n.PrivateIpAddress,
				"security_groups", set(n.Groups), "subnet_id", n.SubnetId)
		}))
	if p := d.IamInstanceProfile; p != nil {
		put(v, "iam_instance_profile", block(object("arn", p.Arn, "name", p.Name)))
	}
	if m := d.MetadataOptions; m != nil {
		put(v, "metadata_options", block(object("http_endpoint", m.HttpEndpoint, "http_tokens", m.HttpTokens, "http_put_response_hop_limit", m.HttpPutResponseHopLimit,
			"http_protocol_ipv6", m.HttpProtocolIpv6, "instance_metadata_tags", m.InstanceMetadataTags)))
	}
	if m := d.Monitoring; m != nil {
		put(v, "monitoring", block(object("enabled", m.Enabled)))
	}
}

// setUserData sets user data that AWS gives in Base64, in the argument that one
// would write it in: user_data_base64 is for what is no text.
func setUserData(v values, encoded *string) {
	if script, err := base64.StdEncoding.DecodeString(deref(encoded)); err == nil && utf8.Valid(script) {
		put(v, "user_data", string(script))
		return
	}
	put(v, "user_data_base64", encoded)
}

func ec2SpotFleets(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeSpotFleetRequestsPaginator(c, &ec2.DescribeSpotFleetRequestsInput{MaxResults: aws.Int32(1000)}), func(o *ec2.DescribeSpotFleetRequestsOutput) {
		for _, d := range o.SpotFleetRequestConfigs {
			switch d.SpotFleetRequestState {
			case types.BatchStateCancelled, types.BatchStateFailed, types.BatchStateCancelledTerminatingInstances:
				continue
			}
			v := object("spot_request_state", d.SpotFleetRequestState)
			if f := d.SpotFleetRequestConfig; f != nil {
				put(v, "iam_fleet_role", f.IamFleetRole, "target_capacity", f.TargetCapacity, "allocation_strategy", f.AllocationStrategy, "fleet_type", f.Type,
					"launch_specification", set(blocks(f.LaunchSpecifications, spotSpecification)))
			}
			setTags(v, ec2Tags(d.Tags))
			r.add("aws_spot_fleet_request", deref(d.SpotFleetRequestId), r.arn("ec2", "spot-fleet-request/"+deref(d.SpotFleetRequestId)), v)
		}
	})
}

func spotSpecification(s types.SpotFleetLaunchSpecification) values {
	var groups []any
	for _, g := range s.SecurityGroups {
		groups = append(groups, deref(g.GroupId))
	}
	for _, n := range s.NetworkInterfaces {
		for _, g := range n.Groups {
			groups = append(groups, g)
		}
	}
	return object("ami", s.ImageId, "instance_type", s.InstanceType, "key_name", s.KeyName, "subnet_id", s.SubnetId, "ebs_optimized", s.EbsOptimized, "vpc_security_group_ids", set(groups))
}
