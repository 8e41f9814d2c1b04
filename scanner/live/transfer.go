package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/transfer"
	"github.com/aws/aws-sdk-go-v2/service/transfer/types"
)

var transferParts = []part[*transfer.Client]{
	{"ListServers", []string{"aws_transfer_server"}, transferServers},
	{"ListConnectors", []string{"aws_transfer_connector"}, transferConnectors},
}

func transferService() *Service {
	return withParts(&Service{Name: "transfer", ID: "Transfer", Collect: func(ctx context.Context, r *run) {
		askAll(ctx, r, transfer.NewFromConfig(r.config), transferParts)
	}}, "", transferParts,
		Call{Operation: "DescribeServer", Types: []string{"aws_transfer_server"}},
		Call{Operation: "DescribeConnector", Types: []string{"aws_transfer_connector"}})
}

func transferTags(tags []types.Tag) map[string]string {
	return tagMap(tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
}

func transferServers(ctx context.Context, r *run, c *transfer.Client) error {
	const typ = "aws_transfer_server"
	var servers []types.ListedServer
	err := pages(ctx, transfer.NewListServersPaginator(c, &transfer.ListServersInput{}), func(o *transfer.ListServersOutput) { servers = append(servers, o.Servers...) })
	each(ctx, servers, func(ctx context.Context, listed types.ListedServer) {
		out, err := c.DescribeServer(ctx, &transfer.DescribeServerInput{ServerId: listed.ServerId})
		if err != nil || out.Server == nil {
			r.lost(orEmpty(err), "DescribeServer", typ)
			return
		}
		d := out.Server
		v := object("arn", d.Arn, "certificate", d.Certificate, "domain", d.Domain, "endpoint_type", d.EndpointType, "identity_provider_type", d.IdentityProviderType, "logging_role", d.LoggingRole,
			"protocols", set(d.Protocols), "security_policy_name", d.SecurityPolicyName, "structured_log_destinations", set(d.StructuredLogDestinations))
		if e := d.EndpointDetails; e != nil {
			if details := block(object("address_allocation_ids", set(e.AddressAllocationIds), "security_group_ids", set(e.SecurityGroupIds), "subnet_ids", set(e.SubnetIds), "vpc_endpoint_id", e.VpcEndpointId, "vpc_id", e.VpcId)); details != nil {
				v["endpoint_details"] = details
			}
		}
		if i := d.IdentityProviderDetails; i != nil {
			for k, x := range object("directory_id", i.DirectoryId, "function", i.Function, "invocation_role", i.InvocationRole, "url", i.Url) {
				v[k] = x
			}
		}
		setTags(v, transferTags(d.Tags))
		r.add(typ, deref(d.ServerId), deref(d.Arn), v)
	})
	return err
}

func transferConnectors(ctx context.Context, r *run, c *transfer.Client) error {
	const typ = "aws_transfer_connector"
	var connectors []types.ListedConnector
	err := pages(ctx, transfer.NewListConnectorsPaginator(c, &transfer.ListConnectorsInput{}), func(o *transfer.ListConnectorsOutput) { connectors = append(connectors, o.Connectors...) })
	each(ctx, connectors, func(ctx context.Context, listed types.ListedConnector) {
		out, err := c.DescribeConnector(ctx, &transfer.DescribeConnectorInput{ConnectorId: listed.ConnectorId})
		if err != nil || out.Connector == nil {
			r.lost(orEmpty(err), "DescribeConnector", typ)
			return
		}
		d := out.Connector
		v := object("arn", d.Arn, "connector_id", d.ConnectorId, "access_role", d.AccessRole, "logging_role", d.LoggingRole, "security_policy_name", d.SecurityPolicyName, "url", d.Url)
		setTags(v, transferTags(d.Tags))
		r.add(typ, deref(d.ConnectorId), deref(d.Arn), v)
	})
	return err
}
