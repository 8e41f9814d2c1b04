package policy

import (
	"encoding/binary"
	"errors"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// frozen are compiled rules, see freeze.go. What is read of them are parts of
// one string.
type frozen struct {
	texts    frozenTable
	builtins []string
	files    []string
	packages []ast.Ref
	rules    frozenTable
	policies map[string][]int // the rules of each
}

// A frozenTable is a table of byte strings.
type frozenTable struct {
	n       int
	offsets string
	bytes   string
}

func (t frozenTable) at(i int) (string, bool) {
	if i < 0 || i >= t.n {
		return "", false
	}
	from, to := u32(t.offsets[4*i:]), u32(t.offsets[4*i+4:])
	if from > to || to > len(t.bytes) {
		return "", false
	}
	return t.bytes[from:to], true
}

func u32(s string) int {
	_ = s[3]
	return int(s[0]) | int(s[1])<<8 | int(s[2])<<16 | int(s[3])<<24
}

var errFrozen = errors.New("read compiled policies: they are not of this version: run go generate ./policies")

// newFrozen reads what is needed to find rules; no rule is read yet.
func newFrozen(text string) (*frozen, error) {
	rest, ok := strings.CutPrefix(text, frozenForm)
	if !ok {
		return nil, errFrozen
	}
	f := &frozen{}
	r := &thawer{frozen: f, rest: rest}
	f.texts = r.table()
	for range r.count() {
		f.builtins = append(f.builtins, r.text())
	}
	for range r.count() {
		f.files = append(f.files, r.text())
		f.packages = append(f.packages, ast.Ref(r.terms()))
	}
	f.rules = r.table()
	n := r.count()
	f.policies = make(map[string][]int, n)
	for range n {
		id, rules := r.text(), make([]int, r.count())
		for i := range rules {
			rules[i] = r.number()
		}
		f.policies[id] = rules
	}
	if r.bad || r.rest != "" {
		return nil, errFrozen
	}
	return f, nil
}

// has reports whether all policies are among the frozen.
func (f *frozen) has(entries []*entry) bool {
	for _, e := range entries {
		if _, ok := f.policies[e.id]; !ok {
			return false
		}
	}
	return true
}

// thaw makes a compiler that holds the rules of policies, as if it had compiled
// them.
func (f *frozen) thaw(entries []*entry) (*ast.Compiler, error) {
	wanted := make([]bool, f.rules.n)
	for _, e := range entries {
		for _, n := range f.policies[e.id] {
			if n >= len(wanted) {
				return nil, errFrozen
			}
			wanted[n] = true
		}
	}
	modules := make([]*ast.Module, len(f.files))
	shells := map[string]*ast.Module{}
	for n, want := range wanted {
		if !want {
			continue
		}
		text, ok := f.rules.at(n)
		if !ok {
			return nil, errFrozen
		}
		r := &thawer{frozen: f, rest: text}
		i := r.number()
		if i >= len(modules) {
			return nil, errFrozen
		}
		if modules[i] == nil {
			pkg := &ast.Package{Path: f.packages[i]}
			modules[i] = &ast.Module{Package: pkg}
			shells[f.files[i]] = &ast.Module{Package: pkg}
		}
		r.file = f.files[i]
		rule := r.rule(modules[i])
		if r.bad || r.rest != "" {
			return nil, errFrozen
		}
		modules[i].Rules = append(modules[i].Rules, rule)
	}
	return f.assemble(shells, modules)
}

// stages that prepare compiled rules for evaluation; all others made them what
// they are. Indices of comprehensions are left out: four of plumb's have one, over short lists,
// and to look for them costs as much as to index the rules.
var preparing = map[ast.StageID]bool{
	ast.StageInitLocalVarGen: true, ast.StageSetModuleTree: true, ast.StageSetRuleTree: true,
	ast.StageBuildRuleIndices: true,
}

// assemble gives rules to a compiler. The compiler copies the modules that it is
// given, so it is given empty ones, and the rules behind its first stage.
func (f *frozen) assemble(shells map[string]*ast.Module, modules []*ast.Module) (*ast.Compiler, error) {
	caps := &ast.Capabilities{Builtins: make([]*ast.Builtin, 0, len(f.builtins)), AllowNet: []string{}}
	for _, name := range f.builtins {
		b, ok := ast.BuiltinMap[name]
		if !ok {
			return nil, errFrozen
		}
		caps.Builtins = append(caps.Builtins, b)
	}
	var skip []ast.StageID
	for _, s := range ast.AllStages() {
		if !preparing[s] {
			skip = append(skip, s)
		}
	}
	c := ast.NewCompiler().WithCapabilities(caps).WithSkipStages(skip...).
		WithStageAfterID(ast.StageInitLocalVarGen, ast.CompilerStageDefinition{
			Name: "Thaw", MetricName: "thaw",
			Stage: func(c *ast.Compiler) *ast.Error {
				for i, m := range modules {
					if m != nil {
						c.Modules[f.files[i]] = m
					}
				}
				return nil
			},
		})
	c.Compile(shells)
	if c.Failed() {
		return nil, c.Errors
	}
	return c, nil
}

// A thawer reads one rule, or the head of frozen rules.
type thawer struct {
	*frozen
	rest string
	file string
	at   *ast.Location // of the rule that is read: its expressions have no other
	bad  bool
}

func (r *thawer) number() int {
	var n uint64
	for i := 0; i < len(r.rest) && i < binary.MaxVarintLen64; i++ {
		b := r.rest[i]
		n |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			r.rest = r.rest[i+1:]
			if n > 1<<31 {
				break
			}
			return int(n)
		}
	}
	r.bad, r.rest = true, ""
	return 0
}

// count is a number of things that follow, each of at least one byte.
func (r *thawer) count() int {
	n := r.number()
	if n > len(r.rest) {
		r.bad, r.rest = true, ""
		return 0
	}
	return n
}

func (r *thawer) text() string {
	s, ok := r.texts.at(r.number())
	r.bad = r.bad || !ok
	return s
}

func (r *thawer) table() frozenTable {
	if len(r.rest) < 8 {
		r.bad, r.rest = true, ""
		return frozenTable{}
	}
	n := u32(r.rest)
	if n > len(r.rest)/4-2 {
		r.bad, r.rest = true, ""
		return frozenTable{}
	}
	t := frozenTable{n: n, offsets: r.rest[4 : 8+4*n]}
	size := u32(t.offsets[4*n:])
	r.rest = r.rest[8+4*n:]
	if size > len(r.rest) {
		r.bad, r.rest = true, ""
		return frozenTable{}
	}
	t.bytes, r.rest = r.rest[:size], r.rest[size:]
	return t
}

func (r *thawer) place() *ast.Location {
	row, col := r.number(), r.number()
	return &ast.Location{File: r.file, Row: row, Col: col}
}

func (r *thawer) rule(m *ast.Module) *ast.Rule {
	flags := r.number()
	r.at = r.place()
	rule := &ast.Rule{Module: m, Default: flags&flagDefault != 0, Location: r.at}
	h := &ast.Head{Name: ast.Var(r.text()), Reference: ast.Ref(r.terms()), Args: ast.Args(r.terms()), Assign: flags&flagAssign != 0, Location: rule.Location}
	if len(h.Args) == 0 {
		h.Args = nil
	}
	if flags&flagKey != 0 {
		h.Key = r.term()
	}
	if flags&flagValue != 0 {
		h.Value = r.term()
	}
	rule.Head, rule.Body = h, r.body()
	if flags&flagElse != 0 && !r.bad {
		rule.Else = r.rule(m)
	}
	return rule
}

func (r *thawer) body() ast.Body {
	n := r.count()
	body := make(ast.Body, 0, n)
	exprs := make([]ast.Expr, n)
	for i := range n {
		e := &exprs[i]
		e.Index = i
		e.Negated = r.number() != 0
		e.Location = r.at
		switch r.number() {
		case tagTerm:
			e.Terms = r.term()
		case tagTerms:
			terms := r.terms()
			r.bad = r.bad || len(terms) == 0
			e.Terms = terms
		case tagEvery:
			every := &ast.Every{Location: e.Location}
			if r.number() != 0 {
				every.Key = r.term()
			}
			every.Value, every.Domain = r.term(), r.term()
			every.Body = r.body()
			e.Terms = every
		default:
			r.bad = true
		}
		if r.bad {
			return nil
		}
		body = append(body, e)
	}
	return body
}

func (r *thawer) terms() []*ast.Term {
	n := r.count()
	terms := make([]*ast.Term, n)
	for i := range terms {
		terms[i] = r.term()
		if r.bad {
			return nil
		}
	}
	return terms
}

func (r *thawer) term() *ast.Term {
	if r.bad {
		return ast.InternedNullTerm
	}
	switch r.number() {
	case tagNull:
		return ast.InternedNullTerm
	case tagFalse:
		return ast.InternedTerm(false)
	case tagTrue:
		return ast.InternedTerm(true)
	case tagNumber:
		return ast.NewTerm(ast.Number(r.text()))
	case tagString:
		return ast.InternedTerm(r.text())
	case tagVar:
		return ast.NewTerm(ast.Var(r.text()))
	case tagRef:
		return ast.NewTerm(ast.Ref(r.terms()))
	case tagArray:
		return ast.ArrayTerm(r.terms()...)
	case tagSet:
		return ast.SetTerm(r.terms()...)
	case tagObject:
		n := r.count()
		fields := make([][2]*ast.Term, n)
		for i := range fields {
			fields[i] = [2]*ast.Term{r.term(), r.term()}
		}
		return ast.ObjectTerm(fields...)
	case tagArrayOf:
		t := r.term()
		return ast.ArrayComprehensionTerm(t, r.body())
	case tagSetOf:
		t := r.term()
		return ast.SetComprehensionTerm(t, r.body())
	case tagObjectOf:
		k, v := r.term(), r.term()
		return ast.ObjectComprehensionTerm(k, v, r.body())
	case tagCall:
		return ast.NewTerm(ast.Call(r.terms()))
	default:
		r.bad = true
		return ast.InternedNullTerm
	}
}
