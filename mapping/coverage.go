package mapping

import (
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner/finding"
)

// Coverage says for every practice how far plumb can see it, and with which policies.
type Coverage struct {
	Practices []PracticeCoverage `json:"practices"`
}

// PracticeCoverage is one practice's row.
type PracticeCoverage struct {
	ID       string           `json:"id"`
	Key      string           `json:"key"`
	Pillar   string           `json:"pillar"`
	Question string           `json:"question"` // the API's id
	Risk     finding.Risk     `json:"risk"`
	Class    framework.Class  `json:"class"`
	Policies []PolicyStrength `json:"policies"`
	Title    string           `json:"title"`
}

// PolicyStrength is one policy's evidence.
type PolicyStrength struct {
	ID       string           `json:"id"`
	Strength finding.Strength `json:"strength"`
	Polarity finding.Polarity `json:"polarity,omitempty"`
}

// Cover lists the practices of a lens with the policies that give evidence for them.
func Cover(lens *framework.Framework, policies []Policy) Coverage {
	by := map[string][]PolicyStrength{}
	for _, p := range policies {
		for _, e := range p.Practices {
			by[e.Key] = append(by[e.Key], PolicyStrength{p.ID, e.Strength, e.Polarity})
		}
	}
	c := Coverage{Practices: []PracticeCoverage{}}
	for _, p := range lens.Practices {
		list := by[p.Key]
		if list == nil {
			list = []PolicyStrength{}
		}
		slices.SortFunc(list, func(a, b PolicyStrength) int { return strings.Compare(a.ID, b.ID) })
		c.Practices = append(c.Practices, PracticeCoverage{
			ID: p.ID, Key: p.Key, Pillar: p.Question.Pillar.ID, Question: p.Question.ID,
			Risk: p.Risk, Class: p.Ledger().Class, Policies: list, Title: p.Title,
		})
	}
	return c
}

// CoverageCounts counts practices by class, and how many of them a policy looks at.
type CoverageCounts struct {
	Pillar    string `json:"pillar"`
	Practices int    `json:"practices"`
	Visible   int    `json:"visible"` // of class direct or partial
	Covered   int    `json:"covered"` // of these, with a policy
	Direct    int    `json:"direct"`  // of these, with a policy of direct strength
}

// Counts sums the rows up by pillar, in their order.
func (c Coverage) Counts() []CoverageCounts {
	var all []CoverageCounts
	for _, p := range c.Practices {
		if len(all) == 0 || all[len(all)-1].Pillar != p.Pillar {
			all = append(all, CoverageCounts{Pillar: p.Pillar})
		}
		n := &all[len(all)-1]
		n.Practices++
		if p.Class == framework.Direct || p.Class == framework.Partial {
			n.Visible++
		}
		if len(p.Policies) > 0 {
			n.Covered++
		}
		if slices.ContainsFunc(p.Policies, func(s PolicyStrength) bool { return s.Strength == finding.Direct }) {
			n.Direct++
		}
	}
	return all
}
