package report

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// A group is what a reader takes for one resource: all instances of one block.
type group struct {
	Address   string // without instance keys where there are several instances
	Instances int    // different addresses with findings
	Type      string // "" for a workload or account as a whole
	Place     finding.Place
	Calls     []finding.Place // module calls on the way to Place
	Items     []item
}

// An item is one finding, or the same finding on several instances.
type item struct {
	*finding.Verdict                    // the first of them
	All              []*finding.Verdict // in order
}

// group sorts verdicts into groups, worst first; those that differ only in their
// instance become one item.
func (r *Report) group(verdicts []*finding.Verdict) []group {
	type groupKey struct {
		root, address string
		source        resource.Source
	}
	type itemKey struct {
		policy, attribute, message string
		risk                       finding.Risk
		place                      finding.Place
	}
	groups := map[groupKey]*group{}
	items := map[groupKey]map[itemKey]int{}
	addresses := map[groupKey]map[string]bool{}
	var order []groupKey
	for _, v := range verdicts {
		place, _ := v.Reported()
		gk := groupKey{v.Subject.Root, withoutKeys(v.Subject.Address), v.Subject.Source}
		g := groups[gk]
		if g == nil {
			g = &group{Type: v.Subject.Type, Place: place}
			_, g.Calls = besides(v)
			groups[gk], items[gk], addresses[gk] = g, map[itemKey]int{}, map[string]bool{}
			order = append(order, gk)
		}
		addresses[gk][v.Subject.Address] = true
		if comparePlaces(place, g.Place) < 0 {
			g.Place = place
		}
		ik := itemKey{v.Policy, v.Attribute, v.Message, v.Risk, place}
		if i, ok := items[gk][ik]; ok {
			g.Items[i].All = append(g.Items[i].All, v)
			continue
		}
		items[gk][ik] = len(g.Items)
		g.Items = append(g.Items, item{Verdict: v, All: []*finding.Verdict{v}})
	}
	out := make([]group, 0, len(order))
	for _, gk := range order {
		g := groups[gk]
		g.Instances = len(addresses[gk])
		g.Address = g.Items[0].Subject.Address
		if g.Instances > 1 {
			g.Address = gk.address
		}
		slices.SortStableFunc(g.Items, func(a, b item) int {
			pa, _ := a.Reported()
			pb, _ := b.Reported()
			return cmp.Or(compareRisks(a.Risk, b.Risk), comparePlaces(pa, pb), strings.Compare(a.Policy, b.Policy))
		})
		out = append(out, *g)
	}
	slices.SortStableFunc(out, func(a, b group) int {
		return cmp.Or(compareRisks(a.Items[0].Risk, b.Items[0].Risk), comparePlaces(a.Place, b.Place))
	})
	return out
}

// worstFirst returns the items of all groups by risk.
func worstFirst(groups []group) []item {
	var out []item
	for _, g := range groups {
		out = append(out, g.Items...)
	}
	slices.SortStableFunc(out, func(a, b item) int { return compareRisks(a.Risk, b.Risk) })
	return out
}

// news says how many of an item's findings the baseline does not hold: "", "new"
// for all, "3 new".
func (r *Report) news(it item) string {
	if !r.Baseline {
		return ""
	}
	n := 0
	for _, v := range it.All {
		if v.New {
			n++
		}
	}
	switch n {
	case 0:
		return ""
	case len(it.All):
		return "new"
	}
	return fmt.Sprintf("%d new", n)
}

// of returns the verdicts with an outcome, and a risk of at least lowest.
func (r *Report) of(outcome finding.Outcome, lowest finding.Risk) []*finding.Verdict {
	var out []*finding.Verdict
	for _, v := range r.Verdicts {
		if v.Outcome == outcome && v.Risk.AtLeast(lowest) {
			out = append(out, v)
		}
	}
	return out
}

// compareRisks orders the worst first.
func compareRisks(a, b finding.Risk) int {
	return cmp.Compare(slices.Index(finding.Risks, a), slices.Index(finding.Risks, b))
}

func comparePlaces(a, b finding.Place) int {
	return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.StartLine, b.StartLine), cmp.Compare(a.StartColumn, b.StartColumn))
}

// instanceKey is an index in a Terraform address: [0] or ["a"].
var instanceKey = regexp.MustCompile(`\[(?:[0-9]+|"(?:[^"\\]|\\.)*")\]`)

// withoutKeys returns the address of the block that an instance was made from.
func withoutKeys(address string) string {
	if strings.HasPrefix(address, "arn:") {
		return address
	}
	return instanceKey.ReplaceAllString(address, "")
}
