package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-exec/tfexec"
)

// The whole way: terraform makes an account of testdata/e2e in moto, plumb collects
// it, and is held against two who know better: the provider's own reading of the same
// account, attribute by attribute, and the configuration, verdict by verdict.
func TestE2E(t *testing.T) {
	if os.Getenv("PLUMB_LONG") == "" {
		t.Skip("takes minutes: set PLUMB_LONG=1")
	}
	address := moto(t)
	d := newDesk(t)
	if err := os.Remove(filepath.Join(d.dir, "main.tf")); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(d.dir, os.DirFS("testdata/e2e")); err != nil {
		t.Fatal(err)
	}
	d.write("function.zip", zipped(t, "index.py", "def handler(event, context):\n    return event\n"))
	account := []string{"AWS_ENDPOINT_URL=" + address, "AWS_ACCESS_KEY_ID=test", "AWS_SECRET_ACCESS_KEY=test", "AWS_REGION=eu-central-1", "AWS_EC2_METADATA_DISABLED=true"}
	// What moto does not know it answers as a server that is broken: once is enough.
	d.env = append([]string{"HOME=" + d.dir, "PATH=" + os.Getenv("PATH"), "AWS_MAX_ATTEMPTS=1"}, account...)

	tf := terraformOrSkip(t, d.dir, account...)
	began := time.Now()
	apply(t, tf)
	// What was made first was read before it was joined to what came later.
	if err := tf.Apply(t.Context(), tfexec.RefreshOnly(true), tfexec.Parallelism(32)); err != nil {
		t.Fatal(err)
	}
	t.Logf("applied in %s", time.Since(began).Round(time.Second))

	began = time.Now()
	there := []string{"aws://", "--regions", "eu-central-1", "--format", "json"}
	resources, _ := d.run(0, append([]string{"resources"}, there...)...)
	t.Logf("collected in %s", time.Since(began).Round(time.Second))
	scan := []string{"--all", "--fail-on", "never"}
	configured, _ := d.run(0, append([]string{"scan", ".", "--complete", "--format", "json"}, scan...)...)
	live, _ := d.run(0, append(append([]string{"scan"}, there...), scan...)...)
	state, err := os.ReadFile(filepath.Join(d.dir, "terraform.tfstate"))
	if err != nil {
		t.Fatal(err)
	}
	e := newE2E(t, state, []byte(resources))
	t.Run("attributes", e.attributes)
	t.Run("verdicts", func(t *testing.T) { e.verdicts(t, []byte(configured), []byte(live)) })
}

// zipped makes an archive of one file.
func zipped(t *testing.T, name, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// An e2eResource is what was applied, and what plumb collected of it.
type e2eResource struct {
	address, typ string
	provider     map[string]any // as the provider read it
	twin         string         // the address that plumb gives it, "" where it collected none
	plumb        map[string]any // as plumb read it
}

type e2e struct{ resources []*e2eResource }

// newE2E finds the twin of each applied resource: of its type, with its ARN or its id.
func newE2E(t *testing.T, state, collected []byte) *e2e {
	t.Helper()
	var s struct {
		Resources []struct {
			Mode, Type, Name string
			Instances        []struct {
				Attributes map[string]any
			}
		}
	}
	decode(t, state, &s)
	var list struct {
		Resources []struct {
			Address, Type string
			Values        map[string]any
		}
	}
	decode(t, collected, &list)
	byKey := map[string]int{}
	for i, r := range list.Resources {
		if strings.HasSuffix(r.Address, "#"+strings.TrimPrefix(r.Type, "aws_")) {
			byKey[r.Type+" the only one"] = i
		}
		for _, key := range []any{r.Address, r.Values["arn"], r.Values["id"]} {
			if text, _ := key.(string); text != "" {
				byKey[r.Type+" "+text] = i
			}
		}
	}
	e := &e2e{}
	for _, r := range s.Resources {
		if r.Mode != "managed" {
			continue
		}
		for _, instance := range r.Instances {
			applied := &e2eResource{address: r.Type + "." + r.Name, typ: r.Type, provider: instance.Attributes}
			for _, attribute := range slices.Concat([]string{"arn", "id"}, e2eKeys[r.Type]) {
				var texts []string
				for _, name := range strings.Split(attribute, "+") {
					text, _ := instance.Attributes[name].(string)
					texts = append(texts, text)
				}
				text := strings.Join(texts, "-")
				if e2eSettings[r.Type] {
					text = "the only one"
				}
				if i, ok := byKey[r.Type+" "+text]; ok && text != "" {
					applied.twin, applied.plumb = list.Resources[i].Address, list.Resources[i].Values
					break
				}
			}
			e.resources = append(e.resources, applied)
		}
	}
	var lost []string
	for _, r := range e.resources {
		switch reason := e2eElsewhere[r.typ]; {
		case r.twin == "" && reason == "":
			lost = append(lost, r.address+" "+fmt.Sprint(r.provider["id"]))
		case r.twin != "" && reason != "":
			t.Errorf("%s is collected, and the list of what is not says %q", r.typ, reason)
		}
	}
	if len(lost) > 0 {
		t.Errorf("%d resources were applied and not collected:\n  %s", len(lost), strings.Join(lost, "\n  "))
	}
	return e
}

func decode(t *testing.T, text []byte, into any) {
	t.Helper()
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatalf("%v in %.200s", err, text)
	}
}

// attributes compares what plumb read with what the provider read: wherever both say
// something, it is the same.
func (e *e2e) attributes(t *testing.T) {
	equal, all := 0, 0
	types := map[string]bool{}
	differ := map[string][]string{}
	for _, r := range e.resources {
		if r.twin == "" {
			continue
		}
		types[r.typ] = true
		provider := maps.Clone(r.provider)
		provider["tags"] = provider["tags_all"] // it takes its default tags out of them, which plumb cannot
		if e2eSettings[r.typ] || e2eKeys[r.typ] != nil {
			delete(provider, "id") // the provider makes it up
		}
		c := comparison{typ: r.typ, address: r.address, differ: differ}
		c.compare("", provider, r.plumb)
		equal += c.equal
		all += c.all
	}
	used := map[string]bool{}
	excused := 0
	for _, path := range slices.Sorted(maps.Keys(differ)) {
		if e2eAttributes[path] != "" {
			used[path] = true
			excused += len(differ[path])
			continue
		}
		t.Errorf("%s: %s", path, strings.Join(differ[path], "; "))
	}
	unused(t, e2eAttributes, used)
	t.Logf("%d resources of %d types; %d of %d attributes equal, %d differ for a reason that is listed", len(e.resources), len(types), equal, all, excused)
	if all < 1500 || len(types) < 70 {
		t.Errorf("too little to say anything: %d attributes of %d types", all, len(types))
	}
}

// A comparison counts the leaves that both sides have.
type comparison struct {
	typ, address string
	equal, all   int
	differ       map[string][]string // by type and path without indices, examples
}

func (c *comparison) compare(path string, provider, plumb any) {
	if plumb == "(sensitive value)" {
		return // plumb resources withholds it
	}
	if empty(provider) && empty(plumb) {
		if plumb != nil && provider != nil {
			c.equal++
			c.all++
		}
		return
	}
	p, isMap := provider.(map[string]any)
	q, alsoMap := plumb.(map[string]any)
	if isMap && alsoMap {
		for _, name := range slices.Sorted(maps.Keys(q)) {
			if v, ok := p[name]; ok {
				below := strings.TrimPrefix(path+"."+name, ".")
				if e2eAttributes[c.typ+" "+below] != "" && !same(v, q[name]) {
					c.all++
					c.note(below, v, q[name])
					continue
				}
				c.compare(below, v, q[name])
			}
		}
		return
	}
	ps, isList := provider.([]any)
	qs, alsoList := plumb.([]any)
	if isList && alsoList && len(ps) == len(qs) && len(ps) > 0 {
		if _, blocks := ps[0].(map[string]any); blocks {
			// A set has no order: each of plumb's blocks stands for the provider's that is nearest to it.
			left := slices.Clone(ps)
			for _, block := range qs {
				near, best := 0, -1
				for i, other := range left {
					trial := comparison{typ: c.typ, differ: map[string][]string{}}
					trial.compare(path, other, block)
					if wrong := trial.all - trial.equal; best < 0 || wrong < best {
						near, best = i, wrong
					}
				}
				c.compare(path, left[near], block)
				left = slices.Delete(left, near, near+1)
			}
			return
		}
	}
	c.all++
	if same(provider, plumb) {
		c.equal++
		return
	}
	c.note(path, provider, plumb)
}

func (c *comparison) note(path string, provider, plumb any) {
	key := c.typ + " " + path
	c.differ[key] = append(c.differ[key], fmt.Sprintf("%s: the provider has %s, plumb %s", c.address, brief(provider), brief(plumb)))
}

func brief(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%.160s", text)
}

// empty reports whether the provider's state has nothing there: it does not tell
// absent from empty.
func empty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case bool:
		return !v
	case float64:
		return v == 0
	case string:
		return v == "" || v == "0"
	case []any:
		return len(v) == 0
	case map[string]any:
		return len(v) == 0
	}
	return false
}

func same(a, b any) bool { return canonical(a) == canonical(b) }

// canonical is a value without what has no meaning: the order of lists, the form of
// JSON and whether a number is written as a text.
func canonical(v any) string {
	switch v := v.(type) {
	case string:
		var parsed any
		if strings.HasPrefix(v, "{") || strings.HasPrefix(v, "[") {
			if json.Unmarshal([]byte(v), &parsed) == nil {
				return canonical(parsed)
			}
		}
		return v
	case []any:
		var parts []string
		for _, e := range v {
			parts = append(parts, canonical(e))
		}
		slices.Sort(parts)
		parts = slices.Compact(parts)
		return strings.Join(parts, ",") // a document may leave the brackets out around one
	case map[string]any:
		var parts []string
		for _, name := range slices.Sorted(maps.Keys(v)) {
			parts = append(parts, name+":"+canonical(v[name]))
		}
		return "{" + strings.Join(parts, ",") + "}"
	}
	return fmt.Sprint(v)
}

type e2eVerdict struct {
	Policy   string
	Outcome  string `json:"verdict"`
	Message  string
	Resource struct{ Address, Type string }
	Unknown  []struct{ Attribute, Reason string }
}

func (v *e2eVerdict) String() string {
	if v == nil {
		return "no verdict"
	}
	text := v.Outcome + " " + v.Message
	for _, u := range v.Unknown {
		text += " [" + u.Attribute + ": " + u.Reason + "]"
	}
	return strings.TrimSpace(text)
}

// worst keeps one verdict by policy and address: the worst.
func worst(t *testing.T, report []byte) map[string]*e2eVerdict {
	t.Helper()
	var list struct{ Verdicts []*e2eVerdict }
	decode(t, report, &list)
	all := map[string]*e2eVerdict{}
	for _, v := range list.Verdicts {
		key := v.Policy + " " + v.Resource.Address
		all[key] = worse(all[key], v)
	}
	return all
}

func worse(a, b *e2eVerdict) *e2eVerdict {
	order := []string{"pass", "unknown", "fail"}
	if a == nil || b != nil && slices.Index(order, b.Outcome) > slices.Index(order, a.Outcome) {
		return b
	}
	return a
}

// parts returns, by the resource that an account shows them in, the addresses of what
// a configuration writes beside it.
func (e *e2e) parts() map[*e2eResource][]string {
	owners := map[any]*e2eResource{}
	for _, r := range e.resources {
		for _, attribute := range []string{"id", "arn"} {
			if r.twin != "" && r.provider[attribute] != nil {
				owners[r.provider[attribute]] = r
			}
		}
	}
	all := map[*e2eResource][]string{}
	for _, r := range e.resources {
		if owner := owners[r.provider[e2eParts[r.typ]]]; owner != nil && r.twin == "" {
			all[owner] = append(all[owner], r.address)
		}
	}
	return all
}

// verdicts compares the verdicts of the account with those of the configuration that
// it was made of.
func (e *e2e) verdicts(t *testing.T, configured, live []byte) {
	here, there := worst(t, configured), worst(t, live)
	policies := map[string]bool{}
	for _, all := range []map[string]*e2eVerdict{here, there} {
		for _, v := range all {
			policies[v.Policy] = true
		}
	}
	counts, reasons := map[string]int{}, map[string]int{}
	used, failing := map[string]bool{}, map[string][]string{}
	parts := e.parts()
	for _, r := range e.resources {
		if r.twin == "" {
			continue
		}
		for _, policy := range slices.Sorted(maps.Keys(policies)) {
			c, l := here[policy+" "+r.address], there[policy+" "+r.twin]
			for _, part := range parts[r] {
				c = worse(c, here[policy+" "+part])
			}
			if c == nil && l == nil {
				continue
			}
			switch key := policy + " " + r.typ; {
			case c != nil && l != nil && c.Outcome == l.Outcome:
				counts["equal: "+c.Outcome]++
			case c != nil && c.Outcome == "unknown":
				counts["only the account knows"]++
			case l != nil && l.Outcome == "unknown" && honest(l, reasons):
				counts["only the configuration knows"]++
			case e2eVerdicts[key] != "":
				used[key] = true
				counts["differ for a reason that is listed"]++
			default:
				failing[key] = append(failing[key], fmt.Sprintf("%s: configuration %v, account %v", r.address, c, l))
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(failing)) {
		t.Errorf("%s:\n  %s", key, strings.Join(failing[key], "\n  "))
	}
	unused(t, e2eVerdicts, used)
	for _, what := range slices.Sorted(maps.Keys(counts)) {
		t.Logf("%5d %s", counts[what], what)
	}
	for _, reason := range slices.SortedFunc(maps.Keys(reasons), func(a, b string) int { return cmp.Or(reasons[b]-reasons[a], strings.Compare(a, b)) }) {
		t.Logf("%5d   %s", reasons[reason], reason)
	}
	if counts["equal: pass"] < 300 || counts["equal: fail"] < 100 {
		t.Errorf("too little to say anything: %v", counts)
	}
}

// honest reports whether all that a verdict does not know is of the kinds that an
// account, or moto, does not show, and counts them.
func honest(v *e2eVerdict, reasons map[string]int) bool {
	found := map[string]bool{}
	for _, u := range v.Unknown {
		i := slices.IndexFunc(e2eReasons, func(r string) bool { return strings.Contains(u.Reason, r) })
		if i < 0 {
			return false
		}
		found[e2eReasons[i]] = true
	}
	for r := range found {
		reasons[r]++
	}
	return len(found) > 0
}

// unused fails for exceptions that nothing needs any more.
func unused(t *testing.T, exceptions map[string]string, used map[string]bool) {
	t.Helper()
	for _, key := range slices.Sorted(maps.Keys(exceptions)) {
		if !used[key] {
			t.Errorf("%s is excused and does not differ", key)
		}
	}
}
