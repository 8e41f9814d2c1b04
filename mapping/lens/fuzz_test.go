package lens

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Whatever a file holds, Read returns faults with places in it, or a lens that
// is written and read again the same.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/faults/*.json")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range append(files, "testdata/company.json") {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		l, faults := Read("fuzz.json", text)
		if l == nil && faults.Err() == nil {
			t.Fatal("neither a lens nor an error")
		}
		lines := bytes.Count(text, []byte("\n")) + 1
		for _, fault := range faults {
			if fault.Line < 1 || fault.Line > lines || fault.Column < 1 || fault.Message == "" {
				t.Fatalf("a fault without a place: %+v", fault)
			}
		}
		if faults.Err() != nil {
			return
		}
		var out bytes.Buffer
		if err := l.Write(&out); err != nil {
			t.Fatal(err)
		}
		again, faults := Read("again.json", out.Bytes())
		if err := faults.Err(); err != nil {
			t.Fatalf("a sound lens is faulty once it is written: %v", err)
		}
		if diff := cmp.Diff(l, again); diff != "" {
			t.Fatal(diff)
		}
	})
}

// Whatever a condition holds, it is parsed to something that says the same once
// it is written, or to an error with a place.
func FuzzRule(f *testing.F) {
	for _, seed := range []string{"default", "aaa && (bbb || !ccc)", "a||b&&c", "!!(a)", "((((", "a & b", "", "default || a", "a b", "ä"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		e, err := ParseRule(text)
		if err != nil {
			var bad *RuleError
			if !errors.As(err, &bad) || bad.Offset < 0 || bad.Offset > len(text) || bad.Message == "" {
				t.Fatalf("an error without a place: %v", err)
			}
			return
		}
		again, err := ParseRule(e.String())
		if err != nil {
			t.Fatalf("%q was written as %q, which does not parse: %v", text, e, err)
		}
		if again.String() != e.String() {
			t.Fatalf("%q, then %q", e, again)
		}
		if _, mixed := again.Mixed(); mixed {
			t.Fatalf("%q is written without parentheses", e)
		}
		ids := e.Choices()
		if len(ids) > 10 {
			return
		}
		table := e.truth(ids)
		for s := range 1 << len(ids) {
			selected := func(id string) bool {
				for i, other := range ids {
					if id == other {
						return s>>i&1 == 1
					}
				}
				return false
			}
			if e.Eval(selected) != table.has(s) || again.Eval(selected) != table.has(s) {
				t.Fatalf("%q: evaluation and truth table differ for selection %b", e, s)
			}
		}
	})
}
