package live

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/policies"
	"github.com/plumb-iac/plumb/scanner"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/internal/workloads"
	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// Each workload of testdata has a live form: what its state holds, in the shape in which
// the collectors would show it (what they fill in and nothing else, ARNs for addresses, rules in
// their groups), gets the verdicts of the state.
func TestWorkloadsLive(t *testing.T) {
	all, err := workloads.List()
	if err != nil {
		t.Fatal(err)
	}
	fills := filled(t)
	compared, lost := 0, map[string]int{}
	for _, w := range all {
		if w.NoPlan != "" {
			continue
		}
		t.Run(w.Name, func(t *testing.T) {
			ctx := t.Context()
			state, _, err := scanner.Read(ctx, scanner.Config{Targets: []string{w.StateFile()}})
			if err != nil {
				t.Fatal(err)
			}
			form := &running{fills: fills, set: state}
			live := form.make()
			byState := formVerdicts(t, w.StateFile(), nil, state)
			byLive := formVerdicts(t, "aws://test", live, live)
			for key, was := range byState {
				is := byLive[key]
				policy, _, _ := strings.Cut(key, " ")
				switch {
				case was.Outcome == outcomeOf(is):
					compared++
				case was.Outcome == finding.Unknown: // an account is complete, and knows more
				case is != nil && is.Outcome == finding.Unknown:
					lost[policy+": "+reasonsOf(is)]++
				case is == nil && !form.shows(was.Subject.Type):
					lost[policy+": "+was.Subject.Type+" is not collected"]++
				case configured[policy] != "":
					lost[policy+": "+configured[policy]]++
				default:
					t.Errorf("%s: %s in the state, %s live\n  %s %v\n  %s", key, was.Outcome, outcomeOf(is), was.Message, was.Unknown, messageOf(is))
				}
			}
		})
	}
	t.Logf("%d verdicts are the same; live, these are not known:", compared)
	for _, reason := range slices.Sorted(maps.Keys(lost)) {
		t.Logf("  %3d  %s", lost[reason], reason)
	}
	if compared < 1000 {
		t.Errorf("%d verdicts compared: too few", compared)
	}
}

// configured are policies that speak of what only configuration or a state shows, and why.
var configured = map[string]string{
	"iam/access_key_secret_not_plain_in_state": "an account has no state",
	"iam/initial_password_must_be_changed":     "AWS does not tell how a password was first given",
}

func outcomeOf(v *finding.Verdict) finding.Outcome {
	if v == nil {
		return "no verdict"
	}
	return v.Outcome
}

func messageOf(v *finding.Verdict) string {
	if v == nil {
		return ""
	}
	return fmt.Sprint(v.Subject.Address, ": ", v.Message, v.Unknown)
}

func reasonsOf(v *finding.Verdict) string {
	reasons := map[string]bool{}
	for _, u := range v.Unknown {
		reasons[resource.Attributes(u.Attribute)+" "+u.Reason] = true
	}
	return strings.Join(sorted(reasons), "; ")
}

// formVerdicts returns the verdicts on resources, the worst of each policy on what belongs
// together: a rule and its group, a role and its policies.
func formVerdicts(t *testing.T, target string, live, set *resource.Set) map[string]*finding.Verdict {
	t.Helper()
	result, err := scanner.Scan(t.Context(), scanner.Config{
		Targets: []string{target}, Policies: []fs.FS{policies.FS}, Complete: true,
		Live: func(context.Context, string, ask.Needs) (*resource.Set, error) { return live, nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	owners := ownersOf(set)
	order := []finding.Outcome{finding.Pass, finding.Waived, finding.Unknown, finding.Fail}
	worst := map[string]*finding.Verdict{}
	for _, v := range result.Verdicts {
		key := v.Policy + " on " + owners[v.Subject.Address]
		if old := worst[key]; v.Subject.Type != "" && (old == nil || slices.Index(order, v.Outcome) > slices.Index(order, old.Outcome)) {
			worst[key] = v
		}
	}
	return worst
}

// belongs are the types that others belong to, with the attributes by which those name them.
var belongs = []struct {
	attribute, typ string
	by             []string
}{
	{"bucket", "aws_s3_bucket", []string{"bucket", "id"}},
	{"role", "aws_iam_role", []string{"name"}},
	{"user", "aws_iam_user", []string{"name"}},
	{"group", "aws_iam_group", []string{"name"}},
	{"security_group_id", "aws_security_group", []string{"id"}},
	{"security_group_id", "aws_default_security_group", []string{"id"}},
	{"network_acl_id", "aws_network_acl", []string{"id"}},
	{"key_id", "aws_kms_key", []string{"key_id", "id"}},
	{"queue_url", "aws_sqs_queue", []string{"url", "id"}},
	{"arn", "aws_sns_topic", []string{"arn"}},
}

// ownersOf returns, by address, a name for what each resource belongs to, or is.
func ownersOf(set *resource.Set) map[string]string {
	owner := map[string]string{}
	for _, b := range belongs {
		for _, r := range set.Resources {
			for _, attribute := range b.by {
				if text, _ := r.Values[attribute].(string); text != "" && r.Type == b.typ {
					id, _ := r.Values["id"].(string)
					owner[b.attribute+" "+text] = b.typ + " " + id
				}
			}
		}
	}
	names := map[string]string{}
	for _, r := range set.Resources {
		name := ""
		for _, b := range belongs {
			if text, _ := r.Values[b.attribute].(string); text != "" && r.Type != b.typ && strings.HasPrefix(r.Type, strings.TrimSuffix(b.typ, "_security_group")) && name == "" {
				name = owner[b.attribute+" "+text]
			}
		}
		if name == "" {
			id, _ := r.Values["id"].(string)
			name = aliasOf(r.Type) + " " + id
		}
		names[r.Address] = name
	}
	return names
}

// aliasOf is the one type that shows another as it is, else the type itself.
func aliasOf(typ string) string {
	if shown := typeOf(typ).ShownAs; len(shown) == 1 && (merged[typ] == nil || typ == "aws_apigatewayv2_domain_name") {
		return shown[0]
	}
	return typ
}

// A running workload makes the live form of a state.
type running struct {
	fills  map[string]map[string]bool
	set    *resource.Set
	region string // of what says none
	made   []*resource.Resource
	byID   map[string]*resource.Resource // by type and each text that identifies it
}

// besideOwners puts what has no ARN of its own into the region of what it belongs to: of a
// type with a shorter name, that one of its texts identifies.
func (a *running) besideOwners() {
	for _, r := range a.made {
		if arn, _ := r.Values["arn"].(string); arn != "" {
			continue
		}
		for typ := r.Type; strings.Contains(typ, "_"); typ = typ[:strings.LastIndex(typ, "_")] {
			for _, name := range slices.Sorted(maps.Keys(r.Values)) {
				text, _ := r.Values[name].(string)
				if of := a.byID[typ+" "+text]; of != nil && of != r {
					r.Provider.Region = of.Provider.Region
				}
			}
		}
	}
}

// shows reports whether an account shows resources of a type, as such or in others.
func (a *running) shows(typ string) bool {
	return a.fills[typ] != nil || merged[typ] != nil || a.fills[aliasOf(typ)] != nil
}

func (a *running) make() *resource.Set {
	a.byID = map[string]*resource.Resource{}
	types := map[string]bool{}
	regions, times := map[string]bool{}, map[string]int{}
	for _, r := range a.set.Resources {
		if region := regionOf(r); region != "" {
			regions[region] = true
			if times[region]++; times[region] > times[a.region] {
				a.region = region
			}
		}
	}
	for _, r := range a.set.Resources {
		if r.Mode != resource.Managed {
			continue
		}
		if _, collected := a.fills[r.Type]; !collected {
			if !slices.Contains(slices.Collect(maps.Keys(merged)), r.Type) {
				types[r.Type] = len(typeOf(r.Type).ShownAs) == 0
				a.rename(r)
			}
			continue
		}
		a.add(r, r.Type)
	}
	for _, r := range a.set.Resources {
		if merge := merged[r.Type]; merge != nil && r.Mode == resource.Managed && a.fills[r.Type] == nil {
			merge(a, r)
		}
	}
	a.companions()
	a.besideOwners()
	for _, r := range a.made {
		r.Values, _ = asFilled(r.Type, r.Values, "", a.fills[r.Type]).(map[string]any)
		for path, reason := range typeOf(r.Type).Untold {
			if _, known := resource.Get(r.Values, path); !known && strings.HasPrefix(reason, unknown) {
				r.Unknown = append(r.Unknown, resource.Unknown{Path: path, Reason: strings.TrimPrefix(reason, unknown)})
			}
		}
		slices.SortFunc(r.Unknown, func(a, b resource.Unknown) int { return strings.Compare(a.Path, b.Path) })
	}
	out := &resource.Set{
		Targets:   []resource.Target{{Kind: resource.AWS, Name: "aws://test", Account: workloads.Account, Regions: sorted(regions)}},
		Resources: a.made,
	}
	var gaps []string
	for typ, gap := range types {
		if gap {
			gaps = append(gaps, typ)
		}
	}
	if len(gaps) > 0 {
		slices.Sort(gaps)
		out.Incomplete = []resource.Gap{{Root: "aws://test", Types: gaps, Reason: "not collected"}}
	}
	out.Sort()
	return out
}

func regionOf(r *resource.Resource) string {
	if arn, _ := r.Values["arn"].(string); strings.Count(arn, ":") > 4 {
		return strings.Split(arn, ":")[3]
	}
	return r.Provider.Region
}

// rename makes a resource of the one type that shows this one as it is: an alias.
func (a *running) rename(r *resource.Resource) {
	shown := typeOf(r.Type).ShownAs
	if len(shown) != 1 {
		return
	}
	ours, _ := schema.Lookup(schema.Managed, shown[0])
	for name := range r.Values {
		if ours == nil || ours.Attributes[name] == nil && ours.Blocks[name] == nil {
			return
		}
	}
	a.add(r, shown[0])
}

func (a *running) add(r *resource.Resource, typ string) *resource.Resource {
	id, _ := r.Values["id"].(string)
	arn, _ := r.Values["arn"].(string)
	address := arn
	if address == "" {
		address = r.Address + "#" + typ // its own parent's, in an account; what matters is that it is unique
	}
	live := &resource.Resource{
		Address: address, Mode: resource.Managed, Type: typ, Name: id, Source: resource.AWS, Root: "aws://test",
		Provider: resource.Provider{Name: "aws", Region: cmp.Or(regionOf(r), a.region), Account: workloads.Account},
		Values:   maps.Clone(r.Values),
	}
	if acl, _ := r.Values["acl"].(string); typ == "aws_s3_bucket_acl" {
		live.Values["access_control_policy"] = grants(acl)
	}
	a.made = append(a.made, live)
	for _, attribute := range []string{"id", "arn", "name", "url", "key_id"} {
		if text, _ := r.Values[attribute].(string); text != "" {
			a.byID[typ+" "+text] = live
		}
	}
	return live
}

// merged are the types that are shown in others, and how.
var merged = map[string]func(a *running, r *resource.Resource){
	"aws_security_group_rule": func(a *running, r *resource.Resource) {
		rule := maps.Clone(r.Values)
		if source, _ := rule["source_security_group_id"].(string); source != "" {
			rule["security_groups"] = []any{source}
		}
		a.append(r, "security_group_id", r.Values["type"].(string), rule, "aws_security_group", "aws_default_security_group")
	},
	"aws_vpc_security_group_ingress_rule": func(a *running, r *resource.Resource) { a.groupRule(r, "ingress") },
	"aws_vpc_security_group_egress_rule":  func(a *running, r *resource.Resource) { a.groupRule(r, "egress") },
	"aws_kms_key_policy":                  func(a *running, r *resource.Resource) { a.put(r, "key_id", "policy", "aws_kms_key") },
	"aws_sqs_queue_policy":                func(a *running, r *resource.Resource) { a.put(r, "queue_url", "policy", "aws_sqs_queue") },
	"aws_sqs_queue_redrive_policy":        func(a *running, r *resource.Resource) { a.put(r, "queue_url", "redrive_policy", "aws_sqs_queue") },
	"aws_sns_topic_policy":                func(a *running, r *resource.Resource) { a.put(r, "arn", "policy", "aws_sns_topic") },
	"aws_network_acl_rule": func(a *running, r *resource.Resource) {
		rule := maps.Clone(r.Values)
		rule["action"], rule["rule_no"] = r.Values["rule_action"], r.Values["rule_number"]
		block := "ingress"
		if r.Values["egress"] == true {
			block = "egress"
		}
		a.append(r, "network_acl_id", block, rule, "aws_network_acl", "aws_default_network_acl")
	},
	"aws_apigatewayv2_domain_name": func(a *running, r *resource.Resource) {
		one := &resource.Resource{Address: r.Address, Provider: r.Provider, Values: map[string]any{
			"id": r.Values["id"], "arn": r.Values["arn"], "domain_name": r.Values["domain_name"], "endpoint_configuration": []any{map[string]any{"types": []any{"REGIONAL"}}},
		}}
		for _, c := range r.Values["domain_name_configuration"].([]any) {
			c := c.(map[string]any)
			one.Values["security_policy"], one.Values["regional_certificate_arn"] = c["security_policy"], c["certificate_arn"]
		}
		a.add(one, "aws_api_gateway_domain_name")
	},
	"aws_iam_policy_attachment": func(a *running, r *resource.Resource) {
		for list, one := range map[string]string{"roles": "role", "users": "user", "groups": "group"} {
			names, _ := r.Values[list].([]any)
			for _, name := range names {
				each := &resource.Resource{Address: r.Address, Values: map[string]any{one: name, "policy_arn": r.Values["policy_arn"], "id": fmt.Sprint(name)}}
				a.add(each, "aws_iam_"+one+"_policy_attachment")
				a.made[len(a.made)-1].Address += "#" + one + fmt.Sprint(name)
			}
		}
	},
}

// owner is the resource of one of the types that an attribute of r names.
func (a *running) owner(r *resource.Resource, attribute string, types ...string) *resource.Resource {
	text, _ := r.Values[attribute].(string)
	for _, typ := range types {
		if of := a.byID[typ+" "+text]; of != nil {
			return of
		}
	}
	return nil
}

// append adds a rule to the blocks of what it belongs to, with the attributes that those have.
func (a *running) append(r *resource.Resource, owner, block string, rule map[string]any, types ...string) {
	of := a.owner(r, owner, types...)
	if of == nil {
		return
	}
	shape, _ := schema.Lookup(schema.Managed, of.Type)
	for name := range rule {
		if _, ok := shape.At(block + "." + name); !ok {
			delete(rule, name)
		}
	}
	list, _ := of.Values[block].([]any)
	of.Values[block] = resource.Canonical(append(slices.Clone(list), rule))
}

func (a *running) groupRule(r *resource.Resource, block string) {
	rule := map[string]any{"protocol": r.Values["ip_protocol"], "from_port": r.Values["from_port"], "to_port": r.Values["to_port"], "description": r.Values["description"]}
	for theirs, ours := range map[string]string{"cidr_ipv4": "cidr_blocks", "cidr_ipv6": "ipv6_cidr_blocks", "prefix_list_id": "prefix_list_ids", "referenced_security_group_id": "security_groups"} {
		if v := r.Values[theirs]; v != nil {
			rule[ours] = []any{v}
		}
	}
	maps.DeleteFunc(rule, func(_ string, v any) bool { return v == nil })
	a.append(r, "security_group_id", block, rule, "aws_security_group", "aws_default_security_group")
}

// put puts an attribute of r on what it belongs to.
func (a *running) put(r *resource.Resource, owner, attribute, typ string) {
	if of := a.owner(r, owner, typ); of != nil {
		of.Values[attribute] = r.Values[attribute]
	}
}

// grants are what AWS shows of a canned ACL
// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl).
func grants(acl string) []any {
	const groups = "http://acs.amazonaws.com/groups/"
	list := []any{}
	for _, g := range map[string][][2]string{
		"public-read": {{"READ", "global/AllUsers"}}, "public-read-write": {{"READ", "global/AllUsers"}, {"WRITE", "global/AllUsers"}},
		"authenticated-read": {{"READ", "global/AuthenticatedUsers"}}, "log-delivery-write": {{"WRITE", "s3/LogDelivery"}, {"READ_ACP", "s3/LogDelivery"}},
	}[acl] {
		list = append(list, map[string]any{"permission": g[0], "grantee": []any{map[string]any{"type": "Group", "uri": groups + g[1]}}})
	}
	return []any{map[string]any{"grant": list}}
}

// companions makes resources of what older configurations write inside of others.
func (a *running) companions() {
	for _, r := range slices.Clone(a.made) {
		part := func(typ string, values map[string]any) {
			if a.fills[typ] == nil {
				return
			}
			a.made = append(a.made, &resource.Resource{
				Address: r.Address + "#" + typ + fmt.Sprint(len(a.made)), Mode: resource.Managed, Type: typ, Name: r.Name, Source: resource.AWS, Root: r.Root,
				Provider: r.Provider, Values: values,
			})
		}
		inline := func(attribute string) []any { list, _ := r.Values[attribute].([]any); return list }
		switch r.Type {
		case "aws_default_route_table":
			for _, vpc := range a.made {
				if main := vpc.Values["default_route_table_id"]; vpc.Type == "aws_vpc" && main != nil && main == r.Values["default_route_table_id"] {
					part("aws_main_route_table_association", map[string]any{"vpc_id": vpc.Values["id"], "route_table_id": r.Values["id"]})
				}
			}
		case "aws_iam_role":
			for _, p := range inline("managed_policy_arns") {
				part("aws_iam_role_policy_attachment", map[string]any{"role": r.Values["name"], "policy_arn": p})
			}
			for _, p := range inline("inline_policy") {
				p := p.(map[string]any)
				part("aws_iam_role_policy", map[string]any{"role": r.Values["name"], "name": p["name"], "policy": p["policy"]})
			}
		case "aws_s3_bucket":
			name := r.Values["bucket"]
			for _, v := range inline("versioning") {
				status := "Suspended"
				if v.(map[string]any)["enabled"] == true {
					status = "Enabled"
				}
				part("aws_s3_bucket_versioning", map[string]any{"bucket": name, "versioning_configuration": []any{map[string]any{"status": status}}})
			}
			for _, v := range inline("logging") {
				v := maps.Clone(v.(map[string]any))
				v["bucket"] = name
				part("aws_s3_bucket_logging", v)
			}
			for _, v := range inline("server_side_encryption_configuration") {
				part("aws_s3_bucket_server_side_encryption_configuration", map[string]any{"bucket": name, "rule": v.(map[string]any)["rule"]})
			}
			if policy, _ := r.Values["policy"].(string); policy != "" {
				part("aws_s3_bucket_policy", map[string]any{"bucket": name, "policy": policy})
			}
			if acl, _ := r.Values["acl"].(string); acl != "" {
				part("aws_s3_bucket_acl", map[string]any{"bucket": name, "access_control_policy": grants(acl)})
			}
			for _, v := range inline("website") {
				part("aws_s3_bucket_website_configuration", map[string]any{"bucket": name, "index_document": []any{map[string]any{"suffix": v.(map[string]any)["index_document"]}}})
			}
			if rules := inline("cors_rule"); len(rules) > 0 {
				part("aws_s3_bucket_cors_configuration", map[string]any{"bucket": name, "cors_rule": rules})
			}
			if rules := inline("lifecycle_rule"); len(rules) > 0 {
				for i, rule := range rules {
					rule := maps.Clone(rule.(map[string]any))
					rule["status"] = "Disabled"
					if rule["enabled"] == true {
						rule["status"] = "Enabled"
					}
					rules[i] = rule
				}
				part("aws_s3_bucket_lifecycle_configuration", map[string]any{"bucket": name, "rule": rules})
			}
		}
	}
}

// asFilled leaves what the collectors fill in; of maps, whose keys are their users', all.
func asFilled(typ string, v any, path string, fills map[string]bool) any {
	block, _ := schema.Lookup(schema.Managed, typ)
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, e := range v {
			p := resource.Join(path, k)
			if !fills[p] {
				continue
			}
			if at, ok := block.At(p); ok && at.Type != nil && at.Type.Kind == schema.Map {
				out[k] = e
			} else {
				out[k] = asFilled(typ, e, p, fills)
			}
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = asFilled(typ, e, path, fills)
		}
		return out
	}
	return v
}
