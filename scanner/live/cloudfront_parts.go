package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/cloudfront"
	"github.com/aws/aws-sdk-go-v2/service/cloudfront/types"
)

func cloudfrontAccessControls(ctx context.Context, r *run, c *cloudfront.Client) error {
	return pages(ctx, cloudfront.NewListOriginAccessControlsPaginator(c, &cloudfront.ListOriginAccessControlsInput{}), func(o *cloudfront.ListOriginAccessControlsOutput) {
		if o.OriginAccessControlList == nil {
			return
		}
		for _, a := range o.OriginAccessControlList.Items {
			arn := r.arn("cloudfront", "origin-access-control/"+deref(a.Id))
			r.add("aws_cloudfront_origin_access_control", deref(a.Id), arn, object("id", a.Id, "arn", arn, "name", a.Name, "description", a.Description,
				"origin_access_control_origin_type", a.OriginAccessControlOriginType, "signing_behavior", a.SigningBehavior, "signing_protocol", a.SigningProtocol))
		}
	})
}

// cloudfrontHeaders adds the account's own policies: those of AWS are the same for
// all.
func cloudfrontHeaders(ctx context.Context, r *run, c *cloudfront.Client) error {
	in := &cloudfront.ListResponseHeadersPoliciesInput{Type: types.ResponseHeadersPolicyTypeCustom}
	for {
		out, err := c.ListResponseHeadersPolicies(ctx, in)
		if err != nil {
			return err
		}
		if out.ResponseHeadersPolicyList == nil {
			return nil
		}
		for _, s := range out.ResponseHeadersPolicyList.Items {
			if p := s.ResponseHeadersPolicy; p != nil && p.ResponseHeadersPolicyConfig != nil {
				arn := r.arn("cloudfront", "response-headers-policy/"+deref(p.Id))
				v := cloudfrontHeadersPolicy(p.ResponseHeadersPolicyConfig)
				v["arn"] = arn
				r.add("aws_cloudfront_response_headers_policy", deref(p.Id), arn, v)
			}
		}
		if in.Marker = out.ResponseHeadersPolicyList.NextMarker; deref(in.Marker) == "" {
			return nil
		}
	}
}

func cloudfrontHeadersPolicy(p *types.ResponseHeadersPolicyConfig) values {
	v := object("name", p.Name, "comment", p.Comment)
	if c := p.CorsConfig; c != nil {
		b := object("access_control_allow_credentials", c.AccessControlAllowCredentials, "access_control_max_age_sec", c.AccessControlMaxAgeSec, "origin_override", c.OriginOverride)
		if h := c.AccessControlAllowHeaders; h != nil {
			put(b, "access_control_allow_headers", block(object("items", set(h.Items))))
		}
		if h := c.AccessControlAllowMethods; h != nil {
			put(b, "access_control_allow_methods", block(object("items", set(h.Items))))
		}
		if h := c.AccessControlAllowOrigins; h != nil {
			put(b, "access_control_allow_origins", block(object("items", set(h.Items))))
		}
		if h := c.AccessControlExposeHeaders; h != nil {
			put(b, "access_control_expose_headers", block(object("items", set(h.Items))))
		}
		put(v, "cors_config", block(b))
	}
	if s := p.SecurityHeadersConfig; s != nil {
		b := values{}
		if h := s.ContentSecurityPolicy; h != nil {
			put(b, "content_security_policy", block(object("content_security_policy", h.ContentSecurityPolicy, "override", h.Override)))
		}
		if h := s.ContentTypeOptions; h != nil {
			put(b, "content_type_options", block(object("override", h.Override)))
		}
		if h := s.FrameOptions; h != nil {
			put(b, "frame_options", block(object("frame_option", h.FrameOption, "override", h.Override)))
		}
		if h := s.ReferrerPolicy; h != nil {
			put(b, "referrer_policy", block(object("referrer_policy", h.ReferrerPolicy, "override", h.Override)))
		}
		if h := s.StrictTransportSecurity; h != nil {
			put(b, "strict_transport_security", block(object("access_control_max_age_sec", h.AccessControlMaxAgeSec, "include_subdomains", h.IncludeSubdomains,
				"override", h.Override, "preload", h.Preload)))
		}
		put(v, "security_headers_config", block(b))
	}
	return v
}

func cloudfrontVPCOrigins(ctx context.Context, r *run, c *cloudfront.Client) error {
	in := &cloudfront.ListVpcOriginsInput{}
	var found []types.VpcOriginSummary
	for {
		out, err := c.ListVpcOrigins(ctx, in)
		if err != nil {
			return err
		}
		if out.VpcOriginList == nil {
			break
		}
		found = append(found, out.VpcOriginList.Items...)
		if in.Marker = out.VpcOriginList.NextMarker; deref(in.Marker) == "" {
			break
		}
	}
	each(ctx, found, func(ctx context.Context, s types.VpcOriginSummary) {
		out, err := c.GetVpcOrigin(ctx, &cloudfront.GetVpcOriginInput{Id: s.Id})
		if err != nil || out.VpcOrigin == nil {
			r.lost(orEmpty(err), "GetVpcOrigin", "aws_cloudfront_vpc_origin")
			return
		}
		v := object("id", s.Id, "arn", s.Arn)
		if e := out.VpcOrigin.VpcOriginEndpointConfig; e != nil {
			b := object("arn", e.Arn, "http_port", e.HTTPPort, "https_port", e.HTTPSPort, "name", e.Name, "origin_protocol_policy", e.OriginProtocolPolicy)
			if p := e.OriginSslProtocols; p != nil {
				put(b, "origin_ssl_protocols", block(object("items", set(p.Items), "quantity", p.Quantity)))
			}
			put(v, "vpc_origin_endpoint_config", block(b))
		}
		r.add("aws_cloudfront_vpc_origin", deref(s.Id), deref(s.Arn), v)
	})
	return nil
}
