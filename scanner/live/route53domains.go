package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/route53domains"
	"github.com/aws/aws-sdk-go-v2/service/route53domains/types"
)

func route53domainsService() *Service {
	return &Service{Name: "route53domains", ID: "Route 53 Domains", Global: true, Collect: collectRoute53Domains, Types: map[string]Type{"aws_route53domains_registered_domain": {}},
		Calls: []Call{{Operation: "ListDomains"}, {Operation: "GetDomainDetail"}, {Operation: "ListTagsForDomain"}}}
}

func collectRoute53Domains(ctx context.Context, r *run) {
	if r.partition != "aws" {
		return // domains are registered in one partition alone
	}
	c := route53domains.NewFromConfig(r.inOnePlace())
	var found []types.DomainSummary
	if err := pages(ctx, route53domains.NewListDomainsPaginator(c, &route53domains.ListDomainsInput{}), func(o *route53domains.ListDomainsOutput) { found = append(found, o.Domains...) }); err != nil {
		r.lost(err, "ListDomains", "aws_route53domains_registered_domain")
	}
	each(ctx, found, func(ctx context.Context, d types.DomainSummary) {
		name := deref(d.DomainName)
		v := object("domain_name", name, "auto_renew", d.AutoRenew, "transfer_lock", d.TransferLock)
		res := r.add("aws_route53domains_registered_domain", name, r.account+"#route53domains_registered_domain/"+name, v)
		if out, err := c.GetDomainDetail(ctx, &route53domains.GetDomainDetailInput{DomainName: &name}); err != nil {
			r.unknown(res, err, "GetDomainDetail", "admin_privacy", "billing_privacy", "registrant_privacy", "tech_privacy", "name_server", "status_list")
		} else {
			put(v, "admin_privacy", out.AdminPrivacy, "billing_privacy", out.BillingPrivacy, "registrant_privacy", out.RegistrantPrivacy, "tech_privacy", out.TechPrivacy,
				"registrar_name", out.RegistrarName, "status_list", out.StatusList, "expiration_date", out.ExpirationDate, "creation_date", out.CreationDate,
				"name_server", blocks(out.Nameservers, func(n types.Nameserver) values { return object("glue_ips", set(n.GlueIps), "name", n.Name) }))
		}
		tags, err := c.ListTagsForDomain(ctx, &route53domains.ListTagsForDomainInput{DomainName: &name})
		if err != nil {
			r.unknown(res, err, "ListTagsForDomain", "tags", "tags_all")
			return
		}
		setTags(v, tagMap(tags.TagList, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
	})
}
