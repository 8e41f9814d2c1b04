package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/signer"
)

func signerService() *Service {
	return &Service{Name: "signer", ID: "signer", Collect: collectSigner, Types: map[string]Type{
		"aws_signer_signing_profile": {},
	}, Calls: []Call{{Operation: "ListSigningProfiles"}}}
}

func collectSigner(ctx context.Context, r *run) {
	const typ = "aws_signer_signing_profile"
	p := signer.NewListSigningProfilesPaginator(signer.NewFromConfig(r.config), &signer.ListSigningProfilesInput{IncludeCanceled: true})
	err := pages(ctx, p, func(o *signer.ListSigningProfilesOutput) {
		for _, d := range o.Profiles {
			v := object("arn", d.Arn, "name", d.ProfileName, "platform_id", d.PlatformId, "platform_display_name", d.PlatformDisplayName, "status", d.Status,
				"version", d.ProfileVersion, "version_arn", d.ProfileVersionArn)
			if s := d.SignatureValidityPeriod; s != nil {
				put(v, "signature_validity_period", block(object("type", s.Type, "value", s.Value)))
			}
			if m := d.SigningMaterial; m != nil {
				put(v, "signing_material", block(object("certificate_arn", m.CertificateArn)))
			}
			setTags(v, d.Tags)
			r.add(typ, deref(d.ProfileName), deref(d.Arn), v)
		}
	})
	if err != nil {
		r.lost(err, "ListSigningProfiles", typ)
	}
}
