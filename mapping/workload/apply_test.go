package workload_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-iac/plumb/mapping/workload"
	"github.com/plumb-iac/plumb/mapping/workload/watest"
	"github.com/plumb-iac/plumb/mapping/workload/watool"
)

// randomEdit changes an answer as a person might, and returns what it did.
func randomEdit(random *rand.Rand, q *watest.Question) func(a *watest.Answer) {
	choice := q.Choices[random.IntN(len(q.Choices))].ID
	text := fmt.Sprintf("A person's words, %d.", random.IntN(1000))
	switch random.IntN(7) {
	case 0:
		return func(a *watest.Answer) {
			if !slices.Contains(a.Selected, choice) {
				a.Selected = append(a.Selected, choice)
			}
		}
	case 1:
		return func(a *watest.Answer) {
			a.Selected = slices.DeleteFunc(a.Selected, func(id string) bool { return id == choice })
		}
	case 2:
		return func(a *watest.Answer) { a.Notes += text }
	case 3:
		return func(a *watest.Answer) { a.Notes = text }
	case 4:
		return func(a *watest.Answer) {
			c := a.Choices[choice]
			if c == nil {
				c = &watest.ChoiceState{Status: "UNSELECTED", Reason: "NONE"}
				a.Choices[choice] = c
			}
			c.Notes += text
		}
	case 5:
		return func(a *watest.Answer) {
			if !strings.HasSuffix(choice, "_no") && !slices.Contains(a.Selected, choice) {
				a.Choices[choice] = &watest.ChoiceState{Status: "NOT_APPLICABLE", Reason: "OUT_OF_SCOPE", Notes: text}
			}
		}
	}
	return func(a *watest.Answer) { a.Applicable = false; a.Reason = "BUSINESS_PRIORITIES" }
}

// Whatever people did before the plan, between plan and apply, and in the
// middle of apply: an answer that somebody touched after the plan was made is
// exactly as they left it, and everything else of theirs is still there.
func TestEditsSurvive(t *testing.T) {
	lens := watest.Framework()
	rounds := 12
	if testing.Short() {
		rounds = 3
	}
	for round := range rounds {
		random := rand.New(rand.NewPCG(uint64(round), 99))
		s := newStage(t)
		s.Strict = round%2 == 0
		p := proposal()
		pick := func() *watest.Question { return &lens.Questions[random.IntN(len(lens.Questions))] }
		for range 60 { // what people did before
			q := pick()
			s.Edit(s.work, alias, q.ID, randomEdit(random, q))
		}
		if round%3 == 0 { // an earlier push
			s.apply(t, s.job(s.plan(t, p, workload.Options{})))
			for i := range p.Questions {
				for j := range p.Questions[i].Choices {
					p.Questions[i].Choices[j].Note += " Again."
				}
			}
			for range 30 {
				q := pick()
				s.Edit(s.work, alias, q.ID, randomEdit(random, q))
			}
		}
		plan := s.plan(t, p, workload.Options{Confirm: round%2 == 1, Notes: round%4 < 2})
		atPlan := map[string]*watest.Answer{}
		for _, q := range lens.Questions {
			atPlan[q.ID] = s.Answer(s.work, alias, q.ID)
		}
		left := map[string]*watest.Answer{} // touched after the plan: as they were left
		edit := func() {
			q := pick()
			s.Edit(s.work, alias, q.ID, randomEdit(random, q))
			left[q.ID] = s.Answer(s.work, alias, q.ID)
		}
		for range 15 {
			edit()
		}
		s.Before = func(op, question string) {
			if op == "GetAnswer" && random.IntN(6) == 0 {
				// Somebody edits an answer that is not being written at this moment.
				if q := pick(); q.ID != question && s.Calls("UpdateAnswer") < 40 && left[q.ID] == nil && same(s.Answer(s.work, alias, q.ID), atPlan[q.ID]) {
					s.Edit(s.work, alias, q.ID, randomEdit(random, q))
					left[q.ID] = s.Answer(s.work, alias, q.ID)
				}
			}
		}
		r := s.apply(t, s.job(plan))
		s.Before = nil
		conflicts := 0
		for _, a := range r.Answers {
			if a.Outcome == workload.Conflict {
				conflicts++
				if left[a.QuestionID] == nil {
					t.Errorf("round %d: %s: a conflict that nobody caused", round, a.QuestionID)
				}
			}
		}
		for id, want := range left {
			if same(want, atPlan[id]) {
				continue // an edit that changed nothing
			}
			if diff := cmp.Diff(want, s.Answer(s.work, alias, id)); diff != "" {
				t.Errorf("round %d: %s was edited after the plan and then overwritten:\n%s", round, id, diff)
			}
		}
		for _, q := range lens.Questions {
			if left[q.ID] == nil || same(left[q.ID], atPlan[q.ID]) {
				assertPersonsWord(t, atPlan[q.ID], s.Answer(s.work, alias, q.ID))
			}
		}
		if conflicts == 0 && round == 0 {
			t.Error("no conflict at all: the test shows nothing")
		}
		// A second run completes it, but for what differs.
		second := s.apply(t, s.job(s.plan(t, p, plan.Options)))
		if !second.Complete() {
			t.Errorf("round %d: second run: %+v", round, second)
		}
		if third := s.plan(t, p, plan.Options); !third.Empty() {
			t.Errorf("round %d: third plan is not empty: %+v", round, third.Totals())
		}
	}
}

func same(a, b *watest.Answer) bool { return cmp.Equal(a, b) }

// assertPersonsWord is assertKept for answers that may hold notes of plumb too.
func assertPersonsWord(t testing.TB, before, after *watest.Answer) {
	t.Helper()
	b := *before
	b.Choices = map[string]*watest.ChoiceState{}
	for id, c := range before.Choices {
		state := *c
		if strings.HasPrefix(state.Notes, "[plumb") {
			state.Notes = ""
			if !strings.HasSuffix(c.Notes, ".") || strings.Contains(c.Notes, "person") {
				state.Notes = c.Notes // edited
			}
		}
		b.Choices[id] = &state
	}
	if at := strings.Index(b.Notes, "[plumb "); at >= 0 {
		b.Notes = b.Notes[:at]
	}
	assertKept(t, &b, after)
}

// With faults in 30 % of all calls, some of them after the call took effect,
// everything is written once and nothing twice.
func TestFaults(t *testing.T) {
	s := newStage(t)
	s.FaultRate = 0.3
	plan := s.plan(t, proposal(), workload.Options{})
	j := s.job(plan)
	j.MilestoneBefore, j.MilestoneAfter = "before", "after"
	r := s.apply(t, j)
	if !r.Complete() {
		t.Fatalf("%+v", r)
	}
	if len(s.work.Milestones) != 2 || len(r.Milestones) != 2 {
		t.Errorf("%d milestones, %d reported, want 2", len(s.work.Milestones), len(r.Milestones))
	}
	s.FaultRate = 0
	if again := s.plan(t, proposal(), workload.Options{}); !again.Empty() {
		t.Errorf("left over: %+v", again.Totals())
	}
	if s.Calls("UpdateAnswer") <= plan.Totals().Answers {
		t.Error("no write failed: the test shows nothing")
	}
}

// What fails for good is reported, and the run gives up where the tool is gone.
func TestFaultsForGood(t *testing.T) {
	s := newStage(t)
	plan := s.plan(t, proposal(), workload.Options{})
	var err error
	if s.client, err = watool.NewClient(context.Background(), watool.Settings{Attempts: 2, MaxBackoff: time.Millisecond}); err != nil {
		t.Fatal(err)
	}
	s.Before = func(op, _ string) {
		if op == "UpdateAnswer" && s.Calls("UpdateAnswer") == 4 {
			s.FaultRate = 1
		}
	}
	j := s.job(plan)
	j.Attempts = 2
	r := s.apply(t, j)
	if r.Complete() || len(r.Answers) != plan.Totals().Answers {
		t.Fatalf("%+v", r)
	}
	for i, a := range r.Answers {
		switch {
		case i < 4 && a.Outcome != workload.Written, i > 4 && i < 7 && a.Outcome != workload.Failed, i > 7 && a.Outcome != workload.Skipped:
			t.Errorf("answer %d: %s %s", i, a.Outcome, a.Message)
		case a.Outcome == workload.Failed && a.Message == "":
			t.Errorf("answer %d fails without a word", i)
		}
	}
	if !strings.Contains(r.Stopped, "3 answers in a row failed") {
		t.Errorf("stopped: %q", r.Stopped)
	}
}

// One answer that the tool refuses does not keep the others from being written.
func TestOneRefused(t *testing.T) {
	s := newStage(t)
	plan := s.plan(t, proposal(), workload.Options{})
	for i := range plan.Questions[3].Changes {
		plan.Questions[3].Changes[i].Note = strings.Repeat("x", 3000)
	}
	r := s.apply(t, s.job(plan))
	for i, a := range r.Answers {
		want := workload.Written
		if a.QuestionID == plan.Questions[3].QuestionID {
			want = workload.Failed
			if !strings.Contains(a.Message, "not accepted") || !strings.Contains(a.Message, "3000") {
				t.Errorf("message: %s", a.Message)
			}
		}
		if a.Outcome != want {
			t.Errorf("answer %d: %s, want %s", i, a.Outcome, want)
		}
	}
}

// A stop in the middle loses nothing, leaves no write unconfirmed, and a second run completes it.
func TestStop(t *testing.T) {
	for _, stopAt := range []int{1, 7, 20} {
		s := newStage(t)
		plan := s.plan(t, proposal(), workload.Options{})
		ctx, stop := context.WithCancel(context.Background())
		s.Before = func(op, _ string) {
			if op == "UpdateAnswer" && s.Calls("UpdateAnswer") == stopAt-1 {
				stop() // while the write is on its way
			}
		}
		j := s.job(plan)
		j.MilestoneBefore, j.MilestoneAfter = "before", "after"
		r, err := j.Apply(ctx, s.client.Review(s.target))
		if err != nil {
			t.Fatal(err)
		}
		written := 0
		for _, a := range r.Answers {
			if a.Outcome == workload.Written {
				written++
			}
		}
		if r.Stopped != "interrupted" || written != stopAt || s.Calls("UpdateAnswer") != stopAt {
			t.Errorf("stop at write %d: stopped %q, %d written, %d writes", stopAt, r.Stopped, written, s.Calls("UpdateAnswer"))
		}
		if len(s.work.Milestones) != 1 {
			t.Errorf("%d milestones after a stop, want only the one before", len(s.work.Milestones))
		}
		stop()
		s.Before = nil
		j = s.job(s.plan(t, proposal(), workload.Options{}))
		j.MilestoneBefore, j.MilestoneAfter = "before", "after"
		r = s.apply(t, j)
		if !r.Complete() || r.Reused != "before" || len(s.work.Milestones) != 2 {
			t.Errorf("second run: complete %v, reused %q, %d milestones", r.Complete(), r.Reused, len(s.work.Milestones))
		}
		if again := s.plan(t, proposal(), workload.Options{}); !again.Empty() {
			t.Errorf("left over: %+v", again.Totals())
		}
	}
}

func TestMilestones(t *testing.T) {
	s := newStage(t)
	plan := s.plan(t, proposal(), workload.Options{})
	for _, test := range []struct{ before, after, want string }{
		{"ab", "", "2 characters"},
		{"", strings.Repeat("x", 101), "101 characters"},
		{"Same name", "same  NAME", "two names"},
	} {
		j := s.job(plan)
		j.MilestoneBefore, j.MilestoneAfter = test.before, test.after
		if _, err := j.Apply(context.Background(), s.client.Review(s.target)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q, %q: %v", test.before, test.after, err)
		}
	}
	add := func(name string, age time.Duration) {
		s.work.Milestones = append(s.work.Milestones, watest.Frozen{Number: len(s.work.Milestones) + 1, Name: name, Recorded: s.Now.Add(-age)})
	}
	add("Spring", 48*time.Hour)
	add("Today", time.Hour)
	for _, test := range []struct{ before, after, want string }{
		{"spring", "", `"Spring" exists already (number 1)`},
		{"", "today", `"Today" exists already (number 2)`},
	} {
		j := s.job(plan)
		j.MilestoneBefore, j.MilestoneAfter = test.before, test.after
		if _, err := j.Apply(context.Background(), s.client.Review(s.target)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q, %q: %v", test.before, test.after, err)
		}
	}
	for len(s.work.Milestones) < 99 {
		add(fmt.Sprintf("number %d", len(s.work.Milestones)), 99*time.Hour)
	}
	j := s.job(plan)
	j.MilestoneBefore, j.MilestoneAfter = "one", "two"
	if _, err := j.Apply(context.Background(), s.client.Review(s.target)); err == nil || !strings.Contains(err.Error(), "99 milestones of 100") {
		t.Errorf("too many: %v", err)
	}
	if n := s.Calls("UpdateAnswer") + s.Calls("CreateMilestone"); n != 0 {
		t.Errorf("%d writes though the milestones were refused", n)
	}
	// An empty plan freezes nothing.
	empty := *plan
	empty.Questions = nil
	j = s.job(&empty)
	j.MilestoneBefore, j.MilestoneAfter = "one", "two"
	if r := s.apply(t, j); len(r.Milestones) != 0 || !r.Complete() {
		t.Errorf("%+v", r)
	}
}

func TestUpgradedInBetween(t *testing.T) {
	s := newStage(t)
	plan := s.plan(t, proposal(), workload.Options{})
	s.SetVersion(alias, "2027-01-01")
	_, err := s.job(plan).Apply(context.Background(), s.client.Review(s.target))
	if err == nil || !strings.Contains(err.Error(), "2027-01-01 now") || s.Calls("UpdateAnswer") != 0 {
		t.Errorf("%v, %d writes", err, s.Calls("UpdateAnswer"))
	}
}

// A review template takes the same answers; it has no risk and no milestones.
func TestTemplate(t *testing.T) {
	s := newStage(t)
	template := s.AddTemplate("company default", alias)
	s.target = workload.Target{Template: template.ARN, Lens: alias}
	p := proposal()
	plan := s.plan(t, p, workload.Options{})
	if plan.Empty() || plan.Name != "company default" {
		t.Fatalf("%+v", plan.Totals())
	}
	j := s.job(plan)
	j.MilestoneBefore = "before"
	if _, err := j.Apply(context.Background(), s.client.Review(s.target)); err == nil || !strings.Contains(err.Error(), "no milestones") {
		t.Errorf("%v", err)
	}
	if r := s.apply(t, s.job(plan)); !r.Complete() || r.After != nil {
		t.Errorf("%+v", r)
	}
	if again := s.plan(t, p, workload.Options{}); !again.Empty() {
		t.Errorf("left over: %+v", again.Totals())
	}
	if s.Calls("UpdateAnswer") != 0 || s.Calls("UpdateReviewTemplateAnswer") != plan.Totals().Answers {
		t.Error("written to the wrong place")
	}
	// A workload made from the template starts with its answers.
	id, err := s.client.Create(context.Background(), workload.NewWorkload{
		Name: "billing", Description: "Bills.", Environment: "PRODUCTION", Lenses: []string{alias}, Regions: []string{"eu-central-1"}, Template: template.ARN,
	})
	if err != nil {
		t.Fatal(err)
	}
	s.target = workload.Target{WorkloadID: id, Lens: alias}
	if again := s.plan(t, p, workload.Options{}); !again.Empty() {
		t.Errorf("the template's answers are not there: %+v", again.Totals())
	}
}

func TestCreate(t *testing.T) {
	s := newStage(t)
	w := workload.NewWorkload{Name: "Billing", Description: "Bills.", Environment: "PREPRODUCTION", Owner: "Team Billing",
		Accounts: []string{"123456789012"}, Regions: []string{"eu-central-1"}, Lenses: []string{alias}}
	s.FaultRate = 0.3
	id, err := s.client.Create(context.Background(), w)
	if err != nil {
		t.Fatal(err)
	}
	if made := s.Workload("billing"); made == nil || made.ID != id {
		t.Errorf("made %+v, returned %s", made, id)
	}
	s.FaultRate = 0
	w.Name, w.Description = " BIL ling", "Other bills."
	if _, err = s.client.Create(context.Background(), w); err == nil || !strings.Contains(err.Error(), "--workload "+id) {
		t.Errorf("a taken name: %v", err)
	}
	bad := workload.NewWorkload{Name: "x", Environment: "TEST", Owner: "y", Accounts: []string{"1"}, Regions: []string{"Frankfurt"}, Template: "t"}
	err = bad.Check()
	for _, want := range []string{"name has 1", "description has 0", `environment "TEST"`, "owner has 1", `account "1"`, `region "Frankfurt"`, "no lens", `template "t"`} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q in %v", want, err)
		}
	}
}
