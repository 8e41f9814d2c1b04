package policytest

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// A Cost is what one policy costs for a resource that it judges, in its cases in which
// everything is known, with nothing remembered from one resource to the next.
type Cost struct {
	Policy    string
	Once      bool    // it judges no type but the workload or account: what it costs is a scan's, not a resource's
	Resources int     // that it judged
	Steps     float64 // expressions evaluated for each
	Nanos     float64 // time for each, 0 where it was not taken
}

// dear is how many times the median a policy may cost.
const dear = 10

// TestCosts counts what policies cost, and reports those that cost more than ten times the
// median of those that judge resources.
func TestCosts(t *testing.T, fsys fs.FS, o Options) {
	t.Helper()
	s, err := newSuite(fsys, o)
	if err != nil {
		t.Fatal(err)
	}
	var costs []Cost
	for _, id := range s.ids {
		c, ok := s.cost(t, id, 0)
		if !ok {
			t.Logf("%s: not measured: there is no case in which everything is known", id)
			continue
		}
		costs = append(costs, c)
	}
	median := medianSteps(costs)
	for _, c := range above(costs, median) {
		t.Errorf("%s: %.1f expressions are evaluated for a resource, more than %d times the median of %.1f", c.Policy, c.Steps, dear, median)
	}
}

// Benchmark measures each policy, as sub-benchmarks, and at the end names those that cost
// more than ten times the median.
func Benchmark(b *testing.B, fsys fs.FS, o Options) {
	b.Helper()
	s, err := newSuite(fsys, o)
	if err != nil {
		b.Fatal(err)
	}
	var costs []Cost
	for _, id := range s.ids {
		b.Run(id, func(b *testing.B) {
			var c Cost
			for b.Loop() {
				var ok bool
				if c, ok = s.cost(b, id, 10); !ok {
					b.Skip("no case in which everything is known")
				}
			}
			costs = append(costs, c)
			b.ReportMetric(0, "ns/op") // it is mostly loading
			b.ReportMetric(c.Nanos, "ns/resource")
			b.ReportMetric(c.Steps, "steps/resource")
		})
	}
	if len(costs) < 2 {
		return
	}
	slices.SortFunc(costs, func(x, y Cost) int { return strings.Compare(x.Policy, y.Policy) })
	costs = slices.CompactFunc(costs, func(x, y Cost) bool { return x.Policy == y.Policy })
	median := medianSteps(costs)
	var out strings.Builder
	fmt.Fprintf(&out, "median of the policies here that judge resources: %.1f steps for each\n", median)
	for _, c := range above(costs, median) {
		fmt.Fprintf(&out, "more than %d times that: %s with %.0f steps\n", dear, c.Policy, c.Steps)
	}
	for _, c := range costs {
		if c.Once {
			fmt.Fprintf(&out, "once a scan: %s with %.0f steps\n", c.Policy, c.Steps)
		}
	}
	fmt.Fprint(os.Stderr, out.String()) // a benchmark of others logs nothing of its own
}

// medianSteps is the median of policies that judge resources.
func medianSteps(costs []Cost) float64 {
	var steps []float64
	for _, c := range costs {
		if !c.Once {
			steps = append(steps, c.Steps)
		}
	}
	if len(steps) == 0 {
		return 0
	}
	slices.Sort(steps)
	return steps[len(steps)/2]
}

// above are the policies that judge resources and are too dear, the dearest first.
func above(costs []Cost, median float64) []Cost {
	var out []Cost
	for _, c := range costs {
		if !c.Once && c.Steps > dear*median {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(x, y Cost) int { return int(y.Steps - x.Steps) })
	return out
}

// cost measures a policy on its cases; the time as the least of a number of rounds. ok is
// false where there is nothing to measure it on.
func (s *suite) cost(tb testing.TB, id string, rounds int) (c Cost, ok bool) {
	tb.Helper()
	p, ok := s.library.Find(id)
	if !ok {
		return c, false // Run says why
	}
	scratch, err := os.MkdirTemp("", "policytest")
	if err != nil {
		tb.Fatal(err)
	}
	defer os.RemoveAll(scratch)
	c = Cost{Policy: id, Once: len(p.Resources) == 0}
	steps := &policy.Meter{Steps: true}
	var least time.Duration // of all cases
	for _, tc := range readCases(s.fsys, id+"/cases", (&checker{suite: s, id: id}).report) {
		set, err := tc.load(context.Background(), scratch, nil)
		if err != nil {
			tb.Fatal(err)
		}
		known := len(set.Incomplete) == 0
		judged := 0
		for _, r := range set.Resources {
			// Whose account and which region it is is no affair of a case.
			r.Provider.Account = cmp.Or(r.Provider.Account, "111122223333")
			r.Provider.Region = cmp.Or(r.Provider.Region, "eu-west-1")
			known = known && len(r.Unknown) == 0 && !hasHole(r.Values)
			if r.Mode != resource.Data && p.Judges(r.Type) {
				judged++
			}
		}
		if c.Once {
			judged = 1
		}
		if !known || judged == 0 {
			continue
		}
		c.Resources += judged
		options := policy.Options{Only: []*policy.Policy{p}, Workers: 1, Meter: steps}
		if _, _, err := s.library.Evaluate(context.Background(), set, options); err != nil {
			tb.Fatal(err)
		}
		var took time.Duration
		for i := range rounds {
			options.Meter = &policy.Meter{}
			if _, _, err := s.library.Evaluate(context.Background(), set, options); err != nil {
				tb.Fatal(err)
			}
			if t := options.Meter.Cost(id).Time; i == 0 || t < took {
				took = t
			}
		}
		least += took
	}
	if c.Resources == 0 {
		return c, false
	}
	c.Steps = float64(steps.Cost(id).Steps) / float64(c.Resources)
	c.Nanos = float64(least.Nanoseconds()) / float64(c.Resources)
	return c, true
}

// hasHole reports whether a document in v is not known in part.
func hasHole(v any) bool {
	switch v := v.(type) {
	case string:
		return slices.ContainsFunc(resource.Symbols(v), func(ref resource.Ref) bool { _, hole := ref.Hole(); return hole })
	case []any:
		return slices.ContainsFunc(v, hasHole)
	case map[string]any:
		for _, e := range v {
			if hasHole(e) {
				return true
			}
		}
	}
	return false
}
