package watool

import (
	"context"
	"fmt"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	wa "github.com/aws/aws-sdk-go-v2/service/wellarchitected"
	"github.com/aws/aws-sdk-go-v2/service/wellarchitected/types"

	"github.com/plumb-iac/plumb/mapping/workload"
)

// A Review is one lens review, of a workload or of a template. It implements workload.Tool.
type Review struct {
	client *Client
	target workload.Target
}

var _ workload.Tool = (*Review)(nil)

// Review returns the lens review that a target names. It calls nothing.
func (c *Client) Review(target workload.Target) *Review { return &Review{c, target} }

func (r *Review) what() string {
	if r.target.Template != "" {
		return "review template"
	}
	return "workload"
}

// Lens implements workload.Tool.
func (r *Review) Lens(ctx context.Context) (workload.LensInfo, error) {
	if r.target.Template != "" {
		out, err := r.client.api.GetReviewTemplateLensReview(ctx, &wa.GetReviewTemplateLensReviewInput{TemplateArn: &r.target.Template, LensAlias: &r.target.Lens})
		if err != nil {
			return workload.LensInfo{}, explain("read lens "+r.target.Lens, err)
		}
		l := out.LensReview
		return workload.LensInfo{Alias: aws.ToString(l.LensAlias), ARN: aws.ToString(l.LensArn), Name: aws.ToString(l.LensName), Version: aws.ToString(l.LensVersion), Status: string(l.LensStatus)}, nil
	}
	l, err := r.lensReview(ctx)
	if err != nil {
		return workload.LensInfo{}, err
	}
	return workload.LensInfo{Alias: aws.ToString(l.LensAlias), ARN: aws.ToString(l.LensArn), Name: aws.ToString(l.LensName), Version: aws.ToString(l.LensVersion), Status: string(l.LensStatus)}, nil
}

func (r *Review) lensReview(ctx context.Context) (*types.LensReview, error) {
	out, err := r.client.api.GetLensReview(ctx, &wa.GetLensReviewInput{WorkloadId: &r.target.WorkloadID, LensAlias: &r.target.Lens})
	if err != nil {
		return nil, explain("read lens "+r.target.Lens, err)
	}
	return out.LensReview, nil
}

// Risks implements workload.Tool.
func (r *Review) Risks(ctx context.Context) (workload.RiskCount, error) {
	if r.target.Template != "" {
		return nil, nil
	}
	l, err := r.lensReview(ctx)
	if err != nil {
		return nil, err
	}
	counts := workload.RiskCount{}
	for risk, n := range l.RiskCounts {
		counts[risk] = int(n)
	}
	return counts, nil
}

// questions lists the ids of all questions, page by page.
func (r *Review) questions(ctx context.Context) ([]string, error) {
	var ids []string
	var token *string
	for page := 0; ; page++ {
		if page > 100 {
			return nil, fmt.Errorf("list answers: more than %d pages", page-1)
		}
		var next *string
		if r.target.Template != "" {
			out, err := r.client.api.ListReviewTemplateAnswers(ctx, &wa.ListReviewTemplateAnswersInput{TemplateArn: &r.target.Template, LensAlias: &r.target.Lens, MaxResults: aws.Int32(50), NextToken: token})
			if err != nil {
				return nil, explain("list answers", err)
			}
			for _, a := range out.AnswerSummaries {
				ids = append(ids, aws.ToString(a.QuestionId))
			}
			next = out.NextToken
		} else {
			out, err := r.client.api.ListAnswers(ctx, &wa.ListAnswersInput{WorkloadId: &r.target.WorkloadID, LensAlias: &r.target.Lens, MaxResults: aws.Int32(50), NextToken: token})
			if err != nil {
				return nil, explain("list answers", err)
			}
			for _, a := range out.AnswerSummaries {
				ids = append(ids, aws.ToString(a.QuestionId))
			}
			next = out.NextToken
		}
		if aws.ToString(next) == "" {
			return ids, nil
		}
		token = next
	}
}

// Answer implements workload.Tool.
func (r *Review) Answer(ctx context.Context, questionID string) (workload.Answer, error) {
	if r.target.Template != "" {
		out, err := r.client.api.GetReviewTemplateAnswer(ctx, &wa.GetReviewTemplateAnswerInput{TemplateArn: &r.target.Template, LensAlias: &r.target.Lens, QuestionId: &questionID})
		if err != nil {
			return workload.Answer{}, explain("read answer "+questionID, err)
		}
		return fromTemplate(out.Answer), nil
	}
	out, err := r.client.api.GetAnswer(ctx, &wa.GetAnswerInput{WorkloadId: &r.target.WorkloadID, LensAlias: &r.target.Lens, QuestionId: &questionID})
	if err != nil {
		return workload.Answer{}, explain("read answer "+questionID, err)
	}
	return convert(out.Answer), nil
}

// Update implements workload.Tool.
func (r *Review) Update(ctx context.Context, u workload.Update) error {
	var updates map[string]types.ChoiceUpdate
	for _, s := range u.States {
		if updates == nil {
			updates = map[string]types.ChoiceUpdate{}
		}
		update := types.ChoiceUpdate{Status: types.ChoiceStatus(s.Status), Reason: types.ChoiceReason(s.Reason)}
		if s.Notes != "" {
			update.Notes = &s.Notes
		}
		updates[s.ID] = update
	}
	selected := u.Selected
	if selected == nil {
		selected = []string{} // an empty set, not "leave it"
	}
	var reason types.AnswerReason
	if u.Reason != nil {
		reason = types.AnswerReason(*u.Reason)
	}
	if r.target.Template != "" {
		_, err := r.client.once.UpdateReviewTemplateAnswer(ctx, &wa.UpdateReviewTemplateAnswerInput{
			TemplateArn: &r.target.Template, LensAlias: &r.target.Lens, QuestionId: &u.QuestionID,
			SelectedChoices: selected, ChoiceUpdates: updates, IsApplicable: u.Applicable, Notes: u.Notes, Reason: reason,
		})
		return explain("write answer "+u.QuestionID, err)
	}
	_, err := r.client.once.UpdateAnswer(ctx, &wa.UpdateAnswerInput{
		WorkloadId: &r.target.WorkloadID, LensAlias: &r.target.Lens, QuestionId: &u.QuestionID,
		SelectedChoices: selected, ChoiceUpdates: updates, IsApplicable: u.Applicable, Notes: u.Notes, Reason: reason,
	})
	return explain("write answer "+u.QuestionID, err)
}

// Milestones implements workload.Tool.
func (r *Review) Milestones(ctx context.Context) ([]workload.Milestone, error) {
	if r.target.Template != "" {
		return nil, nil
	}
	var all []workload.Milestone
	pages := wa.NewListMilestonesPaginator(r.client.api, &wa.ListMilestonesInput{WorkloadId: &r.target.WorkloadID})
	for pages.HasMorePages() {
		out, err := pages.NextPage(ctx)
		if err != nil {
			return nil, explain("list milestones", err)
		}
		for _, m := range out.MilestoneSummaries {
			all = append(all, workload.Milestone{Number: int(aws.ToInt32(m.MilestoneNumber)), Name: aws.ToString(m.MilestoneName), Recorded: aws.ToTime(m.RecordedAt)})
		}
	}
	return all, nil
}

// CreateMilestone implements workload.Tool.
func (r *Review) CreateMilestone(ctx context.Context, name, token string) (workload.Milestone, error) {
	out, err := r.client.once.CreateMilestone(ctx, &wa.CreateMilestoneInput{WorkloadId: &r.target.WorkloadID, MilestoneName: &name, ClientRequestToken: &token})
	if err != nil {
		return workload.Milestone{}, explain("create milestone", err)
	}
	return workload.Milestone{Number: int(aws.ToInt32(out.MilestoneNumber)), Name: name, Recorded: time.Now().UTC()}, nil
}
