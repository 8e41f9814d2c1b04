package watest

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	wa "github.com/aws/aws-sdk-go-v2/service/wellarchitected"
	"github.com/aws/aws-sdk-go-v2/service/wellarchitected/types"
)

func client(t *testing.T, s *Server) *wa.Client {
	t.Helper()
	for k, v := range s.Env() {
		t.Setenv(k, v)
	}
	cfg, err := config.LoadDefaultConfig(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return wa.NewFromConfig(cfg, func(o *wa.Options) { o.Retryer = aws.NopRetryer{} })
}

func start(t *testing.T) (*Server, *wa.Client, *Workload) {
	t.Helper()
	s := New(1)
	t.Cleanup(s.Close)
	s.AddLens(Framework())
	return s, client(t, s), s.AddWorkload("payments", "wellarchitected")
}

// The stand-in refuses what the API's model refuses, with the API's errors.
func TestModelIsEnforced(t *testing.T) {
	s, c, w := start(t)
	ctx := context.Background()
	lens := Framework()
	q := lens.Questions[0]
	choice, none := q.Choices[0].ID, q.Choices[len(q.Choices)-1].ID
	answer := func(change func(in *wa.UpdateAnswerInput)) func() error {
		return func() error {
			in := &wa.UpdateAnswerInput{WorkloadId: &w.ID, LensAlias: aws.String("wellarchitected"), QuestionId: &q.ID}
			change(in)
			_, err := c.UpdateAnswer(ctx, in)
			return err
		}
	}
	update := func(id string, u types.ChoiceUpdate) func() error {
		return answer(func(in *wa.UpdateAnswerInput) { in.ChoiceUpdates = map[string]types.ChoiceUpdate{id: u} })
	}
	var (
		invalid *types.ValidationException
		missing *types.ResourceNotFoundException
		exists  *types.ConflictException
		quota   *types.ServiceQuotaExceededException
		denied  *types.AccessDeniedException
	)
	is := func(err error) string {
		switch {
		case err == nil:
			return ""
		case errors.As(err, &invalid):
			return "validation"
		case errors.As(err, &missing):
			return "not found"
		case errors.As(err, &exists):
			return "conflict"
		case errors.As(err, &quota):
			return "quota"
		case errors.As(err, &denied):
			return "denied"
		}
		return err.Error()
	}
	milestone := func(name string) func() error {
		return func() error {
			_, err := c.CreateMilestone(ctx, &wa.CreateMilestoneInput{WorkloadId: &w.ID, MilestoneName: &name})
			return err
		}
	}
	tests := []struct {
		name string
		call func() error
		want string
	}{
		{"notes at the limit", answer(func(in *wa.UpdateAnswerInput) { in.Notes = aws.String(strings.Repeat("x", 2084)) }), ""},
		{"notes beyond it", answer(func(in *wa.UpdateAnswerInput) { in.Notes = aws.String(strings.Repeat("x", 2085)) }), "validation"},
		{"choice notes at the limit", update(choice, types.ChoiceUpdate{Status: "UNSELECTED", Notes: aws.String(strings.Repeat("x", 250))}), ""},
		{"choice notes beyond it", update(choice, types.ChoiceUpdate{Status: "UNSELECTED", Notes: aws.String(strings.Repeat("x", 251))}), "validation"},
		{"unknown status", update(choice, types.ChoiceUpdate{Status: "CHOSEN"}), "validation"},
		{"unknown reason", update(choice, types.ChoiceUpdate{Status: "NOT_APPLICABLE", Reason: "BECAUSE"}), "validation"},
		{"unknown choice", update("nowhere", types.ChoiceUpdate{Status: "SELECTED"}), "validation"},
		{"long choice id", update(strings.Repeat("x", 65), types.ChoiceUpdate{Status: "SELECTED"}), "validation"},
		{"unknown choice selected", answer(func(in *wa.UpdateAnswerInput) { in.SelectedChoices = []string{"nowhere"} }), "validation"},
		{"none not applicable", update(none, types.ChoiceUpdate{Status: "NOT_APPLICABLE"}), "validation"},
		{"none beside others", answer(func(in *wa.UpdateAnswerInput) { in.SelectedChoices = []string{none, choice} }), ""},
		{"unknown question", answer(func(in *wa.UpdateAnswerInput) { in.QuestionId = aws.String("nowhere") }), "validation"},
		{"unknown lens", answer(func(in *wa.UpdateAnswerInput) { in.LensAlias = aws.String("nowhere") }), "not found"},
		{"unknown workload", answer(func(in *wa.UpdateAnswerInput) { in.WorkloadId = aws.String(strings.Repeat("0", 32)) }), "not found"},
		{"malformed workload", answer(func(in *wa.UpdateAnswerInput) { in.WorkloadId = aws.String(strings.Repeat("X", 32)) }), "validation"},
		{"lens by its ARN", answer(func(in *wa.UpdateAnswerInput) {
			in.LensAlias = aws.String("arn:aws:wellarchitected::aws:lens/wellarchitected")
		}), ""},
		{"too many results", func() error {
			_, err := c.ListAnswers(ctx, &wa.ListAnswersInput{WorkloadId: &w.ID, LensAlias: aws.String("wellarchitected"), MaxResults: aws.Int32(51)})
			return err
		}, "validation"},
		{"invented token", func() error {
			_, err := c.ListAnswers(ctx, &wa.ListAnswersInput{WorkloadId: &w.ID, LensAlias: aws.String("wellarchitected"), NextToken: aws.String("x")})
			return err
		}, "validation"},
		{"milestone", milestone("First"), ""},
		{"milestone of the same name", milestone("fir st"), "conflict"},
		{"milestone with a short name", milestone("ab"), "validation"},
		{"workload without a Region", func() error {
			_, err := c.CreateWorkload(ctx, &wa.CreateWorkloadInput{WorkloadName: aws.String("new"), Description: aws.String("new"), Environment: "PRODUCTION", Lenses: []string{"wellarchitected"}})
			return err
		}, "validation"},
		{"workload of a taken name", func() error {
			_, err := c.CreateWorkload(ctx, &wa.CreateWorkloadInput{WorkloadName: aws.String("PAY ments"), Description: aws.String("new"), Environment: "PRODUCTION", Lenses: []string{"wellarchitected"}, AwsRegions: []string{"eu-central-1"}})
			return err
		}, "conflict"},
		{"a permission is missing", func() error {
			s.Deny = []string{"GetWorkload"}
			_, err := c.GetWorkload(ctx, &wa.GetWorkloadInput{WorkloadId: &w.ID})
			return err
		}, "denied"},
		{"an operation that is not served", func() error {
			_, err := c.ListShareInvitations(ctx, &wa.ListShareInvitationsInput{})
			if err != nil && strings.Contains(err.Error(), "UnknownOperation") {
				return nil
			}
			return errors.Join(errors.New("served"), err)
		}, ""},
	}
	for _, test := range tests {
		if got := is(test.call()); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	for len(w.Milestones) < 100 {
		w.Milestones = append(w.Milestones, Frozen{Name: strings.Repeat("x", 3+len(w.Milestones)%90) + "y"})
	}
	if got := is(milestone("One more")()); got != "quota" {
		t.Errorf("the 101st milestone: %q", got)
	}
}

// A page is followed by the next until all 57 answers are there, each once.
func TestPages(t *testing.T) {
	s, c, w := start(t)
	s.PageSize = 7
	seen := map[string]bool{}
	pages := wa.NewListAnswersPaginator(c, &wa.ListAnswersInput{WorkloadId: &w.ID, LensAlias: aws.String("wellarchitected"), MaxResults: aws.Int32(50)})
	n := 0
	for pages.HasMorePages() {
		out, err := pages.NextPage(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		n++
		for _, a := range out.AnswerSummaries {
			if seen[*a.QuestionId] {
				t.Errorf("%s twice", *a.QuestionId)
			}
			seen[*a.QuestionId] = true
		}
	}
	if len(seen) != 57 || n != 9 {
		t.Errorf("%d answers on %d pages", len(seen), n)
	}
}

// SelectedChoices replaces; a milestone keeps what was.
func TestReplaceAndFreeze(t *testing.T) {
	s, c, w := start(t)
	ctx := context.Background()
	q := Framework().Questions[0]
	set := func(ids ...string) *types.Answer {
		out, err := c.UpdateAnswer(ctx, &wa.UpdateAnswerInput{WorkloadId: &w.ID, LensAlias: aws.String("wellarchitected"), QuestionId: &q.ID, SelectedChoices: ids})
		if err != nil {
			t.Fatal(err)
		}
		return out.Answer
	}
	set(q.Choices[0].ID, q.Choices[1].ID)
	if _, err := c.CreateMilestone(ctx, &wa.CreateMilestoneInput{WorkloadId: &w.ID, MilestoneName: aws.String("Before")}); err != nil {
		t.Fatal(err)
	}
	if a := set(q.Choices[2].ID); !slices.Equal(a.SelectedChoices, []string{q.Choices[2].ID}) || a.Risk != "HIGH" {
		t.Errorf("%v, %s", a.SelectedChoices, a.Risk)
	}
	out, err := c.GetAnswer(ctx, &wa.GetAnswerInput{WorkloadId: &w.ID, LensAlias: aws.String("wellarchitected"), QuestionId: &q.ID, MilestoneNumber: aws.Int32(1)})
	if err != nil || len(out.Answer.SelectedChoices) != 2 {
		t.Errorf("the milestone was changed: %+v %v", out, err)
	}
	if a := set(); len(a.SelectedChoices) != 1 { // nil: the SDK leaves the member out
		t.Errorf("no list changed the selection: %v", a.SelectedChoices)
	}
	empty, err := c.UpdateAnswer(ctx, &wa.UpdateAnswerInput{WorkloadId: &w.ID, LensAlias: aws.String("wellarchitected"), QuestionId: &q.ID, SelectedChoices: []string{}})
	if err != nil || len(empty.Answer.SelectedChoices) != 0 || empty.Answer.Risk != "UNANSWERED" {
		t.Errorf("an empty list did not clear the selection: %+v %v", empty, err)
	}
	set(q.Choices[2].ID)
	if s.Calls("UpdateAnswer") != 5 {
		t.Errorf("%d calls counted", s.Calls("UpdateAnswer"))
	}
	// Does not apply, and applies again: the selections are kept, the reason stays.
	for _, applicable := range []bool{false, true} {
		out, err := c.UpdateAnswer(ctx, &wa.UpdateAnswerInput{WorkloadId: &w.ID, LensAlias: aws.String("wellarchitected"), QuestionId: &q.ID, IsApplicable: aws.Bool(applicable), Reason: "OUT_OF_SCOPE"})
		if err != nil {
			t.Fatal(err)
		}
		if want := map[bool]types.Risk{false: "NOT_APPLICABLE", true: "HIGH"}[applicable]; out.Answer.Risk != want || out.Answer.Reason != "OUT_OF_SCOPE" {
			t.Errorf("applicable %v: %s %s", applicable, out.Answer.Risk, out.Answer.Reason)
		}
	}
}
