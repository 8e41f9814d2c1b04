package live

import (
	"context"
	"slices"

	"github.com/aws/aws-sdk-go-v2/service/opensearch"
	"github.com/aws/aws-sdk-go-v2/service/opensearch/types"
)

// The API of OpenSearch answers for the domains that run Elasticsearch too, and
// aws_opensearch_domain describes both.
func opensearchService() *Service {
	both := []string{"aws_opensearch_domain", "aws_opensearch_domain_saml_options"}
	return &Service{Name: "opensearch", ID: "OpenSearch", Collect: collectOpenSearch, Types: map[string]Type{
		"aws_opensearch_domain": {Untold: map[string]string{
			"advanced_security_options.master_user_options": "AWS never tells who the administrator is, nor the password",
		}},
		"aws_opensearch_domain_saml_options":    {},
		"aws_opensearch_domain_policy":          {ShownAs: both[:1]},
		"aws_elasticsearch_domain":              {ShownAs: both[:1]},
		"aws_elasticsearch_domain_policy":       {ShownAs: both[:1]},
		"aws_elasticsearch_domain_saml_options": {ShownAs: both[1:]},
	}, Calls: []Call{
		{Operation: "ListDomainNames", Permission: "es:ListDomainNames", Types: both},
		{Operation: "DescribeDomains", Permission: "es:DescribeDomains", Types: both},
		{Operation: "ListTags", Permission: "es:ListTags", Types: both[:1]},
	}}
}

func collectOpenSearch(ctx context.Context, r *run) {
	client := opensearch.NewFromConfig(r.config)
	all := []string{"aws_opensearch_domain", "aws_opensearch_domain_saml_options"}
	listed, err := client.ListDomainNames(ctx, &opensearch.ListDomainNamesInput{}) // it is not paged
	if err != nil {
		r.lost(err, "ListDomainNames", all...)
		return
	}
	var names []string
	for _, d := range listed.DomainNames {
		names = append(names, deref(d.DomainName))
	}
	// DescribeDomains takes five at a time.
	each(ctx, slices.Collect(slices.Chunk(names, 5)), func(ctx context.Context, some []string) {
		out, err := client.DescribeDomains(ctx, &opensearch.DescribeDomainsInput{DomainNames: some})
		if err != nil {
			r.lost(err, "DescribeDomains", all...)
			return
		}
		for _, d := range out.DomainStatusList {
			if !deref(d.Deleted) {
				openSearchDomain(ctx, r, client, d)
			}
		}
	})
}

func openSearchDomain(ctx context.Context, r *run, client *opensearch.Client, d types.DomainStatus) {
	name, arn := deref(d.DomainName), deref(d.ARN)
	var logs []any
	for kind, l := range d.LogPublishingOptions {
		logs = append(logs, object("log_type", kind, "cloudwatch_log_group_arn", l.CloudWatchLogsLogGroupArn, "enabled", l.Enabled))
	}
	v := object("id", arn, "arn", arn, "domain_name", name, "domain_id", d.DomainId, "engine_version", d.EngineVersion, "endpoint", d.Endpoint,
		"access_policies", d.AccessPolicies, "log_publishing_options", set(logs))
	if c := d.ClusterConfig; c != nil {
		v["cluster_config"] = block(object("instance_type", c.InstanceType, "instance_count", c.InstanceCount, "dedicated_master_enabled", c.DedicatedMasterEnabled,
			"multi_az_with_standby_enabled", c.MultiAZWithStandbyEnabled, "zone_awareness_enabled", c.ZoneAwarenessEnabled, "warm_enabled", c.WarmEnabled))
	}
	if c := d.CognitoOptions; c != nil {
		v["cognito_options"] = block(object("enabled", c.Enabled, "identity_pool_id", c.IdentityPoolId, "role_arn", c.RoleArn, "user_pool_id", c.UserPoolId))
	}
	if e := d.DomainEndpointOptions; e != nil {
		v["domain_endpoint_options"] = block(object("enforce_https", e.EnforceHTTPS, "tls_security_policy", e.TLSSecurityPolicy, "custom_endpoint", e.CustomEndpoint,
			"custom_endpoint_certificate_arn", e.CustomEndpointCertificateArn, "custom_endpoint_enabled", e.CustomEndpointEnabled))
	}
	if e := d.EncryptionAtRestOptions; e != nil {
		v["encrypt_at_rest"] = block(object("enabled", e.Enabled, "kms_key_id", e.KmsKeyId))
	}
	if n := d.NodeToNodeEncryptionOptions; n != nil {
		v["node_to_node_encryption"] = block(object("enabled", n.Enabled))
	}
	if s := d.SoftwareUpdateOptions; s != nil {
		v["software_update_options"] = block(object("auto_software_update_enabled", s.AutoSoftwareUpdateEnabled))
	}
	if p := d.VPCOptions; p != nil && len(p.SubnetIds) > 0 {
		v["vpc_options"] = block(object("subnet_ids", set(p.SubnetIds), "security_group_ids", set(p.SecurityGroupIds), "availability_zones", set(p.AvailabilityZones), "vpc_id", p.VPCId))
	}
	security := d.AdvancedSecurityOptions
	if security != nil {
		v["advanced_security_options"] = block(object("enabled", security.Enabled, "internal_user_database_enabled", security.InternalUserDatabaseEnabled, "anonymous_auth_enabled", security.AnonymousAuthEnabled))
	}
	res := r.add("aws_opensearch_domain", name, arn, v)
	if security != nil && security.SAMLOptions != nil {
		s := security.SAMLOptions
		saml := object("enabled", s.Enabled, "roles_key", s.RolesKey, "session_timeout_minutes", s.SessionTimeoutMinutes, "subject_key", s.SubjectKey)
		if s.Idp != nil {
			saml["idp"] = block(object("entity_id", s.Idp.EntityId, "metadata_content", s.Idp.MetadataContent))
		}
		r.companion(r.parent(res, "aws_opensearch_domain", name, arn), "aws_opensearch_domain_saml_options", "", object("domain_name", name, "saml_options", block(saml)))
	}
	if res != nil {
		tags := map[string]string{}
		out, err := client.ListTags(ctx, &opensearch.ListTagsInput{ARN: &arn})
		if err == nil {
			tags = tagMap(out.TagList, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
		}
		r.tagged(res, "ListTags", tags, err)
	}
}
