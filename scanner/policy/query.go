package policy

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/plumb-iac/plumb/scanner/finding"
)

// A question asks a number of policies for their answers on one resource, in a
// single query: none of its expressions can be undefined, so that one policy
// cannot silence another.
type question struct {
	program *program
	entries []*entry
	body    ast.Body
	fail    []ast.Var
	unknown []ast.Var // "" where the policy has no such rule
	skip    []ast.Var
}

// newQuestion makes the query for policies.
func newQuestion(p *program, entries []*entry) *question {
	q := &question{program: p, entries: entries}
	ask := func(kind string, i int, e *entry) ast.Var {
		v := ast.Var(kind + strconv.Itoa(i))
		rule := ast.NewTerm(append(e.pkg(), ast.StringTerm(kind)))
		if kind == "skip" { // undefined where the resource is not skipped
			rule = ast.ArrayComprehensionTerm(ast.InternedTerm(true), ast.NewBody(ast.NewExpr(rule)))
		}
		q.body.Append(ast.Equality.Expr(ast.NewTerm(v), rule))
		return v
	}
	for i, e := range entries {
		var unknown, skip ast.Var
		if e.facts.HasSkip {
			skip = ask("skip", i, e)
		}
		if e.facts.HasUnknown {
			unknown = ask("unknown", i, e)
		}
		q.skip, q.unknown = append(q.skip, skip), append(q.unknown, unknown)
		q.fail = append(q.fail, ask("fail", i, e))
	}
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
	cancel  topdown.Cancel
	timer   *time.Timer
	subject struct { // of the last question
		it      *item
		variant variant
		*view
	}
}

func newRunner(w *workload, limit time.Duration) *runner {
	return &runner{session: newSession(w), limit: limit}
}

// ask puts a question about a resource in a world. The error is for the question
// as a whole, whichever of its policies is to blame.
func (r *runner) ask(ctx context.Context, q *question, it *item, w world) (answers []answer, err error) {
	r.start()
	defer func() {
		if p := recover(); p != nil {
			answers, err = nil, fmt.Errorf("panic in the Rego engine: %v", p)
		}
		if stopped := r.stop(); stopped && err != nil {
			err = errTooSlow
		}
	}()
	r.session.reset(w)
	subject := w.instead[it]
	if subject == nil {
		subject = r.look(it, w.variant).term
	}
	query := topdown.NewQuery(q.body).
		WithCompiler(q.program.compiler).
		WithStore(r.session).
		WithBaseCache(r.session).
		WithCancel(r.cancel).
		WithInput(subject).
		WithSeed(noSeed{}).
		WithTime(r.session.w.now)
	err = query.Iter(ctx, func(qr topdown.QueryResult) error {
		answers = make([]answer, len(q.entries))
		for i := range q.entries {
			a := &answers[i]
			if v := q.skip[i]; v != "" {
				a.skip = qr[v].Value.(*ast.Array).Len() > 0
			}
			if v := q.unknown[i]; v != "" {
				a.unknowns, err = readUnknowns(qr[v].Value)
				if err != nil {
					return err
				}
			}
			a.fails, err = readFailures(qr[q.fail[i]].Value)
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && answers == nil {
		err = errors.New("the query has no answer")
	}
	return answers, err
}

// look returns the subject of a question in the form that policies see.
func (r *runner) look(it *item, v variant) *view {
	if r.subject.it != it || r.subject.variant != v {
		r.subject.it, r.subject.variant, r.subject.view = it, v, it.view(v)
	}
	return r.subject.view
}

// start begins to measure the time of a question.
func (r *runner) start() {
	if r.timer == nil {
		r.cancel = topdown.NewCancel()
		r.timer = time.AfterFunc(r.limit, r.cancel.Cancel)
		return
	}
	r.timer.Reset(r.limit)
}

// stop ends measuring and reports whether the time was up.
func (r *runner) stop() bool {
	if r.timer.Stop() {
		return false
	}
	r.timer = nil // its cancel is spent
	return true
}

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
