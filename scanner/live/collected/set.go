package collected

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Set returns the account's resources for policies with these needs, the same for one
// that was just collected and for one that was saved. What was not collected, for
// whatever reason, is a gap. It takes the account's values over.
func (a *Account) Set(needs ask.Needs) *resource.Set {
	set := &resource.Set{Targets: []resource.Target{{Kind: resource.AWS, Name: a.Target, Account: a.Account, Regions: a.Regions}}}
	gap := func(g resource.Gap) {
		g.Root = a.Target
		set.Incomplete = append(set.Incomplete, g)
	}
	parents := map[*resource.Resource]*resource.Resource{} // nil: of something that was not needed
	settings := map[*resource.Resource]bool{}
	told := map[string]bool{} // once
	for _, p := range a.Parts {
		restored := make([]*resource.Resource, len(p.Resources))
		for i, r := range p.Resources {
			restored[i] = a.restore(r)
			settings[restored[i]] = r.Setting
		}
		for i, r := range p.Resources {
			switch {
			case resource.HasSymbolRune(r.Address + r.Name + r.Type):
				gap(resource.Gap{Types: []string{r.Type}, Reason: "an address has a private-use character that plumb uses for itself"})
				continue
			case r.Once && told[r.Type+" "+r.Address]:
				continue
			case r.Once:
				told[r.Type+" "+r.Address] = true
			case r.Of > 0:
				parents[restored[i]] = restored[r.Of-1]
			case r.Of < 0:
				parents[restored[i]] = nil
			}
			set.Resources = append(set.Resources, restored[i])
		}
		for _, g := range p.Gaps {
			made := resource.Gap{Module: g.Module, Types: slices.Clone(g.Types), Reason: g.Reason}
			if g.Of != "" {
				made.References = []resource.Ref{{Address: g.Of}}
			}
			gap(made)
		}
		if p.Unfinished {
			gap(resource.Gap{Types: a.typesOf(p.ID.Service), Reason: "the collection of " + p.ID.String() + " " + Interrupted})
		}
	}
	a.incomplete(set)
	set.Diagnostics = append(set.Diagnostics, a.faults()...)
	a.cut(set, parents, settings)
	a.confess(set, needs)
	order(set)
	return set
}

// incomplete says which parts are not there at all.
func (a *Account) incomplete(set *resource.Set) {
	why := "the collection " + Interrupted
	for _, d := range a.Damage {
		why = "the saved account is damaged"
		set.Diagnostics = append(set.Diagnostics, resource.Diagnostic{
			Severity: resource.Error, Summary: fmt.Sprintf("%s: the saved account is damaged in line %d", a.Target, d.Line), Detail: d.Text + "; what the line held is unknown",
		})
	}
	missing := a.missing()
	byTypes := map[string][]ID{} // one gap for the regions of a service
	for _, id := range missing {
		byTypes[id.Service] = append(byTypes[id.Service], id)
	}
	for _, service := range slices.Sorted(maps.Keys(byTypes)) {
		if types := a.typesOf(service); len(types) > 0 || service == General {
			where := ""
			if ids := byTypes[service]; ids[0].Region != "" {
				where = " in " + ids[0].Region
				if len(ids) > 1 {
					where = fmt.Sprintf(" in %d regions", len(ids))
				}
			}
			set.Incomplete = append(set.Incomplete, resource.Gap{Root: a.Target, Types: types, Reason: why + " before " + service + where})
		}
	}
	unfinished := 0
	for _, p := range a.Parts {
		if p.Unfinished {
			unfinished++
		}
	}
	if a.End != nil && len(a.Damage) == 0 && len(missing)+unfinished == 0 {
		return
	}
	if a.End == nil || len(missing)+unfinished > 0 {
		summary, detail := "the collection was interrupted", ""
		if !a.Stopped {
			summary, detail = "the saved account is not whole", "it was cut off, or the collection was not finished (--resume goes on with one); "
		}
		set.Diagnostics = append(set.Diagnostics, resource.Diagnostic{
			Severity: resource.Error, Summary: a.Target + ": " + summary,
			Detail: fmt.Sprintf("%s%d of %d parts (services in regions) are there; what hangs on the others is unknown", detail, len(a.Header.Parts)-len(missing)-unfinished, len(a.Header.Parts)),
		})
	}
}

// faults tells what calls could not do, by permission.
func (a *Account) faults() []resource.Diagnostic {
	type key struct{ permission, cause string }
	type extent struct {
		types, regions map[string]bool
		times          int
	}
	all := map[key]*extent{}
	for _, p := range a.Parts {
		for _, f := range p.Faults {
			if f.Cause == Interrupted {
				continue // told once, for all
			}
			k := key{f.Permission, f.Cause}
			e := all[k]
			if e == nil {
				e = &extent{types: map[string]bool{}, regions: map[string]bool{}}
				all[k] = e
			}
			e.times += f.Times
			for _, t := range f.Types {
				e.types[t] = true
			}
			if p.ID.Region != "" {
				e.regions[p.ID.Region] = true
			}
		}
	}
	var out []resource.Diagnostic
	for k, e := range all {
		where := ""
		if regions := slices.Sorted(maps.Keys(e.regions)); len(regions) > 3 {
			where = fmt.Sprintf(" in %d regions", len(regions))
		} else if len(regions) > 0 {
			where = " in " + strings.Join(regions, ", ")
		}
		detail := "verdicts that hang on " + strings.Join(slices.Sorted(maps.Keys(e.types)), ", ") + " are unknown"
		if strings.HasPrefix(k.cause, "was denied") {
			detail += "; allow " + k.permission + " (plumb aws permissions shows all that is needed)"
		}
		times := ""
		if e.times > 1 {
			times = fmt.Sprintf(", %d times", e.times)
		}
		out = append(out, resource.Diagnostic{Severity: resource.Warning, Summary: a.Target + ": " + k.permission + " " + k.cause + where + times, Detail: detail})
	}
	slices.SortFunc(out, func(a, b resource.Diagnostic) int { return strings.Compare(a.Summary, b.Summary) })
	return out
}

// cut leaves what carries the tags, with its companions, and the settings of the
// account. What is cut away exists: nobody may take it for absent.
func (a *Account) cut(set *resource.Set, parents map[*resource.Resource]*resource.Resource, settings map[*resource.Resource]bool) {
	if len(a.Cut.Regions) > 0 {
		var regional []string
		for _, s := range a.Services {
			if s.Regional {
				regional = append(regional, intersection(s.Types, a.Types)...)
			}
		}
		slices.Sort(regional)
		set.Incomplete = append(set.Incomplete, resource.Gap{Root: a.Target, Module: "--regions", Types: slices.Compact(regional), Reason: "other regions were left out"})
	}
	if len(a.Cut.Tags) == 0 {
		return
	}
	left := map[string]bool{}
	set.Resources = slices.DeleteFunc(set.Resources, func(r *resource.Resource) bool {
		owner := r
		for range 8 { // far more than anything is nested
			of, belongs := parents[owner]
			if !belongs {
				break
			}
			if owner = of; of == nil {
				break
			}
		}
		keep := false
		if owner != nil {
			tags := tagsOrBlocks(owner)
			keep = settings[owner] || !slices.ContainsFunc(a.Cut.Tags, func(t ask.Tag) bool { return tags[t.Key] != t.Value })
		}
		if !keep {
			left[r.Type] = true
		}
		return !keep
	})
	if len(left) > 0 {
		set.Incomplete = append(set.Incomplete, resource.Gap{Root: a.Target, Module: "--tags", Types: slices.Sorted(maps.Keys(left)), Reason: "what does not carry the tags was left out"})
	}
}

// tagsOrBlocks are the tags of a resource, also where the provider has each as a block.
func tagsOrBlocks(r *resource.Resource) map[string]any {
	if tags, ok := r.Values["tags"].(map[string]any); ok {
		return tags
	}
	tags := map[string]any{}
	list, _ := r.Values["tag"].([]any)
	for _, e := range list {
		if t, ok := e.(map[string]any); ok {
			if key, ok := t["key"].(string); ok {
				tags[key], _ = t["value"].(string)
			}
		}
	}
	return tags
}

// confess names the types that were not collected, and the policies that cannot be
// judged for it: what the user left out, what an account never shows, what a saved
// account was not asked for, and what plumb does not collect yet.
func (a *Account) confess(set *resource.Set, needs ask.Needs) {
	add := func(module string, types []string, reason string) {
		if len(types) > 0 {
			set.Incomplete = append(set.Incomplete, resource.Gap{Root: a.Target, Module: module, Types: types, Reason: reason})
		}
	}
	service, never := map[string]*Service{}, map[string]string{}
	for i := range a.Services {
		s := &a.Services[i]
		for _, t := range s.Types {
			service[t] = s
		}
		for t, reason := range s.Never {
			never[t] = reason
		}
	}
	out := func(s *Service) bool { return len(a.Cut.Services) > 0 && !slices.Contains(a.Cut.Services, s.Name) }
	collected := map[string]bool{}
	for _, t := range a.Types {
		collected[t] = true
	}
	var hidden, missing, notAsked, leftOut = map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]map[string]bool{}
	for _, t := range a.Types {
		if s := service[t]; s != nil && out(s) {
			leftOut[s.Name] = union(leftOut[s.Name], t)
		}
	}
	lacking := func(t string) {
		s := service[t]
		switch {
		case never[t] != "":
			hidden[t] = true
		case s == nil:
			missing[t] = true
		case out(s):
			leftOut[s.Name] = union(leftOut[s.Name], t)
		case !collected[t]:
			notAsked[t] = true
		}
	}
	for _, n := range needs {
		for _, t := range n.Types() {
			lacking(t)
		}
		if !n.Follows {
			continue
		}
		for _, t := range n.Judges {
			if s := service[t]; s != nil {
				for _, neighbour := range s.Types {
					lacking(neighbour)
				}
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(leftOut)) {
		add("", slices.Sorted(maps.Keys(leftOut[name])), "the service "+name+" was left out")
	}
	for _, t := range slices.Sorted(maps.Keys(hidden)) {
		add(t, []string{t}, "an account does not show it: "+never[t])
	}
	add("", slices.Sorted(maps.Keys(missing)), "plumb does not collect it from a live account yet")
	add("", slices.Sorted(maps.Keys(notAsked)), "it was not collected when the account was saved: no policy of that scan needed it")

	var configured, none, partly, unasked []string
	for _, n := range needs {
		judged, lacks, hides, asks := 0, 0, 0, 0
		for _, t := range n.Types() {
			if missing[t] {
				lacks++
			}
			if notAsked[t] {
				asks++
			}
		}
		for _, t := range n.Judges {
			switch {
			case hidden[t]:
				hides++
			case !missing[t]:
				judged++
			}
		}
		if asks > 0 {
			unasked = append(unasked, n.Policy)
		}
		switch {
		case hides > 0 && hides == len(n.Judges):
			configured = append(configured, n.Policy)
		case lacks == 0:
		case judged == 0:
			none = append(none, n.Policy)
		default:
			partly = append(partly, n.Policy)
		}
	}
	warn := func(policies []string, what, means string) {
		if len(policies) > 0 {
			set.Diagnostics = append(set.Diagnostics, resource.Diagnostic{
				Severity: resource.Warning,
				Summary:  fmt.Sprintf("%s: %d of %d policies %s", a.Target, len(policies), len(needs), what),
				Detail:   means + ": " + strings.Join(policies, ", "),
			})
		}
	}
	warn(configured, "judge configuration only", "an account does not show what they judge")
	warn(none, "cannot be judged live yet", "plumb does not collect the resource types that they judge (plumb aws permissions lists the types)")
	warn(partly, "are judged live in part only", "plumb does not collect some of the resource types that they look at, and what hangs on those is unknown")
	warn(unasked, "need what was not collected", "the account was saved for a scan that did not need it; save it anew for these")
}

func union(m map[string]bool, t string) map[string]bool {
	if m == nil {
		m = map[string]bool{}
	}
	m[t] = true
	return m
}

// order brings the set into one order, whatever order calls were answered in.
func order(set *resource.Set) {
	slices.SortStableFunc(set.Incomplete, func(a, b resource.Gap) int {
		return cmp.Or(strings.Compare(a.Module, b.Module), strings.Compare(a.Reason, b.Reason), slices.Compare(a.Types, b.Types),
			strings.Compare(fmt.Sprint(a.References), fmt.Sprint(b.References)))
	})
	// Within one type the order of addresses is set.Sort's; types with the same
	// address are brought into order here.
	slices.SortStableFunc(set.Resources, func(a, b *resource.Resource) int { return strings.Compare(a.Type, b.Type) })
	set.Sort()
}
