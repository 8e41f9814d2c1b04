package views

import (
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// An identity says what tells one resource of a type from all others in an account
// and region.
type identity struct {
	attributes []string // which together are never the same twice; none: there is one in each place
	everywhere bool     // in all regions
	ok         bool
}

func by(attributes ...string) identity     { return identity{attributes: attributes, ok: true} }
func global(attributes ...string) identity { return identity{attributes, true, true} }

// identities are the types that can be told by what their configuration says, as the
// services' own documentation has it: names that a service takes only once. A type that is
// not here, a VPC for example, is joined through a state alone.
var identities = map[string]identity{
	"aws_athena_workgroup":                 by("name"),
	"aws_autoscaling_group":                by("name"),
	"aws_backup_vault":                     by("name"),
	"aws_cloudtrail":                       by("name"),
	"aws_cloudwatch_event_bus":             by("name"),
	"aws_cloudwatch_log_group":             by("name"),
	"aws_cloudwatch_metric_alarm":          by("alarm_name"),
	"aws_codebuild_project":                by("name"),
	"aws_codepipeline":                     by("name"),
	"aws_db_instance":                      by("identifier"),
	"aws_db_option_group":                  by("name"),
	"aws_db_parameter_group":               by("name"),
	"aws_db_proxy":                         by("name"),
	"aws_db_snapshot":                      by("db_snapshot_identifier"),
	"aws_db_subnet_group":                  by("name"),
	"aws_default_security_group":           by("vpc_id"),
	"aws_default_vpc":                      by(),
	"aws_docdb_cluster":                    by("cluster_identifier"),
	"aws_docdb_cluster_instance":           by("identifier"),
	"aws_dynamodb_resource_policy":         by("resource_arn"),
	"aws_dynamodb_table":                   by("name"),
	"aws_ebs_default_kms_key":              by(),
	"aws_ebs_encryption_by_default":        by(),
	"aws_ebs_snapshot_block_public_access": by(),
	"aws_ec2_image_block_public_access":    by(),
	"aws_ec2_instance_metadata_defaults":   by(),
	"aws_ec2_serial_console_access":        by(),
	"aws_ecr_repository":                   by("name"),
	"aws_ecs_cluster":                      by("name"),
	"aws_efs_file_system":                  by("creation_token"),
	"aws_eks_cluster":                      by("name"),
	"aws_elasticache_cluster":              by("cluster_id"),
	"aws_elasticache_replication_group":    by("replication_group_id"),
	"aws_elasticsearch_domain":             by("domain_name"),
	"aws_glue_catalog_database":            by("name"),
	"aws_iam_access_key":                   {},
	"aws_iam_account_password_policy":      global(),
	"aws_iam_group":                        global("name"),
	"aws_iam_group_policy":                 global("group", "name"),
	"aws_iam_group_policy_attachment":      global("group", "policy_arn"),
	"aws_iam_instance_profile":             global("name"),
	"aws_iam_openid_connect_provider":      global("url"),
	"aws_iam_policy":                       global("name"),
	"aws_iam_role":                         global("name"),
	"aws_iam_role_policy":                  global("role", "name"),
	"aws_iam_role_policy_attachment":       global("role", "policy_arn"),
	"aws_iam_service_linked_role":          global("aws_service_name"),
	"aws_iam_user":                         global("name"),
	"aws_iam_user_group_membership":        {},
	"aws_iam_user_login_profile":           global("user"),
	"aws_iam_user_policy":                  global("user", "name"),
	"aws_iam_user_policy_attachment":       global("user", "policy_arn"),
	"aws_kinesis_firehose_delivery_stream": by("name"),
	"aws_kinesis_stream":                   by("name"),
	"aws_kms_alias":                        by("name"),
	"aws_lambda_function":                  by("function_name"),
	"aws_launch_template":                  by("name"),
	"aws_lb":                               by("name"),
	"aws_lb_target_group":                  by("name"),
	"aws_msk_cluster":                      by("cluster_name"),
	"aws_neptune_cluster":                  by("cluster_identifier"),
	"aws_neptune_cluster_instance":         by("identifier"),
	"aws_opensearch_domain":                by("domain_name"),
	"aws_rds_cluster":                      by("cluster_identifier"),
	"aws_rds_cluster_instance":             by("identifier"),
	"aws_rds_cluster_parameter_group":      by("name"),
	"aws_redshift_cluster":                 by("cluster_identifier"),
	"aws_s3_account_public_access_block":   global(),
	"aws_s3_bucket":                        global("bucket"),
	"aws_sagemaker_notebook_instance":      by("name"),
	"aws_secretsmanager_secret":            by("name"),
	"aws_security_group":                   by("name", "vpc_id"),
	"aws_sfn_state_machine":                by("name"),
	"aws_sns_topic":                        by("name"),
	"aws_sqs_queue":                        by("name"),
	"aws_ssm_parameter":                    by("name"),
}

func init() {
	for _, part := range bucketParts {
		identities["aws_s3_bucket_"+part] = global("bucket")
	}
}

// bucketParts are the parts of a bucket of which it has one.
var bucketParts = []string{
	"acl", "accelerate_configuration", "cors_configuration", "lifecycle_configuration", "logging", "notification", "object_lock_configuration",
	"ownership_controls", "policy", "public_access_block", "replication_configuration", "request_payment_configuration",
	"server_side_encryption_configuration", "versioning", "website_configuration",
}

// joinRunning joins what files show with what runs: by the ARN or id that a state or
// plan knows, else by identity. What others are found by must be found first, so it is
// done until nothing more is found.
func (j *Joined) joinRunning() {
	if len(j.running) == 0 {
		return
	}
	for _, t := range j.things {
		if len(t.Views) == 0 || t.Views[0].Source == resource.AWS {
			continue
		}
		r, named := j.byState(t)
		if r != nil {
			j.merge(t, j.of[r])
		}
		j.gone[t] = named && r == nil && j.complete(t.Views[0].Type, regionOf(t), nil)
	}
	for changed := true; changed; {
		changed = false
		j.doubts = nil
		found := map[*resource.Resource][]*Thing{} // by what could be theirs
		var order []*resource.Resource
		for _, t := range j.things {
			if len(t.Views) == 0 || t.Views[0].Source == resource.AWS || t.Running() != nil || j.gone[t] {
				continue
			}
			candidates := j.candidates(t)
			if len(candidates) > 1 {
				j.doubts = append(j.doubts, doubt{thing: t, candidates: candidates})
			}
			if len(candidates) == 1 {
				if found[candidates[0]] == nil {
					order = append(order, candidates[0])
				}
				found[candidates[0]] = append(found[candidates[0]], t)
			}
		}
		for _, r := range order {
			if things := found[r]; len(things) > 1 {
				j.doubts = append(j.doubts, doubt{thing: things[0], candidates: []*resource.Resource{r}, others: things[1:]})
				continue
			}
			j.merge(found[r][0], j.of[r])
			changed = true
		}
	}
	j.tellDoubts()
}

// byState finds a thing by the ARN or id that a state or plan knows. named says that
// one of them has an ARN, so that there is no other way.
func (j *Joined) byState(t *Thing) (found *resource.Resource, named bool) {
	for _, r := range slices.Backward(t.Views) {
		if r.Source != resource.State && r.Source != resource.Plan {
			continue
		}
		if arn, ok := r.Values["arn"].(string); ok && !resource.HasSymbol(arn) && strings.HasPrefix(arn, "arn:") {
			for _, spelling := range []string{arn, strings.TrimSuffix(arn, ":*"), arn + ":*"} { // a log group's
				for _, live := range j.byARN[spelling] {
					if sameType(live.Type, r.Type) && len(j.of[live].Views) == 1 {
						return live, true
					}
				}
			}
			named = true
		}
		id, ok := r.Values["id"].(string)
		if !ok || id == "" || resource.HasSymbol(id) {
			continue
		}
		var all []*resource.Resource
		for _, live := range j.byText[textKey(r.Type, "id", id)] {
			if live.Values["id"] == id && !elsewhere(live, r, identities[r.Type].everywhere) && len(j.of[live].Views) == 1 {
				all = append(all, live)
			}
		}
		if len(all) == 1 {
			return all[0], true
		}
	}
	return nil, named
}

func sameType(a, b string) bool {
	return a == b || strings.Replace(a, "aws_alb", "aws_lb", 1) == strings.Replace(b, "aws_alb", "aws_lb", 1)
}

// elsewhere reports whether two views belong to different accounts or regions.
func elsewhere(a, b *resource.Resource, everywhere bool) bool {
	differ := func(x, y string) bool { return x != "" && y != "" && x != y }
	return differ(a.Provider.Account, b.Provider.Account) || !everywhere && differ(a.Provider.Region, b.Provider.Region)
}

// candidates returns what runs and has the identity of a thing, of what is not joined.
func (j *Joined) candidates(t *Thing) []*resource.Resource {
	r := t.Views[0]
	id := identities[r.Type]
	if !id.ok || mayBeMany(r) {
		return nil
	}
	texts := make([]string, len(id.attributes))
	for i, name := range id.attributes {
		text, ok := j.textOf(t, name)
		if !ok {
			return nil
		}
		texts[i] = text
	}
	var found []*resource.Resource
	for _, live := range j.byText[identityKey(r.Type, texts)] {
		if len(j.of[live].Views) == 1 && !elsewhere(live, r, id.everywhere) {
			found = append(found, live)
		}
	}
	return found
}

// mayBeMany reports whether a resource stands for an unknown number of instances.
func mayBeMany(r *resource.Resource) bool {
	return slices.ContainsFunc(r.Unknown, func(u resource.Unknown) bool { return u.Path == "" })
}

// textOf returns an attribute of a thing as AWS would have it: as a state knows it, or
// as a plan or the configuration does.
func (j *Joined) textOf(t *Thing, name string) (string, bool) {
	for _, r := range slices.Backward(t.Views) {
		if r.Source == resource.AWS {
			continue
		}
		if text, ok := r.Values[name].(string); ok && text != "" {
			if text, ok := j.resolve(text, r); ok {
				return text, true
			}
		}
	}
	return "", false
}

// resolve puts what runs in the place of the symbols in a text of r. ok is false where
// one is not known.
func (j *Joined) resolve(text string, r *resource.Resource) (string, bool) {
	if !resource.HasSymbol(text) {
		return text, true
	}
	for _, ref := range resource.Symbols(text) {
		var known string
		of := j.byName[place{string(r.Source), r.Root, ref.Address}]
		if of == nil {
			return "", false
		}
		if v, ok := of.Values[ref.Attribute].(string); ok && !resource.HasSymbol(v) {
			known = v // written down
		} else if t := j.of[of]; t != nil {
			for _, view := range t.Views[1:] {
				if v, ok := view.Values[ref.Attribute].(string); ok && !resource.HasSymbol(v) {
					known = v // of a later view: what runs is the last
				}
			}
		}
		if known == "" {
			return "", false
		}
		text = strings.ReplaceAll(text, resource.Symbol(ref.Address, ref.Attribute), known)
	}
	return text, !resource.HasSymbol(text)
}

// sameIdentity compares names and ARNs: some services keep names in lower case.
func sameIdentity(a, b string) bool { return textKey("", "", a) == textKey("", "", b) }

// complete reports whether all of a type was collected from the accounts: what is not
// there does not run. region is where it would be, "" where that is not known; of is
// what it would belong to, or nil.
func (j *Joined) complete(typ, region string, of *resource.Resource) bool {
	if j.asked != nil && !j.asked[typ] {
		return false
	}
	account, seen := false, false
	for _, t := range j.set.Targets {
		account = account || t.Kind == resource.AWS
		seen = seen || t.Kind == resource.AWS && region != "" && slices.Contains(t.Regions, region)
	}
	for _, g := range j.set.Incomplete {
		if !j.isAccount(g.Root) || len(g.Types) > 0 && !slices.Contains(g.Types, typ) {
			continue
		}
		// What --regions and --tags cut away is not beside what they left.
		if of != nil && strings.HasPrefix(g.Module, "--") || seen && g.Module == "--regions" {
			continue
		}
		if of == nil || len(g.References) == 0 || slices.ContainsFunc(g.References, func(ref resource.Ref) bool { return ref.Address == of.Address }) {
			return false
		}
	}
	return account
}

// regionOf returns where a thing is to run, "" where that is not known.
func regionOf(t *Thing) string {
	for _, r := range t.Views {
		if r.Provider.Region != "" {
			return r.Provider.Region
		}
	}
	return ""
}

// isAccount reports whether a gap's root is an account.
func (j *Joined) isAccount(root string) bool {
	return slices.ContainsFunc(j.set.Targets, func(t resource.Target) bool { return t.Kind == resource.AWS && t.Name == root })
}

// tellDoubts says what was not joined because it could be several.
func (j *Joined) tellDoubts() {
	if len(j.doubts) == 0 {
		return
	}
	const shown = 3
	var details []string
	for _, d := range j.doubts[:min(shown, len(j.doubts))] {
		first := d.thing.Views[0]
		if len(d.others) > 0 {
			details = append(details, fmt.Sprintf("%s and %s both say that they are %s", first.Address, d.others[0].Views[0].Address, d.candidates[0].Address))
			continue
		}
		details = append(details, fmt.Sprintf("%s could be %s or %s", first.Address, d.candidates[0].Address, d.candidates[1].Address))
	}
	if n := len(j.doubts) - shown; n > 0 {
		details = append(details, fmt.Sprintf("and %d more", n))
	}
	at := j.doubts[0].thing.Views[0].Locations.Header
	j.set.Diagnostics = append(j.set.Diagnostics, resource.Diagnostic{
		Severity: resource.Warning, Summary: fmt.Sprintf("configured resources that could be several of those that run: %d", len(j.doubts)),
		Detail: strings.Join(details, "; ") + "; they are judged apart: scan the state beside the configuration, or name the region in the provider block",
		File:   at.File, Line: at.StartLine,
	})
}
