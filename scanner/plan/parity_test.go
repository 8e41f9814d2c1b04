package plan_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/plumb-iac/plumb/scanner/internal/workloads"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
	"github.com/plumb-iac/plumb/scanner/terraform"
)

// What the evaluator makes of each workload's configuration is what terraform
// plan makes of it: the same addresses, the same value wherever the plan knows one
// and the configuration determines it, and no value where the plan knows none. The plan
// is read here as terraform wrote it, not through this package.
func TestParity(t *testing.T) {
	all, err := workloads.List()
	if err != nil {
		t.Fatal(err)
	}
	var total score
	planned := 0
	for _, w := range all {
		if w.NoPlan != "" {
			continue
		}
		planned++
		t.Run(w.Name, func(t *testing.T) {
			set, err := terraform.Load(t.Context(), terraform.Options{
				Dir: w.Config(), VarFiles: w.VarFilePaths(), Vars: w.Vars, Workspace: w.Workspace,
			})
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range set.Diagnostics {
				t.Errorf("diagnostic: %s:%d: %s: %s: %s", d.File, d.Line, d.Severity, d.Summary, d.Detail)
			}
			s, faults := compareWithPlan(readPlan(t, w.Plan()), set)
			for _, f := range faults {
				t.Error(f)
			}
			t.Log(s)
			total.add(s)
		})
	}
	if planned < 10 {
		t.Errorf("%d workloads have a plan, want at least 10", planned)
	}
	t.Logf("all workloads: %s", total)
}

// The comparison sees every kind of difference.
func TestParityNotices(t *testing.T) {
	root, err := workloads.Root()
	if err != nil {
		t.Fatal(err)
	}
	planned := readPlan(t, filepath.Join(root, "perimeter", "plan.json"))
	find := func(set *resource.Set, address string) *resource.Resource {
		i := slices.IndexFunc(set.Resources, func(r *resource.Resource) bool { return r.Address == address })
		if i < 0 {
			t.Fatalf("no %s", address)
		}
		return set.Resources[i]
	}
	for name, spoil := range map[string]func(set *resource.Set) string{
		"missing": func(set *resource.Set) string {
			set.Resources = set.Resources[1:]
			return "is in the plan only"
		},
		"too many": func(set *resource.Set) string {
			r := *set.Resources[0]
			r.Address += "[7]"
			set.Resources = append(set.Resources, &r)
			return "is not in the plan"
		},
		"unsure": func(set *resource.Set) string {
			set.Resources[0].Unknown = []resource.Unknown{{Reason: "count"}}
			return "we do not know whether it is there"
		},
		"other text": func(set *resource.Set) string {
			find(set, "aws_security_group.modern").Values["name"] = "postmodern"
			return `name: plan "modern", ours "postmodern"`
		},
		"number for text": func(set *resource.Set) string {
			find(set, "aws_vpc_security_group_ingress_rule.partners").Values["from_port"] = "443"
			return `from_port: plan 443, ours "443"`
		},
		"absent": func(set *resource.Set) string {
			delete(find(set, "aws_security_group.modern").Values, "name")
			return `name: plan "modern", ours null`
		},
		"unknown": func(set *resource.Set) string {
			r := find(set, "aws_security_group.modern")
			delete(r.Values, "name")
			r.Unknown = []resource.Unknown{{Path: "name", Reason: "lost"}}
			return "(unknown: lost)"
		},
		"guessed": func(set *resource.Set) string {
			find(set, "aws_security_group.modern").Values["arn"] = "arn:aws:ec2:ca-central-1:111122223333:security-group/sg-1"
			return "the plan does not know it, we claim"
		},
		"invented": func(set *resource.Set) string {
			find(set, "aws_security_group.modern").Values["tags"] = map[string]any{"a": "b"}
			return `tags: plan null, ours {"a":"b"}`
		},
		"a block less": func(set *resource.Set) string {
			delete(find(set, `aws_security_group.inline["web"]`).Values, "ingress")
			return "ingress: plan"
		},
		"another element of a set": func(set *resource.Set) string {
			l := find(set, "aws_network_acl.edge").Values["ingress"].([]any)
			l[0].(map[string]any)["from_port"] = json.Number("1")
			return "ingress: plan"
		},
	} {
		t.Run(name, func(t *testing.T) {
			set, err := terraform.Load(t.Context(), terraform.Options{Dir: filepath.Join(root, "perimeter", "config")})
			if err != nil {
				t.Fatal(err)
			}
			want := spoil(set)
			_, faults := compareWithPlan(planned, set)
			if len(faults) != 1 || !strings.Contains(faults[0], want) {
				t.Errorf("got %q, want one fault with %q", faults, want)
			}
		})
	}
}

// A score counts what was compared and what was the same.
type score struct {
	addresses, sameAddresses int
	values, sameValues       int
	unknown, honest          int // values that the plan does not know, and that we do not claim to
	symbols                  int // of these, those whose origin we know
}

func (s *score) add(o score) {
	s.addresses += o.addresses
	s.sameAddresses += o.sameAddresses
	s.values += o.values
	s.sameValues += o.sameValues
	s.unknown += o.unknown
	s.honest += o.honest
	s.symbols += o.symbols
}

func (s score) String() string {
	share := func(n, of int) string {
		return fmt.Sprintf("%d of %d (%.2f%%)", n, of, 100*float64(n)/float64(max(of, 1)))
	}
	return fmt.Sprintf("addresses %s, values %s, unknown values not guessed %s, of which symbols %d",
		share(s.sameAddresses, s.addresses), share(s.sameValues, s.values), share(s.honest, s.unknown), s.symbols)
}

// A plannedResource is one resource as the plan's JSON has it.
type plannedResource struct {
	mode, typ      string
	after, unknown map[string]any
	config         *tfjson.ConfigResource
}

func readPlan(t *testing.T, file string) map[string]plannedResource {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var p tfjson.Plan
	p.UseJSONNumber(true)
	if err := p.UnmarshalJSON(data); err != nil {
		t.Fatal(err)
	}
	configs := map[string]*tfjson.ConfigResource{}
	var walk func(m *tfjson.ConfigModule, prefix string)
	walk = func(m *tfjson.ConfigModule, prefix string) {
		for _, r := range m.Resources {
			configs[prefix+r.Address] = r
		}
		for name, call := range m.ModuleCalls {
			walk(call.Module, prefix+"module."+name+".")
		}
	}
	walk(p.Config.RootModule, "")
	planned := map[string]plannedResource{}
	add := func(address string, mode tfjson.ResourceMode, typ string, after, unknown map[string]any) {
		planned[address] = plannedResource{string(mode), typ, after, unknown, configs[plain(address)]}
	}
	for _, c := range p.ResourceChanges {
		after, ok := c.Change.After.(map[string]any)
		if !ok {
			continue
		}
		unknown, _ := c.Change.AfterUnknown.(map[string]any)
		add(c.Address, c.Mode, c.Type, after, unknown)
	}
	var state func(m *tfjson.StateModule)
	state = func(m *tfjson.StateModule) {
		if m == nil {
			return
		}
		for _, r := range m.Resources {
			if _, ok := planned[r.Address]; !ok {
				add(r.Address, r.Mode, r.Type, r.AttributeValues, nil)
			}
		}
		for _, c := range m.ChildModules {
			state(c)
		}
	}
	if p.PriorState != nil && p.PriorState.Values != nil {
		state(p.PriorState.Values.RootModule)
	}
	return planned
}

// plain removes instance keys, none of which holds a bracket in these plans.
func plain(address string) string {
	var b strings.Builder
	for i, part := range strings.Split(address, "[") {
		if i > 0 {
			_, part, _ = strings.Cut(part, "]")
		}
		b.WriteString(part)
	}
	return b.String()
}

// compareWithPlan counts what is the same and lists what is not.
func compareWithPlan(planned map[string]plannedResource, set *resource.Set) (score, []string) {
	c := &comparison{}
	ours := map[string]*resource.Resource{}
	for _, r := range set.Resources {
		ours[r.Address] = r
		if _, ok := planned[r.Address]; !ok {
			c.faults = append(c.faults, r.Address+" is not in the plan")
		}
	}
	for _, address := range sortedKeys(planned) {
		p := planned[address]
		c.addresses++
		mine := ours[address]
		if mine == nil {
			c.faults = append(c.faults, address+" is in the plan only")
			continue
		}
		if len(mine.Unknown) > 0 && mine.Unknown[0].Path == "" {
			c.faults = append(c.faults, address+": we do not know whether it is there: "+mine.Unknown[0].Reason)
			continue
		}
		c.sameAddresses++
		c.mine, c.planned = mine, p
		c.resource()
	}
	return c.score, c.faults
}

// A comparison compares one resource after the other.
type comparison struct {
	score
	faults  []string
	mine    *resource.Resource
	planned plannedResource
}

func (c *comparison) fail(path, format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf("%s: %s: %s", c.mine.Address, path, fmt.Sprintf(format, args...)))
}

func (c *comparison) resource() {
	b, _ := schema.Lookup(c.planned.mode, c.planned.typ)
	var exprs map[string]*tfjson.Expression
	if c.planned.config != nil {
		exprs = c.planned.config.Expressions
	}
	c.block(b, c.planned.after, c.planned.unknown, c.mine.Values, exprs, true, "", "")
}

// block compares an object in the shape of a block. exprs are the arguments that the
// plan's configuration has for it; where it has none to tell (in dynamic blocks), known is
// false and the places of our own arguments, at ours, tell what is written.
func (c *comparison) block(b *schema.Block, after, unknown, mine map[string]any, exprs map[string]*tfjson.Expression, known bool, path, ours string) {
	names := sortedKeys(after)
	for _, name := range append(sortedKeys(unknown), sortedKeys(mine)...) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, name := range names {
		here := resource.Join(path, name)
		var attr *schema.Attribute
		var nested *schema.NestedBlock
		if b != nil {
			attr, nested = b.Attributes[name], b.Blocks[name]
		}
		if attr != nil && attr.WriteOnly || added[c.planned.typ+"."+here] != "" {
			continue // no plan shows it, or not as it is configured
		}
		if attr != nil && attr.FromAWS() && mine[name] == nil {
			continue // no configuration writes it
		}
		written := exprs[name] != nil
		if !known {
			_, written = c.mine.Locations.Paths[resource.Join(ours, name)]
		}
		switch {
		case nested != nil && unknown[name] != true:
			c.blocks(nested, after[name], unknown[name], mine[name], exprs[name], here, resource.Join(ours, name))
		case mine[name] == nil && !written && !isBlocks(after[name]):
			// The provider's own default, or nothing. Blocks have no defaults: they are
			// dynamic ones, which the plan's configuration does not list.
		case mine[name] == nil && isZero(after[name]) && unknown[name] != true && c.reason(here) == "":
			// Written as null, which is the provider's default too.
		default:
			var typ *schema.Type
			if attr != nil {
				typ = &attr.Type
			}
			c.value(typ, after[name], unknown[name], mine[name], here)
		}
	}
}

func (c *comparison) blocks(n *schema.NestedBlock, after, unknown, mine any, expr *tfjson.Expression, path, ours string) {
	list, isList := after.([]any)
	if !isList {
		p, _ := after.(map[string]any)
		m, _ := mine.(map[string]any)
		u, _ := unknown.(map[string]any)
		if p == nil && m == nil && u == nil {
			return
		}
		c.block(n.Block, p, u, m, nil, false, path, ours)
		return
	}
	m, _ := mine.([]any)
	u, _ := unknown.([]any)
	if len(list) != len(m) {
		if m == nil && expr == nil && c.mine.Mode == resource.Managed && isZero(after) {
			return
		}
		c.values++
		c.fail(path, "%d blocks in the plan, %d ours%s", len(list), len(m), c.reason(path))
		return
	}
	pairs := identityPairs(len(list))
	if n.Nesting == schema.NestingSet {
		pairs = pairUp(list, u, m)
		if pairs == nil {
			c.values++
			c.fail(path, "no block of ours for one in the plan:\n plan %s\n ours %s", text(list), text(m))
			return
		}
	}
	for i, e := range list {
		p, _ := e.(map[string]any)
		var pu map[string]any
		if i < len(u) {
			pu, _ = u[i].(map[string]any)
		}
		pm, _ := m[pairs[i]].(map[string]any)
		var exprs map[string]*tfjson.Expression
		known := false
		if expr != nil && expr.ExpressionData != nil && len(expr.NestedBlocks) == len(list) && n.Nesting != schema.NestingSet {
			exprs, known = expr.NestedBlocks[i], true
		}
		c.block(n.Block, p, pu, pm, exprs, known, resource.Join(path, i), resource.Join(ours, pairs[i]))
	}
}

// value compares a value that the configuration determines.
func (c *comparison) value(typ *schema.Type, after, unknown, mine any, path string) {
	if unknown == true {
		c.unknown++
		switch {
		case mine == nil:
			c.honest++
		case hasSymbol(mine) || c.reason(path) != "":
			c.honest++
			c.symbols++
		default:
			c.fail(path, "the plan does not know it, we claim %s", text(mine))
		}
		return
	}
	switch a := after.(type) {
	case []any:
		m, ok := mine.([]any)
		u, _ := unknown.([]any)
		if !ok || len(m) != len(a) {
			c.values++
			if mine == nil && len(a) == 0 {
				c.sameValues++
				return
			}
			c.fail(path, "plan %s, ours %s%s", text(a), text(mine), c.reason(path))
			return
		}
		pairs := identityPairs(len(a))
		if typ != nil && typ.Kind == schema.Set {
			if pairs = pairUp(a, u, m); pairs == nil {
				c.values++
				c.fail(path, "plan %s, ours %s", text(a), text(m))
				return
			}
		}
		for i := range a {
			var ui any
			if i < len(u) {
				ui = u[i]
			}
			var elem *schema.Type
			if typ != nil {
				elem = typ.Elem
			}
			c.value(elem, a[i], ui, m[pairs[i]], resource.Join(path, i))
		}
	case map[string]any:
		m, ok := mine.(map[string]any)
		if !ok {
			c.values++
			c.fail(path, "plan %s, ours %s%s", text(a), text(mine), c.reason(path))
			return
		}
		u, _ := unknown.(map[string]any)
		names := sortedKeys(a)
		for _, name := range append(sortedKeys(u), sortedKeys(m)...) {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		for _, name := range names {
			if m[name] == nil && isZero(a[name]) && u[name] != true {
				continue // an attribute of a block that nobody wrote
			}
			var elem *schema.Type
			if typ != nil {
				if elem = typ.Elem; typ.Kind == schema.Object {
					elem = typ.Attrs[name]
				}
			}
			c.value(elem, a[name], u[name], m[name], resource.Join(path, name))
		}
	case nil:
		if mine != nil && !isEmpty(mine) { // the provider makes nothing of an empty list or map
			c.values++
			c.fail(path, "plan null, ours %s", text(mine))
		}
	default:
		c.values++
		if equal(after, mine) || respelt(c.mine.Type, path, after, mine) {
			c.sameValues++
			return
		}
		c.fail(path, "plan %s, ours %s%s", text(after), text(mine), c.reason(path))
	}
}

// reason tells why we do not know a value, "" where we do.
func (c *comparison) reason(path string) string {
	for _, u := range c.mine.Unknown {
		if resource.Within(path, u.Path) || resource.Within(u.Path, path) {
			return " (unknown: " + u.Reason + ")"
		}
	}
	return ""
}

func equal(a, b any) bool {
	if x, ok := a.(json.Number); ok {
		y, ok := b.(json.Number)
		return ok && x == y
	}
	return a != nil && reflect.DeepEqual(a, b)
}

// added are attributes to whose configured value the provider adds something of its own
// while planning.
var added = map[string]string{
	"aws_acm_certificate.subject_alternative_names": "the domain_name (https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/acm_certificate#subject_alternative_names-1)",
}

// respelt reports whether the provider writes a value in another way than the
// configuration does, by its own documentation or source: a JSON document
// without its white space, a protocol in small letters or as a number.
func respelt(typ, path string, plan, mine any) bool {
	p, ok1 := plan.(string)
	m, ok2 := mine.(string)
	if !ok1 || !ok2 {
		return false
	}
	var x, y any
	if json.Unmarshal([]byte(p), &x) == nil && json.Unmarshal([]byte(m), &y) == nil {
		return reflect.DeepEqual(x, y)
	}
	if strings.HasSuffix(path, "protocol") {
		return strings.EqualFold(p, m) || p == "-1" && m == "all"
	}
	return false
}

// pairUp finds for each element of a planned set one of ours that may be it.
func pairUp(list, unknown, mine []any) []int {
	pairs := make([]int, len(list))
	taken := make([]bool, len(mine))
	for i, e := range list {
		var u any
		if i < len(unknown) {
			u = unknown[i]
		}
		j := 0
		for j < len(mine) && (taken[j] || !mayBe(e, u, mine[j])) {
			j++
		}
		if j == len(mine) {
			return nil
		}
		pairs[i], taken[j] = j, true
	}
	return pairs
}

// mayBe reports whether a planned value can be ours, as far as the plan knows it.
func mayBe(after, unknown, mine any) bool {
	if unknown == true {
		return true
	}
	switch a := after.(type) {
	case map[string]any:
		m, ok := mine.(map[string]any)
		u, _ := unknown.(map[string]any)
		if !ok {
			return isZero(after)
		}
		for name, e := range m { // what is not ours may be a default
			if !mayBe(a[name], u[name], e) {
				return false
			}
		}
		return true
	case []any:
		m, _ := mine.([]any)
		u, _ := unknown.([]any)
		return len(a) == len(m) && (len(a) == 0 || pairUp(a, u, m) != nil)
	case nil:
		return mine == nil || isEmpty(mine)
	default:
		return equal(after, mine) || mine == nil && isZero(after) || respelt("", "protocol", after, mine)
	}
}

func identityPairs(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	return p
}

func isBlocks(v any) bool {
	l, _ := v.([]any)
	if len(l) == 0 {
		return false
	}
	_, ok := l[0].(map[string]any)
	return ok
}

func isEmpty(v any) bool {
	l, isList := v.([]any)
	m, isMap := v.(map[string]any)
	return isList && len(l) == 0 || isMap && len(m) == 0
}

// isZero reports whether a value is what the provider fills in for nothing.
func isZero(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case bool:
		return !v
	case json.Number:
		return v == "0"
	case []any:
		return len(v) == 0
	case map[string]any:
		return len(v) == 0
	}
	return false
}

func hasSymbol(v any) bool { return strings.Contains(text(v), "${") }

func text(v any) string {
	b, err := json.Marshal(resource.ShowValue(v))
	if err != nil {
		return err.Error()
	}
	if len(b) > 600 {
		b = append(b[:600], "..."...)
	}
	return string(b)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
