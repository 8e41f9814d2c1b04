package live

import (
	"context"
	"maps"
	"slices"
	"strconv"

	"github.com/aws/aws-sdk-go-v2/service/elasticloadbalancing"
	"github.com/aws/aws-sdk-go-v2/service/elasticloadbalancing/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func elbService() *Service {
	both := []string{"aws_load_balancer_policy", "aws_load_balancer_listener_policy"}
	s := &Service{Name: "elb", ID: elasticloadbalancing.ServiceID, Collect: collectELB, Types: map[string]Type{
		"aws_elb": {}, "aws_load_balancer_policy": {}, "aws_load_balancer_listener_policy": {},
		"aws_lb_ssl_negotiation_policy": {ShownAs: both},
	}, Calls: []Call{
		{Operation: "DescribeLoadBalancers"},
		{Operation: "DescribeLoadBalancerAttributes", Types: []string{"aws_elb"}},
		{Operation: "DescribeTags", Types: []string{"aws_elb"}},
		{Operation: "DescribeLoadBalancerPolicies", Types: both[:1]},
	}}
	for i := range s.Calls {
		s.Calls[i].Permission = "elasticloadbalancing:" + s.Calls[i].Operation
	}
	return s
}

func collectELB(ctx context.Context, r *run) {
	client := elasticloadbalancing.NewFromConfig(r.config)
	var all []types.LoadBalancerDescription
	p := elasticloadbalancing.NewDescribeLoadBalancersPaginator(client, &elasticloadbalancing.DescribeLoadBalancersInput{})
	if err := pages(ctx, p, func(o *elasticloadbalancing.DescribeLoadBalancersOutput) {
		all = append(all, o.LoadBalancerDescriptions...)
	}); err != nil {
		r.lost(err, "DescribeLoadBalancers", sorted(typesOf(r.service))...)
	}
	balancers := make([]*resource.Resource, len(all))
	for i, b := range all {
		balancers[i] = classicBalancer(r, b)
	}
	each(ctx, balancers, func(ctx context.Context, b *resource.Resource) { classicParts(ctx, r, client, b) })
	if r.wants("aws_elb") {
		each(ctx, slices.Collect(slices.Chunk(balancers, 20)), func(ctx context.Context, some []*resource.Resource) { classicTags(ctx, r, client, some) })
	}
}

// classicBalancer adds a Classic Load Balancer and which policies its listeners have.
func classicBalancer(r *run, b types.LoadBalancerDescription) *resource.Resource {
	name := deref(b.LoadBalancerName)
	arn := r.arn("elasticloadbalancing", "loadbalancer/"+name)
	v := object("arn", arn, "name", name, "dns_name", b.DNSName, "zone_id", b.CanonicalHostedZoneNameID, "availability_zones", set(b.AvailabilityZones), "subnets", set(b.Subnets),
		"security_groups", set(b.SecurityGroups), "internal", deref(b.Scheme) == "internal")
	var listeners []any
	for _, d := range b.ListenerDescriptions {
		if l := d.Listener; l != nil {
			listeners = append(listeners, object("instance_port", l.InstancePort, "instance_protocol", l.InstanceProtocol, "lb_port", l.LoadBalancerPort, "lb_protocol", l.Protocol,
				"ssl_certificate_id", l.SSLCertificateId))
		}
	}
	put(v, "listener", set(listeners))
	if h := b.HealthCheck; h != nil {
		put(v, "health_check", block(object("healthy_threshold", h.HealthyThreshold, "unhealthy_threshold", h.UnhealthyThreshold, "interval", h.Interval, "target", h.Target, "timeout", h.Timeout)))
	}
	of := owner(r.add("aws_elb", name, arn, v), "aws_elb", name, arn)
	of.Provider.Region = r.region
	for _, d := range b.ListenerDescriptions {
		if d.Listener == nil || len(d.PolicyNames) == 0 {
			continue
		}
		port := strconv.Itoa(int(d.Listener.LoadBalancerPort))
		r.companion(of, "aws_load_balancer_listener_policy", port, object("id", name+":"+port, "load_balancer_name", name, "load_balancer_port", d.Listener.LoadBalancerPort,
			"policy_names", set(d.PolicyNames)))
	}
	return of
}

func classicParts(ctx context.Context, r *run, c *elasticloadbalancing.Client, of *resource.Resource) {
	if r.wants("aws_elb") {
		out, err := c.DescribeLoadBalancerAttributes(ctx, &elasticloadbalancing.DescribeLoadBalancerAttributesInput{LoadBalancerName: &of.Name})
		if err != nil || out.LoadBalancerAttributes == nil {
			r.unknown(of, orEmpty(err), "DescribeLoadBalancerAttributes", "access_logs", "connection_draining", "connection_draining_timeout", "cross_zone_load_balancing", "desync_mitigation_mode", "idle_timeout")
		} else {
			maps.Copy(of.Values, classicAttributes(out.LoadBalancerAttributes))
		}
	}
	if !r.wants("aws_load_balancer_policy") {
		return
	}
	out, err := c.DescribeLoadBalancerPolicies(ctx, &elasticloadbalancing.DescribeLoadBalancerPoliciesInput{LoadBalancerName: &of.Name})
	if err != nil {
		r.lostOf(of, err, "DescribeLoadBalancerPolicies", "aws_load_balancer_policy")
		return
	}
	for _, d := range out.PolicyDescriptions {
		r.companion(of, "aws_load_balancer_policy", deref(d.PolicyName), object("id", of.Name+":"+deref(d.PolicyName), "load_balancer_name", of.Name, "policy_name", d.PolicyName,
			"policy_type_name", d.PolicyTypeName, "policy_attribute", set(blocks(d.PolicyAttributeDescriptions, func(a types.PolicyAttributeDescription) values {
				return object("name", a.AttributeName, "value", a.AttributeValue)
			}))))
	}
}

func classicAttributes(a *types.LoadBalancerAttributes) values {
	v := values{}
	if l := a.AccessLog; l != nil {
		v["access_logs"] = block(object("bucket", l.S3BucketName, "bucket_prefix", l.S3BucketPrefix, "enabled", l.Enabled, "interval", l.EmitInterval))
	}
	if d := a.ConnectionDraining; d != nil {
		put(v, "connection_draining", d.Enabled, "connection_draining_timeout", d.Timeout)
	}
	if s := a.ConnectionSettings; s != nil {
		put(v, "idle_timeout", s.IdleTimeout)
	}
	if z := a.CrossZoneLoadBalancing; z != nil {
		put(v, "cross_zone_load_balancing", z.Enabled)
	}
	for _, x := range a.AdditionalAttributes {
		if deref(x.Key) == "elb.http.desyncmitigationmode" { // the only one there is
			put(v, "desync_mitigation_mode", x.Value)
		}
	}
	return v
}

// classicTags sets the tags of up to 20 load balancers.
func classicTags(ctx context.Context, r *run, c *elasticloadbalancing.Client, some []*resource.Resource) {
	var names []string
	for _, b := range some {
		names = append(names, b.Name)
	}
	out, err := c.DescribeTags(ctx, &elasticloadbalancing.DescribeTagsInput{LoadBalancerNames: names})
	if len(some) > 1 && named(err, "LoadBalancerNotFound") { // one of them went since it was listed
		for i := range some {
			classicTags(ctx, r, c, some[i:i+1])
		}
		return
	}
	if err != nil {
		for _, b := range some {
			r.unknown(b, err, "DescribeTags", "tags", "tags_all")
		}
		return
	}
	for _, d := range out.TagDescriptions {
		for _, b := range some {
			if b.Name == deref(d.LoadBalancerName) {
				setTags(b.Values, tagMap(d.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
			}
		}
	}
}
