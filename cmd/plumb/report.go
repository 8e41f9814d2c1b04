package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner"
	"github.com/plumb-iac/plumb/scanner/report"
)

// newReport turns what a scan found into what the formats write.
func newReport(result *scanner.Result, compared bool) *report.Report {
	r := &report.Report{
		Tool:        report.Tool(result.Tool),
		Targets:     result.Targets,
		Verdicts:    result.Verdicts,
		Diagnostics: result.Diagnostics,
		Resources:   len(result.Resources),
		Catalogue:   framework.Current(),
		Framework:   frameworkName(),
		Baseline:    compared,
		Source:      sourceReader(result.Base),
		Sensitive:   report.SensitivePlaces(result.Resources),
	}
	for _, u := range result.Unmanaged {
		r.Unmanaged = append(r.Unmanaged, report.Unmanaged(u))
	}
	if v := result.Views; v != nil {
		r.Resources -= v.Further
		r.Views = &report.Views{Joined: v.Joined, NotRunning: v.NotRunning, Unmanaged: len(result.Unmanaged), Open: v.Open}
	}
	for _, p := range result.Policies {
		doc := report.Policy{
			ID: p.ID, Title: p.Title, Description: p.Description, Resources: p.Resources, Scope: string(p.Scope),
			Practices: p.Evidence, Risk: p.Risk, Remediation: p.Remediation, Aliases: p.Aliases, Deprecated: p.Deprecated,
		}
		for _, l := range p.Related {
			doc.Related = append(doc.Related, report.Link{URL: l.URL, Title: l.Title})
		}
		r.Policies = append(r.Policies, doc)
	}
	return r
}

func frameworkName() report.Framework {
	f := framework.Current()
	return report.Framework{Name: "AWS Well-Architected Framework", Version: f.Edition, URL: "https://docs.aws.amazon.com/wellarchitected/latest/framework/welcome.html"}
}

// sourceReader reads source files below base and nowhere else.
func sourceReader(base string) func(string) ([]byte, error) {
	if base == "" {
		return nil
	}
	return func(name string) ([]byte, error) {
		root, err := os.OpenRoot(base)
		if err != nil {
			return nil, err
		}
		defer root.Close()
		f, err := root.Open(filepath.FromSlash(name))
		if err != nil {
			return nil, err
		}
		defer f.Close()
		data, err := io.ReadAll(io.LimitReader(f, maxSource+1))
		if err == nil && len(data) > maxSource {
			err = fmt.Errorf("%s: larger than %d bytes", name, maxSource)
		}
		return data, err
	}
}

// maxSource bounds the source files that lines are shown of.
const maxSource = 16 << 20

// repositoryFormats are read by code hosting services, which know files by their
// place in the repository.
var repositoryFormats = map[string]bool{"sarif": true, "github-sarif": true, "annotations": true, "markdown": true}

// places sets how files are named in a format: as seen from the root of the
// repository, or from where the user stands.
func places(o *report.Options, format, base string) {
	o.Prefix = ""
	if base == "" {
		return
	}
	from, err := os.Getwd()
	if err != nil {
		from = base
	}
	if repositoryFormats[format] {
		from = repository(base)
	}
	prefix, err := filepath.Rel(from, base)
	if err != nil {
		return
	}
	if prefix != "." {
		o.Prefix = filepath.ToSlash(prefix)
	}
}

// repository returns the closest directory above dir that holds .git, dir itself
// where there is none.
func repository(dir string) string {
	for d := dir; ; d = filepath.Dir(d) {
		if _, err := os.Lstat(filepath.Join(d, ".git")); err == nil {
			return d
		}
		if d == filepath.Dir(d) {
			return dir
		}
	}
}
