package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
)

// Counts are numbers of verdicts.
type Counts struct {
	Pass    int `json:"pass"`
	Fail    int `json:"fail"`
	Unknown int `json:"unknown"`
	Waived  int `json:"waived"`
}

func (c *Counts) add(o finding.Outcome) {
	switch o {
	case finding.Pass:
		c.Pass++
	case finding.Fail:
		c.Fail++
	case finding.Unknown:
		c.Unknown++
	case finding.Waived:
		c.Waived++
	}
}

// Risks are numbers of fails by risk.
type Risks struct {
	High   int `json:"high"`
	Medium int `json:"medium"`
	Low    int `json:"low"`
}

func (r *Risks) add(risk finding.Risk) {
	switch risk {
	case finding.High:
		r.High++
	case finding.Medium:
		r.Medium++
	case finding.Low:
		r.Low++
	}
}

// Of returns the number of fails of one risk.
func (r Risks) Of(risk finding.Risk) int {
	switch risk {
	case finding.High:
		return r.High
	case finding.Medium:
		return r.Medium
	case finding.Low:
		return r.Low
	}
	return 0
}

// A Summary counts what the verdicts say.
type Summary struct {
	Verdicts Counts `json:"verdicts"`
	Risk     Risks  `json:"risk"` // of fails
	// Pillars counts by pillar. A verdict counts in each pillar that its
	// policy speaks for, so the pillars add up to more than the whole.
	Pillars   []PillarSummary `json:"pillars"`
	Policies  int             `json:"policies"`  // that took part
	Resources int             `json:"resources"` // that were read
	Failing   int             `json:"failing"`   // resources with at least one fail
	New       int             `json:"new"`       // fails that the baseline does not hold
}

// PillarSummary counts the verdicts that speak for one pillar.
type PillarSummary struct {
	ID    string `json:"id"` // the API's id, "" for policies that speak for no pillar that is known
	Title string `json:"title"`
	Counts
	Risk Risks `json:"risk"`
}

// summary returns r.Summary, or counts.
func (r *Report) summary() *Summary {
	if r.Summary == nil {
		r.Summary = r.count()
	}
	return r.Summary
}

func (r *Report) count() *Summary {
	s := &Summary{Policies: len(r.Policies), Resources: r.Resources, Pillars: []PillarSummary{}}
	pillars := map[string]*PillarSummary{}
	failing := map[finding.Subject]bool{}
	policies := r.policies()
	for _, p := range policies {
		p.Verdicts = Counts{}
	}
	for _, v := range r.Verdicts {
		s.Verdicts.add(v.Outcome)
		if p := policies[v.Policy]; p != nil {
			p.Verdicts.add(v.Outcome)
		}
		if v.Outcome == finding.Fail {
			s.Risk.add(v.Risk)
			failing[v.Subject] = true
			if r.Baseline && v.New {
				s.New++
			}
		}
		for _, id := range r.pillarsOf(v) {
			p := pillars[id.id]
			if p == nil {
				p = &PillarSummary{ID: id.id, Title: id.title}
				pillars[id.id] = p
			}
			p.add(v.Outcome)
			if v.Outcome == finding.Fail {
				p.Risk.add(v.Risk)
			}
		}
	}
	s.Failing = len(failing)
	for _, p := range pillars {
		s.Pillars = append(s.Pillars, *p)
	}
	slices.SortFunc(s.Pillars, func(a, b PillarSummary) int { return comparePillars(a.ID, b.ID) })
	return s
}

type pillar struct{ id, title string }

// pillarsOf returns the pillars that a verdict speaks for, each once, or the one
// pillar without a name.
func (r *Report) pillarsOf(v *finding.Verdict) []pillar {
	var out []pillar
	for _, practice := range v.Practices {
		info := r.practice(practice)
		p := pillar{info.Pillar, info.PillarTitle}
		if p.id != "" && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		return []pillar{{"", "Other"}}
	}
	return out
}

// pillarOrder is the order of the framework, by the API's ids.
var pillarOrder = []string{"operationalExcellence", "security", "reliability", "performance", "costOptimization", "sustainability"}

// comparePillars orders the framework's pillars as it does, then others by name,
// then none.
func comparePillars(a, b string) int {
	place := func(id string) int {
		if i := slices.Index(pillarOrder, id); i >= 0 {
			return i
		}
		if id == "" {
			return len(pillarOrder) + 1
		}
		return len(pillarOrder)
	}
	return cmp.Or(cmp.Compare(place(a), place(b)), strings.Compare(a, b))
}
