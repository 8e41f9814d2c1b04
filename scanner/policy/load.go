package policy

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// A Library is a set of policies, ready to judge. It may be used by several
// goroutines.
type Library struct {
	catalogue finding.Catalogue
	built     []*Policy // that need no Rego: the caller judges with them
	entries   []*entry  // sorted by id
	byName    map[string]*entry
	libs      map[string]*library // by package path without "data.": "lib.verdict"

	mu       sync.Mutex
	compiled *program // the last one, for the next Evaluate that needs no more
	thawed   *program // the same from frozen
	frozen   frozenFS // where the compiled rules of plumb's own policies stand, or nil
}

// An entry is one policy of a library.
type entry struct {
	id     string
	policy *Policy
	facts  *facts
	module *module

	recorded string // where the facts stand in a manifest, while they are nil
}

// A module is one Rego file.
type module struct {
	file   string
	fsys   fs.FS
	source []byte
	parsed *ast.Module
	deps   []string // the library packages it may reach directly
}

// A library is one package below lib: several modules.
type library struct {
	modules []*module
	origin  int // the file system it is from
}

// Load reads policies from file systems that hold <service>/<policy>/policy.rego
// and lib/<name>/*.rego, each with plumb's library of the first one at its
// disposal. A policy that cannot be used is a diagnostic of severity error with
// its file and line; the others are loaded. The error is for a file system that
// cannot be read at all.
//
// A file system that has a method Manifest() string is taken at its word: its
// policies are parsed when they are needed. All others are parsed, compiled and
// checked.
func Load(c finding.Catalogue, fsyss ...fs.FS) (*Library, []resource.Diagnostic, error) {
	l := &Library{catalogue: c, byName: map[string]*entry{}, libs: map[string]*library{}}
	var diags []resource.Diagnostic
	var ready, fresh []*entry // with a manifest, and without
	for i, fsys := range fsyss {
		if m, ok := fsys.(manifested); ok && m.Manifest() != "" {
			entries, err := l.readManifest(i, fsys, m.Manifest())
			if err != nil {
				return nil, diags, fmt.Errorf("load policies: %w", err)
			}
			ready = append(ready, entries...)
			if f, ok := fsys.(frozenFS); ok && l.frozen == nil && f.Frozen() != "" {
				l.frozen = f
			}
			continue
		}
		entries, d, err := l.read(i, fsys)
		if err != nil {
			return nil, diags, fmt.Errorf("load policies: %w", err)
		}
		fresh = append(fresh, entries...)
		diags = append(diags, d...)
	}
	for _, e := range ready {
		l.byName[e.id] = e
	}
	if len(fresh) > 0 {
		good, d := l.link(fresh)
		fresh, diags = good, append(diags, d...)
	}
	for _, e := range append(ready, fresh...) {
		if unknown := e.policy.resolve(c); len(unknown) > 0 {
			for _, key := range unknown {
				diags = append(diags, fault(e.module.file, 1, fmt.Sprintf("policy %s: metadata: unknown practice %q", e.id, key),
					"evidence names practices by the Well-Architected Tool's choice id; `plumb framework list` shows them"))
			}
			continue
		}
		if e.policy.Risk == "" {
			diags = append(diags, fault(e.module.file, 1, fmt.Sprintf("policy %s: metadata: custom.risk is missing", e.id), ""))
			continue
		}
		l.entries = append(l.entries, e)
	}
	slices.SortFunc(l.entries, func(a, b *entry) int { return strings.Compare(a.id, b.id) })
	diags = append(diags, l.names()...)
	sortDiagnostics(diags)
	return l, diags, nil
}

// names fills in byName and reports ids and aliases that stand for two policies.
func (l *Library) names() []resource.Diagnostic {
	var diags []resource.Diagnostic
	clear(l.byName)
	for _, e := range l.entries {
		l.byName[e.id] = e
	}
	for _, e := range l.entries {
		for _, alias := range e.policy.Aliases {
			if other, ok := l.byName[alias]; ok && other != e {
				diags = append(diags, fault(e.module.file, 1, fmt.Sprintf("policy %s: alias %s already stands for %s", e.id, alias, other.id), "the alias is left out"))
				continue
			}
			l.byName[alias] = e
		}
	}
	return diags
}

// read takes in one file system: its libraries go to l, its policies are
// returned, parsed and with metadata.
func (l *Library) read(origin int, fsys fs.FS) ([]*entry, []resource.Diagnostic, error) {
	var entries []*entry
	var diags []resource.Diagnostic
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			if name == "." {
				return err
			}
			diags = append(diags, fault(name, 0, "policies: "+reason(err), ""))
			return fs.SkipDir
		}
		if d.IsDir() {
			base := path.Base(name)
			if name != "." && (strings.HasPrefix(base, ".") || base == "cases") {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(name) != ".rego" || strings.HasSuffix(name, "_test.rego") {
			return nil
		}
		m := &module{file: name, fsys: fsys}
		if strings.HasPrefix(name, "lib/") {
			diags = append(diags, l.readLibrary(origin, m)...)
			return nil
		}
		dir, base := path.Split(name)
		id := strings.TrimSuffix(dir, "/")
		switch {
		case base != "policy.rego":
			diags = append(diags, fault(name, 0, "policies: "+name+" is neither a policy nor a library", "a policy is <service>/<policy>/policy.rego; helpers stand in lib/<name>/"))
			return nil
		case !idPattern.MatchString(id):
			diags = append(diags, fault(name, 0, fmt.Sprintf("policies: %q is no id", id), "a policy is <service>/<policy>/policy.rego, in lower case with underscores"))
			return nil
		}
		e, d2 := readPolicy(id, m)
		diags = append(diags, d2...)
		if e != nil {
			entries = append(entries, e)
		}
		return nil
	})
	return entries, diags, err
}

// readLibrary takes in one file below lib.
func (l *Library) readLibrary(origin int, m *module) []resource.Diagnostic {
	if diags := m.parse("library " + path.Dir(m.file)); diags != nil {
		return diags
	}
	pkg := strings.TrimPrefix(m.parsed.Package.Path.String(), "data.")
	if want := strings.ReplaceAll(path.Dir(m.file), "/", "."); pkg != want {
		return []resource.Diagnostic{fault(m.file, m.parsed.Package.Location.Row, fmt.Sprintf("library %s: the package is %s", path.Dir(m.file), pkg), "the folder says that it is "+want)}
	}
	lib, ok := l.libs[pkg]
	if ok && lib.origin != origin {
		return []resource.Diagnostic{fault(m.file, m.parsed.Package.Location.Row, fmt.Sprintf("library %s is there already", pkg), "choose another name for the folder and the package")}
	}
	if !ok {
		lib = &library{origin: origin}
		l.libs[pkg] = lib
	}
	lib.modules = append(lib.modules, m)
	return nil
}

// readPolicy parses a policy and its metadata.
func readPolicy(id string, m *module) (*entry, []resource.Diagnostic) {
	if diags := m.parse("policy " + id); diags != nil {
		return nil, diags
	}
	var diags []resource.Diagnostic
	bad := func(line int, format string, args ...any) {
		diags = append(diags, fault(m.file, line, "policy "+id+": "+fmt.Sprintf(format, args...), ""))
	}
	pkg := "data.policies." + strings.ReplaceAll(id, "/", ".")
	if got := m.parsed.Package.Path.String(); got != pkg {
		bad(m.parsed.Package.Location.Row, "the package is %s: the folder says that it is %s", strings.TrimPrefix(got, "data."), strings.TrimPrefix(pkg, "data."))
	}
	fails := false
	for _, rule := range m.parsed.Rules {
		name := rule.Head.Ref()[0].Value.String()
		kind, wantKind := rule.Head.RuleKind(), ast.RuleKind(ast.MultiValue)
		form := name + " contains ... if ..."
		switch name {
		case "fail":
			fails = true
		case "unknown":
		case "skip":
			wantKind, form = ast.SingleValue, "skip if ..."
		default:
			continue
		}
		if kind != wantKind || len(rule.Head.Ref()) != 1 || rule.Head.Args != nil {
			bad(rule.Location.Row, "rule %s has another form than `%s`", name, form)
		}
	}
	if !fails {
		bad(m.parsed.Package.Location.Row, "there is no rule `fail contains ... if ...`")
	}
	p, problems := parseMetadata(m.source)
	for _, problem := range problems {
		bad(problem.line, "%s", problem.text)
	}
	if diags != nil {
		return nil, diags
	}
	p.ID, p.File, p.Custom = id, m.file, true
	return &entry{id: id, policy: p, module: m}, nil
}

// parse reads and parses a module. owner names it in diagnostics.
func (m *module) parse(owner string) []resource.Diagnostic {
	if m.parsed != nil {
		return nil
	}
	source, err := fs.ReadFile(m.fsys, m.file)
	if err != nil {
		return []resource.Diagnostic{fault(m.file, 0, owner+": "+reason(err), "")}
	}
	if len(bytes.TrimSpace(source)) == 0 {
		return []resource.Diagnostic{fault(m.file, 1, owner+": the file is empty", "")}
	}
	parsed, err := ast.ParseModuleWithOpts(m.file, string(source), ast.ParserOptions{Capabilities: capabilities(), RegoVersion: ast.RegoV1})
	if err != nil {
		return regoDiagnostics(owner, m.file, err)
	}
	m.source, m.parsed = source, parsed
	return nil
}

// Add adds a policy that Evaluate does not know: its verdicts are the caller's.
func (l *Library) Add(p *Policy) error {
	if _, taken := l.Find(p.ID); taken {
		return fmt.Errorf("policy %s: plumb has one of this id itself", p.ID)
	}
	if unknown := p.resolve(l.catalogue); len(unknown) > 0 {
		return fmt.Errorf("policy %s: unknown practices %s", p.ID, strings.Join(unknown, ", "))
	}
	l.built = append(l.built, p)
	return nil
}

// Policies returns all policies, sorted by id. They must not be changed.
func (l *Library) Policies() []*Policy {
	policies := slices.Clone(l.built)
	for _, e := range l.entries {
		policies = append(policies, e.policy)
	}
	slices.SortFunc(policies, func(a, b *Policy) int { return strings.Compare(a.ID, b.ID) })
	return policies
}

// Find returns the policy with an id, or that once had it.
func (l *Library) Find(idOrAlias string) (*Policy, bool) {
	if e, ok := l.byName[idOrAlias]; ok {
		return e.policy, true
	}
	for _, p := range l.built {
		if p.ID == idOrAlias {
			return p, true
		}
	}
	return nil, false
}

// fault is a diagnostic of severity error.
func fault(file string, line int, summary, detail string) resource.Diagnostic {
	return resource.Diagnostic{Severity: resource.Error, Summary: summary, Detail: detail, File: file, Line: line}
}

// reason is an error's text without the path, which stands elsewhere.
func reason(err error) string {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Op + ": " + pathErr.Err.Error()
	}
	return err.Error()
}

// regoDiagnostics are OPA's errors as diagnostics.
func regoDiagnostics(owner, file string, err error) []resource.Diagnostic {
	var errs ast.Errors
	var single *ast.Error
	switch {
	case errors.As(err, &errs):
	case errors.As(err, &single):
		errs = ast.Errors{single}
	default:
		return []resource.Diagnostic{fault(file, 0, owner+": "+err.Error(), "")}
	}
	diags := make([]resource.Diagnostic, len(errs))
	for i, e := range errs {
		line := 0
		if e.Location != nil {
			line = e.Location.Row
			if e.Location.File != "" {
				file = e.Location.File
			}
		}
		diags[i] = fault(file, line, owner+": "+explain(e.Message), "")
	}
	return diags
}

func sortDiagnostics(diags []resource.Diagnostic) {
	slices.SortStableFunc(diags, func(a, b resource.Diagnostic) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), strings.Compare(a.Summary, b.Summary))
	})
}
