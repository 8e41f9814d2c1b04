package plan

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A configuration is what the plan's JSON tells of the configuration: which
// arguments are written, which of them are constant, and which objects the others
// refer to. It does not tell what an expression does with them, and has
// no local values.
type configuration struct {
	root      *tfjson.ConfigModule
	providers map[string]*tfjson.ProviderConfig
	variables map[string]any
	resources map[string]*config // by module and address without instance keys
	instances map[string]int     // how many instances a resource has, by address without its own key
}

// A config is the configuration of one resource.
type config struct {
	all    *configuration
	module []string // names of the module calls that lead here
	*tfjson.ConfigResource
}

func newConfiguration(c *tfjson.Config, variables map[string]any) *configuration {
	all := &configuration{root: c.RootModule, providers: c.ProviderConfigs, variables: variables, resources: map[string]*config{}, instances: map[string]int{}}
	var walk func(m *tfjson.ConfigModule, path []string)
	walk = func(m *tfjson.ConfigModule, path []string) {
		if m == nil {
			return
		}
		for _, r := range m.Resources {
			if r != nil {
				all.resources[join(modulePath(path), r.Address)] = &config{all, path, r}
			}
		}
		for name, call := range m.ModuleCalls {
			if call != nil {
				walk(call.Module, append(path[:len(path):len(path)], name))
			}
		}
	}
	walk(c.RootModule, nil)
	return all
}

func modulePath(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return "module." + strings.Join(names, ".module.")
}

func join(module, address string) string {
	if module == "" {
		return address
	}
	return module + "." + address
}

// withoutKeys removes instance keys from an address: module.a["x"].b.c[0] is
// module.a.b.c.
func withoutKeys(address string) string {
	if !strings.Contains(address, "[") {
		return address
	}
	var b strings.Builder
	depth, quoted := 0, false
	for i := 0; i < len(address); i++ {
		c := address[i]
		switch {
		case quoted && c == '\\':
			i++
		case quoted:
			quoted = c != '"'
		case depth > 0 && c == '"':
			quoted = true
		case c == '[':
			depth++
		case c == ']' && depth > 0:
			depth--
		case depth == 0:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// A written is what the plan's JSON tells of how a value is written. Where it
// tells nothing (a dynamic block, no configuration at all), known is false.
type written struct {
	known   bool
	members map[string]*tfjson.Expression // of a body
	expr    *tfjson.Expression            // of an argument or of nested blocks
}

func (c *config) written() written {
	if c.Expressions == nil {
		return written{known: true, members: map[string]*tfjson.Expression{}}
	}
	return written{known: true, members: c.Expressions}
}

// absent reports whether it is certain that nothing is written.
func (w written) absent() bool { return w.known && w.members == nil && w.expr == nil }

// key returns what is written for a member of a body or object.
func (w written) key(name string) written {
	switch {
	case w.members != nil:
		return written{known: true, expr: w.members[name]}
	case w.absent():
		return written{} // blocks can be there all the same: dynamic ones are not listed
	case w.expr != nil && w.expr.ExpressionData != nil && w.expr.NestedBlocks != nil:
		return written{}
	}
	return w // within one expression
}

// at returns what is written for element i of n.
func (w written) at(i, n int) written {
	if w.expr == nil || w.expr.ExpressionData == nil || w.expr.NestedBlocks == nil {
		return w
	}
	if len(w.expr.NestedBlocks) != n {
		return written{} // some are dynamic
	}
	return written{known: true, members: w.expr.NestedBlocks[i]}
}

// refs returns the attributes of resource instances that an expression in a module
// instance is made from, as far as they can be told: nil where one of them cannot.
func (c *config) refs(module string, w written) []resource.Ref {
	if w.expr == nil {
		return nil
	}
	refs, ok := c.all.origins(module, w.expr)
	if !ok {
		return nil
	}
	slices.SortFunc(refs, compareRefs)
	return slices.Compact(refs)
}

func compareRefs(a, b resource.Ref) int {
	if n := resource.CompareAddresses(a.Address, b.Address); n != 0 {
		return n
	}
	return strings.Compare(a.Attribute, b.Attribute)
}

// origins follows the references of an expression to resources, through module inputs
// and outputs. ok is false where one of them leads to what the JSON does not
// have, to one of several instances, or too far.
func (c *configuration) origins(module string, e *tfjson.Expression) (refs []resource.Ref, ok bool) {
	return (&trail{configuration: c, steps: 2000}).resolve(module, e, 0)
}

// A trail is the way from one expression to its origins.
type trail struct {
	*configuration
	steps int // how many more it may have
}

func (c *trail) resolve(module string, e *tfjson.Expression, depth int) (refs []resource.Ref, ok bool) {
	if e == nil || e.ExpressionData == nil {
		return nil, true
	}
	if c.steps--; c.steps < 0 || depth > 50 {
		return nil, false
	}
	for _, block := range e.NestedBlocks {
		for _, inner := range block {
			more, ok := c.resolve(module, inner, depth+1)
			if !ok {
				return nil, false
			}
			refs = append(refs, more...)
		}
	}
	for i, ref := range e.References {
		// `a.b.c` is followed by the shorter forms of the same reference.
		if i > 0 && (strings.HasPrefix(e.References[i-1], ref+".") || strings.HasPrefix(e.References[i-1], ref+"[")) {
			continue
		}
		more, ok := c.follow(module, ref, depth)
		if !ok {
			return nil, false
		}
		refs = append(refs, more...)
	}
	return refs, true
}

var (
	reference = regexp.MustCompile(`^((?:data\.)?[A-Za-z_][\w-]*\.[A-Za-z_][\w-]*)(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?(?:\.([A-Za-z_][\w-]*))?`)
	output    = regexp.MustCompile(`^module\.([A-Za-z_][\w-]*)(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.([A-Za-z_][\w-]*)`)
)

// follow resolves one reference.
func (c *trail) follow(module, ref string, depth int) ([]resource.Ref, bool) {
	head, rest, _ := strings.Cut(ref, ".")
	switch head {
	case "path", "terraform", "tofu":
		return nil, true
	case "each", "count", "self", "local":
		return nil, false
	case "var":
		name, _, _ := strings.Cut(rest, ".")
		name, _, _ = strings.Cut(name, "[")
		parent, call := c.caller(module)
		if call == nil {
			return nil, true // the root's variables are known
		}
		return c.resolve(parent, call.Expressions[name], depth+1)
	case "module":
		m := output.FindStringSubmatch(ref)
		if m == nil {
			return nil, false
		}
		in := c.module(module)
		if in == nil || in.ModuleCalls[m[1]] == nil || in.ModuleCalls[m[1]].Module == nil {
			return nil, false
		}
		call := in.ModuleCalls[m[1]]
		repeated := call.CountExpression != nil || call.ForEachExpression != nil
		if repeated != (m[2] != "") {
			return nil, false
		}
		out := call.Module.Outputs[m[3]]
		if out == nil {
			return nil, false
		}
		return c.resolve(join(module, "module."+m[1]+m[2]), out.Expression, depth+1)
	}
	m := reference.FindStringSubmatch(ref)
	if m == nil {
		return nil, false
	}
	target := c.resources[join(withoutKeys(module), m[1])]
	if target == nil {
		return nil, false
	}
	repeated := target.CountExpression != nil || target.ForEachExpression != nil
	if repeated != (m[2] != "") {
		return nil, false
	}
	refs := []resource.Ref{{Address: join(module, m[1]+m[2]), Attribute: m[3]}}
	if written := target.Expressions[m[3]]; written != nil {
		// An argument that is written there is made from something in turn. Where that cannot
		// be told (it hangs on each.key), this much is still so.
		if more, ok := c.resolve(module, written, depth+1); ok {
			refs = append(refs, more...)
		}
	}
	return refs, true
}

// module returns the configuration of a module instance.
func (c *configuration) module(address string) *tfjson.ConfigModule {
	m := c.root
	for _, name := range callNames(address) {
		if m == nil || m.ModuleCalls[name] == nil {
			return nil
		}
		m = m.ModuleCalls[name].Module
	}
	return m
}

// caller returns the module instance that calls another, and the call; nil for the root.
func (c *configuration) caller(address string) (string, *tfjson.ModuleCall) {
	if address == "" {
		return "", nil
	}
	path := callNames(address)
	parent := c.module(modulePath(path[:len(path)-1]))
	if parent == nil {
		return "", nil
	}
	return parentModule(address), parent.ModuleCalls[path[len(path)-1]]
}

// callNames returns the names of the calls in a module instance's address.
func callNames(address string) []string {
	plain := withoutKeys(address)
	if plain == "" {
		return nil
	}
	return strings.Split(strings.TrimPrefix(plain, "module."), ".module.")
}

// parentModule returns the address of the module instance around another.
func parentModule(address string) string {
	depth, quoted, last := 0, false, -1
	for i := 0; i < len(address); i++ {
		switch c := address[i]; {
		case quoted && c == '\\':
			i++
		case quoted:
			quoted = c != '"'
		case c == '"':
			quoted = true
		case c == '[':
			depth++
		case c == ']':
			depth--
		case depth == 0 && strings.HasPrefix(address[i:], ".module."):
			last = i
		}
	}
	if last < 0 {
		return ""
	}
	return address[:last]
}

// references returns what the arguments of a resource are made from, by path.
func (c *config) references(module string) []resource.Reference {
	var refs []resource.Reference
	var walk func(path string, members map[string]*tfjson.Expression)
	walk = func(path string, members map[string]*tfjson.Expression) {
		for name, e := range members {
			if e == nil || e.ExpressionData == nil {
				continue
			}
			here := resource.Join(path, name)
			for i, block := range e.NestedBlocks {
				walk(resource.Join(here, i), block)
			}
			if len(e.NestedBlocks) > 0 {
				continue
			}
			found, ok := c.all.origins(module, e)
			if !ok {
				continue
			}
			for _, ref := range found {
				refs = append(refs, resource.Reference{Path: here, Ref: ref})
			}
		}
	}
	walk("", c.Expressions)
	slices.SortFunc(refs, func(a, b resource.Reference) int {
		if n := strings.Compare(a.Path, b.Path); n != 0 {
			return n
		}
		return compareRefs(a.Ref, b.Ref)
	})
	return slices.Compact(refs)
}

var region = regexp.MustCompile(`^[a-z]{2,4}(-[a-z]+)+-\d$`)

// provider returns the provider configuration of a resource.
func (c *config) provider() resource.Provider {
	p := c.all.providers[c.ProviderConfigKey]
	if p == nil {
		key := c.ProviderConfigKey // module.m:aws.alias
		name, alias, _ := strings.Cut(key[strings.LastIndexByte(key, ':')+1:], ".")
		return resource.Provider{Name: name, Alias: alias}
	}
	out := resource.Provider{Name: p.Name, Alias: p.Alias, Constraint: p.VersionConstraint}
	if text, ok := c.all.simple(p.ModuleAddress, p.Expressions["region"]).(string); ok && region.MatchString(text) {
		out.Region = text
	}
	if list, ok := literal(p.Expressions["allowed_account_ids"]).([]any); ok && len(list) == 1 {
		if text, ok := list[0].(string); ok && accountID.MatchString(text) {
			out.Account = text
		}
	}
	for _, block := range nested(p.Expressions["assume_role"]) {
		if arn, ok := c.all.simple(p.ModuleAddress, block["role_arn"]).(string); ok {
			if parts := strings.Split(arn, ":"); len(parts) > 4 && accountID.MatchString(parts[4]) {
				out.Account = parts[4]
			}
		}
	}
	for _, block := range nested(p.Expressions["default_tags"]) {
		tags, ok := literal(block["tags"]).(map[string]any)
		if !ok {
			continue
		}
		out.DefaultTags = map[string]string{}
		for k, v := range tags {
			if text, ok := scalar(v); ok {
				out.DefaultTags[k] = text
			}
		}
	}
	return out
}

var accountID = regexp.MustCompile(`^[0-9]{12}$`)

func nested(e *tfjson.Expression) []map[string]*tfjson.Expression {
	if e == nil || e.ExpressionData == nil {
		return nil
	}
	return e.NestedBlocks
}

// literal returns the value of an expression that refers to nothing, else nil.
func literal(e *tfjson.Expression) any {
	if e == nil || e.ExpressionData == nil || e.ConstantValue == tfjson.UnknownConstantValue {
		return nil
	}
	return plainNumbers(e.ConstantValue)
}

// plainNumbers turns the numbers of a constant, which terraform-json has as floats,
// into those of a resource's values.
func plainNumbers(v any) any {
	switch v := v.(type) {
	case float64:
		return number(json.Number(strconv.FormatFloat(v, 'f', -1, 64)))
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = plainNumbers(e)
		}
		return out
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, e := range v {
			out[k] = plainNumbers(e)
		}
		return out
	default:
		return v
	}
}

// simple returns the value of an expression that is literal, or refers to nothing but
// one variable of the root module; nil where it does neither. The JSON does not
// say whether the expression is the variable or merely holds it: the caller must
// know from the value's form.
func (c *configuration) simple(module string, e *tfjson.Expression) any {
	if v := literal(e); v != nil {
		return v
	}
	if e == nil || e.ExpressionData == nil || module != "" || len(e.References) != 1 {
		return nil
	}
	name, ok := strings.CutPrefix(e.References[0], "var.")
	if !ok {
		return nil
	}
	return c.variables[name]
}
