package policy_test

import (
	"context"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/plumb-iac/plumb/policies"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// catalogue knows two practices.
type catalogue struct{}

func (catalogue) Practice(key string) (finding.PracticeInfo, bool) {
	info, ok := map[string]finding.PracticeInfo{
		"sec_high":   {ID: "SEC01-BP01", Key: "sec_high", Pillar: "security", Risk: finding.High},
		"rel_medium": {ID: "REL01-BP01", Key: "rel_medium", Pillar: "reliability", Risk: finding.Medium},
	}[key]
	return info, ok
}

// every knows every practice.
type every struct{}

func (every) Practice(key string) (finding.PracticeInfo, bool) {
	return finding.PracticeInfo{ID: "SEC01-BP01", Key: key, Pillar: "security", Risk: finding.High}, true
}

// source is the text of a policy: custom holds further lines of metadata, code
// what stands below the imports.
func source(id, resources, custom, code string) string {
	var b strings.Builder
	b.WriteString("# METADATA\n# title: A title\n# custom:\n")
	if resources != "" {
		fmt.Fprintf(&b, "#   resources: [%s]\n", resources)
	}
	if !strings.Contains(custom, "risk:") && !strings.Contains(custom, "evidence:") {
		b.WriteString("#   risk: low\n")
	}
	for line := range strings.Lines(custom) {
		b.WriteString("#   " + line)
	}
	if custom != "" && !strings.HasSuffix(custom, "\n") {
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "package policies.%s\n\nimport data.lib.related\nimport data.lib.verdict\n\n%s\n", strings.ReplaceAll(id, "/", "."), code)
	return b.String()
}

// folder is a file system of policies by id.
func folder(sources map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for id, text := range sources {
		fsys[id+"/policy.rego"] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// libraries are plumb's own libraries without its policies.
func libraries(t testing.TB) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, name := range []string{"lib/verdict/verdict.rego", "lib/related/related.rego"} {
		text, err := policies.FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		fsys[name] = &fstest.MapFile{Data: text}
	}
	return fsys
}

// load loads policies that must have no fault.
func load(t testing.TB, sources map[string]string) *policy.Library {
	t.Helper()
	l, diags, err := policy.Load(catalogue{}, libraries(t), folder(sources))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range diags {
		t.Errorf("%s:%d: %s", d.File, d.Line, d.Summary)
	}
	if t.Failed() {
		t.FailNow()
	}
	return l
}

// one loads one policy on aws_s3_bucket, unless custom or resources say otherwise.
func one(t testing.TB, resources, custom, code string) *policy.Library {
	t.Helper()
	return load(t, map[string]string{"s3/x": source("s3/x", resources, custom, code)})
}

// evaluate evaluates without diagnostics.
func evaluate(t testing.TB, l *policy.Library, set *resource.Set, o policy.Options) []*finding.Verdict {
	t.Helper()
	verdicts, diags, err := l.Evaluate(context.Background(), set, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range diags {
		t.Errorf("%s:%d: %s", d.File, d.Line, d.Summary)
	}
	return verdicts
}

// show is a verdict on one line.
func show(v *finding.Verdict) string {
	s := fmt.Sprintf("%s %s: %s", v.Subject.Address, v.Policy, v.Outcome)
	if v.Message != "" {
		s += fmt.Sprintf(" %q", v.Message)
	}
	if v.Attribute != "" {
		s += " at " + v.Attribute
	}
	for _, u := range v.Unknown {
		s += fmt.Sprintf(" [%s: %s]", u.Attribute, u.Reason)
	}
	return s
}

func shown(verdicts []*finding.Verdict) string {
	lines := make([]string, len(verdicts))
	for i, v := range verdicts {
		lines[i] = show(v)
	}
	return strings.Join(lines, "\n")
}

// res is a resource with values.
func res(address string, values map[string]any, more ...func(*resource.Resource)) *resource.Resource {
	typ, name, _ := strings.Cut(address, ".")
	r := &resource.Resource{Address: address, Type: typ, Name: name, Mode: resource.Managed, Source: resource.Terraform, Root: ".", Values: values}
	if typ == "data" {
		r.Mode = resource.Data
		r.Type, r.Name, _ = strings.Cut(name, ".")
	}
	for _, f := range more {
		f(r)
	}
	return r
}

// unknown makes a path of a resource unknown.
func unknown(path string, refs ...resource.Ref) func(*resource.Resource) {
	return func(r *resource.Resource) {
		r.Unknown = append(r.Unknown, resource.Unknown{Path: path, Reason: "var.x has no value", Refs: refs})
	}
}

func refer(path, address string) func(*resource.Resource) {
	return func(r *resource.Resource) {
		r.References = append(r.References, resource.Reference{Path: path, Ref: resource.Ref{Address: address}})
	}
}

func in(root string) func(*resource.Resource) {
	return func(r *resource.Resource) { r.Root = root }
}

func of(resources ...*resource.Resource) *resource.Set { return &resource.Set{Resources: resources} }

type vals = map[string]any
type list = []any

func toFS(all []fstest.MapFS) []fs.FS {
	out := make([]fs.FS, len(all))
	for i, f := range all {
		out[i] = f
	}
	return out
}
