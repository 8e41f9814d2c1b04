package policytest

import (
	"io/fs"
	"os"
	"strconv"
	"testing"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Benchmark measures each policy on its cases, as sub-benchmarks. ns/verdict is
// what it costs to judge one resource: the cases in which everything is known,
// as many times over as it takes to outweigh what an evaluation costs at all.
func Benchmark(b *testing.B, fsys fs.FS, o Options) {
	b.Helper()
	s, err := newSuite(fsys, o)
	if err != nil {
		b.Fatal(err)
	}
	for _, id := range s.ids {
		p, ok := s.library.Find(id)
		if !ok {
			continue // Run says why
		}
		b.Run(id, func(b *testing.B) {
			set := s.multiplied(b, id, 50)
			options := policy.Options{Only: []*policy.Policy{p}, Workers: 1}
			var verdicts []*finding.Verdict
			b.ReportAllocs()
			for b.Loop() {
				if verdicts, _, err = s.library.Evaluate(b.Context(), set, options); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*max(1, len(verdicts))), "ns/verdict")
		})
	}
}

// multiplied returns the cases of a policy in which everything is known, each n
// times in a root of its own.
func (s *suite) multiplied(b *testing.B, id string, n int) *resource.Set {
	b.Helper()
	scratch, err := os.MkdirTemp("", "policytest")
	if err != nil {
		b.Fatal(err)
	}
	defer os.RemoveAll(scratch)
	c := &checker{suite: s, id: id}
	all := &resource.Set{}
	for _, tc := range readCases(s.fsys, id+"/cases", c.report) {
		set, err := tc.load(b.Context(), scratch, nil)
		if err != nil {
			b.Fatal(err)
		}
		known := len(set.Incomplete) == 0
		for _, r := range set.Resources {
			known = known && len(r.Unknown) == 0
		}
		if !known || tc.account != nil {
			continue
		}
		for i := range n {
			for _, r := range set.Resources {
				copied := *r
				copied.Root = tc.name + strconv.Itoa(i)
				all.Resources = append(all.Resources, &copied)
			}
		}
	}
	return all
}
