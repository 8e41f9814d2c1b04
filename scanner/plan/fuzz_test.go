package plan

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// seeds adds the first file of each case in testdata.
func seeds(f *testing.F) {
	f.Helper()
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		f.Fatalf("no cases: %v", err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(archive.Files[0].Data)
	}
}

// Whatever a file holds: no panic, the same result twice, paths that are paths, values in the form
// of the vocabulary, and never a resource less without a word.
func FuzzLoad(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		file := filepath.Join(t.TempDir(), "plan.json")
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		set, err := Load(t.Context(), Options{Path: file})
		if _, sniffErr := Sniff(data[:min(len(data), 64<<10)]); (sniffErr != nil) != (err != nil) && err == nil {
			t.Fatalf("Sniff refuses (%v) what Load takes", sniffErr)
		}
		if err != nil {
			return
		}
		seen := map[string]bool{}
		for _, r := range set.Resources {
			if seen[r.Address] {
				t.Errorf("two resources at %q", r.Address)
			}
			seen[r.Address] = true
			checkValue(t, r.Values)
			for _, u := range r.Unknown {
				if _, ok := resource.Steps(u.Path); !ok || u.Reason == "" {
					t.Errorf("%s: unknown %q for %q", r.Address, u.Path, u.Reason)
				}
				if v, ok := resource.Get(r.Values, u.Path); ok && !slices.ContainsFunc(r.Unknown, func(o resource.Unknown) bool { return o.Path != u.Path && resource.Within(o.Path, u.Path) }) {
					if m, isMap := v.(map[string]any); !isMap || len(m) == 0 && u.Path == "" {
						t.Errorf("%s: %q is unknown and %v", r.Address, u.Path, v)
					}
				}
			}
			for _, s := range r.Sensitive {
				if _, ok := resource.Steps(s); !ok {
					t.Errorf("%s: sensitive %q", r.Address, s)
				}
			}
		}
		if len(set.Resources) == 0 && len(set.Diagnostics) == 0 {
			t.Error("nothing is read, and nothing said of it")
		}
		again, err := Load(t.Context(), Options{Path: file})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(set, again); diff != "" {
			t.Errorf("two runs differ: %s", diff)
		}
	})
}

// checkValue checks that a value has a form that the vocabulary knows.
func checkValue(t *testing.T, v any) {
	t.Helper()
	switch v := v.(type) {
	case bool, string, json.Number:
	case []any:
		for _, e := range v {
			if e != nil {
				checkValue(t, e)
			}
		}
	case map[string]any:
		for k, e := range v {
			if e == nil {
				t.Errorf("%q is null", k)
				continue
			}
			checkValue(t, e)
		}
	default:
		t.Errorf("a value of type %T", v)
	}
}

// The scan over JSON text agrees with encoding/json on what is whole.
func FuzzSection(f *testing.F) {
	for _, s := range []string{`{}`, `{"a":1,"b":[{"c":"]}\""}],"d":null}`, `{"a":"\\\""}`, `{"a" : [ ] , "b":-1.5e3}`, `{"a":{`, `{"a":}`, `{"a":1]`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := document(strings.NewReader(text), int64(len(text)))
		if err != nil {
			return
		}
		members, err := doc.index()
		var want map[string]json.RawMessage
		if json.Unmarshal([]byte(text), &want) != nil {
			return
		}
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		for name, s := range members {
			b, err := s.bytes()
			if err != nil || string(b) != string(want[name]) {
				t.Errorf("%q: member %q is %q (%v), want %q", text, name, b, err, want[name])
			}
		}
		if len(members) != len(want) {
			t.Errorf("%q: %d members, want %d", text, len(members), len(want))
		}
	})
}
