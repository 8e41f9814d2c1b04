package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/rolesanywhere"
)

func rolesanywhereService() *Service {
	untagged := Type{Untold: map[string]string{"tags": notAsked, "tags_all": notAsked}}
	return &Service{Name: "rolesanywhere", ID: "RolesAnywhere", Collect: collectRolesAnywhere, Types: map[string]Type{
		"aws_rolesanywhere_profile": untagged, "aws_rolesanywhere_trust_anchor": untagged,
	}, Calls: []Call{
		{Operation: "ListProfiles", Types: []string{"aws_rolesanywhere_profile"}},
		{Operation: "ListTrustAnchors", Types: []string{"aws_rolesanywhere_trust_anchor"}},
	}}
}

func collectRolesAnywhere(ctx context.Context, r *run) {
	const profile, anchor = "aws_rolesanywhere_profile", "aws_rolesanywhere_trust_anchor"
	client := rolesanywhere.NewFromConfig(r.config)
	if r.wants(profile) {
		err := pages(ctx, rolesanywhere.NewListProfilesPaginator(client, &rolesanywhere.ListProfilesInput{}), func(o *rolesanywhere.ListProfilesOutput) {
			for _, p := range o.Profiles {
				r.add(profile, deref(p.ProfileId), deref(p.ProfileArn), object("arn", p.ProfileArn, "name", p.Name, "enabled", p.Enabled, "role_arns", set(p.RoleArns),
					"managed_policy_arns", set(p.ManagedPolicyArns), "session_policy", p.SessionPolicy, "duration_seconds", p.DurationSeconds,
					"require_instance_properties", p.RequireInstanceProperties))
			}
		})
		if err != nil {
			r.lost(err, "ListProfiles", profile)
		}
	}
	if r.wants(anchor) {
		err := pages(ctx, rolesanywhere.NewListTrustAnchorsPaginator(client, &rolesanywhere.ListTrustAnchorsInput{}), func(o *rolesanywhere.ListTrustAnchorsOutput) {
			for _, a := range o.TrustAnchors {
				v := object("arn", a.TrustAnchorArn, "name", a.Name, "enabled", a.Enabled)
				if a.Source != nil {
					v["source"] = block(object("source_type", a.Source.SourceType))
				}
				r.add(anchor, deref(a.TrustAnchorId), deref(a.TrustAnchorArn), v)
			}
		})
		if err != nil {
			r.lost(err, "ListTrustAnchors", anchor)
		}
	}
}
