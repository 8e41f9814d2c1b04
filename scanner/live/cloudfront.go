package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/cloudfront"
	"github.com/aws/aws-sdk-go-v2/service/cloudfront/types"
)

var cloudfrontQuestions = []part[*cloudfront.Client]{
	{"ListDistributions", []string{"aws_cloudfront_distribution"}, cloudfrontDistributions},
	{"ListOriginAccessControls", []string{"aws_cloudfront_origin_access_control"}, cloudfrontAccessControls},
	{"ListResponseHeadersPolicies", []string{"aws_cloudfront_response_headers_policy"}, cloudfrontHeaders},
	{"ListVpcOrigins", []string{"aws_cloudfront_vpc_origin"}, cloudfrontVPCOrigins},
}

func cloudfrontService() *Service {
	return withParts(&Service{Name: "cloudfront", ID: "CloudFront", Global: true, Collect: collectCloudFront, Calls: []Call{
		{Operation: "GetDistributionConfig", Types: []string{"aws_cloudfront_distribution"}},
		{Operation: "ListTagsForResource", Types: []string{"aws_cloudfront_distribution"}},
		{Operation: "GetVpcOrigin", Types: []string{"aws_cloudfront_vpc_origin"}},
	}}, "", cloudfrontQuestions)
}

func collectCloudFront(ctx context.Context, r *run) {
	askAll(ctx, r, cloudfront.NewFromConfig(r.config), cloudfrontQuestions)
}

func cloudfrontDistributions(ctx context.Context, r *run, c *cloudfront.Client) error {
	var found []types.DistributionSummary
	err := pages(ctx, cloudfront.NewListDistributionsPaginator(c, &cloudfront.ListDistributionsInput{}), func(o *cloudfront.ListDistributionsOutput) {
		if o.DistributionList != nil {
			found = append(found, o.DistributionList.Items...)
		}
	})
	each(ctx, found, func(ctx context.Context, d types.DistributionSummary) {
		out, err := c.GetDistributionConfig(ctx, &cloudfront.GetDistributionConfigInput{Id: d.Id}) // the list tells neither the log nor the root object
		if err != nil || out.DistributionConfig == nil {
			r.lost(orEmpty(err), "GetDistributionConfig", "aws_cloudfront_distribution")
			return
		}
		v := cloudfrontDistribution(out.DistributionConfig)
		put(v, "id", d.Id, "arn", d.ARN, "domain_name", d.DomainName, "status", d.Status, "last_modified_time", d.LastModifiedTime)
		res := r.add("aws_cloudfront_distribution", deref(d.Id), deref(d.ARN), v)
		if out.DistributionConfig.ConnectionMode == types.ConnectionModeTenantOnly {
			for _, path := range []string{"web_acl_id", "restrictions", "viewer_certificate"} {
				if v[path] == nil || path != "web_acl_id" {
					delete(v, path)
					untold(res, "each tenant of the distribution may have its own", path)
				}
			}
		}
		tags, err := c.ListTagsForResource(ctx, &cloudfront.ListTagsForResourceInput{Resource: d.ARN})
		switch {
		case err != nil:
			r.unknown(res, err, "ListTagsForResource", "tags", "tags_all")
		case tags.Tags != nil:
			setTags(v, tagMap(tags.Tags.Items, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
		}
	})
	return err
}

func cloudfrontDistribution(d *types.DistributionConfig) values {
	v := object("caller_reference", d.CallerReference, "comment", d.Comment, "continuous_deployment_policy_id", d.ContinuousDeploymentPolicyId, "default_root_object", d.DefaultRootObject,
		"enabled", deref(d.Enabled), "http_version", d.HttpVersion, "is_ipv6_enabled", d.IsIPV6Enabled, "price_class", d.PriceClass, "staging", d.Staging, "web_acl_id", d.WebACLId)
	if d.Aliases != nil {
		put(v, "aliases", set(d.Aliases.Items))
	}
	if b := d.DefaultCacheBehavior; b != nil {
		v["default_cache_behavior"] = block(cloudfrontBehavior(types.CacheBehavior{
			AllowedMethods: b.AllowedMethods, CachePolicyId: b.CachePolicyId, Compress: b.Compress, FieldLevelEncryptionId: b.FieldLevelEncryptionId,
			FunctionAssociations: b.FunctionAssociations, LambdaFunctionAssociations: b.LambdaFunctionAssociations, OriginRequestPolicyId: b.OriginRequestPolicyId,
			RealtimeLogConfigArn: b.RealtimeLogConfigArn, ResponseHeadersPolicyId: b.ResponseHeadersPolicyId, SmoothStreaming: b.SmoothStreaming,
			TargetOriginId: b.TargetOriginId, TrustedKeyGroups: b.TrustedKeyGroups, TrustedSigners: b.TrustedSigners, ViewerProtocolPolicy: b.ViewerProtocolPolicy,
		}))
	}
	if d.CacheBehaviors != nil {
		put(v, "ordered_cache_behavior", blocks(d.CacheBehaviors.Items, cloudfrontBehavior))
	}
	if l := d.Logging; l != nil && deref(l.Enabled) {
		put(v, "logging_config", block(object("bucket", l.Bucket, "include_cookies", l.IncludeCookies, "prefix", l.Prefix)))
	}
	if d.Origins != nil {
		put(v, "origin", set(blocks(d.Origins.Items, cloudfrontOrigin)))
	}
	if d.OriginGroups != nil {
		put(v, "origin_group", set(blocks(d.OriginGroups.Items, func(g types.OriginGroup) values {
			b := object("origin_id", g.Id)
			if g.Members != nil {
				put(b, "member", blocks(g.Members.Items, func(m types.OriginGroupMember) values { return object("origin_id", m.OriginId) }))
			}
			return b
		})))
	}
	if d.Restrictions != nil && d.Restrictions.GeoRestriction != nil {
		g := d.Restrictions.GeoRestriction
		put(v, "restrictions", block(object("geo_restriction", block(object("locations", set(g.Items), "restriction_type", g.RestrictionType)))))
	}
	if c := d.ViewerCertificate; c != nil {
		b := object("acm_certificate_arn", c.ACMCertificateArn, "iam_certificate_id", c.IAMCertificateId, "minimum_protocol_version", c.MinimumProtocolVersion,
			"ssl_support_method", c.SSLSupportMethod, "cloudfront_default_certificate", c.CloudFrontDefaultCertificate)
		put(v, "viewer_certificate", block(b))
	}
	return v
}

func cloudfrontBehavior(b types.CacheBehavior) values {
	v := object("path_pattern", b.PathPattern, "target_origin_id", b.TargetOriginId, "viewer_protocol_policy", b.ViewerProtocolPolicy, "cache_policy_id", b.CachePolicyId,
		"compress", b.Compress, "field_level_encryption_id", b.FieldLevelEncryptionId, "origin_request_policy_id", b.OriginRequestPolicyId,
		"realtime_log_config_arn", b.RealtimeLogConfigArn, "response_headers_policy_id", b.ResponseHeadersPolicyId, "smooth_streaming", b.SmoothStreaming)
	if m := b.AllowedMethods; m != nil {
		put(v, "allowed_methods", set(m.Items))
		if m.CachedMethods != nil {
			put(v, "cached_methods", set(m.CachedMethods.Items))
		}
	}
	if g := b.TrustedKeyGroups; g != nil {
		put(v, "trusted_key_groups", g.Items)
	}
	if s := b.TrustedSigners; s != nil {
		put(v, "trusted_signers", s.Items)
	}
	if f := b.FunctionAssociations; f != nil {
		put(v, "function_association", set(blocks(f.Items, func(a types.FunctionAssociation) values {
			return object("event_type", a.EventType, "function_arn", a.FunctionARN)
		})))
	}
	if f := b.LambdaFunctionAssociations; f != nil {
		put(v, "lambda_function_association", set(blocks(f.Items, func(a types.LambdaFunctionAssociation) values {
			return object("event_type", a.EventType, "include_body", a.IncludeBody, "lambda_arn", a.LambdaFunctionARN)
		})))
	}
	return v
}

func cloudfrontOrigin(o types.Origin) values {
	v := object("connection_attempts", o.ConnectionAttempts, "connection_timeout", o.ConnectionTimeout, "domain_name", o.DomainName, "origin_access_control_id", o.OriginAccessControlId,
		"origin_id", o.Id, "origin_path", o.OriginPath)
	if c := o.CustomOriginConfig; c != nil {
		b := object("http_port", c.HTTPPort, "https_port", c.HTTPSPort, "origin_keepalive_timeout", c.OriginKeepaliveTimeout, "origin_protocol_policy", c.OriginProtocolPolicy,
			"origin_read_timeout", c.OriginReadTimeout)
		if c.OriginSslProtocols != nil {
			put(b, "origin_ssl_protocols", set(c.OriginSslProtocols.Items))
		}
		put(v, "custom_origin_config", block(b))
	}
	if s := o.OriginShield; s != nil {
		put(v, "origin_shield", block(object("enabled", s.Enabled, "origin_shield_region", s.OriginShieldRegion)))
	}
	if s := o.S3OriginConfig; s != nil {
		put(v, "s3_origin_config", block(object("origin_access_identity", s.OriginAccessIdentity)))
	}
	if c := o.VpcOriginConfig; c != nil {
		put(v, "vpc_origin_config", block(object("origin_keepalive_timeout", c.OriginKeepaliveTimeout, "origin_read_timeout", c.OriginReadTimeout, "vpc_origin_id", c.VpcOriginId)))
	}
	return v
}
