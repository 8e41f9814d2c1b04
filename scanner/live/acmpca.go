package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/acmpca"
	"github.com/aws/aws-sdk-go-v2/service/acmpca/types"
)

func acmpcaService() *Service {
	return &Service{Name: "acm-pca", ID: "ACM PCA", Collect: collectACMPCA, Types: map[string]Type{
		"aws_acmpca_certificate_authority": {}, "aws_acmpca_policy": {},
	}, Calls: []Call{
		{Operation: "ListCertificateAuthorities"},
		{Operation: "ListTags", Types: []string{"aws_acmpca_certificate_authority"}},
		{Operation: "GetPolicy", Types: []string{"aws_acmpca_policy"}},
	}}
}

func collectACMPCA(ctx context.Context, r *run) {
	c := acmpca.NewFromConfig(r.config)
	var found []types.CertificateAuthority
	if err := pages(ctx, acmpca.NewListCertificateAuthoritiesPaginator(c, &acmpca.ListCertificateAuthoritiesInput{}), func(o *acmpca.ListCertificateAuthoritiesOutput) {
		found = append(found, o.CertificateAuthorities...)
	}); err != nil {
		r.lost(err, "ListCertificateAuthorities", "aws_acmpca_certificate_authority", "aws_acmpca_policy")
	}
	each(ctx, found, func(ctx context.Context, a types.CertificateAuthority) {
		if a.Status == types.CertificateAuthorityStatusDeleted {
			return
		}
		arn := deref(a.Arn)
		v := shaped("aws_acmpca_certificate_authority", a, nil)
		put(v, "id", arn, "enabled", a.Status != types.CertificateAuthorityStatusDisabled)
		of := owner(r.add("aws_acmpca_certificate_authority", arn, arn, v), "aws_acmpca_certificate_authority", arn, arn)
		of.Provider.Region = r.region
		if r.wants("aws_acmpca_certificate_authority") {
			tags := map[string]string{}
			if err := pages(ctx, acmpca.NewListTagsPaginator(c, &acmpca.ListTagsInput{CertificateAuthorityArn: &arn}), func(o *acmpca.ListTagsOutput) {
				for _, t := range o.Tags {
					tags[deref(t.Key)] = deref(t.Value)
				}
			}); err != nil {
				r.unknown(of, err, "ListTags", "tags", "tags_all")
			} else {
				setTags(v, tags)
			}
		}
		if r.wants("aws_acmpca_policy") {
			out, err := c.GetPolicy(ctx, &acmpca.GetPolicyInput{ResourceArn: &arn})
			switch {
			case named(err, "ResourceNotFoundException"):
			case err != nil:
				r.lostOf(of, err, "GetPolicy", "aws_acmpca_policy")
			default:
				r.companion(of, "aws_acmpca_policy", "", object("resource_arn", arn, "policy", out.Policy))
			}
		}
	})
}
