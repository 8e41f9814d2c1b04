package live

import (
	"context"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/ec2"
	"github.com/aws/aws-sdk-go-v2/service/ec2/types"
)

var (
	routingTypes    = []string{"aws_route_table", "aws_default_route_table", "aws_route_table_association", "aws_main_route_table_association"}
	ec2NetworkParts = []ec2Part{
		{"DescribeRouteTables", routingTypes, ec2RouteTables},
		{"DescribeInternetGateways", []string{"aws_internet_gateway"}, ec2InternetGateways},
		{"DescribeAddresses", []string{"aws_eip"}, ec2Addresses},
		{"DescribeNetworkInterfaces", []string{"aws_network_interface"}, ec2NetworkInterfaces},
		{"DescribeVpcEndpoints", []string{"aws_vpc_endpoint"}, ec2Endpoints},
		{"DescribeVpcEndpointServiceConfigurations", []string{"aws_vpc_endpoint_service"}, ec2EndpointServices},
		{"DescribeVpcBlockPublicAccessOptions", []string{"aws_vpc_block_public_access_options"}, ec2BlockPublicAccess},
		{"DescribeTransitGateways", []string{"aws_ec2_transit_gateway"}, ec2TransitGateways},
		{"DescribeTransitGatewayVpcAttachments", []string{"aws_ec2_transit_gateway_vpc_attachment"}, ec2TransitGatewayAttachments},
		{"DescribeNetworkInsightsPaths", []string{"aws_ec2_network_insights_path"}, ec2InsightsPaths},
		{"DescribeNetworkInsightsAnalyses", []string{"aws_ec2_network_insights_analysis"}, ec2InsightsAnalyses},
	}
)

// ec2RouteTables adds route tables with their routes inside, and who they are
// associated with. The main table of a VPC is the provider's default one.
func ec2RouteTables(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeRouteTablesPaginator(c, &ec2.DescribeRouteTablesInput{MaxResults: aws.Int32(100)}), func(o *ec2.DescribeRouteTablesOutput) {
		for _, d := range o.RouteTables {
			ec2RouteTable(r, d)
		}
	})
}

func ec2RouteTable(r *run, d types.RouteTable) {
	id := deref(d.RouteTableId)
	v := object("vpc_id", d.VpcId, "owner_id", d.OwnerId)
	typ := "aws_route_table"
	if slices.ContainsFunc(d.Associations, func(a types.RouteTableAssociation) bool { return deref(a.Main) }) {
		typ = "aws_default_route_table"
		v["default_route_table_id"] = id
	}
	var routes, vgws []any
	for _, x := range d.Routes {
		if route := ec2Route(x); route != nil {
			if typ == "aws_default_route_table" { // where the provider does not have these
				drop(route, "carrier_gateway_id", "local_gateway_id")
			}
			routes = append(routes, route)
		}
	}
	for _, g := range d.PropagatingVgws {
		vgws = append(vgws, deref(g.GatewayId))
	}
	put(v, "route", set(routes), "propagating_vgws", set(vgws))
	of := owner(addEC2(r, typ, "route-table", d.RouteTableId, d.Tags, v), typ, id, r.arn("ec2", "route-table/"+id))
	of.Provider.Region = r.region
	for _, a := range d.Associations {
		if s := a.AssociationState; s != nil && s.State != types.RouteTableAssociationStateCodeAssociated && s.State != types.RouteTableAssociationStateCodeAssociating {
			continue
		}
		if deref(a.Main) {
			r.companion(of, "aws_main_route_table_association", deref(a.RouteTableAssociationId), object("id", a.RouteTableAssociationId, "vpc_id", d.VpcId, "route_table_id", id))
			continue
		}
		r.companion(of, "aws_route_table_association", deref(a.RouteTableAssociationId), object("id", a.RouteTableAssociationId, "subnet_id", a.SubnetId, "gateway_id", a.GatewayId, "route_table_id", id))
	}
}

// ec2Route is a route that somebody made: not the local one of each table, none that
// a virtual private gateway or a gateway endpoint puts in, and none to VPC Lattice.
func ec2Route(d types.Route) values {
	gateway := deref(d.GatewayId)
	endpoint := strings.HasPrefix(gateway, "vpce-")
	if gateway == "local" || gateway == "VpcLattice" || d.Origin == types.RouteOriginEnableVgwRoutePropagation || endpoint && d.DestinationPrefixListId != nil {
		return nil
	}
	v := object("cidr_block", d.DestinationCidrBlock, "ipv6_cidr_block", d.DestinationIpv6CidrBlock, "destination_prefix_list_id", d.DestinationPrefixListId,
		"carrier_gateway_id", d.CarrierGatewayId, "core_network_arn", d.CoreNetworkArn, "egress_only_gateway_id", d.EgressOnlyInternetGatewayId, "local_gateway_id", d.LocalGatewayId,
		"nat_gateway_id", d.NatGatewayId, "network_interface_id", d.NetworkInterfaceId, "transit_gateway_id", d.TransitGatewayId, "vpc_peering_connection_id", d.VpcPeeringConnectionId)
	if endpoint {
		v["vpc_endpoint_id"] = gateway
	} else {
		put(v, "gateway_id", gateway)
	}
	return v
}

func ec2InternetGateways(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeInternetGatewaysPaginator(c, &ec2.DescribeInternetGatewaysInput{}), func(o *ec2.DescribeInternetGatewaysOutput) {
		for _, d := range o.InternetGateways {
			v := object("owner_id", d.OwnerId)
			if len(d.Attachments) > 0 { // it can have one
				put(v, "vpc_id", d.Attachments[0].VpcId)
			}
			addEC2(r, "aws_internet_gateway", "internet-gateway", d.InternetGatewayId, d.Tags, v)
		}
	})
}

// ec2Addresses adds elastic addresses with what they are associated with inside:
// an association is no resource of its own.
func ec2Addresses(ctx context.Context, r *run, c *ec2.Client) error {
	out, err := c.DescribeAddresses(ctx, &ec2.DescribeAddressesInput{})
	if err != nil {
		return err
	}
	for _, d := range out.Addresses {
		if deref(d.AllocationId) == "" {
			continue
		}
		addEC2(r, "aws_eip", "elastic-ip", d.AllocationId, d.Tags, object("allocation_id", d.AllocationId, "association_id", d.AssociationId, "domain", d.Domain, "instance", d.InstanceId,
			"network_interface", d.NetworkInterfaceId, "private_ip", d.PrivateIpAddress, "public_ip", d.PublicIp, "public_ipv4_pool", d.PublicIpv4Pool, "network_border_group", d.NetworkBorderGroup))
	}
	return nil
}

func ec2NetworkInterfaces(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeNetworkInterfacesPaginator(c, &ec2.DescribeNetworkInterfacesInput{MaxResults: aws.Int32(1000)}), func(o *ec2.DescribeNetworkInterfacesOutput) {
		for _, d := range o.NetworkInterfaces {
			var groups, addresses []any
			for _, g := range d.Groups {
				groups = append(groups, deref(g.GroupId))
			}
			for _, a := range d.PrivateIpAddresses {
				addresses = append(addresses, deref(a.PrivateIpAddress))
			}
			v := object("subnet_id", d.SubnetId, "description", d.Description, "interface_type", d.InterfaceType, "mac_address", d.MacAddress, "owner_id", d.OwnerId,
				"private_ip", d.PrivateIpAddress, "private_ips", set(addresses), "private_dns_name", d.PrivateDnsName, "source_dest_check", d.SourceDestCheck, "security_groups", set(groups))
			if a := d.Attachment; a != nil {
				put(v, "attachment", block(object("attachment_id", a.AttachmentId, "device_index", a.DeviceIndex, "instance", a.InstanceId)))
			}
			addEC2(r, "aws_network_interface", "network-interface", d.NetworkInterfaceId, d.TagSet, v)
		}
	})
}

// ec2Endpoints adds VPC endpoints with their policy and groups inside.
func ec2Endpoints(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeVpcEndpointsPaginator(c, &ec2.DescribeVpcEndpointsInput{MaxResults: aws.Int32(1000)}), func(o *ec2.DescribeVpcEndpointsOutput) {
		for _, d := range o.VpcEndpoints {
			if s := strings.ToLower(string(d.State)); s == "deleting" || s == "deleted" { // AWS writes both cases
				continue
			}
			var groups []any
			for _, g := range d.Groups {
				groups = append(groups, deref(g.GroupId))
			}
			addEC2(r, "aws_vpc_endpoint", "vpc-endpoint", d.VpcEndpointId, d.Tags, object("vpc_id", d.VpcId, "service_name", d.ServiceName, "vpc_endpoint_type", d.VpcEndpointType,
				"policy", d.PolicyDocument, "private_dns_enabled", d.PrivateDnsEnabled, "requester_managed", d.RequesterManaged, "owner_id", d.OwnerId, "security_group_ids", set(groups),
				"subnet_ids", set(d.SubnetIds), "route_table_ids", set(d.RouteTableIds), "network_interface_ids", set(d.NetworkInterfaceIds), "ip_address_type", d.IpAddressType, "state", d.State))
		}
	})
}

// ec2EndpointServices adds endpoint services with who may connect inside.
func ec2EndpointServices(ctx context.Context, r *run, c *ec2.Client) error {
	var all []types.ServiceConfiguration
	p := ec2.NewDescribeVpcEndpointServiceConfigurationsPaginator(c, &ec2.DescribeVpcEndpointServiceConfigurationsInput{MaxResults: aws.Int32(1000)})
	err := pages(ctx, p, func(o *ec2.DescribeVpcEndpointServiceConfigurationsOutput) {
		all = append(all, o.ServiceConfigurations...)
	})
	each(ctx, all, func(ctx context.Context, d types.ServiceConfiguration) {
		if d.ServiceState == types.ServiceStateDeleted || d.ServiceState == types.ServiceStateDeleting {
			return
		}
		v := object("acceptance_required", d.AcceptanceRequired, "service_name", d.ServiceName, "availability_zones", set(d.AvailabilityZones), "state", d.ServiceState,
			"gateway_load_balancer_arns", set(d.GatewayLoadBalancerArns), "network_load_balancer_arns", set(d.NetworkLoadBalancerArns), "private_dns_name", d.PrivateDnsName)
		if len(d.ServiceType) > 0 {
			put(v, "service_type", d.ServiceType[0].ServiceType)
		}
		res := addEC2(r, "aws_vpc_endpoint_service", "vpc-endpoint-service", d.ServiceId, d.Tags, v)
		var principals []any
		q := ec2.NewDescribeVpcEndpointServicePermissionsPaginator(c, &ec2.DescribeVpcEndpointServicePermissionsInput{ServiceId: d.ServiceId})
		if err := pages(ctx, q, func(o *ec2.DescribeVpcEndpointServicePermissionsOutput) {
			for _, a := range o.AllowedPrincipals {
				principals = append(principals, deref(a.Principal))
			}
		}); err != nil {
			r.unknown(res, err, "DescribeVpcEndpointServicePermissions", "allowed_principals")
			return
		}
		put(v, "allowed_principals", set(principals))
	})
	return err
}

func ec2BlockPublicAccess(ctx context.Context, r *run, c *ec2.Client) error {
	out, err := c.DescribeVpcBlockPublicAccessOptions(ctx, &ec2.DescribeVpcBlockPublicAccessOptionsInput{})
	if err != nil || out.VpcBlockPublicAccessOptions == nil {
		return orEmpty(err)
	}
	r.setting("aws_vpc_block_public_access_options", object("internet_gateway_block_mode", out.VpcBlockPublicAccessOptions.InternetGatewayBlockMode,
		"aws_account_id", r.account, "aws_region", r.region))
	return nil
}

// ec2TransitGateways adds the account's own: others may be shared with it.
func ec2TransitGateways(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeTransitGatewaysPaginator(c, &ec2.DescribeTransitGatewaysInput{}), func(o *ec2.DescribeTransitGatewaysOutput) {
		for _, d := range o.TransitGateways {
			if deref(d.OwnerId) != r.account || d.State == types.TransitGatewayStateDeleted || d.State == types.TransitGatewayStateDeleting {
				continue
			}
			v := object("description", d.Description, "owner_id", d.OwnerId)
			if p := d.Options; p != nil {
				put(v, "amazon_side_asn", p.AmazonSideAsn, "auto_accept_shared_attachments", p.AutoAcceptSharedAttachments, "default_route_table_association", p.DefaultRouteTableAssociation,
					"default_route_table_propagation", p.DefaultRouteTablePropagation, "dns_support", p.DnsSupport, "multicast_support", p.MulticastSupport, "vpn_ecmp_support", p.VpnEcmpSupport,
					"security_group_referencing_support", p.SecurityGroupReferencingSupport, "transit_gateway_cidr_blocks", set(p.TransitGatewayCidrBlocks))
			}
			addEC2(r, "aws_ec2_transit_gateway", "transit-gateway", d.TransitGatewayId, d.Tags, v)
		}
	})
}

func ec2TransitGatewayAttachments(ctx context.Context, r *run, c *ec2.Client) error {
	gone := []types.TransitGatewayAttachmentState{
		types.TransitGatewayAttachmentStateDeleted, types.TransitGatewayAttachmentStateDeleting, types.TransitGatewayAttachmentStateFailed,
		types.TransitGatewayAttachmentStateFailing, types.TransitGatewayAttachmentStateRejected, types.TransitGatewayAttachmentStateRejecting,
	}
	return pages(ctx, ec2.NewDescribeTransitGatewayVpcAttachmentsPaginator(c, &ec2.DescribeTransitGatewayVpcAttachmentsInput{}), func(o *ec2.DescribeTransitGatewayVpcAttachmentsOutput) {
		for _, d := range o.TransitGatewayVpcAttachments {
			if slices.Contains(gone, d.State) {
				continue
			}
			addEC2(r, "aws_ec2_transit_gateway_vpc_attachment", "transit-gateway-attachment", d.TransitGatewayAttachmentId, d.Tags,
				object("transit_gateway_id", d.TransitGatewayId, "vpc_id", d.VpcId, "vpc_owner_id", d.VpcOwnerId, "subnet_ids", set(d.SubnetIds)))
		}
	})
}

func ec2InsightsPaths(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeNetworkInsightsPathsPaginator(c, &ec2.DescribeNetworkInsightsPathsInput{}), func(o *ec2.DescribeNetworkInsightsPathsOutput) {
		for _, d := range o.NetworkInsightsPaths {
			addEC2(r, "aws_ec2_network_insights_path", "network-insights-path", d.NetworkInsightsPathId, d.Tags, object("source", d.Source, "source_arn", d.SourceArn, "source_ip", d.SourceIp,
				"destination", d.Destination, "destination_arn", d.DestinationArn, "destination_ip", d.DestinationIp, "destination_port", d.DestinationPort, "protocol", d.Protocol))
		}
	})
}

func ec2InsightsAnalyses(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeNetworkInsightsAnalysesPaginator(c, &ec2.DescribeNetworkInsightsAnalysesInput{}), func(o *ec2.DescribeNetworkInsightsAnalysesOutput) {
		for _, d := range o.NetworkInsightsAnalyses {
			addEC2(r, "aws_ec2_network_insights_analysis", "network-insights-analysis", d.NetworkInsightsAnalysisId, d.Tags, object("network_insights_path_id", d.NetworkInsightsPathId,
				"path_found", d.NetworkPathFound, "status", d.Status, "status_message", d.StatusMessage, "warning_message", d.WarningMessage))
		}
	})
}
