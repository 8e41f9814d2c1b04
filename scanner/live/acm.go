package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/acm"
	"github.com/aws/aws-sdk-go-v2/service/acm/types"
)

func acmService() *Service {
	const given = "it is handed over in the configuration"
	return &Service{Name: "acm", ID: "ACM", Collect: collectACM, Types: map[string]Type{
		"aws_acm_certificate": {Untold: map[string]string{"private_key": "AWS never gives out a private key", "certificate_body": given}},
	}, Calls: []Call{{Operation: "ListCertificates"}, {Operation: "DescribeCertificate"}, {Operation: "ListTagsForCertificate"}}}
}

func collectACM(ctx context.Context, r *run) {
	c := acm.NewFromConfig(r.config)
	// Without the kinds of keys only certificates with RSA keys are listed.
	in := &acm.ListCertificatesInput{Includes: &types.Filters{KeyTypes: types.KeyAlgorithm("").Values()}}
	var found []types.CertificateSummary
	if err := pages(ctx, acm.NewListCertificatesPaginator(c, in), func(o *acm.ListCertificatesOutput) { found = append(found, o.CertificateSummaryList...) }); err != nil {
		r.lost(err, "ListCertificates", "aws_acm_certificate")
	}
	each(ctx, found, func(ctx context.Context, s types.CertificateSummary) {
		out, err := c.DescribeCertificate(ctx, &acm.DescribeCertificateInput{CertificateArn: s.CertificateArn})
		if err != nil || out.Certificate == nil {
			r.lost(orEmpty(err), "DescribeCertificate", "aws_acm_certificate")
			return
		}
		d := out.Certificate
		v := shaped("aws_acm_certificate", d, names{"CertificateDetail.Options": "", "DomainValidationOptions": "", "CertificateArn": "arn"})
		put(v, "id", d.CertificateArn, "validation_method", "NONE")
		if len(d.DomainValidationOptions) > 0 && d.DomainValidationOptions[0].ValidationMethod != "" {
			v["validation_method"] = string(d.DomainValidationOptions[0].ValidationMethod)
		}
		// Who issued an imported certificate put it into a log, or did not: what ACM
		// says of it is nothing that anybody chose.
		if o := d.Options; o != nil && d.Type != types.CertificateTypeImported {
			put(v, "options", block(object("certificate_transparency_logging_preference", o.CertificateTransparencyLoggingPreference))) //nolint:staticcheck // nobody can opt out any more; certificates of old have
		}
		res := r.add("aws_acm_certificate", deref(d.CertificateArn), deref(d.CertificateArn), v)
		tags, err := c.ListTagsForCertificate(ctx, &acm.ListTagsForCertificateInput{CertificateArn: d.CertificateArn})
		if err != nil {
			r.unknown(res, err, "ListTagsForCertificate", "tags", "tags_all")
			return
		}
		setTags(v, tagMap(tags.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
	})
}
