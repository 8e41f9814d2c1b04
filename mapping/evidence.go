package mapping

import (
	"cmp"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// gather sorts the verdicts by the practices they are evidence for: one
// Evidence a policy and practice, also for policies that judged nothing.
func gather(in Input) map[string][]Evidence {
	type slot struct{ key, policy string }
	at := map[slot]int{}
	all := map[string][]Evidence{}
	add := func(policy, title string, p finding.Practice) {
		s := slot{p.Key, policy}
		if _, ok := at[s]; ok {
			return
		}
		at[s] = len(all[p.Key])
		all[p.Key] = append(all[p.Key], Evidence{Policy: policy, Title: title, Strength: p.Strength, Polarity: p.Polarity})
	}
	known := make(map[string]*Policy, len(in.Policies))
	for i := range in.Policies {
		p := &in.Policies[i]
		known[p.ID] = p
		for _, e := range p.Practices {
			add(p.ID, p.Title, e)
		}
	}
	for _, v := range in.Verdicts {
		practices := v.Practices
		if p := known[v.Policy]; p != nil {
			practices = p.Practices
		}
		for _, p := range practices {
			add(v.Policy, "", p)
			all[p.Key][at[slot{p.Key, v.Policy}]].count(v)
		}
	}
	for _, list := range all {
		for i := range list {
			if p := known[list[i].Policy]; p != nil {
				list[i].passed(p.Passed)
			}
			list[i].sort()
		}
		slices.SortFunc(list, func(a, b Evidence) int {
			return cmp.Or(
				cmp.Compare(b.weight(), a.weight()),
				strings.Compare(a.Policy, b.Policy),
			)
		})
	}
	return all
}

// count adds one verdict, as far as the polarity lets it be evidence: that a
// bad sign is absent says nothing for a practice, and that a good sign is absent
// says nothing against it.
func (e *Evidence) count(v *finding.Verdict) {
	switch v.Outcome {
	case finding.Pass:
		if e.Polarity == finding.Absence {
			e.Silent++
			return
		}
		e.Verdicts.Pass++
	case finding.Fail:
		if e.Polarity == finding.Presence {
			e.Silent++
			return
		}
		e.Verdicts.Fail++
		e.Fails = append(e.Fails, detail(v))
	case finding.Waived:
		if e.Polarity == finding.Presence {
			e.Silent++
			return
		}
		e.Verdicts.Waived++
		e.Fails = append(e.Fails, detail(v))
	case finding.Unknown:
		if e.Polarity == finding.Presence {
			// If it were known it could only speak for the practice.
			e.Silent++
			return
		}
		e.Verdicts.Unknown++
		e.Unknown = append(e.Unknown, detail(v))
	}
}

// passed takes over a count of passes that the verdicts do not list.
func (e *Evidence) passed(n int) {
	if e.Polarity == finding.Absence {
		e.Silent = max(e.Silent, n)
		return
	}
	e.Verdicts.Pass = max(e.Verdicts.Pass, n)
}

func detail(v *finding.Verdict) Detail {
	d := Detail{
		Address: resource.Show(v.Subject.Address), Type: v.Subject.Type, Root: v.Subject.Root,
		Risk: v.Risk, Message: resource.Show(v.Message), Waiver: v.Waiver,
	}
	for _, u := range v.Unknown {
		d.Unknown = append(d.Unknown, finding.UnknownValue{Attribute: resource.Show(u.Attribute), Reason: resource.Show(u.Reason)})
	}
	if p, ok := v.Reported(); ok {
		d.Place = &p
	}
	return d
}

// weight orders policies: what fails first, direct before partial.
func (e *Evidence) weight() int {
	w := 0
	switch {
	case e.Verdicts.Fail > 0:
		w = 8
	case e.Verdicts.Unknown > 0:
		w = 6
	case e.Verdicts.Waived > 0:
		w = 4
	case e.Verdicts.Pass > 0:
		w = 2
	}
	if e.Strength == finding.Direct {
		w++
	}
	return w
}

func (e *Evidence) sort() {
	order := func(a, b Detail) int {
		return cmp.Or(
			cmp.Compare(waivedLast(a), waivedLast(b)),
			-cmp.Compare(riskRank(a.Risk), riskRank(b.Risk)),
			strings.Compare(a.Root, b.Root),
			resource.CompareAddresses(a.Address, b.Address),
			strings.Compare(a.Message, b.Message),
		)
	}
	slices.SortStableFunc(e.Fails, order)
	slices.SortStableFunc(e.Unknown, order)
}

func waivedLast(d Detail) int {
	if d.Waiver != nil {
		return 1
	}
	return 0
}

// riskRank is 3 for high, 2 for medium, 1 for low and 0 for none.
func riskRank(r finding.Risk) int {
	switch r {
	case finding.High:
		return 3
	case finding.Medium:
		return 2
	case finding.Low:
		return 1
	}
	return 0
}

// judged reports whether the policy said anything that counts.
func (c Counts) judged() bool { return c.Pass+c.Fail+c.Unknown+c.Waived > 0 }

func (c Counts) plus(o Counts) Counts {
	return Counts{c.Pass + o.Pass, c.Fail + o.Fail, c.Unknown + o.Unknown, c.Waived + o.Waived}
}

func total(list []Evidence, strength finding.Strength) Counts {
	var sum Counts
	for _, e := range list {
		if strength == "" || e.Strength == strength {
			sum = sum.plus(e.Verdicts)
		}
	}
	return sum
}
