package workload_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/mapping/workload"
)

func TestFromReview(t *testing.T) {
	r := &mapping.Review{
		Lens: mapping.Lens{Alias: "wellarchitected", Version: "2024-11-06"},
		Questions: []*mapping.Question{{
			ID: "q", Number: "SEC 1", Title: "Q?", NoneID: "q_no", RiskEstimate: mapping.HighRisk, Note: "Of 3 practices: 1 supported.",
			Answer: &mapping.Answer{Notes: "Talked about in May"},
			Choices: []*mapping.Choice{
				{Key: "a", ChoiceID: "a", ID: "SEC01-BP01", Title: "A", Class: framework.Direct, Status: mapping.Supported, Proposal: mapping.Select, Note: "3 verdicts passed.", Verdicts: mapping.Counts{Pass: 3}},
				{Key: "b", ChoiceID: "b", Title: "B", Class: framework.Direct, Status: mapping.Violated, Proposal: mapping.Leave, Note: "2 of 5 verdicts failed.", Verdicts: mapping.Counts{Fail: 2, Pass: 3},
					Answer: &mapping.Answer{Said: mapping.Yes, Notes: "Fixed by hand"}},
				{Key: "unconfirmed:c", Title: "C", Class: framework.Ask, Status: mapping.Ask, Note: "Configuration cannot show this: a person must answer.",
					Answer: &mapping.Answer{Said: mapping.NotApplicable, Reason: "We have no such data"}},
			},
		}},
	}
	want := &workload.Proposal{Lens: "wellarchitected", Edition: "2024-11-06", Questions: []workload.Question{{
		ID: "q", Number: "SEC 1", Title: "Q?", NoneID: "q_no", Estimate: "high", Note: "Talked about in May. Of 3 practices: 1 supported.",
		Choices: []workload.Choice{
			{Key: "a", API: "a", ID: "SEC01-BP01", Title: "A", Wants: workload.WantSelect, Note: "3 verdicts passed."},
			{Key: "b", API: "b", Title: "B", Wants: workload.WantLeave, Said: workload.Yes, Note: "Fixed by hand. 2 of 5 verdicts failed.", Against: "2 of 5 verdicts fail"},
			{Key: "unconfirmed:c", Title: "C", Said: workload.DoesNotApply, Reason: "We have no such data", Note: "We have no such data."},
		},
	}}}
	if diff := cmp.Diff(want, workload.FromReview(r)); diff != "" {
		t.Error(diff)
	}
}
