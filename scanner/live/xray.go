package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/xray"
)

func xrayService() *Service {
	return &Service{Name: "xray", ID: "XRay", Collect: collectXRay, Types: map[string]Type{"aws_xray_resource_policy": {}}, Calls: []Call{{Operation: "ListResourcePolicies"}}}
}

func collectXRay(ctx context.Context, r *run) {
	c := xray.NewFromConfig(r.config)
	if err := pages(ctx, xray.NewListResourcePoliciesPaginator(c, &xray.ListResourcePoliciesInput{}), func(o *xray.ListResourcePoliciesOutput) {
		for _, p := range o.ResourcePolicies {
			v := shaped("aws_xray_resource_policy", p, nil)
			r.add("aws_xray_resource_policy", deref(p.PolicyName), r.account+"/"+r.region+"#xray_resource_policy/"+deref(p.PolicyName), v)
			delete(v, "id") // this type has none
		}
	}); err != nil {
		r.lost(err, "ListResourcePolicies", "aws_xray_resource_policy")
	}
}
