package resource

import (
	"encoding/json"
	"reflect"
	"testing"
)

func TestSymbol(t *testing.T) {
	s := Symbol(`module.a["x"].aws_s3_bucket.b[0]`, "arn")
	ref, ok := IsSymbol(s)
	if want := (Ref{`module.a["x"].aws_s3_bucket.b[0]`, "arn"}); !ok || ref != want {
		t.Errorf("IsSymbol = %v, %v, want %v", ref, ok, want)
	}
	if _, ok := IsSymbol(s + "/*"); ok {
		t.Error("a symbol with text behind it is not a symbol")
	}
	if _, ok := IsSymbol("text"); ok {
		t.Error("a text is not a symbol")
	}
}

func TestSymbolsSurviveJSON(t *testing.T) {
	a, b := Symbol("aws_x.a", "id"), Symbol("aws_x.b", "")
	text, err := json.Marshal([]string{a + "/*", b, a})
	if err != nil {
		t.Fatal(err)
	}
	want := []Ref{{"aws_x.a", "id"}, {"aws_x.b", ""}}
	if got := Symbols(string(text)); !reflect.DeepEqual(got, want) {
		t.Errorf("Symbols = %v, want %v", got, want)
	}
	if got, want := Show(string(text)), `["${aws_x.a.id}/*","${aws_x.b}","${aws_x.a.id}"]`; got != want {
		t.Errorf("Show = %s, want %s", got, want)
	}
}

// A template may put a symbol anywhere: into a JSON text as it stands, for one.
func TestSymbolsFitIntoText(t *testing.T) {
	want := Ref{`module.m["a: \"b\", 'c'"].aws_x.a["${x} %s <&> \\ \n é"]`, "id"}
	s := Symbol(want.Address, want.Attribute)
	var decoded []string
	if err := json.Unmarshal([]byte(`["`+s+`"]`), &decoded); err != nil || len(decoded) != 1 || decoded[0] != s {
		t.Errorf("within JSON: %q, %v; want %q", decoded, err, s)
	}
	if encoded, err := json.Marshal(s); err != nil || string(encoded) != `"`+s+`"` {
		t.Errorf("as JSON: %s, %v", encoded, err)
	}
	if got, ok := IsSymbol(s); !ok || got != want {
		t.Errorf("IsSymbol = %+v, %v; want %+v", got, ok, want)
	}
	if got, want := Show("x"+s), "x${"+want.Address+".id}"; got != want {
		t.Errorf("Show = %q, want %q", got, want)
	}
}

func FuzzShow(f *testing.F) {
	f.Add("x" + Symbol("a.b", "id"))
	f.Add(symbolStart + "a" + symbolStart + "b" + symbolEnd)
	f.Fuzz(func(t *testing.T, s string) {
		Symbols(s)
		if HasSymbol(Show(s)) {
			t.Errorf("Show(%q) still holds a symbol", s)
		}
	})
}
