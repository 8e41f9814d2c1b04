package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/opensearchserverless"
	"github.com/aws/aws-sdk-go-v2/service/opensearchserverless/types"
)

func opensearchserverlessService() *Service {
	return &Service{Name: "opensearchserverless", ID: "OpenSearchServerless", Collect: collectOpenSearchServerless, Types: map[string]Type{
		"aws_opensearchserverless_security_policy": {},
	}, Calls: []Call{
		{Operation: "ListSecurityPolicies", Permission: "aoss:ListSecurityPolicies"},
		{Operation: "GetSecurityPolicy", Permission: "aoss:GetSecurityPolicy"},
	}}
}

func collectOpenSearchServerless(ctx context.Context, r *run) {
	const typ = "aws_opensearchserverless_security_policy"
	client := opensearchserverless.NewFromConfig(r.config)
	for _, kind := range types.SecurityPolicyType("").Values() {
		var policies []types.SecurityPolicySummary
		p := opensearchserverless.NewListSecurityPoliciesPaginator(client, &opensearchserverless.ListSecurityPoliciesInput{Type: kind})
		if err := pages(ctx, p, func(o *opensearchserverless.ListSecurityPoliciesOutput) {
			policies = append(policies, o.SecurityPolicySummaries...)
		}); err != nil {
			r.lost(err, "ListSecurityPolicies", typ)
		}
		each(ctx, policies, func(ctx context.Context, s types.SecurityPolicySummary) {
			out, err := client.GetSecurityPolicy(ctx, &opensearchserverless.GetSecurityPolicyInput{Name: s.Name, Type: kind})
			if err != nil || out.SecurityPolicyDetail == nil {
				r.lost(orEmpty(err), "GetSecurityPolicy", typ)
				return
			}
			d := out.SecurityPolicyDetail
			name := deref(d.Name)
			v := object("name", name, "type", kind, "description", d.Description, "policy_version", d.PolicyVersion)
			if d.Policy == nil {
				r.lost(errEmpty, "GetSecurityPolicy", typ)
				return
			}
			text, err := d.Policy.MarshalSmithyDocument()
			if err != nil {
				r.lost(err, "GetSecurityPolicy", typ)
				return
			}
			v["policy"] = string(text)
			r.placed(typ, name, string(kind)+"/"+name, v)
		})
	}
}
