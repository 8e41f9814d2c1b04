package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/directconnect"
	"github.com/aws/aws-sdk-go-v2/service/directconnect/types"
)

func directconnectService() *Service {
	return &Service{Name: "directconnect", ID: directconnect.ServiceID, Collect: collectDirectConnect, Types: map[string]Type{
		"aws_dx_connection": {Untold: map[string]string{"request_macsec": "it is asked for when the connection is ordered; encryption_mode tells what came of it"}},
	}, Calls: []Call{{Operation: "DescribeConnections"}}}
}

func collectDirectConnect(ctx context.Context, r *run) {
	client := directconnect.NewFromConfig(r.config)
	in := &directconnect.DescribeConnectionsInput{}
	for {
		out, err := client.DescribeConnections(ctx, in)
		if err != nil {
			r.lost(err, "DescribeConnections", "aws_dx_connection")
			return
		}
		for _, d := range out.Connections {
			dxConnection(r, d)
		}
		if in.NextToken = out.NextToken; deref(in.NextToken) == "" {
			return
		}
	}
}

func dxConnection(r *run, d types.Connection) {
	switch d.ConnectionState {
	case types.ConnectionStateDeleted, types.ConnectionStateDeleting, types.ConnectionStateRejected:
		return
	}
	if d.Vlan != 0 { // a part of a partner's connection, which the partner encrypts
		return
	}
	arn := r.arn("directconnect", "dxcon/"+deref(d.ConnectionId))
	v := object("arn", arn, "name", d.ConnectionName, "bandwidth", d.Bandwidth, "location", d.Location, "encryption_mode", d.EncryptionMode, "macsec_capable", d.MacSecCapable,
		"port_encryption_status", d.PortEncryptionStatus, "owner_account_id", d.OwnerAccount, "partner_name", d.PartnerName, "provider_name", d.ProviderName,
		"jumbo_frame_capable", d.JumboFrameCapable)
	setTags(v, tagMap(d.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
	r.add("aws_dx_connection", deref(d.ConnectionId), arn, v)
}
