package mapping

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// A Portfolio puts the reviews of many workloads side by side.
type Portfolio struct {
	Lens      Lens              `json:"lens"`
	Pillars   []PillarName      `json:"pillars"`
	Workloads []WorkloadSummary `json:"workloads"` // the most high risks first
	Oldest    string            `json:"oldest"`    // the workload whose review is oldest, "" where no review says its day
	Common    []CommonPractice  `json:"common"`    // practices that most workloads lack
}

// PillarName names a pillar.
type PillarName struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

// A WorkloadSummary is one workload's row.
type WorkloadSummary struct {
	Workload  string                `json:"workload"`
	File      string                `json:"file"`
	Milestone string                `json:"milestone,omitempty"`
	Edition   string                `json:"edition"`
	Time      time.Time             `json:"time"` // zero where it is not known
	Owner     string                `json:"owner,omitempty"`
	Risks     RiskCounts            `json:"risk_estimates"`
	Pillars   map[string]RiskCounts `json:"pillars"`
	Conflicts int                   `json:"conflicts"`
}

// A CommonPractice is a practice that is not established in several workloads.
type CommonPractice struct {
	Key       string   `json:"key"`
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Risk      string   `json:"risk"`
	Workloads []string `json:"workloads"`
}

// A SavedReview is a review and where it was read from.
type SavedReview struct {
	File   string
	Review *Review
}

// NewPortfolio compares reviews under one lens. Two reviews of the same
// workload are an error: which one counts is not for plumb to guess.
func NewPortfolio(reviews []SavedReview) (*Portfolio, error) {
	if len(reviews) == 0 {
		return nil, fmt.Errorf("no reviews")
	}
	p := &Portfolio{Lens: reviews[0].Review.Lens, Common: []CommonPractice{}, Pillars: []PillarName{}}
	files := map[string]string{}
	common := map[string]*CommonPractice{}
	var order []*CommonPractice
	known := map[string]bool{}
	for _, s := range reviews {
		r := s.Review
		if r.Lens.Alias != p.Lens.Alias {
			return nil, fmt.Errorf("%s is under the lens %s, %s under %s", s.File, r.Lens.Alias, reviews[0].File, p.Lens.Alias)
		}
		if r.Lens.Version > p.Lens.Version {
			p.Lens = r.Lens
		}
		name := r.Workload
		if name == "" {
			name = s.File
		}
		if other, ok := files[name]; ok {
			return nil, fmt.Errorf("%s and %s are both reviews of %s: give one of them", other, s.File, name)
		}
		files[name] = s.File
		row := WorkloadSummary{
			Workload: name, File: s.File, Milestone: r.Milestone, Edition: r.Lens.Version, Time: r.Date(), Owner: r.Owner,
			Pillars: map[string]RiskCounts{}, Conflicts: r.Summary.Conflicts,
		}
		for _, q := range r.Questions {
			if !known[q.Pillar] {
				known[q.Pillar] = true
				p.Pillars = append(p.Pillars, PillarName{q.Pillar, q.PillarTitle})
			}
			row.Risks.add(q.RiskEstimate)
			n := row.Pillars[q.Pillar]
			n.add(q.RiskEstimate)
			row.Pillars[q.Pillar] = n
			for _, c := range q.Choices {
				if q.Standing(c) != NotEstablished {
					continue
				}
				if common[c.Key] == nil {
					common[c.Key] = &CommonPractice{Key: c.Key, ID: c.ID, Title: c.Title, Risk: string(c.Risk)}
					order = append(order, common[c.Key])
				}
				common[c.Key].Workloads = append(common[c.Key].Workloads, name)
			}
		}
		p.Workloads = append(p.Workloads, row)
	}
	var oldest time.Time
	for _, w := range p.Workloads {
		if !w.Time.IsZero() && (p.Oldest == "" || w.Time.Before(oldest)) {
			p.Oldest, oldest = w.Workload, w.Time
		}
	}
	slices.SortStableFunc(p.Workloads, func(a, b WorkloadSummary) int {
		return cmp.Or(
			cmp.Compare(b.Risks.High, a.Risks.High),
			cmp.Compare(b.Risks.Medium, a.Risks.Medium),
			strings.Compare(a.Workload, b.Workload),
		)
	})
	rank := map[string]int{"high": 3, "medium": 2, "low": 1}
	slices.SortStableFunc(order, func(a, b *CommonPractice) int {
		return cmp.Or(
			cmp.Compare(len(b.Workloads), len(a.Workloads)),
			cmp.Compare(rank[b.Risk], rank[a.Risk]),
			strings.Compare(a.ID, b.ID),
			strings.Compare(a.Key, b.Key),
		)
	})
	for _, c := range order {
		slices.Sort(c.Workloads)
		p.Common = append(p.Common, *c)
	}
	return p, nil
}
