package views

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// A Difference is an attribute that is configured in one way and runs in another.
type Difference struct {
	Attribute string // a path of the configured view
	Message   string // a sentence
}

// Drift compares what is configured with what runs. compared reports whether there was
// anything of which both sides are known.
func (j *Joined) Drift(t *Thing) (differences []Difference, compared bool) {
	c, l := t.Configured(), t.Running()
	if c == nil || l == nil {
		return nil, false
	}
	d := &differ{j: j, t: t, c: c, l: l}
	d.block, _ = schema.Lookup(schema.Managed, c.Type)
	if d.block == nil || d.ignored("") || mayBeMany(c) {
		return nil, false
	}
	for _, name := range slices.Sorted(maps.Keys(c.Locations.Paths)) {
		if !strings.ContainsAny(name, ".[") {
			d.attribute(name)
		}
	}
	d.tags()
	return d.found, d.compared
}

// Missing reports that a thing is configured but does not run, where that can be known: a
// part of something that runs, or what a state says is there.
func (j *Joined) Missing(t *Thing) (message string, ok bool) {
	c := t.Configured()
	if c == nil || t.Running() != nil || mayBeMany(c) {
		return "", false
	}
	if slices.Contains(c.IgnoreChanges, "") {
		return "", false
	}
	if j.gone[t] {
		return "the state knows it, and it does not run any more", true
	}
	attribute := alone[c.Type]
	if attribute == "" || never(c) || j.inDoubt(t) {
		return "", false
	}
	for _, name := range identities[c.Type].attributes {
		if _, known := j.textOf(t, name); !known {
			return "", false
		}
	}
	owner := j.meantBy(t, attribute, []string{ownerType(c.Type)})
	if owner == nil || owner.Running() == nil || !j.complete(c.Type, "", owner.Running()) {
		return "", false
	}
	return fmt.Sprintf("it is configured, and %s runs without it", owner.Running().Address), true
}

// alone are the parts that an account shows by themselves, with the attribute that says
// what they belong to: where a part is not shown, it is not there.
var alone = map[string]string{
	"aws_dynamodb_resource_policy":                       "resource_arn",
	"aws_iam_group_policy":                               "group",
	"aws_iam_group_policy_attachment":                    "group",
	"aws_iam_role_policy":                                "role",
	"aws_iam_role_policy_attachment":                     "role",
	"aws_iam_user_policy":                                "user",
	"aws_iam_user_policy_attachment":                     "user",
	"aws_s3_bucket_cors_configuration":                   "bucket",
	"aws_s3_bucket_lifecycle_configuration":              "bucket",
	"aws_s3_bucket_logging":                              "bucket",
	"aws_s3_bucket_ownership_controls":                   "bucket",
	"aws_s3_bucket_policy":                               "bucket",
	"aws_s3_bucket_public_access_block":                  "bucket",
	"aws_s3_bucket_replication_configuration":            "bucket",
	"aws_s3_bucket_server_side_encryption_configuration": "bucket",
	"aws_s3_bucket_versioning":                           "bucket",
	"aws_s3_bucket_website_configuration":                "bucket",
}

func ownerType(typ string) string {
	for _, owner := range []string{"aws_s3_bucket", "aws_iam_role", "aws_iam_user", "aws_iam_group"} {
		if strings.HasPrefix(typ, owner+"_") {
			return owner
		}
	}
	return "aws_dynamodb_table"
}

// never reports whether what is configured is what stands for nothing.
func never(c *resource.Resource) bool {
	status, _ := resource.Get(c.Values, "versioning_configuration[0].status")
	return c.Type == "aws_s3_bucket_versioning" && (status == "Disabled" || status == nil)
}

// A differ compares the two views of one thing.
type differ struct {
	j        *Joined
	t        *Thing
	c, l     *resource.Resource
	block    *schema.Block
	found    []Difference
	compared bool
}

// beyond are the attributes that say nothing of what runs, or that an account shows in
// another way than they are configured, by type and for all types ("").
var beyond = map[string][]string{
	"": {
		"apply_immediately", "filename", "force_destroy", "timeouts", "source_code_hash", "tags", "tags_all", "user_data", "user_data_base64",
		"snapshot_identifier", "final_snapshot_identifier", "skip_final_snapshot",
	},
	"aws_instance": {
		"associate_public_ip_address", // a stopped instance has no address
		"ebs_block_device", "ephemeral_block_device", "network_interface", "security_groups",
	},
	"aws_dynamodb_table":          {"attribute", "read_capacity", "write_capacity", "replica"}, // capacity scales by itself
	"aws_rds_cluster":             {"availability_zones"},                                      // AWS adds to them
	"aws_docdb_cluster":           {"availability_zones"},
	"aws_neptune_cluster":         {"availability_zones"},
	"aws_autoscaling_group":       {"desired_capacity", "tag"},
	"aws_ecs_service":             {"desired_count", "task_definition"},
	"aws_default_security_group":  nil,
	"aws_default_network_acl":     {"subnet_ids"},
	"aws_s3_bucket":               {"acl", "grant", "lifecycle_rule", "website", "object_lock_configuration", "replication_configuration"},
	"aws_s3_bucket_acl":           {"acl"},
	"aws_iam_role":                {"inline_policy", "managed_policy_arns"},
	"aws_ec2_managed_prefix_list": {"entry"}, // entries may be resources of their own
}

// attribute compares one attribute that is written in the configuration.
func (d *differ) attribute(name string) {
	e, ok := d.block.At(name)
	if !ok || slices.Contains(beyond[""], name) || slices.Contains(beyond[d.c.Type], name) || strings.HasSuffix(name, "_prefix") && d.block.Attributes[name] != nil && d.block.Attributes[name].Computed {
		return
	}
	if e.Attribute != nil && e.Attribute.WriteOnly || d.ignored(name) || openAt(d.l, name) {
		return
	}
	here, known := d.here(name)
	if !known {
		return
	}
	there, told := d.there(name)
	if name == "allocated_storage" && !empty(d.c.Values["max_allocated_storage"]) {
		return // it grows by itself
	}
	if there == nil {
		if empty(here) {
			d.compared = d.compared || told
			return
		}
		if told {
			d.differ(name, name, here, nil)
		}
		return
	}
	if (d.c.Type == "aws_security_group" || d.c.Type == "aws_default_security_group") && (name == "ingress" || name == "egress") {
		d.rules(name, here, there)
		return
	}
	d.settle(name, d.compare(name, here, there))
}

// settle notes what came of a comparison.
func (d *differ) settle(name string, e equality) {
	if e != unsettled {
		d.compared = true
	}
}

// here returns what is configured, or where that depends on what is looked up, what is
// planned. known is false where neither says anything.
func (d *differ) here(name string) (v any, known bool) {
	for _, r := range d.t.Views {
		if r.Source != resource.Terraform && r.Source != resource.Plan || openAt(r, name) && r.Values[name] == nil {
			continue
		}
		if !known || !resource.AnySymbol(r.Values[name]) {
			v, known = r.Values[name], true // nil is null
		}
		if !resource.AnySymbol(v) {
			break
		}
	}
	return v, known
}

// there returns what runs; told says that an account shows the attribute where there is
// something to show.
func (d *differ) there(name string) (v any, told bool) {
	if d.c.Type == "aws_s3_bucket" {
		if v, told, ok := d.inBucket(name); ok {
			return v, told
		}
	}
	if v := d.l.Values[name]; v != nil {
		return v, true
	}
	return nil, d.told(name)
}

// shown are attributes that are absent in an account where nothing is set.
var shown = map[string][]string{
	"aws_cloudtrail":      {"kms_key_id", "cloud_watch_logs_group_arn"},
	"aws_dynamodb_table":  {"point_in_time_recovery", "server_side_encryption", "tags"},
	"aws_iam_role":        {"permissions_boundary"},
	"aws_iam_user":        {"permissions_boundary"},
	"aws_lambda_function": {"dead_letter_config", "kms_key_arn", "vpc_config", "tags"},
	"aws_s3_bucket":       {"tags"},
	"aws_security_group":  {"ingress", "egress", "tags"},
	"aws_sns_topic":       {"kms_master_key_id", "tags"},
	"aws_sqs_queue":       {"kms_master_key_id", "redrive_policy", "tags"},
	"aws_kms_key":         {"tags"},
	"aws_db_instance":     {"tags", "enabled_cloudwatch_logs_exports", "kms_key_id"},
	"aws_rds_cluster":     {"tags", "enabled_cloudwatch_logs_exports", "kms_key_id"},
	"aws_ebs_volume":      {"tags"},
	"aws_instance":        {"tags", "iam_instance_profile"},
	"aws_vpc":             {"tags"},
	"aws_subnet":          {"tags"},
}

// told reports whether the absence of an attribute means that nothing is set: it is
// known of the type, or another resource of the type shows it.
func (d *differ) told(name string) bool {
	if slices.Contains(shown[d.l.Type], name) {
		return true
	}
	return d.j.shows[[2]string{d.l.Type, name}]
}

// inBucket returns what a bucket's part says, in the form that the bucket's own block
// has (version 3 of the provider). ok is false for other attributes.
func (d *differ) inBucket(name string) (v any, told, ok bool) {
	part, ok := inline[name]
	if !ok {
		return nil, false, false
	}
	typ := "aws_s3_bucket_" + part
	if r := d.j.typed[typedPlace{place{string(resource.AWS), d.l.Root, d.l.Address + "#" + part}, typ}]; r != nil {
		if len(r.Unknown) > 0 {
			return nil, false, true
		}
		switch name {
		case "versioning":
			is := func(path, want string) bool {
				v, _ := resource.Get(r.Values, "versioning_configuration[0]."+path)
				return v == want
			}
			return []any{map[string]any{"enabled": is("status", "Enabled"), "mfa_delete": is("mfa_delete", "Enabled")}}, true, true
		case "policy":
			return r.Values["policy"], true, true
		case "cors_rule":
			return r.Values["cors_rule"], true, true
		case "logging":
			return []any{map[string]any{"target_bucket": r.Values["target_bucket"], "target_prefix": r.Values["target_prefix"]}}, true, true
		default:
			return []any{map[string]any{"rule": r.Values["rule"]}}, true, true
		}
	}
	if !d.j.complete(typ, "", d.l) {
		return nil, false, true
	}
	if name == "versioning" {
		return []any{map[string]any{"enabled": false, "mfa_delete": false}}, true, true
	}
	return nil, true, true
}

// PartOf returns the type whose own blocks may configure what an account shows as
// another type, "" where there is none.
func PartOf(typ string) string {
	for _, part := range inline {
		if typ == "aws_s3_bucket_"+part {
			return "aws_s3_bucket"
		}
	}
	return ""
}

// inline are the attributes of a bucket that an account shows as parts of it.
var inline = map[string]string{
	"cors_rule": "cors_configuration", "logging": "logging", "policy": "policy",
	"server_side_encryption_configuration": "server_side_encryption_configuration", "versioning": "versioning",
}

// compare compares the values at a path and notes where they differ.
func (d *differ) compare(path string, here, there any) equality {
	switch here := here.(type) {
	case []any:
		return d.lists(path, here, there)
	case map[string]any:
		return d.objects(path, here, there)
	}
	name := lastName(path)
	here, known := d.settled(here)
	if !known {
		return unsettled
	}
	e := d.j.sameScalar(name, here, there)
	if e == different {
		d.differ(path, path, here, there)
	}
	return e
}

// settled returns a scalar with what runs in place of symbols.
func (d *differ) settled(v any) (any, bool) {
	text, ok := v.(string)
	if !ok {
		return v, true
	}
	return d.j.resolve(text, d.c)
}

func lastName(path string) string {
	names := resource.Attributes(path)
	return names[strings.LastIndexByte(names, '.')+1:]
}

func (d *differ) objects(path string, here map[string]any, there any) equality {
	other, ok := there.(map[string]any)
	if !ok {
		return unsettled
	}
	isMap := false
	if e, ok := d.block.At(resource.Attributes(path)); ok && e.Type != nil && e.Type.Kind == schema.Map {
		isMap = true
	}
	if isMap {
		return d.maps(path, here, other)
	}
	result := unsettled
	for _, name := range slices.Sorted(maps.Keys(here)) {
		at := resource.Join(path, name)
		if d.ignored(at) || openAt(d.l, at) {
			continue
		}
		x, y := here[name], other[name]
		if y == nil {
			continue // it may be that nobody asked
		}
		switch d.compare(at, x, y) {
		case different:
			result = different
		case same:
			if result == unsettled {
				result = same
			}
		}
	}
	return result
}

// maps compares two maps of texts: here every letter counts.
func (d *differ) maps(path string, here, there map[string]any) equality {
	var names []string
	result := same
	for _, name := range slices.Sorted(maps.Keys(here)) {
		v, known := d.settled(here[name])
		if !known {
			result = unsettled
			continue
		}
		x, _ := textForm(v)
		y, ok := textForm(there[name])
		if !ok || x != y && (!looksLikeJSON(x) || sameDocument(x, y) != same) {
			names = append(names, name)
		}
	}
	if !slices.ContainsFunc(d.c.Unknown, func(u resource.Unknown) bool { return u.Path != "" && resource.Within(u.Path, path) }) {
		for _, name := range slices.Sorted(maps.Keys(there)) {
			if _, ok := here[name]; !ok && !empty(there[name]) {
				names = append(names, name)
			}
		}
	}
	if len(names) > 0 {
		slices.Sort(names)
		d.add(path, fmt.Sprintf("%s has other values where it runs: %s", resource.Attributes(path), list(names)))
		return different
	}
	return result
}

func (d *differ) lists(path string, here []any, there any) equality {
	other, ok := there.([]any)
	if !ok || slices.Contains(here, nil) {
		return unsettled
	}
	if d.ignored(path) {
		return unsettled
	}
	if len(here) > 0 {
		if _, isBlock := here[0].(map[string]any); isBlock {
			return d.blocks(path, here, other)
		}
	}
	isList := false
	if e, ok := d.block.At(resource.Attributes(path)); ok && e.Type != nil && e.Type.Kind == schema.List {
		isList = true
	}
	settled := make([]any, len(here))
	for i, v := range here {
		if settled[i], ok = d.settled(v); !ok {
			return unsettled
		}
	}
	name := lastName(path)
	if isList && len(settled) == len(other) {
		equal := true
		for i := range settled {
			switch d.j.sameScalar(name, settled[i], other[i]) {
			case different:
				equal = false
			case unsettled:
				return unsettled
			}
		}
		if equal {
			return same
		}
	}
	onlyHere, onlyThere, e := d.apart(name, settled, other)
	switch {
	case e == unsettled:
		return unsettled
	case len(onlyHere)+len(onlyThere) > 0:
		d.apartFrom(path, onlyHere, onlyThere)
		return different
	case isList && len(settled) == len(other):
		d.add(path, resource.Attributes(path)+" runs in another order")
		return different
	}
	return same
}

// apart returns what stands in one list and not in the other, in any order.
func (d *differ) apart(name string, here, there []any) (onlyHere, onlyThere []any, e equality) {
	taken := make([]bool, len(there))
	for _, x := range here {
		found, open := false, false
		for i, y := range there {
			if taken[i] {
				continue
			}
			switch d.j.sameScalar(name, x, y) {
			case same:
				taken[i], found = true, true
			case unsettled:
				open = true
			}
			if found {
				break
			}
		}
		if !found && open {
			return nil, nil, unsettled
		}
		if !found {
			onlyHere = append(onlyHere, x)
		}
	}
	for i, y := range there {
		if !taken[i] && !slices.ContainsFunc(here, func(x any) bool { return d.j.sameScalar(name, x, y) == same }) {
			onlyThere = append(onlyThere, y)
		}
	}
	return onlyHere, onlyThere, same
}

// blocks compares nested blocks: one with one attribute by attribute, several in any
// order.
func (d *differ) blocks(path string, here, there []any) equality {
	if len(here) == 1 && len(there) == 1 {
		return d.compare(resource.Join(path, 0), here[0], there[0])
	}
	if len(here) != len(there) {
		d.add(path, fmt.Sprintf("%s stands here %s, and runs %s", resource.Attributes(path), times(len(here)), times(len(there))))
		return different
	}
	taken := make([]bool, len(there))
	result := same
	for i, x := range here {
		found := false
		for n, y := range there {
			if taken[n] {
				continue
			}
			probe := &differ{j: d.j, t: d.t, c: d.c, l: d.l, block: d.block}
			switch probe.compare(resource.Join(path, i), x, y) {
			case same:
				found = true
			case unsettled:
				found = true
				result = unsettled
			}
			if found {
				taken[n] = true
				break
			}
		}
		if !found {
			d.add(resource.Join(path, i), fmt.Sprintf("no %s that runs is like this one", resource.Attributes(path)))
			return different
		}
	}
	return result
}

func times(n int) string {
	switch n {
	case 0:
		return "not at all"
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}

// ignored reports whether Terraform leaves a path, or a part of it, as it runs.
func (d *differ) ignored(path string) bool {
	return d.anyIgnored(func(p string) bool { return resource.Within(path, p) || path != "" && resource.Within(p, path) })
}

// ignoredWhole reports whether Terraform leaves all of a path as it runs.
func (d *differ) ignoredWhole(path string) bool {
	return d.anyIgnored(func(p string) bool { return resource.Within(path, p) })
}

func (d *differ) anyIgnored(test func(path string) bool) bool {
	return slices.ContainsFunc(d.t.Views, func(r *resource.Resource) bool { return slices.ContainsFunc(r.IgnoreChanges, test) })
}

// openAt reports whether a value, or a part of it, or what it is part of, is not
// known.
func openAt(r *resource.Resource, path string) bool {
	p := resource.Attributes(path)
	return slices.ContainsFunc(r.Unknown, func(u resource.Unknown) bool {
		q := resource.Attributes(u.Path)
		return u.Path != "" && (resource.Within(p, q) || resource.Within(q, p))
	})
}

// differ notes that a value is another one where it runs.
func (d *differ) differ(path, named string, here, there any) {
	name := resource.Attributes(named)
	switch {
	case d.secret(path):
		d.add(path, name+" is another value where it runs (it is sensitive)")
	case there == nil:
		d.add(path, fmt.Sprintf("%s is %s here, and not set where it runs", name, d.show(here)))
	case looksLikeJSON(fmt.Sprint(here)) || looksLikeJSON(fmt.Sprint(there)):
		d.add(path, name+documents(fmt.Sprint(here), fmt.Sprint(there)))
	default:
		d.add(path, fmt.Sprintf("%s is %s here, and %s where it runs", name, d.show(here), d.show(there)))
	}
}

func (d *differ) add(path, message string) {
	d.found = append(d.found, Difference{Attribute: path, Message: message})
}

// secret reports whether a value must not be shown.
func (d *differ) secret(path string) bool {
	p := resource.Attributes(path)
	for _, r := range d.t.Views {
		for _, s := range r.Sensitive {
			if q := resource.Attributes(s); resource.Within(p, q) || resource.Within(q, p) {
				return true
			}
		}
	}
	e, ok := d.block.At(p)
	return ok && e.Attribute != nil && e.Attribute.Sensitive
}

func (d *differ) apartFrom(path string, onlyHere, onlyThere []any) {
	name := resource.Attributes(path)
	if d.secret(path) {
		d.add(path, name+" is another list where it runs (it is sensitive)")
		return
	}
	d.add(path, name+" differs: "+strings.Join(only(d.list(onlyHere), d.list(onlyThere)), ", "))
}

// only says what stands on one side.
func only(here, there string) []string {
	var parts []string
	if here != "" {
		parts = append(parts, here+" only here")
	}
	if there != "" {
		parts = append(parts, there+" only where it runs")
	}
	return parts
}

func (d *differ) list(values []any) string {
	out := make([]string, len(values))
	for i, v := range values {
		text, _ := textForm(v)
		out[i] = `"` + clip(text) + `"`
	}
	return list(out)
}

// list joins names, at most a few of them.
func list(names []string) string {
	const most = 4
	if n := len(names) - most; n > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), n)
	}
	return strings.Join(names, ", ")
}

// show is a value in a sentence.
func (d *differ) show(v any) string {
	switch v := v.(type) {
	case string:
		return `"` + clip(v) + `"`
	case []any:
		texts := true
		for _, e := range v {
			_, ok := textForm(e)
			texts = texts && ok
		}
		if texts {
			return d.list(v)
		}
		if len(v) == 1 {
			return "configured"
		}
		return "configured " + times(len(v))
	case map[string]any:
		return "configured"
	}
	text, _ := textForm(v)
	return text
}

func clip(s string) string {
	const most = 60
	s = resource.Show(s)
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}
