package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/cloudsearch"
	"github.com/aws/aws-sdk-go-v2/service/cloudsearch/types"
)

func cloudsearchService() *Service {
	domain, access := "aws_cloudsearch_domain", "aws_cloudsearch_domain_service_access_policy"
	return &Service{Name: "cloudsearch", ID: cloudsearch.ServiceID, Collect: collectCloudSearch, Types: map[string]Type{domain: {}, access: {}}, Calls: []Call{
		{Operation: "DescribeDomains"},
		{Operation: "DescribeDomainEndpointOptions", Types: []string{domain}},
		{Operation: "DescribeServiceAccessPolicies", Types: []string{access}},
	}}
}

func collectCloudSearch(ctx context.Context, r *run) {
	const typ, access = "aws_cloudsearch_domain", "aws_cloudsearch_domain_service_access_policy"
	client := cloudsearch.NewFromConfig(r.config)
	out, err := client.DescribeDomains(ctx, &cloudsearch.DescribeDomainsInput{})
	if err != nil {
		r.lost(err, "DescribeDomains", typ, access)
		return
	}
	each(ctx, out.DomainStatusList, func(ctx context.Context, d types.DomainStatus) {
		if deref(d.Deleted) {
			return
		}
		v := object("arn", d.ARN, "name", d.DomainName, "domain_id", d.DomainId)
		if s := d.DocService; s != nil {
			put(v, "document_service_endpoint", s.Endpoint)
		}
		if s := d.SearchService; s != nil {
			put(v, "search_service_endpoint", s.Endpoint)
		}
		res := r.add(typ, deref(d.DomainName), deref(d.ARN), v)
		if res != nil {
			out, err := client.DescribeDomainEndpointOptions(ctx, &cloudsearch.DescribeDomainEndpointOptionsInput{DomainName: d.DomainName})
			if err != nil || out.DomainEndpointOptions == nil {
				r.unknown(res, orEmpty(err), "DescribeDomainEndpointOptions", "endpoint_options")
			} else if o := out.DomainEndpointOptions.Options; o != nil {
				put(v, "endpoint_options", block(object("enforce_https", o.EnforceHTTPS, "tls_security_policy", o.TLSSecurityPolicy)))
			}
		}
		if !r.wants(access) {
			return
		}
		of := r.owned(res, typ, deref(d.DomainName), deref(d.ARN))
		out, err := client.DescribeServiceAccessPolicies(ctx, &cloudsearch.DescribeServiceAccessPoliciesInput{DomainName: d.DomainName})
		switch {
		case named(err, "ResourceNotFoundException"):
		case err != nil || out.AccessPolicies == nil:
			r.lostOf(of, orEmpty(err), "DescribeServiceAccessPolicies", access)
		case deref(out.AccessPolicies.Options) != "":
			r.companion(of, access, "", object("domain_name", d.DomainName, "access_policy", out.AccessPolicies.Options))
		}
	})
}
