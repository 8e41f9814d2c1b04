package workload_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-iac/plumb/mapping/workload"
	"github.com/plumb-iac/plumb/mapping/workload/watest"
)

// Pushing twice changes nothing the second time, by any mixture of options.
func TestPushTwice(t *testing.T) {
	for _, o := range []workload.Options{{}, {Confirm: true}, {Notes: true}, {Confirm: true, Notes: true, Withdraw: true}} {
		s := newStage(t)
		p := proposal()
		first := s.plan(t, p, o)
		if first.Empty() {
			t.Fatal("nothing to push")
		}
		r := s.apply(t, s.job(first))
		if !r.Complete() {
			t.Fatalf("first push: %+v", r)
		}
		for _, a := range r.Answers {
			if a.Outcome != workload.Written || a.After == "" {
				t.Errorf("%s: %s, risk %q", a.QuestionID, a.Outcome, a.After)
			}
		}
		writes := s.Calls("UpdateAnswer")
		second := s.plan(t, p, o)
		if !second.Empty() {
			t.Errorf("options %+v: the second plan is not empty: %+v", o, second.Totals())
		}
		if want := first.Totals().Select; second.Totals().Already != want {
			t.Errorf("options %+v: %d selections in place, want %d", o, second.Totals().Already, want)
		}
		s.apply(t, s.job(second))
		if again := s.Calls("UpdateAnswer"); again != writes {
			t.Errorf("the second push wrote %d answers", again-writes)
		}
	}
}

// The choice whose id plumb does not know is found by its title, never by its place.
func TestReconcileByIDAndTitle(t *testing.T) {
	s := newStage(t)
	p := proposal()
	snapshot := s.read(t)
	plan := workload.Make(p, snapshot, workload.Options{})
	for _, u := range plan.Unmatched {
		t.Errorf("unmatched: %+v", u)
	}
	offered := map[string]string{}
	byTitle := 0
	for _, a := range snapshot.Answers {
		for _, c := range a.Choices {
			offered[c.ID] = c.Title
		}
	}
	for _, q := range plan.Questions {
		byTitle += len(q.ByTitle)
		for _, c := range q.Changes {
			if c.Choice != "" && !strings.HasSuffix(c.Title, offered[c.Choice]) {
				t.Errorf("%s is to get what is meant for %q", offered[c.Choice], c.Title)
			}
		}
	}
	if byTitle != 1 {
		t.Errorf("%d choices found by title, want the one whose id is not confirmed", byTitle)
	}
	// An older lens version: a choice and a question are missing, others are new.
	snapshot.Answers[0].Choices[0] = workload.ChoiceInfo{ID: "ops_something_old", Title: "Something old"}
	snapshot.Answers = slices.Delete(snapshot.Answers, 5, 6)
	snapshot.Answers[7].QuestionID = "renamed"
	plan = workload.Make(p, snapshot, workload.Options{})
	if len(plan.Unmatched) != 3 {
		t.Errorf("want the old choice, the one it took the place of, and the missing question; got %+v", plan.Unmatched)
	}
	if len(plan.Questions) != len(snapshot.Answers) {
		t.Errorf("%d of %d answers matched; a question with another id is found by its title", len(plan.Questions), len(snapshot.Answers))
	}
}

func TestPlanGolden(t *testing.T) {
	s := newStage(t)
	p := proposal()
	p.Questions = p.Questions[:3]
	p.Questions[1].Said = workload.None
	p.Questions[2].Choices[0].Said = workload.Yes
	p.Questions[2].Choices[1].Said, p.Questions[2].Choices[1].Reason = workload.DoesNotApply, "out of scope"
	q := p.Questions[0]
	s.Edit(s.work, alias, q.ID, func(a *watest.Answer) {
		a.Notes = "Reviewed with the product team in May."
		a.Selected = []string{q.Choices[2].API}
		a.Choices[q.Choices[4].API] = &watest.ChoiceState{Status: "UNSELECTED", Notes: "We tried and it failed."}
	})
	s.Edit(s.work, alias, p.Questions[2].ID, func(a *watest.Answer) {
		a.Choices[p.Questions[2].Choices[2].API] = &watest.ChoiceState{Status: "NOT_APPLICABLE", Reason: "OUT_OF_SCOPE"}
	})
	plan := s.plan(t, p, workload.Options{})
	var out strings.Builder
	if err := plan.Print(&out, workload.Style{}); err != nil {
		t.Fatal(err)
	}
	out.WriteString("\n---- --all --include confirm\n\n")
	plan = s.plan(t, p, workload.Options{Confirm: true})
	plan.Unmatched = plan.Unmatched[:3]
	if err := plan.Print(&out, workload.Style{All: true}); err != nil {
		t.Fatal(err)
	}
	out.WriteString("\n---- apply\n\n")
	j := s.job(plan)
	j.MilestoneBefore, j.MilestoneAfter = "before plumb", "after plumb"
	j.Progress = func(a workload.AnswerResult) { out.WriteString(a.Line() + "\n") }
	if err := s.apply(t, j).Print(&out, workload.Style{}); err != nil {
		t.Fatal(err)
	}
	golden(t, "plan.txt", out.String())
}

// A person's word in the tool stands, whatever the review says.
func TestPersonsWordStands(t *testing.T) {
	p := proposal()
	q := p.Questions[0] // choices by turns: select, confirm, leave, nothing, select
	selectID, leaveID := q.Choices[0].API, q.Choices[2].API
	tests := []struct {
		name string
		edit func(a *watest.Answer)
		why  string // of a difference; "" if there is none
	}{
		{"none of these", func(a *watest.Answer) { a.Selected = []string{q.NoneID} }, "none of these"},
		{"does not apply", func(a *watest.Answer) { a.Applicable = false; a.Reason = "OUT_OF_SCOPE" }, "does not apply"},
		{"choice not applicable", func(a *watest.Answer) {
			a.Choices[selectID] = &watest.ChoiceState{Status: "NOT_APPLICABLE", Reason: "OTHER", Notes: "no"}
		}, "marked not applicable"},
		{"unselected with a note", func(a *watest.Answer) {
			a.Choices[selectID] = &watest.ChoiceState{Status: "UNSELECTED", Notes: "Not for the archive."}
		}, "note of a person"},
		{"selected against the evidence", func(a *watest.Answer) { a.Selected = []string{leaveID} }, "speaks against it: 1 verdict fails"},
		{"selected with a note", func(a *watest.Answer) {
			a.Selected = []string{selectID}
			a.Choices[selectID] = &watest.ChoiceState{Status: "SELECTED", Notes: "Mine."}
		}, ""},
		{"a note on the answer", func(a *watest.Answer) { a.Notes = "Mine.\r\n\r\nStill mine." }, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := newStage(t)
			s.Strict = true
			s.Edit(s.work, alias, q.ID, test.edit)
			before := s.Answer(s.work, alias, q.ID)
			plan := s.plan(t, p, workload.Options{Confirm: true, Notes: true, Withdraw: true})
			qp := plan.Questions[0]
			found := slices.ContainsFunc(qp.Differences, func(d workload.Difference) bool { return strings.Contains(d.Why, test.why) })
			if found != (test.why != "") { // any difference contains ""
				t.Errorf("differences: %+v, want one with %q", qp.Differences, test.why)
			}
			if r := s.apply(t, s.job(plan)); !r.Complete() {
				t.Fatalf("%+v", r)
			}
			assertKept(t, before, s.Answer(s.work, alias, q.ID))
		})
	}
}

// assertKept fails if anything of a person's in before is not in after.
func assertKept(t testing.TB, before, after *watest.Answer) {
	t.Helper()
	for _, id := range before.Selected {
		if !slices.Contains(after.Selected, id) {
			t.Errorf("selection %s was removed", id)
		}
	}
	for id, c := range before.Choices {
		now := after.Choices[id]
		if now == nil || strings.TrimSpace(c.Notes) != "" && now.Notes != c.Notes || c.Status == "NOT_APPLICABLE" && (now.Status != c.Status || now.Reason != c.Reason) {
			t.Errorf("choice %s: %+v became %+v", id, c, now)
		}
	}
	if strings.TrimSpace(before.Notes) != "" && !strings.HasPrefix(after.Notes, strings.ReplaceAll(before.Notes, "\r\n", "\n")) {
		t.Errorf("note %q became %q", before.Notes, after.Notes)
	}
	if before.Applicable != after.Applicable || before.Reason != after.Reason {
		t.Errorf("applicability changed: %v %s, was %v %s", after.Applicable, after.Reason, before.Applicable, before.Reason)
	}
}

// Our own note is replaced, an edited one is not; a selection that somebody took back stays back.
func TestOwnNotes(t *testing.T) {
	s := newStage(t)
	p := proposal()
	q := &p.Questions[0]
	first := q.Choices[0].API
	if r := s.apply(t, s.job(s.plan(t, p, workload.Options{}))); !r.Complete() {
		t.Fatalf("%+v", r)
	}
	note := s.Answer(s.work, alias, q.ID).Choices[first].Notes
	if !strings.HasPrefix(note, "[plumb+ ") || !strings.Contains(note, "1 verdicts passed.") {
		t.Fatalf("note %q", note)
	}
	q.Choices[0].Note, q.Note = "5 verdicts passed.", "New evidence."
	if r := s.apply(t, s.job(s.plan(t, p, workload.Options{}))); !r.Complete() {
		t.Fatalf("%+v", r)
	}
	a := s.Answer(s.work, alias, q.ID)
	if got := a.Choices[first].Notes; !strings.Contains(got, "5 verdicts passed.") || strings.Contains(got, "1 verdicts") {
		t.Errorf("our note was not replaced: %q", got)
	}
	if strings.Count(a.Notes, "[plumb ") != 1 || !strings.Contains(a.Notes, "New evidence.") || strings.Contains(a.Notes, "OPS 1") {
		t.Errorf("our part of the answer's note was not replaced: %q", a.Notes)
	}
	// A person edits our note and our part, and takes the selection back.
	s.Edit(s.work, alias, q.ID, func(a *watest.Answer) {
		a.Choices[first].Notes += " But not in Paris."
		a.Notes = strings.Replace(a.Notes, "New evidence.", "New evidence, says plumb.", 1)
	})
	q.Choices[0].Note, q.Note = "6 verdicts passed.", "Newer evidence."
	before := s.Answer(s.work, alias, q.ID)
	plan := s.plan(t, p, workload.Options{})
	s.apply(t, s.job(plan))
	if diff := cmp.Diff(before, s.Answer(s.work, alias, q.ID)); diff != "" {
		t.Errorf("edited notes were touched:\n%s", diff)
	}
	s.Edit(s.work, alias, q.ID, func(a *watest.Answer) {
		a.Selected = slices.DeleteFunc(a.Selected, func(id string) bool { return id == first })
		a.Choices[first].Status, a.Choices[first].Notes = "UNSELECTED", note
	})
	plan = s.plan(t, p, workload.Options{})
	if !slices.ContainsFunc(plan.Questions[0].Differences, func(d workload.Difference) bool { return strings.Contains(d.Why, "somebody unselected it") }) {
		t.Errorf("differences: %+v", plan.Questions[0].Differences)
	}
	s.apply(t, s.job(plan))
	if slices.Contains(s.Answer(s.work, alias, q.ID).Selected, first) {
		t.Error("a selection that a person took back was made again")
	}
}

// What plumb selected and evidence now speaks against is taken back only on request.
func TestWithdraw(t *testing.T) {
	s := newStage(t)
	p := proposal()
	q := &p.Questions[0]
	s.apply(t, s.job(s.plan(t, p, workload.Options{})))
	q.Choices[0].Wants, q.Choices[0].Note, q.Choices[0].Against = workload.WantLeave, "2 of 3 fail.", "2 verdicts fail"
	plan := s.plan(t, p, workload.Options{})
	if n := plan.Totals().Withdraw; n != 0 {
		t.Errorf("%d withdrawals without being asked", n)
	}
	if len(plan.Questions[0].Differences) != 1 {
		t.Errorf("differences: %+v", plan.Questions[0].Differences)
	}
	s.apply(t, s.job(plan)) // the note is ours and tells the truth now
	if got := s.Answer(s.work, alias, q.ID).Choices[q.Choices[0].API].Notes; !strings.Contains(got, "2 of 3 fail.") {
		t.Errorf("note %q", got)
	}
	plan = s.plan(t, p, workload.Options{Withdraw: true})
	if n := plan.Totals().Withdraw; n != 1 {
		t.Fatalf("%d withdrawals, want 1", n)
	}
	s.apply(t, s.job(plan))
	a := s.Answer(s.work, alias, q.ID)
	if slices.Contains(a.Selected, q.Choices[0].API) || a.Choices[q.Choices[0].API].Status != "UNSELECTED" {
		t.Errorf("still selected: %+v", a)
	}
	if plan = s.plan(t, p, workload.Options{Withdraw: true}); !plan.Empty() {
		t.Errorf("second plan: %+v", plan.Totals())
	}
}

func TestMissing(t *testing.T) {
	s := newStage(t)
	_, err := s.client.Read(context.Background(), workload.Target{WorkloadID: strings.Repeat("0", 32), Lens: alias}, nil)
	if !errors.Is(err, workload.ErrNotFound) || !strings.Contains(err.Error(), "No workload with ID 000") {
		t.Errorf("no such workload: %v", err)
	}
	_, err = s.client.Read(context.Background(), workload.Target{WorkloadID: s.work.ID, Lens: "serverless"}, nil)
	if !errors.Is(err, workload.ErrNotFound) || !strings.Contains(err.Error(), `"payments" does not have the lens serverless: it has [wellarchitected]`) {
		t.Errorf("no such lens: %v", err)
	}
	for _, target := range []workload.Target{{}, {WorkloadID: "x", Lens: alias}, {WorkloadID: s.work.ID}, {WorkloadID: s.work.ID, Template: "t", Lens: alias}, {Template: "arn:aws:s3:::x", Lens: alias}} {
		if err := target.Check(); err == nil {
			t.Errorf("%+v is taken", target)
		}
	}
	if err := s.target.Check(); err != nil {
		t.Error(err)
	}
}

func TestDenied(t *testing.T) {
	for _, op := range []string{"GetWorkload", "GetLensReview", "ListAnswers", "GetAnswer"} {
		s := newStage(t)
		s.Deny = []string{op}
		_, err := s.client.Read(context.Background(), s.target, nil)
		if !errors.Is(err, workload.ErrDenied) || !strings.Contains(err.Error(), "wellarchitected:"+op) {
			t.Errorf("%s: %v", op, err)
		}
	}
	s := newStage(t)
	plan := s.plan(t, proposal(), workload.Options{})
	s.Deny = []string{"UpdateAnswer"}
	r := s.apply(t, s.job(plan))
	if r.Stopped == "" || s.Calls("UpdateAnswer") != 1 || r.Complete() {
		t.Errorf("a denied write must stop the run at once: stopped %q after %d writes", r.Stopped, s.Calls("UpdateAnswer"))
	}
	if skipped := len(slices.DeleteFunc(slices.Clone(r.Answers), func(a workload.AnswerResult) bool { return a.Outcome != workload.Skipped })); skipped != len(r.Answers)-1 {
		t.Errorf("%d of %d answers not reached", skipped, len(r.Answers))
	}
	s.Deny = nil
	if r := s.apply(t, s.job(s.plan(t, proposal(), workload.Options{}))); !r.Complete() {
		t.Errorf("after the permission was given: %+v", r)
	}
}
