package live

import (
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/ec2/types"
)

// A volume of a container that runs on AWS's own machine is in use, though by no
// instance of the account.
func TestAttachments(t *testing.T) {
	c := &collection{account: "123456789012", partition: "aws", types: map[string]bool{"aws_volume_attachment": true}}
	r := c.newRun(ec2Service(), "eu-central-1")
	ec2Attachments(r, types.Volume{VolumeId: aws.String("vol-1"), Attachments: []types.VolumeAttachment{
		{InstanceId: aws.String("i-1"), Device: aws.String("/dev/sdf"), State: types.VolumeAttachmentStateAttached},
		{InstanceId: aws.String("i-2"), State: types.VolumeAttachmentStateDetached},
		{AssociatedResource: aws.String("arn:aws:ecs:eu-central-1:123456789012:task/a/1"), Device: aws.String("/dev/sdg"), State: types.VolumeAttachmentStateAttached},
	}})
	if len(r.resources) != 2 {
		t.Fatalf("%d attachments", len(r.resources))
	}
	for i, known := range []bool{true, false} {
		a := r.resources[i]
		if _, has := a.Values["instance_id"]; has != known || len(a.Unknown) == 0 != known || a.Values["volume_id"] != "vol-1" {
			t.Errorf("%s: %v, unknown %v", a.Address, a.Values, a.Unknown)
		}
	}
	if r.resources[0].Address != "arn:aws:ec2:eu-central-1:123456789012:volume/vol-1#volume_attachment/i-1" {
		t.Errorf("%s", r.resources[0].Address)
	}
}
