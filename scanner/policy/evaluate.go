package policy

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Options says what to evaluate and how. Its zero value evaluates all policies.
type Options struct {
	Only     []*Policy     // nil: all
	Complete bool          // the targets are declared to be all there is
	Limit    time.Duration // for one evaluation of a policy on a resource; 0: one second
	Now      time.Time     // what data.plumb.now_ns says; zero: 1970
	Workers  int           // 0: as many as there are processors
	Meter    *Meter        // measures what each policy costs
}

// Evaluate judges the resources of a set with the policies of the library. The
// verdicts are sorted. A policy that errs or runs away on a resource gives
// the verdict unknown there, and a diagnostic; all others are not affected. The
// error is ctx's.
func (l *Library) Evaluate(ctx context.Context, set *resource.Set, o Options) ([]*finding.Verdict, []resource.Diagnostic, error) {
	if o.Limit <= 0 {
		o.Limit = time.Second
	}
	if o.Now.IsZero() {
		o.Now = time.Unix(0, 0)
	}
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	w := newWorkload(set, o)
	entries := l.choose(w, o.Only)
	var known, asked []*entry
	for _, e := range entries {
		e.know()
		if e.facts.Nothing.holds(w) && o.Meter == nil {
			known = append(known, e)
		} else {
			asked = append(asked, e)
		}
	}
	programs, asked, diags := l.programs(asked)
	jobs := plan(w, append(asked, known...), programs)
	if o.Meter != nil && !o.Meter.Remember {
		for i := range jobs {
			jobs[i].memories = make([]*memories, len(jobs[i].each))
		}
	}
	results := make([]result, len(jobs))
	var next atomic.Int64
	var group sync.WaitGroup
	for range min(o.Workers, len(jobs)) {
		group.Go(func() {
			runner := newRunner(w, o.Limit)
			runner.meter = o.Meter
			judge := newJudge(runner)
			for {
				i := int(next.Add(1)) - 1
				if i >= len(jobs) || ctx.Err() != nil {
					return
				}
				results[i] = judge.judge(ctx, jobs[i])
			}
		})
	}
	group.Wait()
	if err := ctx.Err(); err != nil {
		return nil, diags, fmt.Errorf("evaluate policies: %w", err)
	}
	var verdicts []*finding.Verdict
	for _, r := range results {
		verdicts = append(verdicts, r.verdicts...)
		diags = append(diags, r.diagnostics...)
	}
	finding.Sort(verdicts)
	sortDiagnostics(diags)
	return verdicts, diags, nil
}

// choose returns the entries of policies that have something to judge in w.
func (l *Library) choose(w *workload, only []*Policy) []*entry {
	wanted := make(map[string]bool, len(only))
	for _, p := range only {
		wanted[p.ID] = true
	}
	var chosen []*entry
	for _, e := range l.entries {
		if only != nil && !wanted[e.id] {
			continue
		}
		if len(e.policy.Resources) == 0 || slices.ContainsFunc(e.policy.Resources, func(t string) bool { return len(w.byType[t]) > 0 }) {
			chosen = append(chosen, e)
		}
	}
	return chosen
}

// programs returns the program that each policy is part of: those with a manifest
// in one, thawed, and the others in another; from before where that is enough.
func (l *Library) programs(entries []*entry) (map[*entry]*program, []*entry, []resource.Diagnostic) {
	l.mu.Lock()
	defer l.mu.Unlock()
	found := make(map[*entry]*program, len(entries))
	var own, others []*entry
	for _, e := range entries {
		e.know()
		if l.frozen != nil && !e.policy.Custom {
			own = append(own, e)
		} else {
			others = append(others, e)
		}
	}
	if len(own) > 0 && !l.thawed.has(own) {
		// What does not fit is compiled from its Rego.
		if f, err := newFrozen(l.frozen.Frozen()); err == nil && f.has(own) {
			if c, err := f.thaw(own); err == nil {
				l.thawed = newProgram(c, own)
			}
		}
	}
	if l.thawed.has(own) {
		for _, e := range own {
			found[e] = l.thawed
		}
	} else {
		others = append(others, own...)
	}
	var diags []resource.Diagnostic
	if len(others) > 0 && !l.compiled.has(others) {
		l.compiled, others, diags = l.compile(others)
	}
	for _, e := range others {
		found[e] = l.compiled
	}
	return found, slices.DeleteFunc(entries, func(e *entry) bool { return found[e] == nil }), diags
}

// A job is one subject with the policies that judge it.
type job struct {
	subject  *item
	each     []*question // of one policy each
	memories []*memories // of each
	account  string      // whose resources are looked at, "" for all
}

// plan says what has to be asked.
func plan(w *workload, entries []*entry, programs map[*entry]*program) []job {
	var jobs []job
	byType := map[string]*job{}
	for _, e := range entries {
		q := &question{entry: e, nothing: e.facts.Nothing}
		if p := programs[e]; p != nil {
			q = newQuestion(p, e)
		}
		m := &memories{&memory{}, &memory{}}
		for _, t := range e.policy.Resources {
			if byType[t] == nil {
				byType[t] = &job{}
			}
			byType[t].each = append(byType[t].each, q)
			byType[t].memories = append(byType[t].memories, m)
		}
		if len(e.policy.Resources) == 0 {
			for _, it := range w.wholes(e.policy.Scope) {
				jobs = append(jobs, job{subject: it, each: []*question{q}, memories: []*memories{nil}, account: it.Provider.Account})
			}
		}
	}
	for _, t := range sortedKeys(byType) {
		for _, it := range w.byType[t] {
			one := *byType[t]
			one.subject = it
			jobs = append(jobs, one)
		}
	}
	return jobs
}

// A result is what came of a job.
type result struct {
	verdicts    []*finding.Verdict
	diagnostics []resource.Diagnostic
}

// describe says why an evaluation did not end well, and where.
func (w *workload) describe(err error, e *entry, it *item, limit time.Duration) resource.Diagnostic {
	d := resource.Diagnostic{Severity: resource.Error, File: e.module.file}
	d.Detail = "the verdict of this policy on this resource is unknown; the others stand"
	where := fmt.Sprintf("policy %s on %s: ", e.id, it.Address)
	var rego *topdown.Error
	switch {
	case errors.Is(err, errTooSlow):
		d.Summary = where + fmt.Sprintf("stopped after %s", limit)
	case errors.As(err, &rego):
		// What follows the first line are values, which may be secret.
		message, _, _ := strings.Cut(rego.Message, "\n")
		d.Summary = where + strings.TrimSuffix(message, ":")
		if rego.Location != nil {
			d.Line = rego.Location.Row
			if rego.Location.File != "" {
				d.File = rego.Location.File
			}
		}
	default:
		d.Summary = where + err.Error()
	}
	d.Summary = redact(w.show(d.Summary), it.Resource)
	return d
}
