package scanner

import (
	"slices"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/policy"
)

// Needs returns what policies need of a live account, sorted by policy.
func Needs(policies []*policy.Policy) ask.Needs {
	needs := make(ask.Needs, 0, len(policies))
	for _, p := range policies {
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
		needs = append(needs, n)
	}
	return needs
}
