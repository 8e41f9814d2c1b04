package terraform

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A scope is one instance of a module: what its names mean. Everything in it is
// evaluated when it is first asked for, once.
type scope struct {
	ev     *evaluator
	module *module
	parent *scope // nil for the root module
	call   *callInstance

	address string // "" for the root module, module.a["x"].module.b
	path    string // names of the calls, without keys, as in modules.json: "a.b"
	depth   int

	ctx       *hcl.EvalContext
	variables map[string]*lazy
	locals    map[string]*lazy
	outputs   map[string]*lazy
	resources map[string]*expansion[*instance] // by mode.type.name
	calls     map[string]*expansion[*callInstance]
	providers map[string]*provider // by local name and alias: "aws", "aws.west"

	locations []resource.Call
}

var scopeType = cty.CapsuleWithOps("scope", scopeReflect, &cty.CapsuleOps{})

// newScope makes the instance of m that call leads to; nil for the root module.
func (ev *evaluator) newScope(m *module, parent *scope, call *callInstance) *scope {
	s := &scope{
		ev: ev, module: m, parent: parent, call: call,
		variables: make(map[string]*lazy, len(m.variables)),
		locals:    make(map[string]*lazy, len(m.locals)),
		outputs:   make(map[string]*lazy, len(m.outputs)),
		resources: make(map[string]*expansion[*instance], len(m.resources)),
		calls:     make(map[string]*expansion[*callInstance], len(m.calls)),
		providers: map[string]*provider{},
	}
	if parent != nil {
		s.address = call.address
		s.path = join(parent.path, call.block.name)
		s.depth = parent.depth + 1
		s.locations = append([]resource.Call{call.location}, parent.locations...)
	}
	s.ctx = &hcl.EvalContext{
		Variables: map[string]cty.Value{scopeKey: cty.CapsuleVal(scopeType, s)},
		Functions: ev.functions,
	}
	return s
}

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + "." + b
}

// A lazy value is evaluated when it is first asked for.
type lazy struct {
	state lazyState
	val   cty.Value
}

type lazyState uint8

const (
	waiting lazyState = iota
	running
	done
)

// get returns the value, evaluating it with f the first time. A value that
// needs itself is a diagnostic at rng.
func (l *lazy) get(s *scope, what string, rng hcl.Range, f func() cty.Value) cty.Value {
	switch l.state {
	case done:
		return l.val
	case running:
		s.diagnose(problem(rng, "Reference to itself", fmt.Sprintf("%s refers to itself, directly or through others.", what)))
		return unknown(cty.DynamicPseudoType, what+" refers to itself")
	}
	ev := s.ev
	if ev.depth >= ev.limits.waiting {
		s.diagnose(problem(rng, "Chain of references is too long", fmt.Sprintf("%s is behind more than %d others that wait for each other.", what, ev.limits.waiting)))
		return unknown(cty.DynamicPseudoType, what+" is behind too long a chain of references")
	}
	ev.depth++
	l.state = running
	l.val = f()
	l.state = done
	ev.depth--
	return l.val
}

// lazyOf returns the entry of name, making it if need be.
func lazyOf(m map[string]*lazy, name string) *lazy {
	l := m[name]
	if l == nil {
		l = &lazy{}
		m[name] = l
	}
	return l
}

// resolve returns what a reference means in this module instance.
func (s *scope) resolve(r *reference) (cty.Value, hcl.Diagnostics) {
	switch r.kind {
	case refVar:
		v := s.module.variables[r.name]
		if v == nil {
			return s.undeclared(r, "variable")
		}
		return s.traverse(s.variable(v), r.rest)
	case refLocal:
		l := s.module.locals[r.name]
		if l == nil {
			return s.undeclared(r, "local value")
		}
		return s.traverse(s.local(l), r.rest)
	case refModule:
		return s.resolveModule(r)
	case refResource:
		return s.resolveResource(r)
	case refPath:
		return s.resolvePath(r)
	case refTerraform:
		switch r.name {
		case "workspace":
			return cty.StringVal(s.ev.workspace()), nil
		case "applying":
			return cty.False, nil
		}
	case refContext:
		return cty.DynamicVal, hcl.Diagnostics{certain(problem(r.full.SourceRange(), "Invalid reference", fmt.Sprintf("%q has no meaning here.", r.root)))}
	}
	return cty.DynamicVal, hcl.Diagnostics{certain(problem(r.full.SourceRange(), "Invalid reference", fmt.Sprintf("%q is not the name of anything that can be referred to.", r.String())))}
}

// traverse follows a traversal into v. Where that fails, v has been read: it may be the
// reason.
func (s *scope) traverse(v cty.Value, rest hcl.Traversal) (cty.Value, hcl.Diagnostics) {
	if len(rest) == 0 {
		return v, nil
	}
	out, diags := rest.TraverseRel(v)
	if diags.HasErrors() {
		s.touch(v)
	}
	return out, diags
}

// undeclared is the value of a name that the module does not declare. Where a
// file of the module could not be read, it may stand there.
func (s *scope) undeclared(r *reference, what string) (cty.Value, hcl.Diagnostics) {
	if s.module.broken != "" {
		return unknown(cty.DynamicPseudoType, fmt.Sprintf("%s is not declared in what could be read (%s)", r, s.module.broken)), nil
	}
	return cty.DynamicVal, hcl.Diagnostics{certain(problem(r.full.SourceRange(), "Reference to undeclared "+what, fmt.Sprintf("There is no %s %s in this module.", what, r)))}
}

func (s *scope) local(l *hclsyntax.Attribute) cty.Value {
	return lazyOf(s.locals, l.Name).get(s, "local."+l.Name, l.NameRange, func() cty.Value {
		return s.eval(l.Expr, s.ctx)
	})
}

// output returns the value of an output, seen from the calling module.
func (s *scope) output(o *output) cty.Value {
	return lazyOf(s.outputs, o.name).get(s, join(s.address, o.name), o.rng, func() cty.Value {
		v := s.eval(o.value, s.ctx)
		if o.sensitive {
			v = v.Mark(sensitive)
		}
		return v
	})
}

func (s *scope) resolvePath(r *reference) (cty.Value, hcl.Diagnostics) {
	switch r.name {
	case "module":
		return cty.StringVal(relativeTo(s.ev.root, s.module.dir)), nil
	case "root":
		return cty.StringVal("."), nil
	case "cwd":
		return cty.StringVal(s.ev.absolute(s.ev.root)), nil
	}
	return cty.DynamicVal, hcl.Diagnostics{certain(problem(r.full.SourceRange(), "Invalid reference", "path has cwd, module and root."))}
}

// diagnose reports an HCL diagnostic.
func (s *scope) diagnose(d *hcl.Diagnostic) { s.ev.report(d) }
