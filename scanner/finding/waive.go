package finding

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// An IgnoreEntry is one entry of ignore: in plumb.yaml. A verdict matches if
// all of policy, address and path that are given match; at least one must be.
type IgnoreEntry struct {
	Policy  string `yaml:"policy"`  // an id, or a glob in which * stands for any characters
	Address string `yaml:"address"` // a resource's address; * stands for any characters, brackets are themselves
	Path    string `yaml:"path"`    // a file or a directory; * stops at a slash, ** does not
	Until   string `yaml:"until"`
	Reason  string `yaml:"reason"`

	File string `yaml:"-"` // where the entry stands
	Line int    `yaml:"-"`
}

// A waiver-to-be: an Ignore with its place and what it applies to.
type ignoring struct {
	Ignore
	file string
	line int
	used bool

	scope   resource.Location // of a comment
	address *regexp.Regexp    // of an entry, nil for any
	path    *regexp.Regexp

	policies []*regexp.Regexp // empty for any
	live     bool             // some policy that it names was run, or it names none
	partly   bool             // some policies that it names were left out of this scan
}

// ApplyWaivers turns the fails that an ignore comment or an entry of plumb.yaml
// accepts into Waived, with the waiver. Nothing else is changed: what is unknown
// stays unknown. Of several that match, the first comment in order of place wins.
//
// A comment applies to the fails that have a place inside the comment's scope,
// be it the attribute, the block or a module call on the way. An ignore that has
// expired silences nothing.
//
// known tells whether there is a policy of this id, or former id, and returns its
// id now; that is "" where the policy was left out of this scan, and nobody can
// tell whether the ignore is still of use. It is asked about globs too, and may
// answer "" and true where some of what they match was left out.
//
// The diagnostics, each with its place, are errors where an ignore is malformed or names
// a policy that does not exist, and warnings where it has expired or there is
// nothing for it to ignore. In downloaded modules, whose files the user cannot
// change, faults are warnings and the warnings are left out.
func ApplyWaivers(vs []*Verdict, comments []resource.Comment, entries []IgnoreEntry, now time.Time, known func(id string) (canonical string, ok bool)) []resource.Diagnostic {
	var all []*ignoring
	var diagnostics []resource.Diagnostic
	report := func(severity resource.Severity, file string, line int, summary, detail string) {
		if downloaded(file) {
			if severity == resource.Warning {
				return
			}
			severity = resource.Warning
		}
		diagnostics = append(diagnostics, resource.Diagnostic{Severity: severity, Summary: summary, Detail: detail, File: file, Line: line})
	}

	add := func(g *ignoring, what string, err error) {
		if err == nil {
			err = g.resolve(known)
		}
		if err != nil {
			report(resource.Error, g.file, g.line, what+": "+err.Error(), "nothing is ignored by it")
			return
		}
		if g.expired(now) {
			report(resource.Warning, g.file, g.line, what+": expired on "+g.Until, "what it ignored is reported again: solve it, or choose a later date; the reason was: "+g.Reason)
			return
		}
		all = append(all, g)
	}
	for _, c := range inOrder(comments) {
		ig, err := ParseIgnore(c.Text)
		add(&ignoring{Ignore: ig, file: c.File, line: c.Line, scope: c.Scope}, "ignore comment", err)
	}
	inComments := len(all)
	for _, e := range entries {
		g, err := e.ignoring()
		add(g, "ignore entry", err)
	}

	byFile := map[string][]*ignoring{}
	for _, g := range all[:inComments] {
		byFile[g.scope.File] = append(byFile[g.scope.File], g)
	}
	for _, v := range vs {
		if v.Outcome != Fail && v.Outcome != Unknown {
			continue
		}
		var chosen *ignoring
		for _, g := range candidates(v, byFile, all[inComments:]) {
			if !g.matches(v) {
				continue
			}
			g.used = true // also where the verdict is unknown: it may come to fail
			if chosen == nil {
				chosen = g
			}
		}
		if chosen != nil && v.Outcome == Fail {
			v.Outcome = Waived
			v.Waiver = &Waiver{Reason: chosen.Reason, Until: chosen.Until, File: chosen.file, Line: chosen.line}
		}
	}

	for i, g := range all {
		switch {
		case g.used || !g.live || g.partly:
		case i >= inComments:
			report(resource.Warning, g.file, g.line, "ignore entry: matches nothing that fails", "remove it, or correct the policy, address or path")
		case g.scope.StartLine == 0:
			report(resource.Warning, g.file, g.line, "ignore comment: stands on or above no block or attribute", "move it onto, or straight above, what it is about")
		default:
			report(resource.Warning, g.file, g.line, fmt.Sprintf("ignore comment: %s does not fail here", strings.Join(g.Policies, ", ")), "remove it, or move it onto, or straight above, what it is about")
		}
	}
	slices.SortStableFunc(diagnostics, func(a, b resource.Diagnostic) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return diagnostics
}

// inOrder returns the comments by place, each once: a module that is called
// twice is read once, but nothing promises that its comments are.
func inOrder(comments []resource.Comment) []resource.Comment {
	cs := slices.Clone(comments)
	order := func(a, b resource.Comment) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), strings.Compare(a.Text, b.Text),
			cmp.Compare(a.Scope.StartLine, b.Scope.StartLine), cmp.Compare(a.Scope.EndLine, b.Scope.EndLine))
	}
	slices.SortStableFunc(cs, order)
	return slices.CompactFunc(cs, func(a, b resource.Comment) bool { return order(a, b) == 0 })
}

// candidates returns the ignores that may match v: comments in the files it
// stands in, then entries.
func candidates(v *Verdict, comments map[string][]*ignoring, entries []*ignoring) []*ignoring {
	var out []*ignoring
	for i, l := range v.Locations {
		if !slices.ContainsFunc(v.Locations[:i], func(p Place) bool { return p.File == l.File }) {
			out = append(out, comments[l.File]...)
		}
	}
	return append(out, entries...)
}

func (e IgnoreEntry) ignoring() (*ignoring, error) {
	g := &ignoring{Ignore: Ignore{Until: e.Until, Reason: strings.TrimSpace(e.Reason)}, file: e.File, line: e.Line}
	if e.Policy == "" && e.Address == "" && e.Path == "" {
		return g, fmt.Errorf("says nothing of what to ignore: want policy, address or path")
	}
	if e.Policy != "" {
		if err := checkPolicy(e.Policy); err != nil {
			return g, err
		}
		g.Policies = []string{e.Policy}
	}
	if e.Address != "" {
		g.address = glob(e.Address, ".*", "")
	}
	if e.Path != "" {
		g.path = glob(strings.TrimSuffix(strings.TrimPrefix(e.Path, "./"), "/"), "[^/]*", "(/.*)?")
	}
	return g, g.check()
}

// resolve turns the policies into patterns on their ids of today.
func (g *ignoring) resolve(known func(string) (string, bool)) error {
	g.live = len(g.Policies) == 0
	for _, p := range g.Policies {
		if !strings.Contains(p, "*") {
			canonical, ok := known(p)
			if !ok {
				return fmt.Errorf("there is no policy %q; plumb policy list shows them", p)
			}
			if canonical == "" {
				g.partly = true
				continue
			}
			p = canonical
		} else if canonical, ok := known(p); ok && canonical == "" {
			g.partly = true
		}
		g.live = true
		g.policies = append(g.policies, glob(p, ".*", ""))
	}
	return nil
}

func (g *ignoring) matches(v *Verdict) bool {
	if !g.live {
		return false
	}
	if len(g.policies) > 0 && !slices.ContainsFunc(g.policies, func(p *regexp.Regexp) bool { return p.MatchString(v.Policy) }) {
		return false
	}
	if g.scope.StartLine > 0 {
		return slices.ContainsFunc(v.Locations, g.covers)
	}
	if g.address == nil && g.path == nil && len(g.policies) == 0 {
		return false
	}
	if g.address != nil && !g.address.MatchString(v.Subject.Address) {
		return false
	}
	return g.path == nil || slices.ContainsFunc(v.Locations, func(l Place) bool { return g.path.MatchString(l.File) })
}

func (g *ignoring) covers(l Place) bool {
	return l.File == g.scope.File && l.StartLine >= g.scope.StartLine &&
		max(l.EndLine, l.StartLine) <= max(g.scope.EndLine, g.scope.StartLine)
}

// glob compiles a pattern whose only special character is *: ** is any text, * is
// what star says. Go's regular expressions take linear time.
func glob(pattern, star, suffix string) *regexp.Regexp {
	p := regexp.QuoteMeta(pattern)
	p = strings.ReplaceAll(p, `\*\*`, "\x00")
	p = strings.ReplaceAll(p, `\*`, star)
	p = strings.ReplaceAll(p, "\x00", ".*")
	return regexp.MustCompile("(?s)^" + p + suffix + "$")
}

// downloaded reports whether a file belongs to a module that terraform init put there.
func downloaded(file string) bool {
	return strings.HasPrefix(file, ".terraform/") || strings.Contains(file, "/.terraform/")
}
