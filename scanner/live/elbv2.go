package live

import (
	"context"
	"maps"
	"slices"
	"sync"

	elb "github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2"
	"github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// elbv2Attributes are the attributes of a load balancer that the provider has at
// the top
// (https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html).
var elbv2Attributes = map[string]string{
	"deletion_protection.enabled": "b enable_deletion_protection", "load_balancing.cross_zone.enabled": "b enable_cross_zone_load_balancing",
	"dns_record.client_routing_policy": "s dns_record_client_routing_policy", "zonal_shift.config.enabled": "b enable_zonal_shift",
	"idle_timeout.timeout_seconds": "n idle_timeout", "client_keep_alive.seconds": "n client_keep_alive",
	"routing.http.desync_mitigation_mode": "s desync_mitigation_mode", "routing.http.drop_invalid_header_fields.enabled": "b drop_invalid_header_fields",
	"routing.http.preserve_host_header.enabled": "b preserve_host_header", "routing.http.xff_client_port.enabled": "b enable_xff_client_port",
	"routing.http.xff_header_processing.mode":                  "s xff_header_processing_mode",
	"routing.http.x_amzn_tls_version_and_cipher_suite.enabled": "b enable_tls_version_and_cipher_suite_headers",
	"routing.http2.enabled":                                    "b enable_http2", "waf.fail_open.enabled": "b enable_waf_fail_open",
}

// The types that hang on the list of load balancers.
var elbv2Types = []string{"aws_lb", "aws_lb_listener", "aws_lb_listener_certificate"}

func elbv2Service() *Service {
	const secret = "AWS never tells a client secret; whether one stands in code, only the code shows"
	s := &Service{Name: "elbv2", ID: elb.ServiceID, Collect: collectELBv2, Types: map[string]Type{
		"aws_lb": {}, "aws_alb": {ShownAs: []string{"aws_lb"}},
		"aws_lb_listener":             {Untold: map[string]string{"default_action.authenticate_oidc.client_secret": secret}},
		"aws_alb_listener":            {ShownAs: []string{"aws_lb_listener"}},
		"aws_lb_listener_certificate": {},
		"aws_lb_listener_rule":        {Never: "all that is asked of a rule is its client secret, which AWS never tells"},
		"aws_lb_target_group":         {}, "aws_alb_target_group": {ShownAs: []string{"aws_lb_target_group"}},
	}, Calls: []Call{
		{Operation: "DescribeLoadBalancers", Types: elbv2Types},
		{Operation: "DescribeLoadBalancerAttributes", Types: elbv2Types[:1]},
		{Operation: "DescribeListeners", Types: elbv2Types[1:]},
		{Operation: "DescribeListenerCertificates", Types: elbv2Types[2:]},
		{Operation: "DescribeTargetGroups", Types: []string{"aws_lb_target_group"}},
		{Operation: "DescribeTags", Types: []string{"aws_lb", "aws_lb_listener", "aws_lb_target_group"}},
	}}
	for i := range s.Calls {
		s.Calls[i].Permission = "elasticloadbalancing:" + s.Calls[i].Operation
	}
	return s
}

func collectELBv2(ctx context.Context, r *run) {
	client := elb.NewFromConfig(r.config)
	var tagged []*resource.Resource
	if r.wants("aws_lb_target_group") {
		err := pages(ctx, elb.NewDescribeTargetGroupsPaginator(client, &elb.DescribeTargetGroupsInput{}), func(o *elb.DescribeTargetGroupsOutput) {
			for _, g := range o.TargetGroups {
				tagged = append(tagged, elbv2TargetGroup(r, g))
			}
		})
		if err != nil {
			r.lost(err, "DescribeTargetGroups", "aws_lb_target_group")
		}
	}
	if r.wants(elbv2Types...) {
		var all []types.LoadBalancer
		if err := pages(ctx, elb.NewDescribeLoadBalancersPaginator(client, &elb.DescribeLoadBalancersInput{}), func(o *elb.DescribeLoadBalancersOutput) { all = append(all, o.LoadBalancers...) }); err != nil {
			r.lost(err, "DescribeLoadBalancers", elbv2Types...)
		}
		var mu sync.Mutex
		each(ctx, all, func(ctx context.Context, b types.LoadBalancer) {
			made := elbv2Balancer(ctx, r, client, b)
			mu.Lock()
			defer mu.Unlock()
			tagged = append(tagged, made...)
		})
	}
	tagged = slices.DeleteFunc(tagged, func(res *resource.Resource) bool { return res == nil })
	each(ctx, slices.Collect(slices.Chunk(tagged, 20)), func(ctx context.Context, some []*resource.Resource) { elbv2Tags(ctx, r, client, some) })
}

// elbv2Tags sets the tags of up to 20 resources.
func elbv2Tags(ctx context.Context, r *run, c *elb.Client, some []*resource.Resource) {
	var arns []string
	for _, res := range some {
		arns = append(arns, res.Address)
	}
	out, err := c.DescribeTags(ctx, &elb.DescribeTagsInput{ResourceArns: arns})
	if len(some) > 1 && named(err, "LoadBalancerNotFound", "ListenerNotFound", "TargetGroupNotFound") { // one of them went since it was listed
		for i := range some {
			elbv2Tags(ctx, r, c, some[i:i+1])
		}
		return
	}
	if err != nil {
		for _, res := range some {
			r.unknown(res, err, "DescribeTags", "tags", "tags_all")
		}
		return
	}
	for _, d := range out.TagDescriptions {
		for _, res := range some {
			if res.Address == deref(d.ResourceArn) {
				setTags(res.Values, tagMap(d.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
			}
		}
	}
}

// elbv2Balancer adds a load balancer and its listeners, and returns what has tags.
func elbv2Balancer(ctx context.Context, r *run, c *elb.Client, b types.LoadBalancer) []*resource.Resource {
	arn := deref(b.LoadBalancerArn)
	v := object("arn", arn, "id", arn, "name", b.LoadBalancerName, "load_balancer_type", b.Type, "dns_name", b.DNSName, "zone_id", b.CanonicalHostedZoneId, "vpc_id", b.VpcId,
		"ip_address_type", b.IpAddressType, "security_groups", set(b.SecurityGroups), "internal", b.Scheme == types.LoadBalancerSchemeEnumInternal)
	var subnets, mappings []any
	for _, z := range b.AvailabilityZones {
		subnets = append(subnets, deref(z.SubnetId))
		mapping := object("subnet_id", z.SubnetId, "outpost_id", z.OutpostId)
		for _, a := range z.LoadBalancerAddresses {
			put(mapping, "allocation_id", a.AllocationId, "private_ipv4_address", a.PrivateIPv4Address, "ipv6_address", a.IPv6Address)
		}
		mappings = append(mappings, mapping)
	}
	put(v, "subnets", set(subnets), "subnet_mapping", set(mappings))
	res := r.add("aws_lb", deref(b.LoadBalancerName), arn, v)
	if res != nil {
		out, err := c.DescribeLoadBalancerAttributes(ctx, &elb.DescribeLoadBalancerAttributesInput{LoadBalancerArn: &arn})
		if err != nil {
			unknown := []string{"access_logs", "connection_logs"}
			for _, ours := range elbv2Attributes {
				unknown = append(unknown, ours[2:])
			}
			r.unknown(res, err, "DescribeLoadBalancerAttributes", unknown...)
		} else {
			maps.Copy(v, elbv2AttributeValues(out.Attributes))
		}
	}
	made := []*resource.Resource{res}
	if !r.wants(elbv2Types[1:]...) {
		return made
	}
	of := owner(res, "aws_lb", deref(b.LoadBalancerName), arn)
	of.Provider.Region = r.region
	var listeners []types.Listener
	err := pages(ctx, elb.NewDescribeListenersPaginator(c, &elb.DescribeListenersInput{LoadBalancerArn: &arn}), func(o *elb.DescribeListenersOutput) { listeners = append(listeners, o.Listeners...) })
	if err != nil {
		r.lostOf(of, err, "DescribeListeners", elbv2Types[1:]...)
	}
	for _, l := range listeners {
		made = append(made, elbv2Listener(ctx, r, c, l))
	}
	return made
}

func elbv2AttributeValues(attributes []types.LoadBalancerAttribute) values {
	texts := tagMap(attributes, func(a types.LoadBalancerAttribute) (*string, *string) { return a.Key, a.Value })
	v := translated(texts, elbv2Attributes)
	for _, kind := range []string{"access_logs", "connection_logs"} {
		if enabled := texts[kind+".s3.enabled"]; enabled != "" {
			v[kind] = block(object("enabled", enabled == "true", "bucket", texts[kind+".s3.bucket"], "prefix", texts[kind+".s3.prefix"]))
		}
	}
	return v
}

func elbv2Listener(ctx context.Context, r *run, c *elb.Client, l types.Listener) *resource.Resource {
	arn := deref(l.ListenerArn)
	v := object("arn", arn, "load_balancer_arn", l.LoadBalancerArn, "port", l.Port, "protocol", l.Protocol, "ssl_policy", l.SslPolicy, "default_action", blocks(l.DefaultActions, elbv2Action))
	if len(l.Certificates) > 0 {
		put(v, "certificate_arn", l.Certificates[0].CertificateArn) // the default one alone is here
	}
	if len(l.AlpnPolicy) > 0 {
		v["alpn_policy"] = l.AlpnPolicy[0]
	}
	if m := l.MutualAuthentication; m != nil {
		put(v, "mutual_authentication", block(object("mode", m.Mode, "trust_store_arn", m.TrustStoreArn, "ignore_client_certificate_expiry", m.IgnoreClientCertificateExpiry,
			"advertise_trust_store_ca_names", m.AdvertiseTrustStoreCaNames)))
	}
	res := r.add("aws_lb_listener", arn, arn, v)
	if !r.wants("aws_lb_listener_certificate") || len(l.Certificates) == 0 {
		return res
	}
	of := owner(res, "aws_lb_listener", arn, arn)
	of.Provider.Region = r.region
	p := elb.NewDescribeListenerCertificatesPaginator(c, &elb.DescribeListenerCertificatesInput{ListenerArn: &arn})
	err := pages(ctx, p, func(o *elb.DescribeListenerCertificatesOutput) {
		for _, d := range o.Certificates {
			if !deref(d.IsDefault) {
				certificate := deref(d.CertificateArn)
				r.companion(of, "aws_lb_listener_certificate", certificate, object("id", arn+"_"+certificate, "listener_arn", arn, "certificate_arn", certificate))
			}
		}
	})
	if err != nil {
		r.lostOf(of, err, "DescribeListenerCertificates", "aws_lb_listener_certificate")
	}
	return res
}

func elbv2Action(a types.Action) values {
	v := object("type", a.Type, "order", a.Order, "target_group_arn", a.TargetGroupArn)
	if d := a.RedirectConfig; d != nil {
		v["redirect"] = block(object("host", d.Host, "path", d.Path, "port", d.Port, "protocol", d.Protocol, "query", d.Query, "status_code", d.StatusCode))
	}
	if d := a.FixedResponseConfig; d != nil {
		v["fixed_response"] = block(object("content_type", d.ContentType, "message_body", d.MessageBody, "status_code", d.StatusCode))
	}
	if d := a.AuthenticateOidcConfig; d != nil {
		v["authenticate_oidc"] = block(object("authorization_endpoint", d.AuthorizationEndpoint, "client_id", d.ClientId, "issuer", d.Issuer, "token_endpoint", d.TokenEndpoint,
			"user_info_endpoint", d.UserInfoEndpoint, "on_unauthenticated_request", d.OnUnauthenticatedRequest, "scope", d.Scope))
	}
	if d := a.AuthenticateCognitoConfig; d != nil {
		v["authenticate_cognito"] = block(object("user_pool_arn", d.UserPoolArn, "user_pool_client_id", d.UserPoolClientId, "user_pool_domain", d.UserPoolDomain,
			"on_unauthenticated_request", d.OnUnauthenticatedRequest, "scope", d.Scope))
	}
	if d := a.ForwardConfig; d != nil && len(d.TargetGroups) > 0 {
		v["forward"] = block(object("target_group", set(blocks(d.TargetGroups, func(t types.TargetGroupTuple) values { return object("arn", t.TargetGroupArn, "weight", t.Weight) }))))
	}
	return v
}

func elbv2TargetGroup(r *run, g types.TargetGroup) *resource.Resource {
	arn := deref(g.TargetGroupArn)
	v := object("arn", arn, "id", arn, "name", g.TargetGroupName, "port", g.Port, "protocol", g.Protocol, "protocol_version", g.ProtocolVersion, "target_type", g.TargetType, "vpc_id", g.VpcId,
		"ip_address_type", g.IpAddressType, "load_balancer_arns", set(g.LoadBalancerArns))
	check := object("enabled", g.HealthCheckEnabled, "healthy_threshold", g.HealthyThresholdCount, "unhealthy_threshold", g.UnhealthyThresholdCount, "interval", g.HealthCheckIntervalSeconds,
		"path", g.HealthCheckPath, "port", g.HealthCheckPort, "protocol", g.HealthCheckProtocol, "timeout", g.HealthCheckTimeoutSeconds)
	if m := g.Matcher; m != nil && deref(m.HttpCode) != "" {
		check["matcher"] = *m.HttpCode
	} else if m != nil && deref(m.GrpcCode) != "" {
		check["matcher"] = *m.GrpcCode
	}
	put(v, "health_check", block(check))
	return r.add("aws_lb_target_group", deref(g.TargetGroupName), arn, v)
}
