package policy

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// An analysis finds out what a policy reads: it runs the compiled Rego of the
// policy and of the library rules that it reaches with abstract values, in the order in
// which OPA evaluates it, each branch once. It may find more than an evaluation
// reads, never less.
type analysis struct {
	compiler *ast.Compiler
	types    []string                   // the types that are judged
	reads    map[string]map[string]look // type -> path
	provider map[string]bool            // "region", "account"
	own      string                     // the policy's file
	names    map[string]bool            // of what is in objects, as far as references name it
	texts    map[string]bool            // that the code mentions: true in the policy itself, false in a library
	numbers  map[string]bool
	patterns map[string]bool // regular expressions
	builtins map[string]bool
	rules    map[string]outcome // of rules that take no arguments, and of calls, by what they are given
	seen     map[*ast.Rule]bool
	sites    map[site]*sighting
	steps    int
	strange  []string        // expressions of kinds that it does not know
	lost     bool            // it was cut short: any read may do anything
	meta     bool            // the address, name, provider or the like of a resource is looked at
	fields   map[string]bool // what of any resource is looked at beside its values: "address", "provider.place"; "*" is all
}

// A site is a place in Rego where an attribute is named.
type site struct {
	file      string
	row, col  int
	attribute string
}

// A sighting is what an attribute named at a site may be.
type sighting struct {
	exists  bool            // in one of the cases
	missing map[string]bool // the type and path in the others
}

// An outcome is what a rule yields.
type outcome struct {
	value *abs
	rels  signs // what it depends on that it is defined
}

// maxSteps bounds the work of one analysis; past it, calls are taken to read all of
// their arguments.
const maxSteps = 200000

// A frame is the evaluation of one rule body.
type frame struct {
	*analysis
	env  map[ast.Var]*abs
	rels signs // what it depends on that the body holds
}

func (a *analysis) frame(outer map[ast.Var]*abs) *frame {
	env := make(map[ast.Var]*abs, len(outer)+4)
	for k, v := range outer {
		env[k] = v
	}
	return &frame{analysis: a, env: env}
}

// body evaluates a body in the frame.
func (f *frame) body(body ast.Body) {
	for _, expr := range body {
		f.steps++
		if expr.Negated {
			inner := f.frame(f.env)
			inner.expr(expr)
			f.rels = f.rels.add(inner.rels, shrinks)
			continue
		}
		f.expr(expr)
	}
}

func (f *frame) expr(expr *ast.Expr) {
	switch terms := expr.Terms.(type) {
	case *ast.Term:
		f.depend(f.term(terms))
	case []*ast.Term:
		f.call(terms)
	case *ast.Every:
		domain := f.term(terms.Domain)
		if domain != nil {
			f.rels = f.rels.add(domain.rels, shrinks)
		}
		inner := f.frame(f.env)
		key, value := inner.iterate(domain)
		if terms.Key != nil {
			inner.bind(terms.Key, key)
		}
		inner.bind(terms.Value, value)
		inner.body(terms.Body)
		f.rels = f.rels.add(inner.rels, grows)
	default:
		f.strange = append(f.strange, fmt.Sprintf("%v: %T", expr.Location, terms))
	}
}

// depend notes that the body holds only if a value is there and not false.
func (f *frame) depend(v *abs) {
	if v == nil {
		return
	}
	f.rels = f.rels.add(v.rels, varies)
	for l := range v.locs {
		// A text is never false; anything else may be.
		if l.part != values || !f.isListOrText(l) {
			f.text(at(l))
		}
	}
}

// call evaluates an equation or a call.
func (f *frame) call(terms []*ast.Term) {
	operator, ok := terms[0].Value.(ast.Ref)
	if !ok {
		return
	}
	name, args := operator.String(), terms[1:]
	if name == ast.Equality.Name && len(args) == 2 {
		f.unify(args[0], args[1])
		return
	}
	if b, ok := ast.BuiltinMap[name]; ok {
		f.builtins[name] = true
		n := min(len(b.Decl.FuncArgs().Args), len(args))
		in := f.terms(args[:n])
		result := f.builtin(name, args[:n], in)
		if len(args) > n {
			f.bind(args[n], result)
		}
		return
	}
	rules := f.compiler.GetRulesExact(operator)
	n := len(args)
	if len(rules) > 0 {
		n = min(n, len(rules[0].Head.Args))
	}
	in := f.terms(args[:n])
	out := f.apply(name, rules, in)
	f.rels = f.rels.add(out.rels, grows)
	if len(args) > n {
		f.bind(args[n], out.value)
	} else {
		f.depend(out.value)
	}
}

// terms evaluates arguments.
func (f *frame) terms(args []*ast.Term) []*abs {
	in := make([]*abs, len(args))
	for i, t := range args {
		if in[i] = f.term(t); in[i] == nil {
			in[i] = nothing
		}
	}
	return in
}

// apply evaluates a function, or rules without arguments.
func (a *analysis) apply(name string, rules []*ast.Rule, args []*abs) outcome {
	var b strings.Builder
	b.WriteString(name)
	for _, arg := range args {
		arg.key(&b)
	}
	if out, ok := a.rules[b.String()]; ok {
		return out
	}
	if a.steps > maxSteps {
		f := a.frame(nil)
		for _, arg := range args {
			f.all(arg)
		}
		a.lost = true
		return outcome{value: nothing}
	}
	var out outcome
	through := grows
	for _, rule := range rules {
		if rule.Default || rule.Else != nil {
			through = varies // one branch is taken where another is not
		}
	}
	for _, rule := range rules {
		for r := rule; r != nil; r = r.Else {
			o := a.rule(r, args)
			out.value = join(out.value, o.value)
			out.rels = out.rels.add(o.rels, through)
		}
	}
	a.rules[b.String()] = out
	return out
}

// rule evaluates one rule.
func (a *analysis) rule(rule *ast.Rule, args []*abs) outcome {
	a.mention(rule)
	f := a.frame(nil)
	for i, arg := range rule.Head.Args {
		if i < len(args) {
			f.bind(arg, args[i])
		}
	}
	f.body(rule.Body)
	head := rule.Head
	switch {
	case head.RuleKind() == ast.MultiValue:
		return outcome{value: &abs{elem: f.term(head.Key), rels: f.rels}}
	case head.Key != nil || len(head.Ref()) > 1 && !head.Ref().IsGround():
		// A partial object: its keys are variables of the head's reference.
		v := &abs{elem: f.term(head.Value), rels: f.rels}
		for _, t := range head.Ref()[1:] {
			v.elem = join(v.elem, f.term(t))
		}
		return outcome{value: v}
	default:
		return outcome{value: f.term(head.Value), rels: f.rels}
	}
}

// mention collects the constants of a rule, once.
func (a *analysis) mention(rule *ast.Rule) {
	if a.seen[rule] {
		return
	}
	a.seen[rule] = true
	own := rule.Location != nil && rule.Location.File == a.own
	ast.WalkTerms(rule, func(t *ast.Term) bool {
		switch v := t.Value.(type) {
		case ast.Ref:
			// The names in a reference are no texts that a value is compared with.
			for _, e := range v[1:] {
				if name, ok := e.Value.(ast.String); !ok {
					ast.WalkTerms(e, func(*ast.Term) bool { return false })
				} else {
					a.names[string(name)] = true
				}
			}
			return true
		case ast.String:
			a.texts[string(v)] = a.texts[string(v)] || own
		case ast.Number:
			a.numbers[v.String()] = true
		}
		return false
	})
}

// unify evaluates an equation of two terms.
func (f *frame) unify(x, y *ast.Term) {
	switch {
	case f.pattern(x):
		f.bind(x, f.term(y))
	case f.pattern(y):
		f.bind(y, f.term(x))
	default:
		a, b := f.term(x), f.term(y)
		f.narrow(a, b)
		f.narrow(b, a)
		f.emptiness(a, y)
		f.emptiness(b, x)
		f.text(a)
		f.text(b)
		if !isScalar(x) && !isScalar(y) {
			f.whole(a)
			f.whole(b)
		}
	}
}

// narrow takes it that a value is one of some texts for what that says of a
// resource: `v.type == "aws_x"`, `v.type in {"aws_x", "aws_y"}`.
func (f *frame) narrow(typ, texts *abs) {
	if typ == nil || texts == nil || typ.typeOf == "" || texts.other || len(texts.locs) > 0 || len(texts.texts) == 0 {
		return
	}
	old := f.env[typ.typeOf]
	if old == nil {
		return
	}
	narrowed := *old
	narrowed.locs = make(map[loc]bool, len(old.locs))
	for l := range old.locs {
		if l.typ != anyType || l.part != whole {
			narrowed.locs[l] = true
			continue
		}
		for t := range texts.texts {
			l.typ = t
			narrowed.locs[l] = true
		}
	}
	f.env[typ.typeOf] = &narrowed
}

// emptiness takes `count(x) = 0` for what it says of x; any other comparison of
// a count may go either way.
func (f *frame) emptiness(count *abs, with *ast.Term) {
	if count == nil || len(count.counts) == 0 {
		return
	}
	through := varies
	if n, ok := with.Value.(ast.Number); ok && n.String() == "0" {
		through = shrinks
	}
	f.rels = f.rels.add(count.counts, through)
}

// pattern reports whether a term holds a variable that has no value yet, so that
// an equation with it binds and does not compare.
func (f *frame) pattern(t *ast.Term) bool {
	switch v := t.Value.(type) {
	case ast.Var:
		_, bound := f.env[v]
		return !bound
	case *ast.Array:
		for i := range v.Len() {
			if f.pattern(v.Elem(i)) {
				return true
			}
		}
	case ast.Object:
		return v.Until(func(_, e *ast.Term) bool { return f.pattern(e) })
	}
	return false
}

// bind gives the variables of a term the parts of a value.
func (f *frame) bind(t *ast.Term, v *abs) {
	if v == nil {
		v = nothing
	}
	switch p := t.Value.(type) {
	case ast.Var:
		if old, ok := f.env[p]; ok && !p.IsWildcard() {
			f.whole(old)
			f.whole(v)
			return
		}
		f.env[p] = v
	case *ast.Array: // whether it fits depends on all that v holds
		f.all(&abs{locs: v.locs})
		for i := range p.Len() {
			f.bind(p.Elem(i), f.index(v, ast.InternedTerm(i), true))
		}
	case ast.Object:
		f.all(&abs{locs: v.locs})
		p.Foreach(func(k, e *ast.Term) { f.bind(e, f.index(v, k, true)) })
	default:
		// a comparison with something that has a value
		other := f.term(t)
		f.emptiness(v, t)
		f.text(v)
		f.text(other)
		if !isScalar(t) {
			f.whole(v)
			f.whole(other)
		}
	}
}

func isScalar(t *ast.Term) bool { return ast.IsScalar(t.Value) }

// term evaluates a term.
func (f *frame) term(t *ast.Term) *abs {
	if t == nil {
		return nothing
	}
	switch v := t.Value.(type) {
	case ast.String:
		return constant(string(v))
	case ast.Var:
		if bound, ok := f.env[v]; ok {
			return bound
		}
		return nothing
	case ast.Ref:
		return f.ref(v)
	case *ast.Array:
		out := &abs{fields: map[string]*abs{}}
		for i := range v.Len() {
			out.fields["#"+strconv.Itoa(i)] = f.term(v.Elem(i))
		}
		return out
	case ast.Set:
		out := &abs{}
		v.Foreach(func(e *ast.Term) { out.elem = join(out.elem, f.term(e)) })
		return out
	case ast.Object:
		out := &abs{fields: map[string]*abs{}}
		v.Foreach(func(k, e *ast.Term) {
			if s, ok := k.Value.(ast.String); ok {
				out.fields[string(s)] = f.term(e)
				return
			}
			out.elem = join(join(out.elem, f.term(k)), f.term(e))
		})
		return out
	case *ast.ArrayComprehension:
		return f.comprehension(v.Body, v.Term)
	case *ast.SetComprehension:
		return f.comprehension(v.Body, v.Term)
	case *ast.ObjectComprehension:
		return f.comprehension(v.Body, v.Value, v.Key)
	case ast.Call:
		inner := f.frame(f.env)
		out := ast.VarTerm("$call")
		inner.call(append(append([]*ast.Term(nil), v...), out))
		f.rels = f.rels.add(inner.rels, varies)
		return inner.env["$call"]
	default:
		return nothing
	}
}

func (f *frame) comprehension(body ast.Body, heads ...*ast.Term) *abs {
	inner := f.frame(f.env)
	inner.body(body)
	out := &abs{}
	for _, h := range heads {
		out.elem = join(out.elem, inner.term(h))
	}
	out.rels = inner.rels
	return out
}

// ref evaluates a reference.
func (f *frame) ref(ref ast.Ref) *abs {
	var v *abs
	rest := ref[1:]
	switch ref[0].Value.(type) {
	case ast.Var:
		switch {
		case ref[0].Equal(ast.InputRootDocument):
			v = at(loc{typ: judged, part: whole})
		case ref[0].Equal(ast.DefaultRootDocument):
			v, rest = f.data(ref)
		default:
			v = f.term(ref[0])
		}
	default:
		v = f.term(ref[0])
	}
	for _, step := range rest {
		f.sight(v, step, ref[0].Location)
		v = f.step(v, step)
	}
	f.touch(v)
	if holder, ok := ref[0].Value.(ast.Var); ok && v != nil && len(ref) == 2 && ref[1].Equal(ast.InternedTerm("type")) && f.env[holder] != nil {
		typ := *v
		typ.typeOf = holder
		v = &typ
	}
	return v
}

// data evaluates the head of a reference to data: a rule or data.plumb.
func (f *frame) data(ref ast.Ref) (v *abs, rest ast.Ref) {
	if len(ref) > 2 && ref[1].Equal(ast.StringTerm("plumb")) {
		return f.plumb(ref)
	}
	for i := 2; i <= len(ref); i++ {
		if rules := f.compiler.GetRulesExact(ref[:i]); len(rules) > 0 && len(rules[0].Head.Args) == 0 {
			out := f.apply(ref[:i].String(), rules, nil)
			f.rels = f.rels.add(out.rels, grows)
			return out.value, ref[i:]
		}
	}
	// Rules below a prefix, or rules whose heads are references.
	for _, rule := range f.compiler.GetRulesWithPrefix(ref.ConstantPrefix()) {
		if len(rule.Head.Args) == 0 {
			out := f.apply(rule.Ref().String(), []*ast.Rule{rule}, nil)
			f.rels = f.rels.add(out.rels, varies)
			v = join(v, join(out.value, &abs{elem: out.value}))
		}
	}
	return v, nil
}

// plumb evaluates the head of a reference to data.plumb.
func (f *frame) plumb(ref ast.Ref) (v *abs, rest ast.Ref) {
	name, _ := ref[2].Value.(ast.String)
	argument := func(i int) []string {
		if i >= len(ref) {
			return []string{anyType}
		}
		a := f.term(ref[i])
		if a == nil || a.other || len(a.locs) > 0 || len(a.texts) == 0 {
			return []string{anyType}
		}
		return sortedKeys(a.texts)
	}
	list := &abs{rels: signs{}}
	add := func(u use) {
		list.rels[u] = grows
		list.elem = join(list.elem, at(loc{typ: u.typ, part: whole}))
	}
	var n int
	switch name {
	case "resources":
		n = 4
		for _, t := range argument(3) {
			add(use{relResources, t, ""})
		}
	case "related":
		n = 6
		for _, t := range argument(4) {
			for _, attribute := range argument(5) {
				add(use{relRelated, t, attribute})
			}
		}
	case "refers":
		n = 5
		for _, attribute := range argument(4) {
			add(use{relRefers, anyType, attribute})
		}
	default:
		return nothing, nil
	}
	return list, ref[min(n, len(ref)):]
}

// step evaluates one step of a reference.
func (f *frame) step(v *abs, step *ast.Term) *abs {
	if v == nil {
		return nil
	}
	if f.pattern(step) {
		f.rels = f.rels.add(v.rels, grows)
		key, value := f.iterate(v)
		f.bind(step, key)
		return value
	}
	f.rels = f.rels.add(v.rels, varies)
	return f.index(v, step, false)
}

// iterate returns the keys and the values of what v holds. For a set both are
// the elements.
func (f *frame) iterate(v *abs) (key, value *abs) {
	if v == nil {
		return nothing, nothing
	}
	f.all(v.keysOf)
	value = v.elements()
	object := v.elem == nil && len(v.fields) > 0 // and no set, whose keys are its elements
	for _, k := range sortedKeys(v.fields) {
		if strings.HasPrefix(k, "#") {
			object = false
			continue
		}
		key = join(key, constant(k))
	}
	if !object {
		key = join(key, join(value, nothing))
	}
	for _, l := range sortedLocs(v.locs) {
		value = join(value, f.enter(l, nil))
	}
	if value == nil {
		value = nothing
	}
	return key, value
}

// index returns what v holds under a key that has a value.
func (f *frame) index(v *abs, key *ast.Term, matching bool) *abs {
	if v == nil {
		return nil
	}
	f.all(v.keysOf)
	k := f.term(key)
	var names []string
	if n, ok := key.Value.(ast.Number); ok {
		names = []string{"#" + n.String()}
	} else if k != nil && !k.other && len(k.locs) == 0 && len(k.texts) > 0 {
		names = sortedKeys(k.texts)
	}
	if names == nil {
		f.whole(k) // an element of a set is compared with it
		_, value := f.iterate(v)
		return value
	}
	var out *abs
	for _, name := range names {
		if field, ok := v.fields[name]; ok {
			out = join(out, field)
		}
		for _, l := range sortedLocs(v.locs) {
			out = join(out, f.enter(l, &name))
		}
	}
	out = join(out, v.elem)
	if out == nil || v.other {
		out = join(out, nothing)
	}
	return out
}
