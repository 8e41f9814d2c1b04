package scanner

import (
	"slices"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Needs returns what policies of a library need of a live account, sorted by policy.
func Needs(library *policy.Library, policies []*policy.Policy) ask.Needs {
	needs := make(ask.Needs, 0, len(policies))
	for _, p := range policies {
		if p.ID == DriftPolicy {
			needs = append(needs, driftNeed(library, nil))
			continue
		}
		needs = append(needs, needOf(p))
	}
	return needs
}

// needOf returns what a policy needs of a live account.
func needOf(p *policy.Policy) ask.Need {
	n := ask.Need{Policy: p.ID, Judges: p.Resources}
	n.Related = append(n.Related, p.RelatedTypes...)
	for t := range p.Reads {
		switch {
		case t == "*":
			n.Follows = true
		case !p.Judges(t):
			n.Related = append(n.Related, t)
		}
	}
	n.Related = slices.DeleteFunc(n.Related, func(t string) bool { return t == "*" })
	slices.Sort(n.Related)
	n.Related = slices.Compact(n.Related)
	return n
}

// needs returns what the selected policies need of an account that stands beside what
// is in set; nil where the policies are not known.
func (c Config) needs(set *resource.Set) ask.Needs {
	if c.selected == nil {
		return nil
	}
	needs := make(ask.Needs, 0, len(c.selected))
	for _, p := range c.selected {
		if p.ID != DriftPolicy {
			needs = append(needs, needOf(p))
		} else if configured := configuredTypes(set); len(configured) > 0 {
			needs = append(needs, driftNeed(c.library, configured))
		}
	}
	return needs
}
