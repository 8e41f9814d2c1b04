// Package report writes what a scan found out: for a person at a terminal, for a
// pull request, for other tools. Every format is one function of a Report, and a
// Report can be read back from the JSON it was written as.
package report

import (
	"io"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// homepage is where plumb lives.
const homepage = "https://github.com/plumb-iac/plumb"

// A Report is everything that the formats show. Its zero value is a scan that
// judged nothing.
type Report struct {
	Tool        Tool
	Targets     []resource.Target
	Policies    []Policy           // those that took part, in any order
	Verdicts    []*finding.Verdict // all of them, with fingerprints, sorted by finding.Sort
	Diagnostics []resource.Diagnostic
	Resources   int // how many were read, each once
	Unmanaged   []Unmanaged
	Views       *Views // nil where only one kind of target was read

	// Catalogue tells what the policies' practices are; nil where nobody knows.
	Catalogue finding.Catalogue
	Framework Framework

	// Baseline says that there was an earlier scan to compare with, so that
	// the verdicts' New means something.
	Baseline bool
	// Time is when the scan was made. The zero value leaves it out, so that
	// the same input gives the same bytes.
	Time time.Time

	// Source returns the text of a source file, for the lines shown beside a
	// finding and for fingerprints of lines. Nil, or an error, leaves them out.
	Source func(file string) ([]byte, error)
	// Sensitive are places whose text is not shown; see SensitivePlaces.
	Sensitive []finding.Place

	Options Options

	// Summary counts what the verdicts say. Nil: it is counted when needed.
	// A saved report has it from the file, which need not hold every verdict.
	Summary *Summary
}

// An Unmanaged is something that runs and stands in no configuration or state of the
// targets. It is no finding.
type Unmanaged struct {
	Address string `json:"address"`
	Type    string `json:"type"`
	Account string `json:"account"`
	Region  string `json:"region"`
}

// Views counts what several targets show of one thing.
type Views struct {
	Joined     int `json:"joined"`      // resources that have several views
	NotRunning int `json:"not_running"` // configured, and known not to run
	Unmanaged  int `json:"unmanaged"`
	Open       int `json:"open"` // running, and perhaps configured: nobody can tell
}

// Options say how a report is shown.
type Options struct {
	// MinRisk is the lowest risk that text, annotations and Markdown show in
	// full; what lies below is counted. The zero value is medium. At low, text
	// lists what is not known and what is waived as well.
	MinRisk finding.Risk
	// All adds the verdicts that passed to JSON, and acts as MinRisk low.
	All bool
	// Color allows escape sequences in text.
	Color bool
	// Width is the width of the terminal in columns; the zero value is 100.
	Width int
	// Prefix leads from where the reader stands (the working directory, the
	// root of a repository) to the scan root. It is put before file names,
	// but not in JSON.
	Prefix string
	// SourceRoot is the file: URI of the directory that file names, Prefix
	// included, are relative to; SARIF states it where it is given.
	SourceRoot string
	// Category tells several SARIF runs on one commit apart: "terraform/prod".
	Category string
	// Notify is told, in a sentence, what a format had to leave out.
	Notify func(note string)
}

// Tool names the program that made the report.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// Framework names the catalogue that practices belong to.
type Framework struct {
	Name    string `json:"name"`    // "AWS Well-Architected Framework"
	Version string `json:"version"` // its edition
	URL     string `json:"url"`
}

// A Policy is what a report says about a policy beside its verdicts.
type Policy struct {
	ID          string             `json:"id"`
	Title       string             `json:"title"`
	Description string             `json:"description"`
	Related     []Link             `json:"related"`
	Resources   []string           `json:"resources"` // types it judges
	Scope       string             `json:"scope"`     // resource, workload, account
	Practices   []finding.Practice `json:"practices"`
	Risk        finding.Risk       `json:"risk"`
	Remediation string             `json:"remediation"` // Markdown
	Aliases     []string           `json:"aliases"`     // former ids
	Deprecated  string             `json:"deprecated"`
	// Verdicts counts what the policy said, passes included, so that what was
	// judged is known where the verdicts themselves are left out.
	Verdicts Counts `json:"verdicts"`
}

// A Link leads to more about a policy.
type Link struct {
	URL   string `json:"url"`
	Title string `json:"title"`
}

// Formats are the formats by name.
var Formats = map[string]func(io.Writer, *Report) error{
	"annotations":  Annotations,
	"github-sarif": GitHubSARIF,
	"html":         HTML,
	"json":         JSON,
	"junit":        JUnit,
	"markdown":     Markdown,
	"sarif":        SARIF,
	"text":         Text,
}

// FormatNames are the names of all formats: text, which is the default, then the
// others sorted.
func FormatNames() []string {
	names := slices.Sorted(maps.Keys(Formats))
	i := slices.Index(names, "text")
	return append([]string{"text"}, slices.Delete(names, i, i+1)...)
}

// SensitivePlaces returns where the values stand that are marked sensitive, for
// Report.Sensitive.
func SensitivePlaces(resources []*resource.Resource) []finding.Place {
	seen := map[finding.Place]bool{}
	var places []finding.Place
	for _, r := range resources {
		for _, p := range r.Sensitive {
			l, ok := r.Locations.Paths[p]
			place := finding.NewPlace(l)
			if ok && !seen[place] {
				seen[place] = true
				places = append(places, place)
			}
		}
	}
	return places
}

// minRisk is the lowest risk shown in full.
func (r *Report) minRisk() finding.Risk {
	if r.Options.All {
		return finding.Low
	}
	if r.Options.MinRisk == "" {
		return finding.Medium
	}
	return r.Options.MinRisk
}

// file returns the name of a file as the reader knows it.
func (r *Report) file(name string) string {
	if r.Options.Prefix == "" || name == "" {
		return name
	}
	return path.Join(r.Options.Prefix, name)
}

func (r *Report) notify(note string) {
	if r.Options.Notify != nil {
		r.Options.Notify(note)
	}
}

// policies returns the policies by id.
func (r *Report) policies() map[string]*Policy {
	byID := make(map[string]*Policy, len(r.Policies))
	for i := range r.Policies {
		byID[r.Policies[i].ID] = &r.Policies[i]
	}
	return byID
}

// practice returns what is known of a practice: at least its key, and its id where
// the policy knew it.
func (r *Report) practice(p finding.Practice) finding.PracticeInfo {
	if r.Catalogue != nil {
		if info, ok := r.Catalogue.Practice(p.Key); ok {
			return info
		}
	}
	return finding.PracticeInfo{ID: p.ID, Key: p.Key}
}

// practices returns what is known of the practices that the policies and verdicts
// speak of, sorted by pillar, id and key, each once.
func (r *Report) practices() []finding.PracticeInfo {
	seen := map[string]finding.PracticeInfo{}
	add := func(ps []finding.Practice) {
		for _, p := range ps {
			if _, ok := seen[p.Key]; !ok {
				seen[p.Key] = r.practice(p)
			}
		}
	}
	for _, p := range r.Policies {
		add(p.Practices)
	}
	for _, v := range r.Verdicts {
		add(v.Practices)
	}
	infos := slices.Collect(maps.Values(seen))
	slices.SortFunc(infos, func(a, b finding.PracticeInfo) int {
		if c := comparePillars(a.Pillar, b.Pillar); c != 0 {
			return c
		}
		if c := strings.Compare(a.ID, b.ID); c != 0 {
			return c
		}
		return strings.Compare(a.Key, b.Key)
	})
	return infos
}

// sortedPolicies returns the policies by id.
func (r *Report) sortedPolicies() []Policy {
	ps := slices.Clone(r.Policies)
	slices.SortFunc(ps, func(a, b Policy) int { return strings.Compare(a.ID, b.ID) })
	return ps
}
