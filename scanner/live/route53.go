package live

import (
	"context"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/route53"
	"github.com/aws/aws-sdk-go-v2/service/route53/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var route53Questions = []part[*route53.Client]{
	{"ListHostedZones", []string{"aws_route53_zone", "aws_route53_hosted_zone_dnssec"}, route53Zones},
	{"ListQueryLoggingConfigs", []string{"aws_route53_query_log"}, route53QueryLogs},
}

func route53Service() *Service {
	return withParts(&Service{Name: "route53", ID: "Route 53", Global: true, Collect: collectRoute53, Calls: []Call{
		{Operation: "GetHostedZone", Types: []string{"aws_route53_zone"}}, // of private ones: their VPCs
		{Operation: "ListTagsForResources", Types: []string{"aws_route53_zone"}},
		{Operation: "GetDNSSEC", Types: []string{"aws_route53_hosted_zone_dnssec"}},
	}}, "", route53Questions)
}

func collectRoute53(ctx context.Context, r *run) {
	askAll(ctx, r, route53.NewFromConfig(r.config), route53Questions)
}

func route53Zones(ctx context.Context, r *run, c *route53.Client) error {
	var found []types.HostedZone
	err := pages(ctx, route53.NewListHostedZonesPaginator(c, &route53.ListHostedZonesInput{}), func(o *route53.ListHostedZonesOutput) { found = append(found, o.HostedZones...) })
	var shown []*resource.Resource
	each(ctx, found, func(ctx context.Context, z types.HostedZone) {
		if res := route53Zone(ctx, r, c, z); res != nil {
			r.mu.Lock()
			shown = append(shown, res)
			r.mu.Unlock()
		}
	})
	if r.wants("aws_route53_zone") {
		each(ctx, slices.Collect(slices.Chunk(shown, 10)), func(ctx context.Context, zones []*resource.Resource) { route53Tags(ctx, r, c, zones) })
	}
	return err
}

func route53Zone(ctx context.Context, r *run, c *route53.Client, z types.HostedZone) *resource.Resource {
	id := strings.TrimPrefix(deref(z.Id), "/hostedzone/")
	arn := "arn:" + r.partition + ":route53:::hostedzone/" + id
	private := z.Config != nil && z.Config.PrivateZone
	v := object("id", id, "arn", arn, "zone_id", id, "name", strings.TrimSuffix(deref(z.Name), "."))
	if z.Config != nil {
		put(v, "comment", z.Config.Comment)
	}
	res := r.add("aws_route53_zone", id, arn, v)
	if private && res != nil {
		out, err := c.GetHostedZone(ctx, &route53.GetHostedZoneInput{Id: &id})
		if err != nil {
			r.unknown(res, err, "GetHostedZone", "vpc")
		} else {
			put(v, "vpc", set(blocks(out.VPCs, func(x types.VPC) values { return object("vpc_id", x.VPCId, "vpc_region", x.VPCRegion) })))
		}
	}
	if !private && r.wants("aws_route53_hosted_zone_dnssec") { // private zones cannot be signed
		of := owner(res, "aws_route53_zone", id, arn)
		out, err := c.GetDNSSEC(ctx, &route53.GetDNSSECInput{HostedZoneId: &id})
		switch {
		case err != nil || out.Status == nil:
			r.lostOf(of, orEmpty(err), "GetDNSSEC", "aws_route53_hosted_zone_dnssec")
		case deref(out.Status.ServeSignature) != "NOT_SIGNING":
			r.companion(of, "aws_route53_hosted_zone_dnssec", "", object("hosted_zone_id", id, "signing_status", out.Status.ServeSignature))
		}
	}
	return res
}

func route53Tags(ctx context.Context, r *run, c *route53.Client, zones []*resource.Resource) {
	ids := make([]string, len(zones))
	for i, z := range zones {
		ids[i] = z.Name
	}
	out, err := c.ListTagsForResources(ctx, &route53.ListTagsForResourcesInput{ResourceType: types.TagResourceTypeHostedzone, ResourceIds: ids})
	for _, z := range zones {
		if err != nil {
			r.unknown(z, err, "ListTagsForResources", "tags", "tags_all")
			continue
		}
		for _, s := range out.ResourceTagSets {
			if deref(s.ResourceId) == z.Name {
				setTags(z.Values, tagMap(s.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
			}
		}
	}
}

func route53QueryLogs(ctx context.Context, r *run, c *route53.Client) error {
	return pages(ctx, route53.NewListQueryLoggingConfigsPaginator(c, &route53.ListQueryLoggingConfigsInput{}), func(o *route53.ListQueryLoggingConfigsOutput) {
		for _, q := range o.QueryLoggingConfigs {
			arn := "arn:" + r.partition + ":route53:::queryloggingconfig/" + deref(q.Id)
			r.add("aws_route53_query_log", deref(q.Id), arn, object("arn", arn, "zone_id", strings.TrimPrefix(deref(q.HostedZoneId), "/hostedzone/"),
				"cloudwatch_log_group_arn", q.CloudWatchLogsLogGroupArn))
		}
	})
}
