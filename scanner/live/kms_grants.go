package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/kms"
	"github.com/aws/aws-sdk-go-v2/service/kms/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// kmsGrants adds the grants of a key to users and roles. Those to a service, or to an
// instance's disks, AWS gives to itself, as many as there are disks.
func kmsGrants(ctx context.Context, r *run, client *kms.Client, key *resource.Resource, id *string) {
	const typ = "aws_kms_grant"
	if !r.wants(typ) {
		return
	}
	err := pages(ctx, kms.NewListGrantsPaginator(client, &kms.ListGrantsInput{KeyId: id, Limit: aws.Int32(100)}), func(o *kms.ListGrantsOutput) {
		for _, g := range o.Grants {
			if to := deref(g.GranteePrincipal); !strings.HasPrefix(to, "arn:") || strings.Contains(to, ":assumed-role/aws:") {
				continue
			}
			v := object("id", deref(id)+":"+deref(g.GrantId), "grant_id", g.GrantId, "key_id", key.Address, "name", g.Name, "grantee_principal", g.GranteePrincipal,
				"retiring_principal", g.RetiringPrincipal, "operations", set(g.Operations))
			if c := g.Constraints; c != nil {
				put(v, "constraints", block(object("encryption_context_equals", c.EncryptionContextEquals, "encryption_context_subset", c.EncryptionContextSubset)))
			}
			r.companion(key, typ, deref(g.GrantId), v)
		}
	})
	if err != nil {
		r.lostOf(key, err, "ListGrants", typ)
	}
}

func keyStores(ctx context.Context, r *run, client *kms.Client) {
	const typ = "aws_kms_custom_key_store"
	err := pages(ctx, kms.NewDescribeCustomKeyStoresPaginator(client, &kms.DescribeCustomKeyStoresInput{}), func(o *kms.DescribeCustomKeyStoresOutput) {
		for _, s := range o.CustomKeyStores {
			v := object("custom_key_store_name", s.CustomKeyStoreName, "custom_key_store_type", s.CustomKeyStoreType, "cloud_hsm_cluster_id", s.CloudHsmClusterId,
				"trust_anchor_certificate", s.TrustAnchorCertificate)
			if x := s.XksProxyConfiguration; x != nil && s.CustomKeyStoreType == types.CustomKeyStoreTypeExternalKeyStore {
				put(v, "xks_proxy_connectivity", x.Connectivity, "xks_proxy_uri_endpoint", x.UriEndpoint, "xks_proxy_uri_path", x.UriPath,
					"xks_proxy_vpc_endpoint_service_name", x.VpcEndpointServiceName)
			}
			id := deref(s.CustomKeyStoreId)
			if id != "" {
				r.add(typ, id, r.arn("kms", "custom-key-store/"+id), v)
			}
		}
	})
	if err != nil {
		r.lost(err, "DescribeCustomKeyStores", typ)
	}
}
