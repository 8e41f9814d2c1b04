package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/iam"
	"github.com/aws/aws-sdk-go-v2/service/iam/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// iamOthers adds what hangs on no user, group or role.
func iamOthers(ctx context.Context, r *run, client *iam.Client) {
	if r.wants("aws_iam_saml_provider") {
		samlProviders(ctx, r, client)
	}
	if r.wants("aws_iam_server_certificate") {
		serverCertificates(ctx, r, client)
	}
	if r.wants("aws_iam_organizations_features") {
		organizationsFeatures(ctx, r, client)
	}
}

func samlProviders(ctx context.Context, r *run, client *iam.Client) {
	const typ = "aws_iam_saml_provider"
	out, err := client.ListSAMLProviders(ctx, &iam.ListSAMLProvidersInput{}) // it is not paged
	if err != nil {
		r.lost(err, "ListSAMLProviders", typ)
		return
	}
	each(ctx, out.SAMLProviderList, func(ctx context.Context, p types.SAMLProviderListEntry) {
		arn := deref(p.Arn)
		v := object("arn", arn, "name", arn[strings.LastIndexByte(arn, '/')+1:], "valid_until", p.ValidUntil)
		res := r.add(typ, arn, arn, v)
		d, err := client.GetSAMLProvider(ctx, &iam.GetSAMLProviderInput{SAMLProviderArn: &arn})
		if err != nil {
			r.unknown(res, err, "GetSAMLProvider", "saml_metadata_document", "tags", "tags_all")
			return
		}
		put(v, "saml_metadata_document", d.SAMLMetadataDocument)
		setTags(v, iamTags(d.Tags))
	})
}

func serverCertificates(ctx context.Context, r *run, client *iam.Client) {
	const typ = "aws_iam_server_certificate"
	var found []types.ServerCertificateMetadata
	err := pages(ctx, iam.NewListServerCertificatesPaginator(client, &iam.ListServerCertificatesInput{}), func(o *iam.ListServerCertificatesOutput) {
		found = append(found, o.ServerCertificateMetadataList...)
	})
	if err != nil {
		r.lost(err, "ListServerCertificates", typ)
	}
	each(ctx, found, func(ctx context.Context, m types.ServerCertificateMetadata) {
		v := object("arn", m.Arn, "name", m.ServerCertificateName, "path", m.Path, "expiration", m.Expiration, "upload_date", m.UploadDate)
		res := r.add(typ, deref(m.ServerCertificateId), deref(m.Arn), v)
		out, err := client.GetServerCertificate(ctx, &iam.GetServerCertificateInput{ServerCertificateName: m.ServerCertificateName})
		if err != nil || out.ServerCertificate == nil {
			r.unknown(res, orEmpty(err), "GetServerCertificate", "certificate_body", "certificate_chain", "tags", "tags_all")
			return
		}
		put(v, "certificate_body", out.ServerCertificate.CertificateBody, "certificate_chain", out.ServerCertificate.CertificateChain)
		setTags(v, iamTags(out.ServerCertificate.Tags))
	})
}

// organizationsFeatures reads what an organization does with the root users of its
// accounts.
func organizationsFeatures(ctx context.Context, r *run, client *iam.Client) {
	const typ = "aws_iam_organizations_features"
	out, err := client.ListOrganizationsFeatures(ctx, &iam.ListOrganizationsFeaturesInput{})
	switch {
	// The account stands alone, or IAM was never let into the organization.
	case named(err, "OrganizationNotFoundException", "OrganizationNotInAllFeaturesModeException", "ServiceAccessNotEnabledException"):
	case named(err, "AccountNotManagementOrDelegatedAdministratorException", "CallerIsNotManagementAccountException"):
		r.elsewhere("ListOrganizationsFeatures", administratorOnly, typ)
	case err != nil:
		r.lost(err, "ListOrganizationsFeatures", typ)
	case len(out.EnabledFeatures) > 0:
		r.setting(typ, object("id", out.OrganizationId, "enabled_features", set(out.EnabledFeatures)))
	}
}

// sessionDurations adds what GetAccountAuthorizationDetails does not tell of roles.
func sessionDurations(ctx context.Context, r *run, client *iam.Client, roles map[string]*resource.Resource) {
	asked := map[string]bool{}
	err := pages(ctx, iam.NewListRolesPaginator(client, &iam.ListRolesInput{MaxItems: aws.Int32(1000)}), func(o *iam.ListRolesOutput) {
		for _, role := range o.Roles {
			name := deref(role.RoleName)
			if res := roles[name]; res != nil && res.Type == "aws_iam_role" && role.MaxSessionDuration != nil {
				asked[name] = true
				put(res.Values, "max_session_duration", role.MaxSessionDuration)
			}
		}
	})
	for name, res := range roles {
		if res.Type == "aws_iam_role" && !asked[name] {
			r.unknown(res, orEmpty(err), "ListRoles", "max_session_duration")
		}
	}
}
