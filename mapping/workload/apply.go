package workload

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"
)

// Tool is what Apply needs of the WA Tool. Reads retry by themselves; writes are
// tried once, because between two tries somebody may have edited the answer.
// Errors wrap ErrAgain, ErrDenied, ErrNotFound or ErrExists where they are of that kind.
type Tool interface {
	// Lens returns the lens as the target has it.
	Lens(ctx context.Context) (LensInfo, error)
	// Answer reads one answer.
	Answer(ctx context.Context, questionID string) (Answer, error)
	// Update writes one answer, once.
	Update(ctx context.Context, u Update) error
	// Risks returns the official risk counts of the lens review; nil for a template.
	Risks(ctx context.Context) (RiskCount, error)
	// Milestones lists the workload's milestones; nil for a template.
	Milestones(ctx context.Context) ([]Milestone, error)
	// CreateMilestone freezes the workload. The token makes a repeated call harmless.
	CreateMilestone(ctx context.Context, name, token string) (Milestone, error)
}

// The kinds of errors that Apply tells apart.
var (
	ErrAgain    = errors.New("try again")    // throttled, a fault of the service, a conflict
	ErrDenied   = errors.New("denied")       // a permission is missing, or the credentials are wrong
	ErrNotFound = errors.New("not found")    // no such workload, lens, question
	ErrExists   = errors.New("exists")       // the name is taken
	ErrInvalid  = errors.New("not accepted") // the tool refuses the request
)

// Outcome is what became of one answer.
type Outcome string

// The outcomes.
const (
	Written  Outcome = "written"  // written, and read back as written
	Already  Outcome = "already"  // the tool held all of it already: an earlier run, or a person, did it
	Conflict Outcome = "conflict" // changed since the plan was made: nothing was written
	Failed   Outcome = "failed"   // an error: nothing was written, or it could not be confirmed
	Skipped  Outcome = "skipped"  // not reached: stopped before
)

// AnswerResult is what became of one answer.
type AnswerResult struct {
	QuestionID string  `json:"question_id"`
	Number     string  `json:"number,omitempty"`
	Title      string  `json:"title"`
	Outcome    Outcome `json:"outcome"`
	Message    string  `json:"message,omitempty"`
	Selected   int     `json:"selected,omitempty"` // choices selected by this run
	Notes      int     `json:"notes,omitempty"`    // notes written by this run
	Before     string  `json:"risk_before,omitempty"`
	After      string  `json:"risk_after,omitempty"` // official, as read back
	Estimate   string  `json:"risk_estimate,omitempty"`
}

// A Report is what Apply did.
type Report struct {
	Answers    []AnswerResult `json:"answers"` // those with changes, in the plan's order
	Milestones []Milestone    `json:"milestones,omitempty"`
	Reused     string         `json:"reused_milestone,omitempty"` // a milestone before that a stopped run had made
	Before     RiskCount      `json:"risks_before,omitempty"`
	After      RiskCount      `json:"risks_after,omitempty"`
	Stopped    string         `json:"stopped,omitempty"` // why not all was tried: interrupted, denied
	Problems   []string       `json:"problems,omitempty"`
}

// Complete reports whether all of the plan is in the tool now.
func (r *Report) Complete() bool {
	return r.Stopped == "" && len(r.Problems) == 0 && !slices.ContainsFunc(r.Answers, func(a AnswerResult) bool {
		return a.Outcome != Written && a.Outcome != Already
	})
}

// Job is one Apply.
type Job struct {
	Plan            *Plan  `json:"plan"`
	MilestoneBefore string `json:"milestone_before,omitempty"`
	MilestoneAfter  string `json:"milestone_after,omitempty"`
	// Attempts bounds how often one write is tried; 0 means 8.
	Attempts int `json:"attempts,omitempty"`

	Progress func(AnswerResult)         `json:"-"` // called for each answer, may be nil
	Wait     func(context.Context, int) `json:"-"` // waits before try n; nil waits 0.2 s, doubling up to 20 s
	Now      func() time.Time           `json:"-"` // nil: time.Now
}

// giveUp is how many answers in a row may fail, each after all its tries, before
// Apply stops: the tool is not there.
const giveUp = 3

// Apply carries a plan out. Each answer is read again first: if it is not
// what the plan was made for, it is a conflict and nothing is written. After the
// write it is read once more. Cancelling ctx stops before the next answer; a
// write that has begun is finished and confirmed. What was not written can be
// planned and applied again.
//
// The API has no lock and no version of an answer, so an edit that arrives
// between the read and the write, a fraction of a second, cannot be seen.
func (j Job) Apply(ctx context.Context, tool Tool) (*Report, error) {
	r := &Report{Answers: []AnswerResult{}, Before: j.Plan.Risks}
	if j.Plan.Empty() {
		r.After = r.Before
		return r, nil
	}
	lens, err := tool.Lens(ctx)
	if err != nil {
		return nil, err
	}
	if lens.Version != j.Plan.Lens.Version {
		return nil, fmt.Errorf("the workload's lens is at version %s now, the plan was made for %s: plan again", lens.Version, j.Plan.Lens.Version)
	}
	if err := j.before(ctx, tool, r); err != nil {
		return nil, err
	}
	unreachable := 0 // answers in a row that the tool did not take for lack of an answer of its own
	for i := range j.Plan.Questions {
		q := &j.Plan.Questions[i]
		if len(q.Changes) == 0 {
			continue
		}
		a := AnswerResult{QuestionID: q.QuestionID, Number: q.Number, Title: q.Title, Before: q.Risk, Estimate: q.Estimate, Outcome: Skipped}
		if r.Stopped == "" && ctx.Err() != nil {
			r.Stopped = "interrupted"
		}
		if r.Stopped == "" {
			err := j.question(ctx, tool, q, &a)
			if unreachable++; !errors.Is(err, ErrAgain) {
				unreachable = 0
			}
			switch {
			case errors.Is(err, ErrDenied):
				r.Stopped = err.Error()
			case unreachable == giveUp:
				r.Stopped = fmt.Sprintf("%d answers in a row failed: %v", giveUp, err)
			}
		}
		r.Answers = append(r.Answers, a)
		if j.Progress != nil && a.Outcome != Skipped {
			j.Progress(a)
		}
	}
	j.after(ctx, tool, r)
	return r, nil
}

// question makes the changes of one answer and fills in what became of it.
// The returned error is there for its kind; its text is in the result.
func (j Job) question(ctx context.Context, tool Tool, q *QuestionPlan, out *AnswerResult) error {
	attempts := j.Attempts
	if attempts <= 0 {
		attempts = 8
	}
	var last error
	for try := range attempts {
		if try > 0 {
			j.wait(ctx, try)
		}
		if ctx.Err() != nil {
			out.Outcome, out.Message = Skipped, "interrupted"
			if last != nil {
				out.Outcome, out.Message = Failed, "interrupted after: "+last.Error()
			}
			return ctx.Err()
		}
		// What has begun is finished, also after an interruption.
		work, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Minute)
		done, err := j.attempt(work, tool, q, out, try > 0)
		cancel()
		if done {
			return err
		}
		last = err
	}
	out.Outcome, out.Message = Failed, fmt.Sprintf("%d tries: %v", attempts, last)
	return last
}

// attempt is one read, write, read. done is false where it is worth another
// try; again says that there was one, whose write may have arrived.
func (j Job) attempt(ctx context.Context, tool Tool, q *QuestionPlan, out *AnswerResult, again bool) (done bool, err error) {
	fail := func(err error) (bool, error) {
		if errors.Is(err, ErrAgain) {
			return false, err
		}
		out.Outcome, out.Message = Failed, err.Error()
		return true, err
	}
	now, err := tool.Answer(ctx, q.QuestionID)
	if err != nil {
		return fail(err)
	}
	if q.holds(&now) {
		out.Outcome, out.After = Already, now.Risk
		if again {
			out.written(q)
		}
		return true, nil
	}
	if now.Fingerprint() != q.Before {
		out.Outcome, out.Message, out.After = Conflict, "changed since the plan was made: left as it is, plan again", now.Risk
		return true, nil
	}
	update := q.update(&now)
	if err := tool.Update(ctx, update); err != nil {
		return fail(err)
	}
	want := update.after(&now)
	read, err := tool.Answer(ctx, q.QuestionID)
	if errors.Is(err, ErrAgain) {
		return false, err
	}
	if err != nil {
		out.Outcome, out.Message = Failed, "written, but not confirmed: "+err.Error()
		return true, err
	}
	out.After = read.Risk
	switch {
	case read.Fingerprint() == want.Fingerprint():
		out.written(q)
	case q.holds(&read):
		out.written(q)
		out.Message = "somebody has edited the answer since"
	default:
		out.Outcome, out.Message = Failed, "the tool holds something else than what was written: somebody has edited it at the same time, or it was not kept; plan again"
	}
	return true, nil
}

// written counts what was written.
func (a *AnswerResult) written(q *QuestionPlan) {
	a.Outcome = Written
	for _, c := range q.Changes {
		switch c.Kind {
		case SelectChoice:
			a.Selected++
		case ChoiceNote, AnswerNote:
			a.Notes++
		}
	}
}

// holds reports whether an answer has all that q would change already.
func (q *QuestionPlan) holds(a *Answer) bool {
	for _, c := range q.Changes {
		s := a.state(c.Choice)
		switch c.Kind {
		case SelectChoice:
			if s.Status != Selected {
				return false
			}
		case Withdrawal:
			if s.Status == Selected {
				return false
			}
		case MarkChoice:
			if s.Status != NotApplicable {
				return false
			}
		case ChoiceNote:
			if plain(s.Notes) != plain(c.Note) {
				return false
			}
		case MarkQuestion:
			if a.Applicable {
				return false
			}
		case AnswerNote:
			if plain(a.Notes) != plain(c.Note) {
				return false
			}
		}
	}
	return true
}

func (j Job) wait(ctx context.Context, try int) {
	if j.Wait != nil {
		j.Wait(ctx, try)
		return
	}
	pause := min(200*time.Millisecond<<(try-1), 20*time.Second)
	select {
	case <-ctx.Done():
	case <-time.After(pause):
	}
}
