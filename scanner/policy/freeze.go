package policy

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io/fs"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Compiled rules, frozen: what OPA's compiler made of the policies and of the
// library rules that they reach, so that a scan need not parse and compile
// them again. A policy comes with the list of its rules, and a scan thaws those of the
// policies it needs (thaw.go). The Rego stays the truth: a policy that is not
// among the frozen, or does not fit, is compiled from it.
//
// The form is: frozenForm; a table of strings; the built-in functions that are
// used; the modules, each a file and a package; a table of rules; the policies,
// sorted by id, each with the numbers of its rules. Numbers are unsigned
// varints, but in tables, which are made for looking up: count, offsets of
// four bytes, contents.
const frozenForm = "plumb rego 2\n"

// frozenFS is a file system that brings its policies' compiled rules along.
type frozenFS interface {
	manifested
	// Frozen returns the compiled rules, "" if there are none.
	Frozen() string
}

// Tags of terms.
const (
	tagNull = iota
	tagFalse
	tagTrue
	tagNumber
	tagString
	tagVar
	tagRef
	tagArray
	tagSet
	tagObject
	tagArrayOf
	tagSetOf
	tagObjectOf
	tagCall
)

// Tags of what an expression is.
const (
	tagTerm = iota
	tagTerms
	tagEvery
)

// Flags of a rule and its head, and of an expression.
const (
	flagDefault = 1 << iota
	flagElse
	flagKey
	flagValue
	flagAssign
)

// Freeze compiles policies and returns their rules in the form that Evaluate can
// start from. The same policies give the same bytes.
func Freeze(fsys fs.FS) ([]byte, error) {
	l, diags, err := Load(anyPractice{}, struct{ fs.FS }{fsys})
	if err != nil {
		return nil, err
	}
	if err := asError(diags); err != nil {
		return nil, err
	}
	return l.freeze()
}

func (l *Library) freeze() ([]byte, error) {
	c := l.compiled.compiler
	w := &freezer{strings: map[string]int{}, builtins: map[string]bool{}}
	numbers := map[*ast.Rule]int{}
	var modules, rules bytes.Buffer
	var starts []int
	for i, file := range sortedKeys(c.Modules) {
		m := c.Modules[file]
		w.out = &modules
		w.text(file)
		w.ref(m.Package.Path)
		w.out = &rules
		for _, rule := range m.Rules {
			numbers[rule] = len(starts)
			starts = append(starts, rules.Len())
			w.number(i)
			w.rule(rule)
		}
	}
	var policies bytes.Buffer
	w.out = &policies
	w.number(len(l.entries))
	for _, e := range l.entries {
		w.text(e.id)
		reached := reach(c, e, numbers)
		w.number(len(reached))
		for _, n := range reached {
			w.number(n)
		}
	}
	var builtins bytes.Buffer
	w.out = &builtins
	w.number(len(w.builtins))
	for _, name := range sortedKeys(w.builtins) {
		w.text(name)
	}
	if w.err != nil {
		return nil, fmt.Errorf("freeze policies: %w", w.err)
	}
	var out bytes.Buffer
	out.WriteString(frozenForm)
	var texts bytes.Buffer
	var textStarts []int
	for _, s := range w.list {
		textStarts = append(textStarts, texts.Len())
		texts.WriteString(s)
	}
	table(&out, textStarts, texts.Bytes())
	out.Write(builtins.Bytes())
	out.Write(binary.AppendUvarint(nil, uint64(len(c.Modules))))
	out.Write(modules.Bytes())
	table(&out, starts, rules.Bytes())
	out.Write(policies.Bytes())
	return out.Bytes(), nil
}

// table writes contents with the offsets at which its elements begin, and its end.
func table(out *bytes.Buffer, starts []int, contents []byte) {
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(starts)))
	for _, at := range append(starts, len(contents)) {
		b = binary.LittleEndian.AppendUint32(b, uint32(at))
	}
	out.Write(b)
	out.Write(contents)
}

// reach returns the numbers of the rules that a policy can reach, sorted.
func reach(c *ast.Compiler, e *entry, numbers map[*ast.Rule]int) []int {
	found := map[int]bool{}
	var follow func(rule *ast.Rule)
	follow = func(rule *ast.Rule) {
		if n, ok := numbers[rule]; ok { // an else has none: it comes with its rule
			if found[n] {
				return
			}
			found[n] = true
		}
		for r := rule; r != nil; r = r.Else {
			for dep := range c.Graph.Dependencies(r) {
				if d, ok := dep.(*ast.Rule); ok {
					if _, ok := numbers[d]; ok {
						follow(d)
					}
				}
			}
		}
	}
	for _, rule := range c.Modules[e.module.file].Rules {
		follow(rule)
	}
	out := make([]int, 0, len(found))
	for n := range found {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

// A freezer writes the parts of rules.
type freezer struct {
	out      *bytes.Buffer
	strings  map[string]int
	list     []string
	builtins map[string]bool
	err      error
}

func (w *freezer) number(n int) { w.out.Write(binary.AppendUvarint(nil, uint64(n))) }

func (w *freezer) text(s string) {
	n, ok := w.strings[s]
	if !ok {
		n = len(w.list)
		w.strings[s] = n
		w.list = append(w.list, s)
	}
	w.number(n)
}

func (w *freezer) ref(r ast.Ref) { w.terms(r) }

func (w *freezer) terms(terms []*ast.Term) {
	w.number(len(terms))
	for _, t := range terms {
		w.term(t)
	}
}

func (w *freezer) place(l *ast.Location) {
	if l == nil {
		w.number(0)
		w.number(0)
		return
	}
	w.number(l.Row)
	w.number(l.Col)
}

func (w *freezer) rule(r *ast.Rule) {
	h, flags := r.Head, 0
	if r.Default {
		flags |= flagDefault
	}
	if r.Else != nil {
		flags |= flagElse
	}
	if h.Key != nil {
		flags |= flagKey
	}
	if h.Value != nil {
		flags |= flagValue
	}
	if h.Assign {
		flags |= flagAssign
	}
	w.number(flags)
	w.place(r.Location)
	w.text(string(h.Name))
	w.ref(h.Reference)
	w.terms(h.Args)
	if h.Key != nil {
		w.term(h.Key)
	}
	if h.Value != nil {
		w.term(h.Value)
	}
	w.body(r.Body)
	if r.Else != nil {
		w.rule(r.Else)
	}
}

func (w *freezer) body(body ast.Body) {
	w.number(len(body))
	for _, e := range body {
		negated := 0
		if e.Negated {
			negated = 1
		}
		w.number(negated)
		if len(e.With) > 0 && w.err == nil {
			w.err = fmt.Errorf("%v: `with` is for tests", e.Location)
		}
		switch terms := e.Terms.(type) {
		case *ast.Term:
			w.number(tagTerm)
			w.term(terms)
		case []*ast.Term:
			w.number(tagTerms)
			if ref, ok := terms[0].Value.(ast.Ref); ok {
				if name := ref.String(); ast.BuiltinMap[name] != nil {
					w.builtins[name] = true
				}
			}
			w.terms(terms)
		case *ast.Every:
			w.number(tagEvery)
			key := 0
			if terms.Key != nil {
				key = 1
			}
			w.number(key)
			if terms.Key != nil {
				w.term(terms.Key)
			}
			w.term(terms.Value)
			w.term(terms.Domain)
			w.body(terms.Body)
		default:
			w.fail(e.Location, e.Terms)
		}
	}
}

func (w *freezer) fail(at *ast.Location, what any) {
	if w.err == nil {
		w.err = fmt.Errorf("%v: no form for %T", at, what)
	}
}

func (w *freezer) term(t *ast.Term) {
	switch v := t.Value.(type) {
	case ast.Null:
		w.number(tagNull)
	case ast.Boolean:
		if v {
			w.number(tagTrue)
		} else {
			w.number(tagFalse)
		}
	case ast.Number:
		w.number(tagNumber)
		w.text(string(v))
	case ast.String:
		w.number(tagString)
		w.text(string(v))
	case ast.Var:
		w.number(tagVar)
		w.text(string(v))
	case ast.Ref:
		w.number(tagRef)
		w.terms(v)
	case *ast.Array:
		w.number(tagArray)
		w.number(v.Len())
		v.Foreach(w.term)
	case ast.Set:
		w.number(tagSet)
		w.terms(v.Slice())
	case ast.Object:
		w.number(tagObject)
		w.number(v.Len())
		for _, k := range v.Keys() {
			w.term(k)
			w.term(v.Get(k))
		}
	case *ast.ArrayComprehension:
		w.number(tagArrayOf)
		w.term(v.Term)
		w.body(v.Body)
	case *ast.SetComprehension:
		w.number(tagSetOf)
		w.term(v.Term)
		w.body(v.Body)
	case *ast.ObjectComprehension:
		w.number(tagObjectOf)
		w.term(v.Key)
		w.term(v.Value)
		w.body(v.Body)
	case ast.Call:
		w.number(tagCall)
		w.terms(v)
	default:
		w.fail(t.Location, t.Value)
	}
}
