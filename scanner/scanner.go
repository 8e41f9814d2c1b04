// Package scanner judges Terraform and AWS accounts with Rego policies.
//
// Scan is the whole pipeline: targets are read into one resource.Set, policies
// judge it, waivers are applied, and the Result holds what was found and what
// could not be.
package scanner

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Config says what to scan and how. Every field but Targets and Policies is
// optional.
type Config struct {
	Targets   []string          // directories, plan and state files, aws://[PROFILE]
	Root      string            // directory that configuration may read files of; "" is each target itself
	Policies  []fs.FS           // each holds <service>/<policy>/policy.rego; none may repeat an id of another
	Catalogue finding.Catalogue // what the practices' keys stand for; without it risks are medium

	Inputs Inputs // how Terraform configuration is evaluated

	Only    []string // ids or globs of the policies to run; empty means all
	Pillars []string // pillar ids; empty means all

	// Complete declares that the targets are the whole workload, so that what
	// is not there does not exist.
	Complete bool

	Ignore   []finding.IgnoreEntry // from plumb.yaml; File is an absolute path
	Baseline finding.Baseline      // fingerprints known from an earlier scan

	Now  time.Time // decides whether waivers have expired; zero means time.Now()
	Tool Tool
	// Live reads aws:// targets, as far as the policies need it; nil needs ask for
	// all. It is a field so that a scan of files does not link the AWS clients.
	Live func(ctx context.Context, target string, needs ask.Needs) (*resource.Set, error)
	// selected are the policies to run, and library is where they are from, where
	// they are known.
	selected []*policy.Policy
	library  *policy.Library
}

// Inputs are the values that a Terraform run would get from its user.
type Inputs struct {
	Vars       []string // name=value
	VarFiles   []string
	Env        []string // as os.Environ gives it; only TF_VAR_* is read
	Workspace  string
	IncludeAll bool // also root modules in examples/ and tests/
}

// Result is everything that a scan found out.
type Result struct {
	Tool        Tool
	Time        time.Time
	Base        string // the directory that files in Locations and Diagnostics are relative to, "" where no file was read
	Targets     []resource.Target
	Policies    []*policy.Policy // those that were asked for, sorted by id
	Resources   []*resource.Resource
	Verdicts    []*finding.Verdict // all of them, sorted
	Diagnostics []resource.Diagnostic
	Unmanaged   []Unmanaged // what runs and stands in no configuration or state, sorted
	Views       *Views      // nil where only one kind of target was read
	Complete    bool
}

// Tool names the program that made a result.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// Scan reads the targets, evaluates the policies and returns what they say.
// What could not be read or judged is in the Result's diagnostics; the error is
// for what makes a scan impossible, such as a policy id that does not exist.
func Scan(ctx context.Context, c Config) (*Result, error) {
	if c.Now.IsZero() {
		c.Now = time.Now()
	}
	library, policyProblems, err := LoadPolicies(c.Catalogue, c.Policies)
	if err != nil {
		return nil, err
	}
	selected, err := Select(library, c.Only, c.Pillars)
	if err != nil {
		return nil, err
	}

	c.selected, c.library = selected, library
	set, base, err := Read(ctx, c)
	if err != nil {
		return nil, err
	}
	joined := c.join(set)
	drift := slices.IndexFunc(selected, func(p *policy.Policy) bool { return p.ID == DriftPolicy })
	if drift >= 0 && !hasTwoViews(set) {
		if len(selected) == 1 {
			set.Diagnostics = append(set.Diagnostics, resource.Diagnostic{Severity: resource.Warning, Summary: DriftPolicy + " has nothing to compare",
				Detail: "it takes configuration and the account that it runs in: plumb scan DIR aws://"})
		}
		selected, drift = slices.Delete(slices.Clone(selected), drift, drift+1), -1
	}
	for _, d := range policyProblems {
		d.File = seenFrom(base, d.File)
		set.Diagnostics = append(set.Diagnostics, d)
	}

	verdicts, problems, err := library.Evaluate(ctx, set, policy.Options{Only: selected, Complete: c.Complete, Now: c.Now})
	if err != nil {
		return nil, fmt.Errorf("evaluate: %w", err)
	}
	set.Diagnostics = append(set.Diagnostics, problems...)
	if joined != nil {
		verdicts = joined.Merge(verdicts)
		if drift >= 0 {
			p := selected[drift]
			verdicts = append(verdicts, joined.DriftVerdicts(p.ID, p.Risk, p.Evidence)...)
		}
	}

	finding.SetFingerprints(verdicts)
	ran := map[string]bool{}
	for _, p := range selected {
		ran[p.ID] = true
	}
	// known gives no id for a policy that was not asked for: a waiver of it is not unused.
	known := func(id string) (string, bool) {
		p, ok := library.Find(id)
		switch {
		case ok && ran[p.ID]:
			return p.ID, true
		case ok:
			return "", true
		}
		for _, p := range library.Policies() { // a glob
			if !ran[p.ID] && matchID(id, p.ID) {
				return "", true
			}
		}
		return "", false
	}
	set.Diagnostics = append(set.Diagnostics, finding.ApplyWaivers(verdicts, set.Ignores, placed(c.Ignore, base), c.Now, known)...)
	finding.MarkNew(verdicts, c.Baseline, func(id string) []string {
		if p, ok := library.Find(id); ok {
			return p.Aliases
		}
		return nil
	})
	finding.Sort(verdicts)
	var unmanaged []Unmanaged
	var counts *Views
	if joined != nil {
		unmanaged, counts = counted(joined)
	}
	set.Sort()

	return &Result{
		Tool:        c.Tool,
		Time:        c.Now,
		Base:        base,
		Targets:     set.Targets,
		Policies:    selected,
		Resources:   set.Resources,
		Verdicts:    verdicts,
		Diagnostics: set.Diagnostics,
		Unmanaged:   unmanaged,
		Views:       counts,
		Complete:    c.Complete,
	}, nil
}

// placed returns entries with their files named as seen from base, as all other files are.
func placed(entries []finding.IgnoreEntry, base string) []finding.IgnoreEntry {
	out := slices.Clone(entries)
	for i := range out {
		out[i].File = seenFrom(base, out[i].File)
	}
	return out
}

// seenFrom returns an absolute file name as seen from base; other names, and all
// where there is no base, stay as they are.
func seenFrom(base, file string) string {
	if base == "" || !filepath.IsAbs(file) {
		return file
	}
	rel, err := filepath.Rel(base, file)
	if err != nil {
		return file
	}
	return filepath.ToSlash(rel)
}

// A Folder is a file system of policies that tells which directory it is, so that
// problems in it can be found.
type Folder interface {
	fs.FS
	Dir() string
}

// LoadPolicies loads policies. Files in the diagnostics are absolute where they lie in
// a Folder.
func LoadPolicies(c finding.Catalogue, from []fs.FS) (*policy.Library, []resource.Diagnostic, error) {
	library, problems, err := policy.Load(c, from...)
	if err == nil {
		err = library.Add(driftPolicy(c))
	}
	if err != nil {
		return nil, nil, fmt.Errorf("load policies: %w", err)
	}
	for i := range problems {
		d := &problems[i]
		for _, f := range slices.Backward(from) {
			folder, ok := f.(Folder)
			if !ok || d.File == "" {
				continue
			}
			if _, err := fs.Stat(f, d.File); err == nil {
				if d.File, err = filepath.Abs(filepath.Join(folder.Dir(), d.File)); err != nil {
					return nil, nil, fmt.Errorf("load policies: %w", err)
				}
				break
			}
		}
	}
	return library, problems, nil
}

// Select returns the policies of library that match one of the ids or globs in
// only and one of the pillars; an empty list matches all. Naming a policy that
// does not exist is an error that says which come close. Deprecated policies are
// selected by name alone.
func Select(library *policy.Library, only, pillars []string) ([]*policy.Policy, error) {
	all := library.Policies()
	named := map[*policy.Policy]bool{}
	var unknown []error
	for _, pattern := range only {
		if p, ok := library.Find(pattern); ok {
			named[p] = true
			continue
		}
		matched := false
		for _, p := range all {
			if matchID(pattern, p.ID) {
				named[p], matched = true, true
			}
		}
		if !matched {
			unknown = append(unknown, fmt.Errorf("unknown policy %q%s", pattern, closest(pattern, all)))
		}
	}
	if len(unknown) > 0 {
		return nil, errors.Join(unknown...)
	}
	selected := []*policy.Policy{}
	for _, p := range all {
		wanted := named[p] || len(only) == 0 && p.Deprecated == ""
		if wanted && (len(pillars) == 0 || slices.ContainsFunc(p.Pillars, func(id string) bool { return slices.Contains(pillars, id) })) {
			selected = append(selected, p)
		}
	}
	return selected, nil
}

// matchID matches a policy id with a pattern in which * stands for any run of
// characters.
func matchID(pattern, id string) bool {
	parts := strings.Split(pattern, "*")
	if len(parts) == 1 {
		return pattern == id
	}
	rest, ok := strings.CutPrefix(id, parts[0])
	if !ok {
		return false
	}
	last := parts[len(parts)-1]
	for _, part := range parts[1 : len(parts)-1] {
		i := strings.Index(rest, part)
		if i < 0 {
			return false
		}
		rest = rest[i+len(part):]
	}
	return strings.HasSuffix(rest, last)
}

// closest names the policies that a mistyped id may have meant: those of the same service,
// or those that share its last part.
func closest(id string, all []*policy.Policy) string {
	service, name, _ := strings.Cut(id, "/")
	var near []string
	for _, p := range all {
		s, n, _ := strings.Cut(p.ID, "/")
		if s == service || n == name || n == id {
			near = append(near, p.ID)
		}
	}
	switch {
	case len(near) == 0:
		return ": plumb policy list shows those there are"
	case len(near) > 8:
		return fmt.Sprintf(": known are %s and %d more (plumb policy list)", strings.Join(near[:8], ", "), len(near)-8)
	default:
		return ": known are " + strings.Join(near, ", ")
	}
}
