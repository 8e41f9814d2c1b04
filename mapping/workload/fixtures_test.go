package workload_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/mapping/workload"
	"github.com/plumb-iac/plumb/mapping/workload/watest"
	"github.com/plumb-iac/plumb/mapping/workload/watool"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", path, diff)
	}
}

const alias = "wellarchitected"

// A stage is a stand-in with one workload, and a client for it.
type stage struct {
	*watest.Server
	work   *watest.Workload
	target workload.Target
	client *watool.Client
}

func newStage(t testing.TB) *stage {
	t.Helper()
	s := watest.New(1)
	t.Cleanup(s.Close)
	s.AddLens(watest.Framework())
	w := s.AddWorkload("payments", alias)
	return &stage{Server: s, work: w, target: workload.Target{WorkloadID: w.ID, Lens: alias}, client: newClient(t, s)}
}

func newClient(t testing.TB, s *watest.Server) *watool.Client {
	t.Helper()
	if setenv, ok := t.(interface{ Setenv(k, v string) }); ok {
		for k, v := range s.Env() {
			setenv.Setenv(k, v)
		}
	}
	c, err := watool.NewClient(context.Background(), watool.Settings{Attempts: 40, MaxBackoff: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func (s *stage) read(t testing.TB) *workload.Snapshot {
	t.Helper()
	snapshot, err := s.client.Read(context.Background(), s.target, nil)
	if err != nil {
		t.Fatal(err)
	}
	return snapshot
}

func (s *stage) plan(t testing.TB, p *workload.Proposal, o workload.Options) *workload.Plan {
	t.Helper()
	return workload.Make(p, s.read(t), o)
}

// job is a plan to carry out, without waiting.
func (s *stage) job(p *workload.Plan) workload.Job {
	return workload.Job{Plan: p, Attempts: 40, Wait: func(context.Context, int) {}, Now: func() time.Time { return s.Now }}
}

func (s *stage) apply(t testing.TB, j workload.Job) *workload.Report {
	t.Helper()
	r, err := j.Apply(context.Background(), s.client.Review(s.target))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// proposal is a review of the whole framework with every kind of proposal:
// by turns select, confirm, leave, nothing.
func proposal() *workload.Proposal {
	f := framework.Current()
	p := &workload.Proposal{Lens: f.Alias, Edition: f.Edition}
	n := 0
	for _, fq := range f.Questions {
		q := workload.Question{ID: fq.ID, Number: fq.Number, Title: fq.Title, NoneID: fq.NoneID, Estimate: "medium",
			Note: "Evidence for " + fq.Number + ". Judged on 2026-11-21."}
		for _, c := range fq.Practices {
			choice := workload.Choice{Key: c.Key, API: c.ChoiceID, ID: c.ID, Title: c.Title}
			switch n % 4 {
			case 0:
				choice.Wants, choice.Note = workload.WantSelect, fmt.Sprintf("%d verdicts passed. Judged on 2026-11-21.", n+1)
			case 1:
				choice.Wants, choice.Note = workload.WantConfirm, "All that was judged passes."
			case 2:
				choice.Wants, choice.Note, choice.Against = workload.WantLeave, "aws_s3_bucket.logs fails.", "1 verdict fails"
			}
			n++
			q.Choices = append(q.Choices, choice)
		}
		p.Questions = append(p.Questions, q)
	}
	return p
}
