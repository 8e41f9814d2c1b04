package views

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Merge makes one verdict of those that a policy has of the views of one thing, so that
// nothing is counted twice. What is wrong in one view is wrong: it is a fail that says
// in which. What is known of one view settles what is not known of another.
func (j *Joined) Merge(verdicts []*finding.Verdict) []*finding.Verdict {
	of := map[*Thing][]said{}
	out := make([]*finding.Verdict, 0, len(verdicts))
	for _, v := range verdicts {
		r := j.typed[typedPlace{place{string(v.Subject.Source), v.Subject.Root, v.Subject.Address}, v.Subject.Type}]
		t := j.partOf[r]
		if t == nil {
			t = j.of[r]
		}
		if r == nil || t == nil || len(t.Views) == 1 {
			out = append(out, v)
			continue
		}
		of[t] = append(of[t], said{v, r})
	}
	for _, t := range j.things {
		all := of[t]
		slices.SortStableFunc(all, func(a, b said) int { return strings.Compare(a.Policy, b.Policy) })
		for len(all) > 0 {
			n := 1
			for n < len(all) && all[n].Policy == all[0].Policy {
				n++
			}
			out = append(out, j.settle(t, all[:n])...)
			all = all[n:]
		}
	}
	return out
}

// A said is a verdict and the view it is of.
type said struct {
	*finding.Verdict
	of *resource.Resource
}

// Words for what a view shows.
type words struct{ fails, passes string }

var viewWords = map[resource.Source]words{
	resource.Terraform: {"so it is configured", "the configuration passes"},
	resource.Plan:      {"so it is planned", "what is planned passes"},
	resource.State:     {"so it was applied last", "what was applied last passes"},
	resource.AWS:       {"so it runs", "what runs passes"},
}

// settle makes of the verdicts of one policy on one thing what is said of it as a
// whole: a plan is set against the configuration, and against both what runs. A state is
// old where the account itself is seen.
func (j *Joined) settle(t *Thing, all []said) []*finding.Verdict {
	by := map[resource.Source][]said{}
	for _, s := range all {
		by[s.of.Source] = append(by[s.of.Source], s)
	}
	views := j.viewsOf(t, all)
	last := resource.AWS
	if t.Running() == nil {
		last = resource.State
	} else if t.Configured() == nil {
		if o := outcome(by[resource.AWS]); o == "" || o == finding.Unknown {
			by[resource.AWS] = by[resource.State] // it is the best that is known
		}
	}
	first := t.Views[0].Source
	list := by[first]
	if t.Configured() == nil {
		list, first = nil, ""
	}
	for _, source := range []resource.Source{resource.Plan, last} {
		if source != first {
			list = j.against(t, list, by[source], first, source)
		}
	}
	out := make([]*finding.Verdict, 0, len(list))
	for _, s := range list {
		s.Views = views
		if s.Subject.Address == t.Views[0].Address && s.Subject.Type == t.Views[0].Type {
			s.Subject = subjectOf(t)
		}
		if j.partOf[s.of] != nil { // it stands for the view that it is part of
			s.Views = slices.Clone(views)
			for i := range s.Views {
				if s.Views[i].Source == s.of.Source {
					s.Views[i].Address = resource.Show(s.of.Address)
				}
			}
		}
		out = append(out, s.Verdict)
	}
	return out
}

// against sets what is said of a later view against what is said of those before it.
func (j *Joined) against(t *Thing, before, later []said, first, source resource.Source) []said {
	fails := func(list []said) []said {
		return slices.DeleteFunc(slices.Clone(list), func(s said) bool { return s.Outcome != finding.Fail })
	}
	was, is := outcome(before), outcome(later)
	var out []said
	switch {
	case was == finding.Fail:
		left, mine := fails(later), fails(before)
		alone := len(left) == 1 && len(mine) == 1
		for _, s := range mine {
			left = without(left, s, alone)
			if is == finding.Pass {
				s.Message += " (" + viewWords[first].fails + "; " + viewWords[source].passes + ")"
			}
			out = append(out, s)
		}
		for _, s := range left { // beyond those before
			out = append(out, j.called(t, s, viewWords[source].fails))
		}
	case is == finding.Fail:
		note := viewWords[source].fails
		switch was {
		case finding.Pass:
			note += "; " + viewWords[first].passes
		case "":
			if first == "" {
				note = "" // there is nothing else to tell it from
			}
		}
		for _, s := range fails(later) {
			out = append(out, j.called(t, s, note))
		}
	case was == "":
		for _, s := range later {
			out = append(out, j.called(t, s, ""))
		}
	default:
		for _, s := range before {
			if s.Outcome == finding.Unknown && is == finding.Pass {
				s.Outcome, s.Unknown = finding.Pass, nil
			}
			out = append(out, s)
		}
	}
	return out
}

func outcome(list []said) finding.Outcome {
	for _, o := range []finding.Outcome{finding.Fail, finding.Pass, finding.Unknown} {
		if slices.ContainsFunc(list, func(s said) bool { return s.Outcome == o }) {
			return o
		}
	}
	return ""
}

// without takes out of the fails of a later view the one that is the same as a fail of
// the one before. Both say the same; or each is the only one of its view, about the same
// attribute, and speaks of the same numbers: another port is another matter.
func without(left []said, s said, alone bool) []said {
	words := bare(s.Message)
	i := slices.IndexFunc(left, func(o said) bool {
		return bare(o.Message) == words && resource.Attributes(o.Attribute) == resource.Attributes(s.Attribute)
	})
	if i < 0 {
		i = slices.IndexFunc(left, func(o said) bool { return bare(o.Message) == words })
	}
	if i < 0 && alone && len(left) == 1 {
		x, y := resource.Attributes(s.Attribute), resource.Attributes(left[0].Attribute)
		if (x == y || x == "" || y == "") && slices.Equal(numbers.FindAllString(words, -1), numbers.FindAllString(left[0].Message, -1)) {
			i = 0
		}
	}
	if i < 0 {
		return left
	}
	return slices.Delete(slices.Clone(left), i, i+1)
}

// bare is a message without the note on which view it is of.
func bare(message string) string {
	message, _, _ = strings.Cut(message, " (so it ")
	return message
}

var numbers = regexp.MustCompile(`[0-9]+`)

// called gives a verdict on a later view the name that the thing is called by, with a
// note on which view it is of; a part that only runs keeps its own name.
func (j *Joined) called(t *Thing, s said, note string) said {
	if s.Outcome == finding.Fail && note != "" {
		s.Message += " (" + note + ")"
	}
	if j.partOf[s.of] == nil {
		s.Subject = subjectOf(t)
		if len(s.Locations) == 0 {
			s.Locations, s.External = finding.Places(t.Views[0], "")
		}
	}
	return s
}

// subjectOf returns a thing as the subject of verdicts: by its first name, with what is
// known of where it runs.
func subjectOf(t *Thing) finding.Subject {
	s := finding.SubjectOf(t.Views[0])
	for _, r := range t.Views[1:] {
		other := finding.SubjectOf(r)
		if s.ARN == "" {
			s.ARN = other.ARN
		}
		if s.Account == "" {
			s.Account = other.Account
		}
		if s.Region == "" {
			s.Region = other.Region
		}
	}
	return s
}

// viewsOf returns the views of a thing with what a policy says of each.
func (j *Joined) viewsOf(t *Thing, all []said) []finding.View {
	out := make([]finding.View, 0, len(t.Views))
	for _, r := range t.Views {
		var mine []said
		for _, s := range all {
			if s.of.Source == r.Source {
				mine = append(mine, s)
			}
		}
		v := finding.View{Source: r.Source, Address: resource.Show(r.Address), Outcome: outcome(mine)}
		if v.Outcome == finding.Unknown {
			for _, s := range mine {
				v.Unknown = append(v.Unknown, s.Unknown...)
			}
		}
		out = append(out, v)
	}
	return out
}

// DriftVerdicts says of each thing that is configured and runs whether the two are the
// same. Nothing is said where there is nothing to compare.
func (j *Joined) DriftVerdicts(policy string, risk finding.Risk, practices []finding.Practice) []*finding.Verdict {
	var out []*finding.Verdict
	for _, t := range j.things {
		c := t.Configured()
		if c == nil {
			continue
		}
		verdict := func(o finding.Outcome, attribute, message string) {
			v := &finding.Verdict{Policy: policy, Outcome: o, Risk: risk, Practices: practices, Subject: subjectOf(t), Attribute: attribute, Message: message}
			v.Locations, v.External = finding.Places(c, attribute)
			v.Views = []finding.View{{Source: c.Source, Address: resource.Show(c.Address), Outcome: o}}
			l := t.Running()
			if owner := j.partOf[c]; l == nil && owner != nil {
				l = owner.Running()
			}
			if l != nil {
				v.Views = append(v.Views, finding.View{Source: l.Source, Address: l.Address, Outcome: o})
			}
			out = append(out, v)
		}
		if message, ok := j.Missing(t); ok {
			verdict(finding.Fail, "", message)
			continue
		}
		differences, compared := j.Drift(t)
		if t.Running() == nil {
			differences, compared = j.PartDrift(t)
		}
		for _, d := range differences {
			verdict(finding.Fail, d.Attribute, resource.Show(d.Message))
		}
		if compared && len(differences) == 0 {
			verdict(finding.Pass, "", "")
		}
	}
	return out
}

// NotRunning returns how many things are configured and known not to run: not applied
// yet, or removed.
func (j *Joined) NotRunning() int {
	n := 0
	for _, t := range j.things {
		r := t.Views[0]
		if t.Configured() == nil || t.Running() != nil || mayBeMany(r) || !j.complete(r.Type, regionOf(t), nil) {
			continue
		}
		id := identities[r.Type]
		known := id.ok
		for _, name := range id.attributes {
			_, ok := j.textOf(t, name)
			known = known && ok
		}
		if (known || j.gone[t]) && !j.inDoubt(t) {
			n++
		}
	}
	return n
}

// inDoubt reports whether a thing was not joined because it could be several.
func (j *Joined) inDoubt(t *Thing) bool {
	return slices.ContainsFunc(j.doubts, func(d doubt) bool { return d.thing == t || slices.Contains(d.others, t) })
}
