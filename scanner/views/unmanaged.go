package views

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// Unmanaged returns what runs but stands in no configuration or state of the set, in
// the order of the set. What AWS makes by itself is left out, and what belongs to
// something that is in the list. open counts, by type, what may be one of those that are
// configured, because their names are not known before they are applied.
func (j *Joined) Unmanaged() (found []*resource.Resource, open map[string]int) {
	open = map[string]int{}
	if !slices.ContainsFunc(j.set.Targets, func(t resource.Target) bool { return t.Kind != resource.AWS }) {
		return nil, open
	}
	loose := map[string][]*Thing{} // configured and not joined, by type
	for _, t := range j.things {
		if t.Views[0].Source != resource.AWS && t.Running() == nil {
			loose[t.Views[0].Type] = append(loose[t.Views[0].Type], t)
		}
	}
	for _, t := range j.things {
		r := t.Views[0]
		if r.Source != resource.AWS || len(t.Views) > 1 || madeByAWS(r) {
			continue
		}
		if isCompanion(r) {
			owner := j.ownerOf(r)
			if owner == nil || len(owner.Views) == 1 || always[r.Type] || inParent(owner, r) {
				continue
			}
		}
		if j.mayBe(r, loose) || j.lacking(r.Type) {
			open[r.Type]++
			continue
		}
		found = append(found, r)
	}
	j.tellOpen(open)
	return found, open
}

// madeByAWS reports whether something is there in each account, or is made by a service
// for itself.
func madeByAWS(r *resource.Resource) bool {
	name, _ := r.Values["name"].(string)
	switch {
	case strings.HasPrefix(r.Type, "aws_default_"), r.Type == "aws_iam_service_linked_role":
		return true
	case r.Type == "aws_kms_alias":
		return strings.HasPrefix(name, "alias/aws/")
	case strings.Contains(r.Type, "parameter_group"), strings.Contains(r.Type, "option_group"):
		return strings.HasPrefix(name, "default.") || strings.HasPrefix(name, "default:")
	}
	// A setting of an account is there whether somebody set it or not.
	return isCompanion(r) && !strings.HasPrefix(r.Address, "arn:")
}

// always are parts that AWS gives to everything by itself.
var always = map[string]bool{
	"aws_s3_bucket_acl": true, "aws_s3_bucket_ownership_controls": true, "aws_s3_bucket_public_access_block": true,
	"aws_s3_bucket_server_side_encryption_configuration": true,
}

// inParent reports whether the configuration of what a part belongs to speaks of the
// part.
func inParent(owner *Thing, part *resource.Resource) bool {
	attributes := map[string][]string{
		"aws_iam_role_policy":                     {"inline_policy"},
		"aws_iam_role_policy_attachment":          {"managed_policy_arns"},
		"aws_s3_bucket_lifecycle_configuration":   {"lifecycle_rule"},
		"aws_s3_bucket_website_configuration":     {"website"},
		"aws_s3_bucket_object_lock_configuration": {"object_lock_configuration", "object_lock_enabled"},
		"aws_s3_bucket_replication_configuration": {"replication_configuration"},
	}[part.Type]
	for attribute, name := range inline {
		if part.Type == "aws_s3_bucket_"+name {
			attributes = append(attributes, attribute)
		}
	}
	for _, r := range owner.Views {
		if r.Source == resource.AWS {
			continue
		}
		for _, name := range attributes {
			if r.Values[name] != nil || openAt(r, name) {
				return true
			}
		}
	}
	return false
}

// makers are further types that make what an account shows as a type.
var makers = map[string][]string{
	"aws_db_cluster_snapshot":         {"aws_rds_cluster_snapshot_copy"},
	"aws_db_snapshot":                 {"aws_db_snapshot_copy"},
	"aws_ebs_snapshot":                {"aws_ebs_snapshot_copy", "aws_ebs_snapshot_import"},
	"aws_ebs_volume":                  {"aws_instance", "aws_spot_instance_request", "aws_autoscaling_group", "aws_spot_fleet_request"},
	"aws_iam_group_policy":            {"aws_iam_group_policies_exclusive"},
	"aws_iam_group_policy_attachment": {"aws_iam_policy_attachment", "aws_iam_group_policy_attachments_exclusive"},
	"aws_iam_role_policy":             {"aws_iam_role_policies_exclusive"},
	"aws_iam_role_policy_attachment":  {"aws_iam_policy_attachment", "aws_iam_role_policy_attachments_exclusive"},
	"aws_iam_user_policy":             {"aws_iam_user_policies_exclusive"},
	"aws_iam_user_policy_attachment":  {"aws_iam_policy_attachment", "aws_iam_user_policy_attachments_exclusive"},
	"aws_instance":                    {"aws_spot_instance_request", "aws_spot_fleet_request", "aws_autoscaling_group", "aws_ec2_fleet"},
	"aws_lb":                          {"aws_alb"},
	"aws_lb_target_group":             {"aws_alb_target_group"},
	"aws_lb_listener":                 {"aws_alb_listener"},
	"aws_iam_user_group_membership":   {"aws_iam_group_membership"},
}

// mayBe reports whether something that is configured, and not joined, may be what runs.
func (j *Joined) mayBe(r *resource.Resource, loose map[string][]*Thing) bool {
	for _, t := range loose[r.Type] {
		if j.gone[t] || elsewhere(r, t.Views[0], identities[r.Type].everywhere) {
			continue
		}
		id := identities[r.Type]
		excluded := false
		for _, name := range id.attributes {
			text, known := j.textOf(t, name)
			theirs, ok := r.Values[name].(string)
			excluded = excluded || known && ok && !sameIdentity(text, theirs)
		}
		if state := t.view(resource.State); state != nil && state.Values["arn"] != nil {
			continue // it is another one
		}
		if !excluded {
			return true
		}
	}
	for _, typ := range makers[r.Type] {
		for _, other := range j.things {
			if other.Views[0].Type == typ && other.Views[0].Source != resource.AWS {
				return true
			}
		}
	}
	return false
}

// lacking reports whether a part of the configuration that may hold a type could not be
// read.
func (j *Joined) lacking(typ string) bool {
	return slices.ContainsFunc(j.set.Incomplete, func(g resource.Gap) bool {
		return !j.isAccount(g.Root) && (len(g.Types) == 0 || slices.Contains(g.Types, typ))
	})
}

// tellOpen says what may or may not be configured.
func (j *Joined) tellOpen(open map[string]int) {
	if len(open) == 0 {
		return
	}
	n := 0
	var parts []string
	for _, typ := range slices.Sorted(maps.Keys(open)) {
		n += open[typ]
		parts = append(parts, fmt.Sprintf("%d %s", open[typ], typ))
	}
	j.set.Diagnostics = append(j.set.Diagnostics, resource.Diagnostic{
		Severity: resource.Warning, Summary: fmt.Sprintf("running resources that may or may not be configured: %d", n),
		Detail: "the configuration does not tell which ones it makes (" + strings.Join(parts, ", ") + "): scan its state beside it (terraform show -json > state.json)",
	})
}
