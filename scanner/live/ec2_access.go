package live

import (
	"context"
	"fmt"

	"github.com/aws/aws-sdk-go-v2/service/ec2"
	"github.com/aws/aws-sdk-go-v2/service/ec2/types"
)

var (
	clientVPNTypes = []string{"aws_ec2_client_vpn_endpoint", "aws_ec2_client_vpn_authorization_rule"}
	ec2AccessParts = []ec2Part{
		{"DescribeVpnConnections", []string{"aws_vpn_connection"}, ec2VPNConnections},
		{"DescribeClientVpnEndpoints", clientVPNTypes, ec2ClientVPNs},
		{"DescribeInstanceConnectEndpoints", []string{"aws_ec2_instance_connect_endpoint"}, ec2ConnectEndpoints},
		{"DescribeVerifiedAccessInstances", []string{"aws_verifiedaccess_instance"}, ec2VerifiedInstances},
		{"DescribeVerifiedAccessInstanceLoggingConfigurations", []string{"aws_verifiedaccess_instance_logging_configuration"}, ec2VerifiedLogging},
		{"DescribeVerifiedAccessGroups", []string{"aws_verifiedaccess_group"}, ec2VerifiedGroups},
		{"DescribeVerifiedAccessEndpoints", []string{"aws_verifiedaccess_endpoint"}, ec2VerifiedEndpoints},
		{"DescribeVerifiedAccessTrustProviders", []string{"aws_verifiedaccess_trust_provider"}, ec2VerifiedProviders},
	}
)

func ec2VPNConnections(ctx context.Context, r *run, c *ec2.Client) error {
	out, err := c.DescribeVpnConnections(ctx, &ec2.DescribeVpnConnectionsInput{})
	if err != nil {
		return err
	}
	for _, d := range out.VpnConnections {
		if d.State == types.VpnStateDeleted || d.State == types.VpnStateDeleting {
			continue
		}
		tunnels := blocks(d.VgwTelemetry, func(t types.VgwTelemetry) values {
			return object("accepted_route_count", t.AcceptedRouteCount, "certificate_arn", t.CertificateArn, "last_status_change", t.LastStatusChange, "outside_ip_address", t.OutsideIpAddress,
				"status", t.Status, "status_message", t.StatusMessage)
		})
		v := object("customer_gateway_id", d.CustomerGatewayId, "vgw_telemetry", set(tunnels), "type", d.Type, "transit_gateway_id", d.TransitGatewayId, "vpn_gateway_id", d.VpnGatewayId,
			"core_network_arn", d.CoreNetworkArn)
		if p := d.Options; p != nil {
			put(v, "enable_acceleration", p.EnableAcceleration, "outside_ip_address_type", p.OutsideIpAddressType, "static_routes_only", p.StaticRoutesOnly,
				"tunnel_inside_ip_version", p.TunnelInsideIpVersion, "local_ipv4_network_cidr", p.LocalIpv4NetworkCidr, "remote_ipv4_network_cidr", p.RemoteIpv4NetworkCidr)
			for i, t := range p.TunnelOptions {
				if i < 2 {
					vpnTunnel(v, fmt.Sprintf("tunnel%d_", i+1), t)
				}
			}
		}
		addEC2(r, "aws_vpn_connection", "vpn-connection", d.VpnConnectionId, d.Tags, v)
	}
	return nil
}

// vpnTunnel sets what was chosen for a tunnel. AWS leaves out what was not: then
// its defaults hold.
func vpnTunnel(v values, prefix string, t types.TunnelOption) {
	var versions, groups1, groups2, encryption1, encryption2, integrity1, integrity2 []any
	for _, x := range t.IkeVersions {
		versions = append(versions, deref(x.Value))
	}
	for _, x := range t.Phase1DHGroupNumbers {
		groups1 = append(groups1, deref(x.Value))
	}
	for _, x := range t.Phase2DHGroupNumbers {
		groups2 = append(groups2, deref(x.Value))
	}
	for _, x := range t.Phase1EncryptionAlgorithms {
		encryption1 = append(encryption1, deref(x.Value))
	}
	for _, x := range t.Phase2EncryptionAlgorithms {
		encryption2 = append(encryption2, deref(x.Value))
	}
	for _, x := range t.Phase1IntegrityAlgorithms {
		integrity1 = append(integrity1, deref(x.Value))
	}
	for _, x := range t.Phase2IntegrityAlgorithms {
		integrity2 = append(integrity2, deref(x.Value))
	}
	put(v, prefix+"address", t.OutsideIpAddress, prefix+"inside_cidr", t.TunnelInsideCidr, prefix+"ike_versions", set(versions), prefix+"startup_action", t.StartupAction,
		prefix+"phase1_dh_group_numbers", set(groups1), prefix+"phase2_dh_group_numbers", set(groups2),
		prefix+"phase1_encryption_algorithms", set(encryption1), prefix+"phase2_encryption_algorithms", set(encryption2),
		prefix+"phase1_integrity_algorithms", set(integrity1), prefix+"phase2_integrity_algorithms", set(integrity2),
		prefix+"phase1_lifetime_seconds", t.Phase1LifetimeSeconds, prefix+"phase2_lifetime_seconds", t.Phase2LifetimeSeconds)
	if l := t.LogOptions; l != nil && l.CloudWatchLogOptions != nil {
		o := l.CloudWatchLogOptions
		put(v, prefix+"log_options", block(object("cloudwatch_log_options", block(object("log_enabled", o.LogEnabled, "log_group_arn", o.LogGroupArn, "log_output_format", o.LogOutputFormat)))))
	}
}

func ec2ClientVPNs(ctx context.Context, r *run, c *ec2.Client) error {
	var all []types.ClientVpnEndpoint
	err := pages(ctx, ec2.NewDescribeClientVpnEndpointsPaginator(c, &ec2.DescribeClientVpnEndpointsInput{}), func(o *ec2.DescribeClientVpnEndpointsOutput) { all = append(all, o.ClientVpnEndpoints...) })
	each(ctx, all, func(ctx context.Context, d types.ClientVpnEndpoint) {
		if s := d.Status; s != nil && (s.Code == types.ClientVpnEndpointStatusCodeDeleted || s.Code == types.ClientVpnEndpointStatusCodeDeleting) {
			return
		}
		id := deref(d.ClientVpnEndpointId)
		of := owner(addEC2(r, "aws_ec2_client_vpn_endpoint", "client-vpn-endpoint", d.ClientVpnEndpointId, d.Tags, clientVPN(d)), "aws_ec2_client_vpn_endpoint", id, r.arn("ec2", "client-vpn-endpoint/"+id))
		of.Provider.Region = r.region
		if !r.wants("aws_ec2_client_vpn_authorization_rule") {
			return
		}
		p := ec2.NewDescribeClientVpnAuthorizationRulesPaginator(c, &ec2.DescribeClientVpnAuthorizationRulesInput{ClientVpnEndpointId: &id})
		if err := pages(ctx, p, func(o *ec2.DescribeClientVpnAuthorizationRulesOutput) {
			for _, a := range o.AuthorizationRules {
				key := deref(a.DestinationCidr) // the provider's id of a rule: with the group, if it is for one
				if g := deref(a.GroupId); g != "" {
					key += "," + g
				}
				r.companion(of, "aws_ec2_client_vpn_authorization_rule", key, object("id", id+","+key, "client_vpn_endpoint_id", id, "target_network_cidr", a.DestinationCidr,
					"authorize_all_groups", a.AccessAll, "access_group_id", a.GroupId, "description", a.Description))
			}
		}); err != nil {
			r.lostOf(of, err, "DescribeClientVpnAuthorizationRules", "aws_ec2_client_vpn_authorization_rule")
		}
	})
	return err
}

func clientVPN(d types.ClientVpnEndpoint) values {
	v := object("client_cidr_block", d.ClientCidrBlock, "server_certificate_arn", d.ServerCertificateArn, "security_group_ids", set(d.SecurityGroupIds), "vpc_id", d.VpcId,
		"description", d.Description, "dns_name", d.DnsName, "split_tunnel", d.SplitTunnel, "transport_protocol", d.TransportProtocol, "vpn_port", d.VpnPort,
		"session_timeout_hours", d.SessionTimeoutHours,
		"authentication_options", set(blocks(d.AuthenticationOptions, func(a types.ClientVpnAuthentication) values {
			v := object("type", a.Type)
			if m := a.MutualAuthentication; m != nil {
				put(v, "root_certificate_chain_arn", m.ClientRootCertificateChain)
			}
			if f := a.FederatedAuthentication; f != nil {
				put(v, "saml_provider_arn", f.SamlProviderArn, "self_service_saml_provider_arn", f.SelfServiceSamlProviderArn)
			}
			if d := a.ActiveDirectory; d != nil {
				put(v, "active_directory_id", d.DirectoryId)
			}
			return v
		})))
	if l := d.ConnectionLogOptions; l != nil {
		put(v, "connection_log_options", block(object("enabled", l.Enabled, "cloudwatch_log_group", l.CloudwatchLogGroup, "cloudwatch_log_stream", l.CloudwatchLogStream)))
	}
	return v
}

func ec2ConnectEndpoints(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeInstanceConnectEndpointsPaginator(c, &ec2.DescribeInstanceConnectEndpointsInput{}), func(o *ec2.DescribeInstanceConnectEndpointsOutput) {
		for _, d := range o.InstanceConnectEndpoints {
			switch d.State {
			case types.Ec2InstanceConnectEndpointStateDeleteComplete, types.Ec2InstanceConnectEndpointStateDeleteInProgress, types.Ec2InstanceConnectEndpointStateCreateFailed:
				continue
			}
			addEC2(r, "aws_ec2_instance_connect_endpoint", "instance-connect-endpoint", d.InstanceConnectEndpointId, d.Tags, object("subnet_id", d.SubnetId, "vpc_id", d.VpcId, "owner_id", d.OwnerId,
				"security_group_ids", set(d.SecurityGroupIds), "preserve_client_ip", d.PreserveClientIp, "dns_name", d.DnsName, "availability_zone", d.AvailabilityZone))
		}
	})
}

func ec2VerifiedInstances(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeVerifiedAccessInstancesPaginator(c, &ec2.DescribeVerifiedAccessInstancesInput{}), func(o *ec2.DescribeVerifiedAccessInstancesOutput) {
		for _, d := range o.VerifiedAccessInstances {
			addVerified(r, "aws_verifiedaccess_instance", "instance", d.VerifiedAccessInstanceId, d.Tags, object("description", d.Description, "fips_enabled", d.FipsEnabled))
		}
	})
}

// addVerified is addEC2 for types that have no attribute arn.
func addVerified(r *run, typ, kind string, id *string, tags []types.Tag, v values) {
	setTags(v, ec2Tags(tags))
	r.add(typ, deref(id), r.arn("ec2", "verified-access-"+kind+"/"+deref(id)), v)
}

func ec2VerifiedLogging(ctx context.Context, r *run, c *ec2.Client) error {
	p := ec2.NewDescribeVerifiedAccessInstanceLoggingConfigurationsPaginator(c, &ec2.DescribeVerifiedAccessInstanceLoggingConfigurationsInput{})
	return pages(ctx, p, func(o *ec2.DescribeVerifiedAccessInstanceLoggingConfigurationsOutput) {
		for _, d := range o.LoggingConfigurations {
			id := deref(d.VerifiedAccessInstanceId)
			v := object("id", id, "verifiedaccess_instance_id", id)
			if l := d.AccessLogs; l != nil {
				logs := object("include_trust_context", l.IncludeTrustContext, "log_version", l.LogVersion)
				if t := l.CloudWatchLogs; t != nil {
					put(logs, "cloudwatch_logs", block(object("enabled", t.Enabled, "log_group", t.LogGroup)))
				}
				if t := l.KinesisDataFirehose; t != nil {
					put(logs, "kinesis_data_firehose", block(object("enabled", t.Enabled, "delivery_stream", t.DeliveryStream)))
				}
				if t := l.S3; t != nil {
					put(logs, "s3", block(object("enabled", t.Enabled, "bucket_name", t.BucketName, "bucket_owner", t.BucketOwner, "prefix", t.Prefix)))
				}
				put(v, "access_logs", block(logs))
			}
			r.add("aws_verifiedaccess_instance_logging_configuration", id, r.arn("ec2", "verified-access-instance/"+id)+"#logging_configuration", v)
		}
	})
}

func ec2VerifiedGroups(ctx context.Context, r *run, c *ec2.Client) error {
	var all []types.VerifiedAccessGroup
	p := ec2.NewDescribeVerifiedAccessGroupsPaginator(c, &ec2.DescribeVerifiedAccessGroupsInput{})
	err := pages(ctx, p, func(o *ec2.DescribeVerifiedAccessGroupsOutput) { all = append(all, o.VerifiedAccessGroups...) })
	each(ctx, all, func(ctx context.Context, d types.VerifiedAccessGroup) {
		v := object("verifiedaccess_group_id", d.VerifiedAccessGroupId, "verifiedaccess_group_arn", d.VerifiedAccessGroupArn, "verifiedaccess_instance_id", d.VerifiedAccessInstanceId,
			"description", d.Description, "owner", d.Owner)
		setTags(v, ec2Tags(d.Tags))
		res := r.add("aws_verifiedaccess_group", deref(d.VerifiedAccessGroupId), deref(d.VerifiedAccessGroupArn), v)
		out, err := c.GetVerifiedAccessGroupPolicy(ctx, &ec2.GetVerifiedAccessGroupPolicyInput{VerifiedAccessGroupId: d.VerifiedAccessGroupId})
		if err != nil {
			r.unknown(res, err, "GetVerifiedAccessGroupPolicy", "policy_document")
			return
		}
		put(v, "policy_document", out.PolicyDocument)
	})
	return err
}

func ec2VerifiedEndpoints(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeVerifiedAccessEndpointsPaginator(c, &ec2.DescribeVerifiedAccessEndpointsInput{}), func(o *ec2.DescribeVerifiedAccessEndpointsOutput) {
		for _, d := range o.VerifiedAccessEndpoints {
			if s := d.Status; s != nil && (s.Code == types.VerifiedAccessEndpointStatusCodeDeleted || s.Code == types.VerifiedAccessEndpointStatusCodeDeleting) {
				continue
			}
			addVerified(r, "aws_verifiedaccess_endpoint", "endpoint", d.VerifiedAccessEndpointId, d.Tags, object("attachment_type", d.AttachmentType, "endpoint_type", d.EndpointType,
				"verified_access_group_id", d.VerifiedAccessGroupId, "verified_access_instance_id", d.VerifiedAccessInstanceId, "application_domain", d.ApplicationDomain,
				"domain_certificate_arn", d.DomainCertificateArn, "endpoint_domain", d.EndpointDomain, "description", d.Description, "security_group_ids", set(d.SecurityGroupIds)))
		}
	})
}

func ec2VerifiedProviders(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeVerifiedAccessTrustProvidersPaginator(c, &ec2.DescribeVerifiedAccessTrustProvidersInput{}), func(o *ec2.DescribeVerifiedAccessTrustProvidersOutput) {
		for _, d := range o.VerifiedAccessTrustProviders {
			v := object("trust_provider_type", d.TrustProviderType, "user_trust_provider_type", d.UserTrustProviderType, "device_trust_provider_type", d.DeviceTrustProviderType,
				"policy_reference_name", d.PolicyReferenceName, "description", d.Description)
			if p := d.OidcOptions; p != nil {
				put(v, "oidc_options", block(object("issuer", p.Issuer, "authorization_endpoint", p.AuthorizationEndpoint, "token_endpoint", p.TokenEndpoint, "user_info_endpoint", p.UserInfoEndpoint,
					"client_id", p.ClientId, "scope", p.Scope)))
			}
			addVerified(r, "aws_verifiedaccess_trust_provider", "trust-provider", d.VerifiedAccessTrustProviderId, d.Tags, v)
		}
	})
}
