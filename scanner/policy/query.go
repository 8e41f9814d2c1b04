package policy

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/metrics"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/plumb-iac/plumb/scanner/finding"
)

// A question asks a policy for its answer on one resource.
type question struct {
	program *program
	entry   *entry
	body    ast.Body        // asks for skip, and for the rest where it is not true
	all     func() ast.Body // asks for all
	skips   bool            // body may not ask for all
	unknown bool            // there is such a rule
	nothing *emptiness      // the answer, where it is known beforehand; the rest is empty then
}

// Variables of the queries.
const (
	skipVar    = ast.Var("skip")
	failVar    = ast.Var("fail")
	unknownVar = ast.Var("unknown")
)

// newQuestion makes the queries for a policy.
func newQuestion(p *program, e *entry) *question {
	q := &question{program: p, entry: e, skips: e.facts.HasSkip, unknown: e.facts.HasUnknown}
	rule := func(name ast.Var) *ast.Term { return ast.NewTerm(append(e.pkg(), ast.StringTerm(string(name)))) }
	ask := func(body *ast.Body, name ast.Var, guarded bool) {
		var inner ast.Body
		if guarded {
			inner = ast.NewBody(ast.Equality.Expr(ast.NewTerm(skipVar), ast.ArrayTerm()))
		}
		value := ast.NewTerm(ast.Var("value"))
		inner.Append(ast.Equality.Expr(value, rule(name)))
		body.Append(ast.Equality.Expr(ast.NewTerm(name), ast.ArrayComprehensionTerm(value, inner)))
	}
	make := func(guarded bool) (body ast.Body) {
		if q.skips {
			ask(&body, skipVar, false)
		}
		if q.unknown {
			ask(&body, unknownVar, guarded)
		}
		ask(&body, failVar, guarded)
		return body
	}
	q.body = make(q.skips)
	q.all = sync.OnceValue(func() ast.Body { return make(false) })
	return q
}

// pkg returns the reference of the policy's package.
func (e *entry) pkg() ast.Ref {
	service, name, _ := strings.Cut(e.id, "/")
	ref := make(ast.Ref, 0, 5)
	return append(ref, ast.DefaultRootDocument, ast.InternedTerm("policies"), ast.StringTerm(service), ast.StringTerm(name))
}

// An answer is what one policy says of one resource under one assumption about
// what is not known.
type answer struct {
	fails    []failure
	unknowns []finding.UnknownValue
	skip     bool
}

// A failure is an element of fail.
type failure struct {
	message   string
	attribute string
	resource  string // key of another resource that attribute belongs to, or ""
	missing   string // the type whose absence it is about, or ""
}

// maxFailures bounds what one policy may say of one resource.
const maxFailures = 1000

// errTooSlow says that an evaluation was stopped.
var errTooSlow = errors.New("evaluation took too long")

// A runner puts questions, one after the other.
type runner struct {
	session *session
	limit   time.Duration
	meter   *Meter
}

func newRunner(w *workload, limit time.Duration) *runner {
	return &runner{session: newSession(w), limit: limit}
}

// ask puts a query of a question about a resource in a world.
func (r *runner) ask(ctx context.Context, q *question, body ast.Body, it *item, w world) (a answer, err error) {
	spent := newLimit(r.limit)
	defer func() {
		if p := recover(); p != nil {
			a, err = answer{}, fmt.Errorf("panic in the Rego engine: %v", p)
		}
		if spent.over && err != nil {
			err = errTooSlow
		}
	}()
	r.session.reset(q.entry, w)
	query := topdown.NewQuery(body).
		WithCompiler(q.program.compiler).
		WithStore(r.session).
		WithBaseCache(r.session).
		WithCancel(spent).
		WithInput(r.session.input(it)).
		WithMetrics(noMetrics).
		WithSeed(noSeed{}).
		WithTime(r.session.w.now)
	if r.meter != nil {
		defer r.meter.start(q.entry.id, query)()
	}
	answered := false
	err = query.Iter(ctx, func(qr topdown.QueryResult) error {
		answered = true
		a = answer{skip: q.skips && told(qr, skipVar) != nil}
		if v := told(qr, unknownVar); q.unknown && v != nil {
			if a.unknowns, err = readUnknowns(v); err != nil {
				return err
			}
		}
		if v := told(qr, failVar); v != nil {
			if a.fails, err = readFailures(v); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && !answered {
		err = errors.New("the query has no answer")
	}
	return a, err
}

// told returns the value of a rule in a result, nil if it is undefined or was not asked for.
func told(qr topdown.QueryResult, name ast.Var) ast.Value {
	t := qr[name]
	if t == nil {
		return nil
	}
	if list := t.Value.(*ast.Array); list.Len() > 0 {
		return list.Elem(0).Value
	}
	return nil
}

// noMetrics measures nothing.
var noMetrics = metrics.NoOp()

// noSeed is the randomness that policies get: none.
type noSeed struct{}

func (noSeed) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// readFailures reads the value of fail.
func readFailures(v ast.Value) ([]failure, error) {
	set, ok := v.(ast.Set)
	if !ok {
		return nil, errors.New("fail is no set")
	}
	if set.Len() == 0 {
		return nil, nil
	}
	if set.Len() > maxFailures {
		return nil, fmt.Errorf("fail has %d elements: a policy may say at most %d things of a resource", set.Len(), maxFailures)
	}
	failures := make([]failure, 0, set.Len())
	for _, t := range set.Slice() { // sorted
		obj, ok := t.Value.(ast.Object)
		if !ok {
			return nil, fmt.Errorf("fail contains %s: want what data.lib.verdict makes", t)
		}
		var f failure
		var err error
		obj.Foreach(func(k, v *ast.Term) {
			name, _ := k.Value.(ast.String)
			text, ok := v.Value.(ast.String)
			if !ok {
				err = fmt.Errorf("fail contains %s: %s is no string", t, k)
				return
			}
			switch name {
			case "message":
				f.message = string(text)
			case "attribute":
				f.attribute = string(text)
			case "resource":
				f.resource = string(text)
			case "missing":
				f.missing = string(text)
			default:
				err = fmt.Errorf("fail contains %s: unknown key %s: want message, attribute, resource, missing", t, k)
			}
		})
		if err == nil && f.message == "" {
			err = fmt.Errorf("fail contains %s: message is missing", t)
		}
		if err != nil {
			return nil, err
		}
		failures = append(failures, f)
	}
	return failures, nil
}

// readUnknowns reads the value of unknown.
func readUnknowns(v ast.Value) ([]finding.UnknownValue, error) {
	set, ok := v.(ast.Set)
	if !ok {
		return nil, errors.New("unknown is no set")
	}
	var unknowns []finding.UnknownValue
	for _, t := range set.Slice() {
		obj, ok := t.Value.(ast.Object)
		if !ok {
			return nil, fmt.Errorf("unknown contains %s: want what verdict.unknown of data.lib.verdict makes", t)
		}
		attribute, ok1 := text(obj, "attribute")
		reason, ok2 := text(obj, "reason")
		if !ok1 || !ok2 || reason == "" {
			return nil, fmt.Errorf("unknown contains %s: want what verdict.unknown of data.lib.verdict makes", t)
		}
		unknowns = append(unknowns, finding.UnknownValue{Attribute: attribute, Reason: reason})
	}
	return unknowns, nil
}

func text(obj ast.Object, key string) (string, bool) {
	t := obj.Get(ast.InternedTerm(key))
	if t == nil {
		return "", false
	}
	s, ok := t.Value.(ast.String)
	return string(s), ok
}
