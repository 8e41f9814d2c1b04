package views

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// runsIn are parts that run as one attribute of what they belong to, under the same
// name.
var runsIn = map[string]string{
	"aws_kms_key_policy":           "policy",
	"aws_sns_topic_policy":         "policy",
	"aws_sqs_queue_policy":         "policy",
	"aws_sqs_queue_redrive_policy": "redrive_policy",
}

// PartDrift compares a part that runs inside of another resource with what runs there.
// Rules of a security group that nobody configured are not looked for: others may add
// theirs to a group.
func (j *Joined) PartDrift(t *Thing) (differences []Difference, compared bool) {
	c := t.Configured()
	if c == nil || j.partOf[c] == nil || mayBeMany(c) {
		return nil, false
	}
	d := &differ{j: j, t: t, c: c, l: j.partOf[c].Running()}
	d.block, _ = schema.Lookup(schema.Managed, c.Type)
	if d.block == nil || d.ignored("") {
		return nil, false
	}
	if name := runsIn[c.Type]; name != "" {
		here, known := d.here(name)
		there := d.l.Values[name]
		if known && !empty(here) && !d.ignored(name) && !openAt(d.l, name) {
			if there == nil {
				d.compared = true
				d.differ(name, name, here, nil)
			} else {
				d.settle(name, d.compare(name, here, there))
			}
		}
		return d.found, d.compared
	}
	direction, rule, ok := ruleOf(c)
	if !ok || openAt(d.l, direction) {
		return nil, false
	}
	here, ok := d.entries(direction, []any{rule}, true)
	if !ok || len(here) == 0 {
		return nil, false
	}
	there := map[string]int{}
	if list := d.l.Values[direction]; list != nil {
		if there, ok = d.entries(direction, list, false); !ok {
			return nil, false
		}
	}
	var missing []string
	for _, e := range slices.Sorted(maps.Keys(here)) {
		if _, runs := there[e]; !runs {
			missing = append(missing, `"`+e+`"`)
		}
	}
	if len(missing) > 0 {
		d.add("", fmt.Sprintf("%s is configured, and %s runs without it", list(missing), d.l.Address))
	}
	return d.found, true
}

// ruleOf returns a rule that is a resource of its own as a group has it, and its
// direction; ok is false for what is none or is not known in full.
func ruleOf(c *resource.Resource) (direction string, rule map[string]any, ok bool) {
	one := func(name string) []any {
		if v := c.Values[name]; v != nil {
			return []any{v}
		}
		return nil
	}
	rule = map[string]any{"from_port": c.Values["from_port"], "to_port": c.Values["to_port"]}
	switch c.Type {
	case "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule":
		direction = strings.TrimSuffix(strings.TrimPrefix(c.Type, "aws_vpc_security_group_"), "_rule")
		rule["protocol"] = c.Values["ip_protocol"]
		rule["cidr_blocks"], rule["ipv6_cidr_blocks"] = one("cidr_ipv4"), one("cidr_ipv6")
		rule["prefix_list_ids"], rule["security_groups"] = one("prefix_list_id"), one("referenced_security_group_id")
	case "aws_security_group_rule":
		direction, _ = c.Values["type"].(string)
		for _, name := range []string{"protocol", "cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "self"} {
			rule[name] = c.Values[name]
		}
		rule["security_groups"] = one("source_security_group_id")
	}
	for _, u := range c.Unknown {
		if !strings.HasPrefix(u.Path, "tags") && !strings.HasPrefix(u.Path, "description") {
			return "", nil, false
		}
	}
	return direction, rule, direction == "ingress" || direction == "egress"
}
