package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/ec2"
	"github.com/aws/aws-sdk-go-v2/service/ec2/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// ec2Instances adds the instances with their volumes. The volumes are asked for
// once, all together.
func ec2Instances(ctx context.Context, r *run, c *ec2.Client) {
	volumes := map[string]types.Volume{}
	lost := pages(ctx, ec2.NewDescribeVolumesPaginator(c, &ec2.DescribeVolumesInput{MaxResults: aws.Int32(500)}), func(o *ec2.DescribeVolumesOutput) {
		for _, v := range o.Volumes {
			volumes[deref(v.VolumeId)] = v
		}
	})
	var all []types.Instance
	err := pages(ctx, ec2.NewDescribeInstancesPaginator(c, &ec2.DescribeInstancesInput{MaxResults: aws.Int32(1000)}), func(o *ec2.DescribeInstancesOutput) {
		for _, reservation := range o.Reservations {
			for _, i := range reservation.Instances {
				if i.State != nil && (i.State.Name == types.InstanceStateNameTerminated || i.State.Name == types.InstanceStateNameShuttingDown) {
					continue // it is gone
				}
				all = append(all, i)
			}
		}
	})
	if err != nil {
		r.lost(err, "DescribeInstances", "aws_instance")
	}
	each(ctx, all, func(ctx context.Context, i types.Instance) {
		res := ec2Instance(r, i, volumes, lost)
		out, err := c.DescribeInstanceAttribute(ctx, &ec2.DescribeInstanceAttributeInput{InstanceId: i.InstanceId, Attribute: types.InstanceAttributeNameUserData})
		if err != nil {
			r.unknown(res, err, "DescribeInstanceAttribute", "user_data", "user_data_base64")
			return
		}
		if out.UserData != nil {
			setUserData(res.Values, out.UserData.Value)
			res.Sensitive = []string{"user_data", "user_data_base64"}
		}
	})
}

func ec2Instance(r *run, i types.Instance, volumes map[string]types.Volume, lost error) *resource.Resource {
	v := object("ami", i.ImageId, "instance_type", i.InstanceType, "key_name", i.KeyName, "subnet_id", i.SubnetId, "ebs_optimized", i.EbsOptimized,
		"public_ip", i.PublicIpAddress, "private_ip", i.PrivateIpAddress, "source_dest_check", i.SourceDestCheck, "associate_public_ip_address", deref(i.PublicIpAddress) != "")
	if i.Placement != nil {
		for k, x := range object("availability_zone", i.Placement.AvailabilityZone, "tenancy", i.Placement.Tenancy) {
			v[k] = x
		}
	}
	if p := i.IamInstanceProfile; p != nil {
		v["iam_instance_profile"] = deref(p.Arn)[strings.LastIndexByte(deref(p.Arn), '/')+1:]
	}
	if i.Monitoring != nil {
		v["monitoring"] = i.Monitoring.State == types.MonitoringStateEnabled || i.Monitoring.State == types.MonitoringStatePending
	}
	var groups []any
	for _, g := range i.SecurityGroups {
		groups = append(groups, deref(g.GroupId))
	}
	if groups != nil {
		v["vpc_security_group_ids"] = set(groups)
	}
	if m := i.MetadataOptions; m != nil {
		v["metadata_options"] = block(object("http_endpoint", m.HttpEndpoint, "http_tokens", m.HttpTokens, "http_put_response_hop_limit", m.HttpPutResponseHopLimit, "instance_metadata_tags", m.InstanceMetadataTags))
	}
	var others []any
	missing := false
	for _, m := range i.BlockDeviceMappings {
		if m.Ebs == nil {
			continue
		}
		d, known := volumes[deref(m.Ebs.VolumeId)]
		missing = missing || !known
		device := object("device_name", m.DeviceName, "volume_id", m.Ebs.VolumeId, "delete_on_termination", m.Ebs.DeleteOnTermination)
		if known {
			for k, x := range object("encrypted", d.Encrypted, "iops", d.Iops, "kms_key_id", d.KmsKeyId, "throughput", d.Throughput, "volume_size", d.Size, "volume_type", d.VolumeType) {
				device[k] = x
			}
		}
		if deref(m.DeviceName) == deref(i.RootDeviceName) {
			v["root_block_device"] = block(device)
			continue
		}
		if known && deref(d.SnapshotId) != "" {
			device["snapshot_id"] = *d.SnapshotId
		}
		others = append(others, device)
	}
	if others != nil {
		v["ebs_block_device"] = set(others)
	}
	arn := r.arn("ec2", "instance/"+deref(i.InstanceId))
	v["arn"] = arn
	setTags(v, ec2Tags(i.Tags))
	res := r.add("aws_instance", deref(i.InstanceId), arn, v)
	if missing {
		if lost == nil {
			lost = errEmpty
		}
		r.unknown(res, lost, "DescribeVolumes", "root_block_device", "ebs_block_device")
		delete(v, "root_block_device")
		delete(v, "ebs_block_device")
	}
	return res
}
