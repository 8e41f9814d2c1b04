package policy

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// A manifest holds what Load would find out of policies by parsing and compiling
// them, so that a scan parses only the Rego that it needs. It is made for
// reading fast: records, fields and the items in them end with the ASCII
// separators, and what is read of it are parts of one string.
const (
	manifestForm = "plumb policies 6\n"

	endRecord = "\x1e"
	endField  = "\x1f"
	endItem   = "\x1d"
	endPart   = "\x1c"
)

// A manifested file system brings the manifest of its policies with it.
type manifested interface {
	fs.FS
	// Manifest returns the manifest, "" if there is none.
	Manifest() string
}

// Manifest makes the manifest of policies. The same policies give the same
// bytes. A policy with a fault is an error.
func Manifest(fsys fs.FS) ([]byte, error) {
	l, diags, err := Load(anyPractice{}, struct{ fs.FS }{fsys})
	if err != nil {
		return nil, err
	}
	if err := asError(diags); err != nil {
		return nil, err
	}
	return l.manifest()
}

// asError makes one error of diagnostics, nil of none.
func asError(diags []resource.Diagnostic) error {
	var errs []error
	for _, d := range diags {
		errs = append(errs, fmt.Errorf("%s:%d: %s", d.File, d.Line, d.Summary))
	}
	return errors.Join(errs...)
}

func (l *Library) manifest() ([]byte, error) {
	w := &manifestWriter{}
	w.WriteString(manifestForm)
	for _, pkg := range sortedKeys(l.libs) {
		w.field("lib")
		w.field(pkg)
		var files, deps []string
		for _, m := range l.libs[pkg].modules {
			files, deps = append(files, m.file), append(deps, m.deps...)
		}
		slices.Sort(deps)
		w.list(files)
		w.list(slices.Compact(deps))
		w.record()
	}
	for _, e := range l.entries {
		e.facts.Nothing = l.ofNothing(e)
		w.policy(e)
	}
	return w.Bytes(), w.err
}

// anyPractice is a catalogue that knows every key: which keys there are is for
// Load to check, with the catalogue of the day.
type anyPractice struct{}

func (anyPractice) Practice(key string) (finding.PracticeInfo, bool) {
	return finding.PracticeInfo{Key: key, Risk: finding.Low}, true
}

type manifestWriter struct {
	bytes.Buffer
	err error
}

func (w *manifestWriter) field(s string) {
	if strings.ContainsAny(s, endRecord+endField+endItem) && w.err == nil {
		w.err = fmt.Errorf("write manifest: %q holds a separator", s)
	}
	w.WriteString(s + endField)
}

func (w *manifestWriter) list(items []string) {
	for _, s := range items {
		if strings.ContainsAny(s, endRecord+endField+endItem) && w.err == nil {
			w.err = fmt.Errorf("write manifest: %q holds a separator", s)
		}
		w.WriteString(s + endItem)
	}
	w.WriteString(endField)
}

func (w *manifestWriter) record() { w.WriteString(endRecord + "\n") }

func parts(texts ...string) string { return strings.Join(texts, endPart) }

func flag(b bool) string {
	if b {
		return "1"
	}
	return ""
}

func (w *manifestWriter) policy(e *entry) {
	p, f := e.policy, e.facts
	var related, evidence, public, reads, uses []string
	for _, l := range p.Related {
		related = append(related, parts(l.Title, l.URL))
	}
	for _, v := range p.Evidence {
		evidence = append(evidence, parts(v.Key, string(v.Strength), string(v.Polarity)))
	}
	for _, typ := range sortedKeys(f.Reads) {
		for _, r := range f.Reads[typ] {
			reads = append(reads, parts(typ, r.Path, flag(r.Deep), flag(r.Doc), strconv.Itoa(int(r.Sign)), flag(r.Text)))
		}
	}
	for _, typ := range sortedKeys(p.Reads) {
		public = append(public, parts(append([]string{typ}, p.Reads[typ]...)...))
	}
	for _, u := range f.Uses {
		uses = append(uses, parts(strconv.Itoa(int(u.Relation)), u.Type, u.Attribute, strconv.Itoa(int(u.Sign))))
	}
	risk := ""
	if p.RiskDeclared {
		risk = string(p.Risk)
	}
	w.field("policy")
	w.field(p.ID)
	w.field(p.File)
	w.list(e.module.deps)
	w.field(p.Title)
	w.field(p.Description)
	w.list(related)
	w.list(p.Resources)
	w.field(string(p.Scope))
	w.list(evidence)
	w.field(risk)
	w.field(p.Remediation)
	w.list(p.Aliases)
	w.field(p.Deprecated)
	w.list(public)
	w.list(p.RelatedTypes)
	w.list(reads)
	w.list(uses)
	w.field(flag(f.HasSkip))
	w.field(flag(f.HasUnknown))
	w.field(flag(f.Meta))
	w.list(f.Fields)
	w.list(f.Provider)
	w.list(f.Families)
	w.list(f.Patterns)
	w.list(f.Numbers)
	w.list(f.Texts)
	w.list(f.Names)
	w.emptiness(f.Nothing)
	w.record()
}

// A manifestReader reads the fields of one record.
type manifestReader struct {
	rest string
	bad  bool
}

func (r *manifestReader) field() string {
	s, rest, ok := strings.Cut(r.rest, endField)
	r.rest, r.bad = rest, r.bad || !ok
	return s
}

func (r *manifestReader) list() []string {
	s := r.field()
	n := strings.Count(s, endItem)
	if n == 0 {
		return nil
	}
	items := make([]string, n)
	for i := range items {
		items[i], s, _ = strings.Cut(s, endItem)
	}
	return items
}

// cut splits an item into n parts.
func (r *manifestReader) cut(item string, n int) []string {
	p := strings.SplitN(item, endPart, n)
	if len(p) != n {
		r.bad = true
		return make([]string, n)
	}
	return p
}

var errManifest = errors.New("read manifest: it is not of this version: run go generate ./policies")

// readManifest takes in the policies and libraries of a manifest.
func (l *Library) readManifest(origin int, fsys fs.FS, text string) ([]*entry, error) {
	rest, ok := strings.CutPrefix(text, manifestForm)
	if !ok {
		return nil, errManifest
	}
	entries := make([]*entry, 0, strings.Count(rest, endRecord))
	for rest != "" {
		record, after, ok := strings.Cut(rest, endRecord+"\n")
		if !ok {
			return nil, errManifest
		}
		rest = after
		r := &manifestReader{rest: record}
		switch r.field() {
		case "lib":
			pkg, files, deps := r.field(), r.list(), r.list()
			lib := &library{origin: origin}
			for _, file := range files {
				lib.modules = append(lib.modules, &module{file: file, fsys: fsys, deps: deps})
			}
			l.libs[pkg] = lib
		case "policy":
			entries = append(entries, r.policy(fsys))
		default:
			r.bad = true
		}
		if r.bad {
			return nil, errManifest
		}
	}
	return entries, nil
}

// policy reads a policy; what only evaluation needs is left for later.
func (r *manifestReader) policy(fsys fs.FS) *entry {
	p := &Policy{ID: r.field(), File: r.field()}
	m := &module{file: p.File, fsys: fsys, deps: r.list()}
	p.Title, p.Description = r.field(), r.field()
	for _, item := range r.list() {
		c := r.cut(item, 2)
		p.Related = append(p.Related, Link{c[0], c[1]})
	}
	p.Resources, p.Scope = r.list(), Scope(r.field())
	for _, item := range r.list() {
		c := r.cut(item, 3)
		p.Evidence = append(p.Evidence, finding.Practice{Key: c[0], Strength: finding.Strength(c[1]), Polarity: finding.Polarity(c[2])})
	}
	p.Risk = finding.Risk(r.field())
	p.RiskDeclared = p.Risk != ""
	p.Remediation, p.Aliases, p.Deprecated = r.field(), r.list(), r.field()
	p.Reads = map[string][]string{}
	for _, item := range r.list() {
		c := strings.Split(item, endPart)
		p.Reads[c[0]] = c[1:]
	}
	p.RelatedTypes = r.list()
	return &entry{id: p.ID, policy: p, module: m, recorded: r.rest}
}

// know reads what evaluation needs to know of a policy from its record, as
// manifestWriter wrote it.
func (e *entry) know() {
	if e.facts != nil {
		return
	}
	r := &manifestReader{rest: e.recorded}
	f := &facts{Reads: map[string][]read{}}
	for _, item := range r.list() {
		c := r.cut(item, 6)
		s, _ := strconv.Atoi(c[4])
		f.Reads[c[0]] = append(f.Reads[c[0]], read{c[1], c[2] != "", c[3] != "", sign(s), c[5] != ""})
	}
	for _, item := range r.list() {
		c := r.cut(item, 4)
		rel, _ := strconv.Atoi(c[0])
		s, _ := strconv.Atoi(c[3])
		f.Uses = append(f.Uses, dependence{relation(rel), c[1], c[2], sign(s)})
	}
	f.HasSkip, f.HasUnknown, f.Meta = r.field() != "", r.field() != "", r.field() != ""
	f.Fields, f.Provider, f.Families, f.Patterns, f.Numbers, f.Texts, f.Names = r.list(), r.list(), r.list(), r.list(), r.list(), r.list(), r.list()
	f.Nothing = r.emptiness()
	e.facts = f
}
