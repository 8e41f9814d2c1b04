package watool

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/aws/aws-sdk-go-v2/aws"
	wa "github.com/aws/aws-sdk-go-v2/service/wellarchitected"
	"github.com/aws/aws-sdk-go-v2/service/wellarchitected/types"

	"github.com/plumb-iac/plumb/mapping/workload"
)

// readers is how many answers are read at the same time. The service's rate is
// not documented; a review has 57 answers.
const readers = 4

// Read reads a whole lens review: the workload, its lens version, and all answers
// with their notes. Progress is told how many of how many answers are read; it may be nil.
func (c *Client) Read(ctx context.Context, target workload.Target, progress func(done, all int)) (*workload.Snapshot, error) {
	s := &workload.Snapshot{Target: target, Identity: c.region}
	r := c.Review(target)
	var err error
	if target.Template != "" {
		err = c.template(ctx, s)
	} else {
		err = c.workload(ctx, s)
	}
	if err != nil {
		return nil, err
	}
	if s.Lens, err = r.Lens(ctx); err != nil {
		if errors.Is(err, workload.ErrNotFound) {
			return nil, fmt.Errorf("%s %q does not have the lens %s: it has %v: %w", r.what(), s.Name, target.Lens, s.Lenses, workload.ErrNotFound)
		}
		return nil, err
	}
	if target.Template == "" {
		if s.Risks, err = r.Risks(ctx); err != nil {
			return nil, err
		}
	}
	ids, err := r.questions(ctx)
	if err != nil {
		return nil, err
	}
	s.Answers = make([]workload.Answer, len(ids))
	return s, c.answers(ctx, r, ids, s.Answers, progress)
}

// answers reads one answer a question, a few at a time, into their places.
func (c *Client) answers(ctx context.Context, r *Review, ids []string, into []workload.Answer, progress func(done, all int)) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var (
		wg    sync.WaitGroup
		mu    sync.Mutex
		first error
		done  int
		next  = make(chan int)
	)
	for range min(readers, len(ids)) {
		wg.Go(func() {
			for i := range next {
				a, err := r.Answer(ctx, ids[i])
				mu.Lock()
				if err != nil && first == nil {
					first = err
					cancel()
				}
				into[i] = a
				done++
				if err == nil && progress != nil {
					progress(done, len(ids))
				}
				mu.Unlock()
			}
		})
	}
	for i := range ids {
		select {
		case next <- i:
			continue
		case <-ctx.Done():
		}
		break
	}
	close(next)
	wg.Wait()
	if first == nil {
		first = ctx.Err()
	}
	return first
}

func (c *Client) workload(ctx context.Context, s *workload.Snapshot) error {
	out, err := c.api.GetWorkload(ctx, &wa.GetWorkloadInput{WorkloadId: &s.Target.WorkloadID})
	if err != nil {
		return explain("read workload "+s.Target.WorkloadID, err)
	}
	w := out.Workload
	s.Name, s.ARN, s.Owner, s.Lenses = aws.ToString(w.WorkloadName), aws.ToString(w.WorkloadArn), aws.ToString(w.Owner), w.Lenses
	return nil
}

func (c *Client) template(ctx context.Context, s *workload.Snapshot) error {
	out, err := c.api.GetReviewTemplate(ctx, &wa.GetReviewTemplateInput{TemplateArn: &s.Target.Template})
	if err != nil {
		return explain("read review template "+s.Target.Template, err)
	}
	t := out.ReviewTemplate
	s.Name, s.ARN, s.Owner, s.Lenses = aws.ToString(t.TemplateName), aws.ToString(t.TemplateArn), aws.ToString(t.Owner), t.Lenses
	return nil
}

// convert makes a workload.Answer of what the API returns of a live review or of a template.
func convert(a *types.Answer) workload.Answer {
	out := workload.Answer{
		QuestionID: aws.ToString(a.QuestionId), PillarID: aws.ToString(a.PillarId), Title: aws.ToString(a.QuestionTitle),
		Selected: slices.Clone(a.SelectedChoices), Applicable: a.IsApplicable == nil || *a.IsApplicable,
		Reason: string(a.Reason), Notes: aws.ToString(a.Notes), Risk: string(a.Risk),
	}
	for _, c := range a.Choices {
		out.Choices = append(out.Choices, workload.ChoiceInfo{ID: aws.ToString(c.ChoiceId), Title: aws.ToString(c.Title)})
	}
	for _, c := range a.ChoiceAnswers {
		out.States = append(out.States, workload.ChoiceState{
			ID: aws.ToString(c.ChoiceId), Status: string(c.Status), Reason: string(c.Reason), Notes: aws.ToString(c.Notes),
		})
	}
	return out
}

func fromTemplate(a *types.ReviewTemplateAnswer) workload.Answer {
	return convert(&types.Answer{
		QuestionId: a.QuestionId, PillarId: a.PillarId, QuestionTitle: a.QuestionTitle, Choices: a.Choices,
		SelectedChoices: a.SelectedChoices, ChoiceAnswers: a.ChoiceAnswers, IsApplicable: a.IsApplicable,
		Notes: a.Notes, Reason: a.Reason,
	})
}
