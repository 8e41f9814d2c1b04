package policy

import (
	"encoding/json"
	"hash/fnv"
	"math/big"
	"regexp"
	"regexp/syntax"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// A sampler thinks of values that may turn a policy's verdict.
type sampler struct {
	facts *facts
	known []string // texts in the resources themselves: the unknown one may be equal to one of them
	// numbers of accounts anywhere in the resources: the unknown one may be one of them
	accounts []string
}

// maxKnown bounds the texts taken from resources.
const maxKnown = 12

// learnFrom takes in what the policy reads of a resource.
func (s *sampler) learnFrom(it *item) {
	sight := s.facts.sight(it.Type)
	if sight.all {
		s.learn(it.Values)
		return
	}
	for _, name := range sight.names {
		s.learn(it.Values[name])
	}
}

// learn takes in the texts of a resource.
func (s *sampler) learn(v any) {
	switch v := v.(type) {
	case string:
		for _, number := range accountNumber.FindAllString(v, maxKnown) {
			if len(s.accounts) < maxKnown && !slices.Contains(s.accounts, number) {
				s.accounts = append(s.accounts, number)
			}
		}
		if v != "" && len(v) < 200 && len(s.known) < maxKnown && !resource.HasSymbol(v) && !slices.Contains(s.known, v) {
			s.known = append(s.known, v)
		}
	case []any:
		for _, e := range v {
			s.learn(e)
		}
	case map[string]any:
		for _, k := range sortedKeys(v) {
			s.learn(v[k])
		}
	}
}

var accountNumber = regexp.MustCompile(`\b[0-9]{12}\b`)

// maxSamples bounds the samples of one unknown value.
const maxSamples = 160

// families of texts that built-in functions compare by meaning.
var familyTexts = map[string][]string{
	"cidr":   {"0.0.0.0/0", "10.0.0.0/8", "203.0.113.7/32", "::/0", "fd00::/8", "2001:db8::1/128"},
	"time":   {"2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z"},
	"semver": {"0.0.0", "1.0.0", "999.0.0"},
	"json":   {"{}", "[]", "null"},
	"base64": {"", "cGx1bWI="},
}

// documentTexts are IAM documents that say nothing, allow all and deny all.
var documentTexts = []string{
	`{"Version":"2012-10-17","Statement":[]}`,
	`{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}`,
	`{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}`,
	`{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}]}`,
}

// shapes are texts of the kinds that stand most in documents.
var shapes = []string{
	"111122223333.dkr.ecr.us-east-1.amazonaws.com/plumb:1.0.0", "*", "arn:aws:iam::111122223333:role/plumb", "111122223333", "https://example.com/",
}

// texts are samples of a string at a path.
func (s *sampler) texts(typ, path string) []string {
	out := []string{"plumb-sample", ""}
	if documentName(lastName(path)) {
		out = append(out, documentTexts...)
	}
	for _, f := range s.facts.Families {
		out = append(out, familyTexts[f]...)
	}
	for _, p := range s.facts.Patterns {
		if text, ok := matching(p); ok {
			out = append(out, text)
		}
	}
	out = append(out, s.known...)
	for _, text := range s.facts.Texts {
		// Names of keys and messages are among them; long ones are only those.
		if len(text) < 200 && !strings.Contains(text, "%") {
			out = append(out, text)
		}
	}
	return append(out, "true", "false")
}

// jsonValues are samples of a value in a document, as JSON: of all sorts, and objects with all
// names by which the policy looks into objects, or that it mentions, in one another.
func (s *sampler) jsonValues(typ, path string, inDocument []string) []any {
	names := slices.Clone(s.facts.Names)
	for _, text := range s.facts.Texts {
		if len(text) < 60 && !strings.ContainsAny(text, " %") {
			names = append(names, text)
		}
	}
	with := func(value any) map[string]any {
		m := make(map[string]any, len(names))
		for _, name := range names {
			m[name] = value
		}
		return m
	}
	flat := with(true)
	texts := s.texts(typ, path)
	samples := []any{nil, flat, []any{flat}, "*", "Allow", "Deny", shapes[0], with(flat), with([]any{flat}), true, false, []any{}, map[string]any{}, with(shapes[0]), []any{with(shapes[0])}, number("0"), number("1")}
	samples = append(samples, asAny(inDocument)...)
	mixed := append([]any{true, shapes[0], flat, []any{shapes[0]}, false}, asAny(texts)...)
	for round := range 12 {
		row := make(map[string]any, len(names))
		for _, name := range names {
			row[name] = mixed[pick(round, name, len(mixed))]
		}
		samples = append(samples, row)
	}
	for _, text := range texts[:min(len(texts), 24)] {
		samples = append(samples, text, with(text), []any{text})
	}
	var out []any
	seen := map[string]bool{}
	for _, sample := range samples {
		if text := quoted(sample); !seen[text] && len(out) < maxHole {
			seen[text] = true
			out = append(out, text)
		}
	}
	return out
}

// textsIn are the texts in a JSON document, but for holes: a hole may hold one of them.
func textsIn(document any, p resource.Provider) []string {
	text, _ := document.(string)
	for _, ref := range resource.Symbols(text) {
		if ref.IsValueHole() {
			text = strings.ReplaceAll(text, resource.Symbol(ref.Address, ref.Attribute), "null")
		}
	}
	var doc any
	if json.Unmarshal([]byte(text), &doc) != nil {
		return nil
	}
	var found []string
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			if slices.ContainsFunc(resource.Symbols(v), isHole) {
				return
			}
			v = substitute(v, func(ref resource.Ref) string { return stand(ref, first, p) }).(string)
			if v != "" && len(found) < maxKnown && !slices.Contains(found, v) {
				found = append(found, v)
			}
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for _, k := range sortedKeys(v) {
				walk(v[k])
			}
		}
	}
	walk(doc)
	return found
}

// quoted is a value as JSON.
func quoted(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic("policy: a sample is no JSON: " + err.Error()) // samples are made here, of plain values
	}
	return string(text)
}

func lastName(path string) string {
	steps, _ := resource.Steps(path)
	for _, step := range slices.Backward(steps) {
		if name, ok := step.(string); ok {
			return name
		}
	}
	return path
}

// numbers are samples of a number: those that the policy mentions, their
// neighbours, and some that are far off.
func (s *sampler) numbers() []string {
	out := []string{"0", "1", "-1", "65535", "1000000"}
	for _, n := range s.facts.Numbers {
		r, ok := new(big.Rat).SetString(n)
		if !ok || len(n) > 20 {
			continue
		}
		for _, delta := range []int64{0, 1, -1} {
			sum := new(big.Rat).Add(r, big.NewRat(delta, 1))
			if text := strings.TrimSuffix(sum.FloatString(3), ".000"); !slices.Contains(out, text) {
				out = append(out, text)
			}
		}
	}
	return out
}

// providers are samples of "provider.region" or "provider.account": of the texts that the
// policy mentions those that could be a part of one.
func (s *sampler) providers(path string) []any {
	known, like := sampleRegion[:], regionLike
	if strings.HasSuffix(path, ".account") {
		known, like = append(slices.Clone(sampleAccount[:]), s.accounts...), accountLike
	}
	out := asAny(known)
	for _, text := range s.facts.Texts {
		if like.MatchString(text) {
			out = append(out, text)
		}
	}
	return out
}

var (
	accountLike = regexp.MustCompile(`^[0-9]+$`)
	regionLike  = regexp.MustCompile(`^-?[a-z]{2,4}(-[a-z]*)*-?[0-9]?$`)
)

// values are samples of whatever may stand at a path of a type.
func (s *sampler) values(typ, path string) []any {
	attributes := resource.Attributes(path)
	// Indices behind the last name say that an element is unknown, not a list.
	steps, _ := resource.Steps(path)
	depth := 0
	for _, step := range slices.Backward(steps) {
		if _, ok := step.(int); !ok {
			break
		}
		depth++
	}
	var out []any
	element, ok := s.lookup(typ, attributes)
	switch {
	case !ok:
		out = s.anything(typ, attributes, path)
	case element.Block != nil:
		objects := s.objects(typ, attributes, element.Block.Block)
		if depth == 0 && element.Block.Nesting != schema.NestingSingle && element.Block.Nesting != schema.NestingGroup {
			objects = s.lists(objects)
		}
		out = objects
	default:
		t := element.Type
		for range depth {
			if t.Elem != nil {
				t = t.Elem
			}
		}
		out = s.typed(typ, attributes, t, 0)
	}
	if len(out) > maxSamples {
		out = out[:maxSamples]
	}
	return out
}

func (s *sampler) lookup(typ, attributes string) (schema.Element, bool) {
	for _, mode := range []string{schema.Managed, schema.Data} {
		if block, ok := schema.Lookup(mode, typ); ok {
			if e, ok := block.At(attributes); ok {
				return e, true
			}
		}
	}
	return schema.Element{}, false
}

// typed are samples of a type of Terraform's language.
func (s *sampler) typed(typ, path string, t *schema.Type, nested int) []any {
	switch {
	case nested > 4:
		return nil
	case t.Kind == schema.Bool:
		return []any{true, false}
	case t.Kind == schema.Number:
		return numbered(s.numbers())
	case t.Kind == schema.String:
		return asAny(s.texts(typ, path))
	case t.Kind == schema.List, t.Kind == schema.Set:
		return s.lists(s.typed(typ, path, t.Elem, nested+1))
	case t.Kind == schema.Map:
		return s.maps(typ, path, t.Elem)
	case t.Kind == schema.Object:
		columns := map[string][]any{}
		for name, attr := range t.Attrs {
			columns[name] = s.typed(typ, below(path, name), attr, nested+1)
		}
		return rows(columns)
	default:
		return s.anything(typ, path, path)
	}
}

// objects are samples of a nested block: of what the policy reads in it.
func (s *sampler) objects(typ, path string, block *schema.Block) []any {
	columns := map[string][]any{}
	names := s.names(typ, path)
	if s.deep(typ, path) {
		names = append(sortedKeys(block.Attributes), sortedKeys(block.Blocks)...)
	}
	for _, name := range names {
		sub := below(path, name)
		if a := block.Attributes[name]; a != nil {
			columns[name] = s.typed(typ, sub, &a.Type, 0)
		} else if b := block.Blocks[name]; b != nil {
			if strings.Count(sub, ".") > 6 { // blocks may contain themselves
				continue
			}
			inner := s.objects(typ, sub, b.Block)
			if b.Nesting != schema.NestingSingle && b.Nesting != schema.NestingGroup {
				inner = s.lists(inner)
			}
			columns[name] = inner
		}
	}
	return rows(columns)
}

// names are those directly below a path that the policy reads.
func (s *sampler) names(typ, path string) []string {
	found := map[string]bool{}
	for _, t := range []string{typ, anyType} {
		for _, r := range s.facts.Reads[t] {
			rest, ok := strings.CutPrefix(r.Path, path+".")
			if !ok || path == "" {
				continue
			}
			name, _, _ := strings.Cut(rest, ".")
			found[name] = true
		}
	}
	return sortedKeys(found)
}

// deep reports whether the policy reads all that stands at a path.
func (s *sampler) deep(typ, path string) bool {
	for _, t := range []string{typ, anyType} {
		for _, r := range s.facts.Reads[t] {
			if r.Deep && resource.Within(path, r.Path) {
				return true
			}
		}
	}
	return false
}

// maps are samples of a map: empty, and with the keys that the policy reads or
// mentions, all of them and each alone.
func (s *sampler) maps(typ, path string, elem *schema.Type) []any {
	values := s.typed(typ, path, elem, 1)
	out := []any{map[string]any{}}
	keys := s.names(typ, path)
	if len(keys) == 0 {
		keys = s.facts.Texts
	}
	for _, v := range values {
		m := map[string]any{}
		for _, k := range keys {
			m[k] = v
		}
		out = append(out, m)
	}
	if len(keys) > 1 {
		for _, k := range keys {
			for _, v := range values {
				out = append(out, map[string]any{k: v})
			}
		}
	}
	return out
}

// anything are samples of a value whose type nobody knows.
func (s *sampler) anything(typ, attributes, path string) []any {
	out := []any{true, false}
	if names := s.names(typ, attributes); len(names) > 0 {
		columns := map[string][]any{}
		for _, name := range names {
			columns[name] = s.anything(typ, below(attributes, name), path)
		}
		objects := rows(columns)
		return append(slices.Clone(objects), s.lists(objects)...)
	}
	out = append(out, numbered(s.numbers())...)
	texts := asAny(s.texts(typ, path))
	return append(append(out, texts...), s.lists(texts)...)
}

// Bounds on the objects that rows makes.
const (
	maxInStep = 40
	mixes     = 48
	maxFull   = 32
)

// rows makes objects of samples of their attributes: none set, all combinations of
// those with few samples (true and false), all set in mixtures that look random
// (what makes a policy content may need two attributes at once), each beside one
// sample of the others, all set in step, and each set alone.
func rows(columns map[string][]any) []any {
	out := []any{map[string]any{}}
	names := sortedKeys(columns)
	full := []map[string]any{{}}
	longest, steps := 0, maxInStep
	for _, name := range names {
		n := len(columns[name])
		longest = max(longest, n)
		if n == 0 || n > 3 || len(full)*(n+1) > maxFull {
			continue
		}
		for _, row := range slices.Clone(full) {
			for _, sample := range columns[name] {
				more := map[string]any{name: sample}
				for k, v := range row {
					more[k] = v
				}
				full = append(full, more)
			}
		}
	}
	for _, row := range full[1:] {
		out = append(out, row)
	}
	if len(names) > 1 {
		for round := range mixes {
			row := map[string]any{}
			for _, name := range names {
				if n := len(columns[name]); n > 0 {
					row[name] = columns[name][pick(round, name, n)]
				}
			}
			out = append(out, row)
		}
	}
	// Each sample beside the second of the others, which of a list is all at once.
	if len(names) > 1 {
		for _, name := range names {
			if len(columns[name]) <= 3 {
				continue
			}
			for _, sample := range columns[name] {
				row := map[string]any{name: sample}
				for _, other := range names {
					if n := len(columns[other]); other != name && n > 0 {
						row[other] = columns[other][min(1, n-1)]
					}
				}
				out = append(out, row)
			}
		}
	} else {
		steps = longest
	}
	for k := range min(longest, steps) {
		row := map[string]any{}
		for _, name := range names {
			if n := len(columns[name]); n > 0 {
				row[name] = columns[name][k%n]
			}
		}
		out = append(out, row)
	}
	if len(names) > 1 {
		for _, name := range names {
			for _, sample := range columns[name] {
				out = append(out, map[string]any{name: sample})
			}
		}
	}
	return out
}

// pick chooses one of n, always the same for a round and a name. Every other
// round takes one of the first two, where the samples that matter most stand: true,
// and the list of all.
func pick(round int, name string, n int) int {
	h := fnv.New32a()
	h.Write([]byte(strconv.Itoa(round) + "/" + name))
	if round%2 == 0 {
		n = min(n, 2)
	}
	return int(h.Sum32()>>8) % n
}

// lists are the lists of none, of all, of one and of two of some elements, and
// those that are as long as the policy mentions.
func (s *sampler) lists(elements []any) []any {
	out := []any{[]any{}}
	if len(elements) == 0 {
		return out
	}
	if len(elements) > 1 {
		out = append(out, slices.Clone(elements))
	}
	for _, e := range elements {
		out = append(out, []any{e})
	}
	for _, n := range s.lengths() {
		long := make([]any, n)
		for i := range long {
			long[i] = elements[i%len(elements)]
		}
		out = append(out, long)
	}
	for i := range elements {
		out = append(out, []any{elements[i], elements[(i+1)%len(elements)]})
	}
	return out
}

// lengths are those around the small numbers that the policy mentions, and two.
func (s *sampler) lengths() []int {
	out := []int{2}
	for _, text := range s.numbers() {
		if n, err := strconv.Atoi(text); err == nil && n > 1 && n <= 20 && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

func asAny(texts []string) []any {
	out := make([]any, len(texts))
	for i, t := range texts {
		out[i] = t
	}
	return out
}

func numbered(numbers []string) []any {
	out := make([]any, len(numbers))
	for i, n := range numbers {
		out[i] = number(n)
	}
	return out
}

// matching returns a text that a regular expression matches.
func matching(pattern string) (string, bool) {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return "", false
	}
	var b strings.Builder
	var write func(re *syntax.Regexp)
	write = func(re *syntax.Regexp) {
		if b.Len() > 1000 {
			return
		}
		switch re.Op {
		case syntax.OpLiteral:
			b.WriteString(string(re.Rune))
		case syntax.OpCharClass:
			if len(re.Rune) > 0 {
				b.WriteRune(re.Rune[0])
			}
		case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
			b.WriteByte('a')
		case syntax.OpCapture, syntax.OpPlus:
			write(re.Sub[0])
		case syntax.OpRepeat:
			for range min(re.Min, 100) {
				write(re.Sub[0])
			}
		case syntax.OpConcat:
			for _, sub := range re.Sub {
				write(sub)
			}
		case syntax.OpAlternate:
			write(re.Sub[0])
		}
	}
	write(re)
	return b.String(), true
}
