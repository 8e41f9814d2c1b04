package terraform

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A callBlock is a module block.
type callBlock struct {
	name            string
	source          string // "" where it is not a plain text
	version         string
	block           *hclsyntax.Block
	count, forEach  hclsyntax.Expression
	enabled         hclsyntax.Expression
	arguments       map[string]*hclsyntax.Attribute
	providers       map[string]string // the called module's local name and alias -> the caller's
	providersGiven  bool
	sourceAttribute *hclsyntax.Attribute
}

var callMeta = map[string]bool{
	"source": true, "version": true, "count": true, "for_each": true, "providers": true, "depends_on": true,
}

func newCallBlock(b *hclsyntax.Block) *callBlock {
	c := &callBlock{name: b.Labels[0], block: b, arguments: map[string]*hclsyntax.Attribute{}, providers: map[string]string{}}
	c.source, _ = literalString(b.Body.Attributes["source"])
	c.version, _ = literalString(b.Body.Attributes["version"])
	c.sourceAttribute = b.Body.Attributes["source"]
	for name, a := range b.Body.Attributes {
		switch {
		case !callMeta[name]:
			c.arguments[name] = a
		case name == "count":
			c.count = a.Expr
		case name == "for_each":
			c.forEach = a.Expr
		case name == "providers":
			c.providersGiven = true
			pairs, diags := hcl.ExprMap(a.Expr)
			if diags.HasErrors() {
				continue
			}
			for _, p := range pairs {
				key, isKey := p.Key.(hclsyntax.Expression)
				value, isValue := p.Value.(hclsyntax.Expression)
				if isKey && isValue {
					c.providers[providerKey(traversalOf(unwrapKey(key)))] = providerKey(traversalOf(value))
				}
			}
		}
	}
	if i := indexOfBlock(b.Body, "lifecycle"); i >= 0 {
		if a := b.Body.Blocks[i].Body.Attributes["enabled"]; a != nil {
			c.enabled = a.Expr
		}
	}
	return c
}

func unwrapKey(e hclsyntax.Expression) hclsyntax.Expression {
	if k, ok := e.(*hclsyntax.ObjectConsKeyExpr); ok {
		return k.Wrapped
	}
	return e
}

// A callInstance is one instance of a module call.
type callInstance struct {
	scope    *scope // of the caller
	block    *callBlock
	address  string
	ctx      *hcl.EvalContext
	exists   *why
	location resource.Call

	called  *scope // nil where the module could not be read
	missing string // why
}

// callsOf returns the instances of a module call.
func (s *scope) callsOf(c *callBlock) *expansion[*callInstance] {
	x := s.calls[c.name]
	if x == nil {
		x = &expansion[*callInstance]{}
		s.calls[c.name] = x
	}
	base := join(s.address, "module."+c.name)
	switch x.state {
	case done:
		return x
	case running:
		s.diagnose(problem(c.block.DefRange(), "Reference to itself", fmt.Sprintf("The count or for_each of %s refers to itself.", base)))
		return &expansion[*callInstance]{mode: unsure, why: why{reasons: []string{"the count or for_each of " + base + " refers to itself"}}}
	}
	x.state = running
	if c.enabled != nil {
		if on, ok := boolOf(s.eval(c.enabled, s.ctx)); ok && !on {
			x.mode, x.state = counted, done
			return x
		}
	}
	mode, reps, w := s.expand(base, c.count, c.forEach)
	x.mode, x.why, x.byKey = mode, w, c.forEach != nil
	if s.ev.calls += len(reps); s.ev.calls > s.ev.limits.calls {
		s.diagnose(problem(c.block.DefRange(), "Too many instances", fmt.Sprintf("The root module has more than %d module instances; those of %s are left out.", s.ev.limits.calls, base)))
		s.ev.gap(s.address, nil, fmt.Sprintf("more than %d module instances", s.ev.limits.calls))
		reps = nil
	}
	if mode == keyed {
		x.index = make(map[string]int, len(reps))
	}
	var called *module
	var missing string
	external := false
	if len(reps) > 0 {
		called, missing, external = s.calledModule(c)
	}
	for n, rep := range reps {
		i := &callInstance{scope: s, block: c, address: base + rep.suffix, ctx: rep.ctx, missing: missing}
		i.location = resource.Call{
			Module: i.address, Source: c.source, External: external,
			Location: location(c.block.DefRange()),
		}
		if mode == keyed {
			x.index[rep.key.AsString()] = n
		}
		x.items = append(x.items, i)
	}
	if mode == unsure && len(x.items) > 0 {
		x.items[0].exists = &x.why
	}
	x.state = done
	for _, i := range x.items {
		if called != nil {
			i.called = s.ev.newScope(called, s, i)
		}
	}
	return x
}

// calledModule finds and reads the module that c calls.
func (s *scope) calledModule(c *callBlock) (m *module, missing string, external bool) {
	name := join(s.path, c.name)
	fail := func(summary, detail, reason string) (*module, string, bool) {
		s.diagnose(problem(c.block.DefRange(), summary, detail))
		return nil, reason, false
	}
	source := c.source
	if source == "" && c.sourceAttribute != nil {
		// OpenTofu takes what can be told from variables and locals.
		source, _ = stringOf(s.eval(c.sourceAttribute.Expr, s.ctx))
	}
	if source == "" || resource.HasSymbol(source) {
		return fail("Module source is not known", fmt.Sprintf("The source of module %q has to be a text that is known.", c.name), "the source of module."+name+" is not known")
	}
	if s.depth >= s.ev.limits.modules {
		return fail("Modules are nested too deeply", fmt.Sprintf("More than %d levels of module calls are not evaluated.", s.ev.limits.modules), "modules are nested too deeply")
	}
	dir, external, problem := s.ev.moduleDir(s, c.name, source)
	if problem != "" {
		return fail("Module is not here", problem, fmt.Sprintf("module.%s (%s) is not here", name, source))
	}
	for up := s; up != nil; up = up.parent {
		if up.module.dir == dir {
			return fail("Module calls itself", fmt.Sprintf("%s is called from within itself.", dir), "module."+name+" calls itself")
		}
	}
	m = s.ev.module(dir)
	if m.broken == "" {
		for _, name := range slices.Sorted(maps.Keys(c.arguments)) {
			if m.variables[name] == nil {
				a := c.arguments[name]
				s.diagnose(&hcl.Diagnostic{Severity: hcl.DiagError, Summary: "Unsupported argument", Detail: fmt.Sprintf("The module in %s has no variable %q.", dir, name), Subject: &a.NameRange})
			}
		}
	}
	return m, "", external
}

// resolveModule returns what module.NAME means.
func (s *scope) resolveModule(r *reference) (cty.Value, hcl.Diagnostics) {
	c := s.module.calls[r.name]
	if c == nil {
		return s.undeclared(r, "module")
	}
	x := s.callsOf(c)
	if x.mode == single {
		return x.items[0].read(r.rest)
	}
	if len(r.rest) == 0 {
		if x.mode == unsure {
			return x.why.mark(cty.DynamicVal), nil
		}
		return x.whole.get(s, join(s.address, r.String()), c.block.DefRange(), func() cty.Value {
			values := make([]cty.Value, len(x.items))
			for n, i := range x.items {
				values[n] = i.value()
			}
			return collect(x, values)
		}), nil
	}
	index, ok := r.rest[0].(hcl.TraverseIndex)
	if attr, isAttr := r.rest[0].(hcl.TraverseAttr); isAttr && x.mode == keyed {
		index, ok = hcl.TraverseIndex{Key: cty.StringVal(attr.Name), SrcRange: attr.SrcRange}, true
	}
	if x.mode == unsure {
		if n, isInt := intOf(index.Key); ok && isInt && n == 0 && !x.byKey && len(x.items) > 0 {
			return x.items[0].read(r.rest[1:])
		}
		return x.why.mark(cty.DynamicVal), nil
	}
	if !ok {
		return cty.DynamicVal, hcl.Diagnostics{problem(r.rest.SourceRange(), "Missing module instance key", fmt.Sprintf("%s has count set: its outputs must be read of one instance, %s[0] for example.", r, r))}
	}
	i, found := x.at(index.Key)
	if !found {
		return cty.DynamicVal, hcl.Diagnostics{problem(index.SrcRange, "Invalid index", fmt.Sprintf("%s has no instance with this key.", r))}
	}
	return i.read(r.rest[1:])
}

// read follows a traversal into the outputs of a module instance.
func (i *callInstance) read(rest hcl.Traversal) (cty.Value, hcl.Diagnostics) {
	if i.called == nil {
		return unknown(cty.DynamicPseudoType, i.missing), nil
	}
	if len(rest) == 0 {
		return i.value(), nil
	}
	name := ""
	switch step := rest[0].(type) {
	case hcl.TraverseAttr:
		name = step.Name
	case hcl.TraverseIndex:
		name, _ = stringOf(step.Key)
	}
	o := i.called.module.outputs[name]
	if o == nil {
		if broken := i.called.module.broken; broken != "" {
			return unknown(cty.DynamicPseudoType, fmt.Sprintf("%s.%s is not declared in what could be read (%s)", i.address, name, broken)), nil
		}
		return cty.DynamicVal, hcl.Diagnostics{certain(problem(rest.SourceRange(), "Unsupported attribute", fmt.Sprintf("%s has no output %q.", i.address, name)))}
	}
	return i.scope.traverse(i.called.output(o), rest[1:])
}

// value is all outputs as an object.
func (i *callInstance) value() cty.Value {
	if i.called == nil {
		return unknown(cty.DynamicPseudoType, i.missing)
	}
	outputs := i.called.module.outputs
	values := make(map[string]cty.Value, len(outputs))
	for _, name := range slices.Sorted(maps.Keys(outputs)) { // in a fixed order: it decides where a circle is noticed
		values[name] = i.called.output(outputs[name])
	}
	return cty.ObjectVal(values)
}

// reportMissing adds the gap that a module leaves which could not be read, with what its
// arguments say.
func (i *callInstance) reportMissing() {
	gap := resource.Gap{Root: i.scope.ev.root, Module: i.address, Reason: i.missing}
	refs := map[resource.Ref]bool{}
	texts := map[string]bool{}
	var walk func(v cty.Value)
	walk = func(v cty.Value) {
		v, marks := v.Unmark()
		_, secret := marks[sensitive]
		for m := range marks {
			if ref, ok := m.(refMark); ok {
				refs[resource.Ref{Address: ref.address, Attribute: ref.attribute}] = true
			}
		}
		switch {
		case !v.IsKnown() || v.IsNull() || secret || len(texts) > 10_000:
		case v.Type() == cty.String:
			symbols := resource.Symbols(v.AsString())
			for _, ref := range symbols {
				if _, hole := ref.Hole(); !hole {
					refs[ref] = true
				}
			}
			if len(symbols) == 0 {
				texts[v.AsString()] = true
			}
		case v.CanIterateElements():
			for it := v.ElementIterator(); it.Next(); {
				_, e := it.Element()
				walk(e)
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(i.block.arguments)) {
		walk(i.scope.eval(i.block.arguments[name].Expr, i.ctx))
	}
	for ref := range refs {
		gap.References = append(gap.References, ref)
	}
	slices.SortFunc(gap.References, compareRefs)
	gap.Literals = slices.Sorted(maps.Keys(texts))
	i.scope.ev.set.Incomplete = append(i.scope.ev.set.Incomplete, gap)
}

func (ev *evaluator) gap(module string, types []string, reason string) {
	ev.set.Incomplete = append(ev.set.Incomplete, resource.Gap{Root: ev.root, Module: module, Types: types, Reason: reason})
}
