// Command policydocs writes a page of documentation for each service from the policies'
// metadata and cases, and an index:
//
//	go run ./cmd/internal/policydocs policies docs/policies
package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/policies"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/policy"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: policydocs POLICIES DOCS")
		os.Exit(2)
	}
	if err := write(os.DirFS(os.Args[1]), os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "policydocs:", err)
		os.Exit(1)
	}
}

// write writes the pages into dir. cases is the tree of policies with their cases, which
// are not embedded.
func write(cases fs.FS, dir string) error {
	library, problems, err := policy.Load(framework.Current(), policies.FS)
	if err != nil {
		return err
	}
	if len(problems) > 0 {
		return fmt.Errorf("%s:%d: %s", problems[0].File, problems[0].Line, problems[0].Summary)
	}
	services := map[string][]*policy.Policy{}
	for _, p := range library.Policies() {
		service, _, _ := strings.Cut(p.ID, "/")
		services[service] = append(services[service], p)
	}
	names := make([]string, 0, len(services))
	for name := range services {
		names = append(names, name)
	}
	slices.Sort(names)
	pages := filepath.Join(dir, "services")
	if err := os.RemoveAll(pages); err != nil {
		return err
	}
	if err := os.MkdirAll(pages, 0o755); err != nil {
		return err
	}
	for _, name := range names {
		var b bytes.Buffer
		fmt.Fprintf(&b, "# %s\n\n%s\n", name, generated)
		for _, p := range services[name] {
			if err := page(&b, cases, p); err != nil {
				return err
			}
		}
		if err := os.WriteFile(filepath.Join(pages, name+".md"), b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(dir, "README.md"), index(names, services), 0o644)
}

const generated = "<!-- made from the policies' metadata and cases by go generate -->\n"

// index lists all policies.
func index(names []string, services map[string][]*policy.Policy) []byte {
	var b bytes.Buffer
	total, practices := 0, map[string]bool{}
	for _, ps := range services {
		total += len(ps)
		for _, p := range ps {
			for _, e := range p.Evidence {
				practices[e.Key] = true
			}
		}
	}
	fmt.Fprintf(&b, "# Policies\n\n%s\n%d policies give evidence for %d practices of the framework. How to write one: [writing.md](writing.md).\n", generated, total, len(practices))
	for _, name := range names {
		fmt.Fprintf(&b, "\n## [%s](services/%s.md)\n\n| policy | risk | practices | |\n|---|---|---|---|\n", name, name)
		for _, p := range services[name] {
			fmt.Fprintf(&b, "| [%s](services/%s.md#%s) | %s | %s | %s |\n", p.ID, name, anchor(p.ID), p.Risk, strings.Join(ids(p), " "), cell(p.Title))
		}
	}
	return b.Bytes()
}

// page writes what there is to say of a policy.
func page(b *bytes.Buffer, cases fs.FS, p *policy.Policy) error {
	fmt.Fprintf(b, "\n## %s\n\n**%s**", p.ID, p.Title)
	if p.Deprecated != "" {
		fmt.Fprintf(b, " (deprecated: %s)", p.Deprecated)
	}
	judges := "the " + string(p.Scope) + " as a whole"
	if len(p.Resources) > 0 {
		judges = "`" + strings.Join(p.Resources, "`, `") + "`"
	}
	fmt.Fprintf(b, "\n\n%s\n\nRisk %s. Judges %s.", strings.TrimSpace(p.Description), p.Risk, judges)
	if p.Scope != policy.ScopeResource && len(p.Resources) > 0 {
		fmt.Fprintf(b, " Scope: %s.", p.Scope)
	}
	b.WriteString("\n\n")
	for _, e := range p.Evidence {
		info, ok := framework.Current().Practice(e.Key)
		if !ok {
			return fmt.Errorf("%s: unknown practice %s", p.ID, e.Key)
		}
		only := ""
		if e.Polarity != finding.Both {
			only = ", " + string(e.Polarity) + " only"
		}
		fmt.Fprintf(b, "- [%s](%s) %s (%s%s)\n", info.ID, info.URL, info.Title, e.Strength, only)
	}
	fmt.Fprintf(b, "\n### How to fix\n\n%s\n", strings.TrimSpace(p.Remediation))
	bad, good, err := examples(cases, p.ID)
	if err != nil {
		return err
	}
	if bad != "" {
		fmt.Fprintf(b, "\n### Fails\n\n```terraform\n%s```\n", bad)
	}
	if good != "" {
		fmt.Fprintf(b, "\n### Passes\n\n```terraform\n%s```\n", good)
	}
	if len(p.Related) > 0 {
		b.WriteString("\n### Further reading\n\n")
		for _, l := range p.Related {
			fmt.Fprintf(b, "- [%s](%s)\n", l.Title, l.URL)
		}
	}
	return nil
}

// examples returns the shortest case in one file that fails, without its
// expectations, and the shortest that has none.
func examples(cases fs.FS, id string) (bad, good string, err error) {
	files, err := fs.Glob(cases, path.Join(id, "cases", "*.tf"))
	if err != nil {
		return "", "", err
	}
	for _, file := range files {
		data, err := fs.ReadFile(cases, file)
		if err != nil {
			return "", "", err
		}
		text := string(data)
		shown := &good
		switch {
		case strings.Contains(text, "want unknown"), strings.HasPrefix(text, "# not-as"), strings.HasPrefix(text, "# complete"), strings.HasPrefix(text, "# incomplete"):
			continue
		case strings.Contains(text, `want "`):
			shown = &bad
		}
		if *shown == "" || len(text) < len(*shown) {
			*shown = text
		}
	}
	bad = wants.ReplaceAllStringFunc(bad, func(want string) string {
		var messages []string
		for _, m := range quoted.FindAllStringSubmatch(want, -1) {
			messages = append(messages, m[1])
		}
		return "# fails: " + strings.Join(messages, "; ")
	})
	return bad, good, nil
}

// What a case expects: `# want "one message" "another"`.
var (
	wants  = regexp.MustCompile(`# want( "[^"]*")+`)
	quoted = regexp.MustCompile(`"([^"]*)"`)
)

func ids(p *policy.Policy) []string {
	var out []string
	for _, e := range p.Evidence {
		out = append(out, e.ID)
	}
	return out
}

// anchor is what GitHub makes of a heading.
func anchor(heading string) string {
	return strings.NewReplacer("/", "").Replace(strings.ToLower(heading))
}

func cell(s string) string { return strings.ReplaceAll(s, "|", "\\|") }
