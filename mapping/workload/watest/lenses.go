package watest

import (
	"math/rand/v2"
	"slices"

	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/mapping/lens"
	"github.com/plumb-iac/plumb/scanner/finding"
)

// Framework is the AWS framework as the tool offers it: choices in another
// order than the practices' numbers, "None of these" at the end, and a choice
// id of its own where plumb's catalogue has none confirmed.
func Framework() *Lens {
	f := framework.Current()
	l := &Lens{Alias: f.Alias, Name: f.Title, Version: f.Edition}
	for _, fq := range f.Questions {
		q := Question{ID: fq.ID, Pillar: fq.Pillar.ID, Title: fq.Title}
		high := map[string]bool{}
		for _, p := range fq.Practices {
			id := p.ChoiceID
			if id == "" {
				id = "only_the_tool_knows_" + fq.ID
			}
			high[id] = p.Risk == finding.High
			q.Choices = append(q.Choices, Choice{id, p.Title})
		}
		shuffle := rand.New(rand.NewPCG(7, uint64(len(l.Questions))))
		shuffle.Shuffle(len(q.Choices), func(i, j int) { q.Choices[i], q.Choices[j] = q.Choices[j], q.Choices[i] })
		practices := slices.Clone(q.Choices)
		if fq.NoneID != "" {
			q.Choices = append(q.Choices, Choice{fq.NoneID, "None of these"})
		}
		q.Risk = func(a *Answer) string {
			risk := "NONE"
			for _, c := range practices {
				if slices.Contains(a.Selected, c.ID) || a.Choices[c.ID] != nil && a.Choices[c.ID].Status == "NOT_APPLICABLE" {
					continue
				}
				if high[c.ID] {
					return "HIGH"
				}
				risk = "MEDIUM"
			}
			return risk
		}
		l.Questions = append(l.Questions, q)
	}
	return l
}

// Custom is a custom lens as the tool offers it once it is published.
func Custom(alias string, c *lens.Lens) *Lens {
	l := &Lens{Alias: alias, ARN: "arn:aws:wellarchitected:eu-central-1:123456789012:lens/" + alias, Name: c.Name, Version: "1.0"}
	for _, p := range c.Pillars {
		for i := range p.Questions {
			cq := &p.Questions[i]
			q := Question{ID: cq.ID, Pillar: p.ID, Title: cq.Title}
			for _, choice := range cq.Choices {
				q.Choices = append(q.Choices, Choice{choice.ID, choice.Title})
			}
			q.Risk = func(a *Answer) string {
				answer := lens.Answer{Selected: a.Selected}
				for id, state := range a.Choices {
					if state.Status == "NOT_APPLICABLE" {
						answer.NotApplicable = append(answer.NotApplicable, id)
					}
				}
				result, err := cq.Evaluate(answer)
				if err != nil {
					panic("watest: " + err.Error()) // the lens was checked when it was imported
				}
				return result.Risk
			}
			l.Questions = append(l.Questions, q)
		}
	}
	return l
}
