package live

import (
	"cmp"
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/ec2"
	"github.com/aws/aws-sdk-go-v2/service/ec2/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// What tells whether something that costs money is in use.

// ec2Attachments adds the attachments of a volume, also those that came with an
// instance.
func ec2Attachments(r *run, d types.Volume) {
	const typ = "aws_volume_attachment"
	for _, a := range d.Attachments {
		if a.State == types.VolumeAttachmentStateDetached {
			continue
		}
		of := r.owned(nil, "aws_ebs_volume", deref(d.VolumeId), r.arn("ec2", "volume/"+deref(d.VolumeId)))
		v := object("volume_id", d.VolumeId, "instance_id", a.InstanceId, "device_name", a.Device)
		res := r.companion(of, typ, cmp.Or(deref(a.InstanceId), deref(a.AssociatedResource)), v)
		if res != nil && deref(a.InstanceId) == "" {
			res.Unknown = append(res.Unknown, resource.Unknown{Path: "instance_id", Reason: "the volume is attached to a machine of AWS's own"})
		}
	}
}

func ec2NATGateways(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeNatGatewaysPaginator(c, &ec2.DescribeNatGatewaysInput{MaxResults: aws.Int32(1000)}), func(o *ec2.DescribeNatGatewaysOutput) {
		for _, d := range o.NatGateways {
			if d.State != types.NatGatewayStateAvailable && d.State != types.NatGatewayStatePending {
				continue // it is gone, or never was
			}
			v := object("connectivity_type", d.ConnectivityType, "subnet_id", d.SubnetId)
			var secondary, private []any
			for i, a := range d.NatGatewayAddresses {
				if deref(a.IsPrimary) || a.IsPrimary == nil && i == 0 {
					put(v, "allocation_id", a.AllocationId, "association_id", a.AssociationId, "network_interface_id", a.NetworkInterfaceId, "private_ip", a.PrivateIp, "public_ip", a.PublicIp)
					continue
				}
				secondary, private = append(secondary, texts([]*string{a.AllocationId}, same)...), append(private, texts([]*string{a.PrivateIp}, same)...)
			}
			put(v, "secondary_allocation_ids", set(secondary), "secondary_private_ip_addresses", set(private))
			setTags(v, ec2Tags(d.Tags))
			r.add("aws_nat_gateway", deref(d.NatGatewayId), r.arn("ec2", "natgateway/"+deref(d.NatGatewayId)), v)
		}
	})
}

func same(s *string) *string { return s }
