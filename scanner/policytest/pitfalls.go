package policytest

import (
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
)

// always are the references that are never undefined: what every resource has.
var always = map[string]bool{
	"input.key": true, "input.address": true, "input.type": true, "input.name": true, "input.module": true, "input.root": true,
	"input.source": true, "input.mode": true, "input.provider": true, "input.provider.place": true, "input.values": true,
	"input.documents": true, "input.unknown": true, "data.plumb.complete": true,
}

// pitfalls finds expressions that mean something else than they seem to.
//
// `not f(x.y)` is not true where x.y is absent: OPA evaluates x.y, and all
// arguments of functions and operators but ==, before the negation, and what is
// undefined there makes the whole undefined. `not x.y` and `not x.y == 1` are as
// they seem.
func pitfalls(file string, module *ast.Module) []Problem {
	var problems []Problem
	look := func(body ast.Body) {
		defined := map[string]bool{} // by an expression before
		for _, e := range body {
			if !e.Negated {
				ast.WalkRefs(e, func(ref ast.Ref) bool {
					for n := 2; n <= len(ref); n++ {
						defined[ref[:n].String()] = true
					}
					return false
				})
				continue
			}
			if !e.IsCall() {
				continue
			}
			for _, term := range e.Operands() {
				ref := absentable(term, e.IsEquality() || isEqual(e))
				if ref == nil || defined[ref.String()] {
					continue
				}
				problems = append(problems, Problem{
					Policy: idOf(file), File: file, Line: e.Location.Row,
					Text: fmt.Sprintf("`%s` is undefined, not true, where %s is absent: negate a rule or function that has this as its body", e.Location.Text, ref),
				})
				break
			}
		}
	}
	for _, rule := range module.Rules {
		ast.WalkBodies(rule, func(body ast.Body) bool {
			look(body)
			return false
		})
	}
	return problems
}

func isEqual(e *ast.Expr) bool { return e.Operator().Equal(ast.Equal.Ref()) }

// absentable returns a reference in a term that may be undefined and is evaluated
// before a negation. Those that stand directly beside == are not.
func absentable(term *ast.Term, direct bool) (found ast.Ref) {
	switch v := term.Value.(type) {
	case ast.Ref:
		if !direct && isPath(v) {
			return v
		}
	case ast.Call:
		for _, operand := range v[1:] {
			if ref := absentable(operand, false); ref != nil {
				return ref
			}
		}
	case *ast.Array:
		v.Foreach(func(t *ast.Term) {
			if ref := absentable(t, false); ref != nil {
				found = ref
			}
		})
	}
	return found
}

// members are what resources, conditions and the objects that libraries make
// always have.
var members = map[string]bool{
	"key": true, "type": true, "mode": true, "provider": true, "values": true, "documents": true, // a resource
	"operator": true,                                     // a condition; it has key and values too
	"number":   true, "statement": true, "actions": true, // iam.allowed
	"resource": true, "attribute": true, "protocol": true, "from": true, "to": true, // network.own_rules
}

// isPath reports whether a reference looks into something at a name that may not
// be there.
func isPath(ref ast.Ref) bool {
	if len(ref) < 2 || always[ref.String()] {
		return false
	}
	if name, ok := ref[1].Value.(ast.String); ok && len(ref) == 2 && members[string(name)] && !ref[0].Equal(ast.InputRootDocument) {
		return false
	}
	for _, step := range ref[1:] {
		if _, ok := step.Value.(ast.String); ok {
			return !isRule(ref)
		}
	}
	return false
}

// isRule reports whether a reference is to something of a library.
func isRule(ref ast.Ref) bool {
	return ref[0].Equal(ast.DefaultRootDocument) && len(ref) > 1 && ref[1].Equal(ast.StringTerm("lib"))
}
