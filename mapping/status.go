package mapping

import (
	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner/finding"
)

// newChoice says what the evidence makes of a practice.
func newChoice(p *framework.Practice, evidence []Evidence, in Input) *Choice {
	l := p.Ledger()
	c := &Choice{
		Key: p.Key, ID: p.ID, ChoiceID: p.ChoiceID, Title: p.Title, Risk: p.Risk, Class: l.Class, URL: p.URL,
		Question: l.Question, Evidence: evidence, Verdicts: total(evidence, ""),
	}
	c.Status = status(l.Class, evidence)
	c.Proposal = proposal(c.Status)
	if c.Status == Inconclusive {
		c.Settle = settle(l, evidence)
	}
	c.Note = note(c, in)
	return c
}

// status applies the design's table.
//
// A waived fail is an accepted risk, not a pass: it keeps a practice from being
// supported, and where nothing passes beside it, the practice is at risk.
// A policy that gives evidence for a practice which the ledger says only people
// know (a user's own policy may) makes it one that is partly visible.
func status(class framework.Class, evidence []Evidence) Status {
	direct, all := total(evidence, finding.Direct), total(evidence, "")
	if (class == framework.Ask || class == framework.NotObservable) && !all.judged() {
		return Ask
	}
	switch {
	case direct.Fail > 0:
		return Violated
	case all.Fail > 0, all.Waived > 0 && all.Pass == 0:
		return AtRisk
	}
	if class == framework.Direct && direct.judged() {
		switch {
		case direct.Unknown > 0:
			return Inconclusive
		case direct.Pass > 0 && all.Waived == 0:
			return Supported
		}
	}
	switch {
	case all.Unknown > 0:
		return Inconclusive
	case all.Pass > 0:
		return Likely
	}
	return Inconclusive
}

func proposal(s Status) Proposal {
	switch s {
	case Supported:
		return Select
	case Likely:
		return Confirm
	case Violated, AtRisk:
		return Leave
	}
	return Nothing
}

// settle lists what would settle an inconclusive practice.
func settle(l framework.Ledger, evidence []Evidence) []string {
	var all []string
	seen := map[string]bool{}
	add := func(s string) {
		if s != "" && !seen[s] && len(all) < 5 {
			seen[s] = true
			all = append(all, s)
		}
	}
	for _, e := range evidence {
		for _, d := range e.Unknown {
			for _, u := range d.Unknown {
				add(u.Reason)
			}
		}
	}
	if len(all) > 0 {
		return all
	}
	switch {
	case len(evidence) == 0:
		add("a person's answer: no policy looks at this practice")
	case len(l.Seen) == 1 && l.Seen[0] == "live":
		add("only a scan of the account (aws://) can show it")
	default:
		add("the targets hold nothing that its policies judge: scan the account (aws://) or the code that creates it")
	}
	return all
}
