package resource

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"
)

func TestSteps(t *testing.T) {
	tests := []struct {
		path string
		want []any
		ok   bool
	}{
		{"", nil, true},
		{"bucket", []any{"bucket"}, true},
		{"ingress[1].cidr_blocks[0]", []any{"ingress", 1, "cidr_blocks", 0}, true},
		{`tags["a.b"]`, []any{"tags", "a.b"}, true},
		{`tags["a\"]b"].x`, []any{"tags", `a"]b`, "x"}, true},
		{"rule.0", []any{"rule", "0"}, true},
		{".x", nil, false},
		{"a..b", []any{"a"}, false},
		{"a[", []any{"a"}, false},
		{"a[x]", []any{"a"}, false},
		{"a[-1]", []any{"a"}, false},
		{`a["x`, []any{"a"}, false},
		{"a[0]b", []any{"a", 0}, false},
	}
	for _, tt := range tests {
		got, ok := Steps(tt.path)
		if !reflect.DeepEqual(got, tt.want) || ok != tt.ok {
			t.Errorf("Steps(%q) = %v, %v, want %v, %v", tt.path, got, ok, tt.want, tt.ok)
		}
	}
}

func TestJoinIsTheInverseOfSteps(t *testing.T) {
	for _, path := range []string{"a", "a.b", "a[0].b", `a["x y"].c[12]`, `tags["1"]`, `tags["é"]`} {
		steps, ok := Steps(path)
		if !ok {
			t.Fatalf("Steps(%q) is not well formed", path)
		}
		joined := ""
		for _, s := range steps {
			joined = Join(joined, s)
		}
		if joined != path {
			t.Errorf("joining the steps of %q gives %q", path, joined)
		}
	}
}

func TestParent(t *testing.T) {
	for path, want := range map[string]string{"": "", "a": "", "a[0]": "a", "a[0].b": "a[0]", `a["x.y"]`: "a"} {
		if got := Parent(path); got != want {
			t.Errorf("Parent(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestWithin(t *testing.T) {
	tests := []struct {
		path, outer string
		want        bool
	}{
		{"a.b", "a", true}, {"a[0]", "a", true}, {"a", "a", true}, {"a", "", true},
		{"ab", "a", false}, {"a", "a.b", false},
	}
	for _, tt := range tests {
		if got := Within(tt.path, tt.outer); got != tt.want {
			t.Errorf("Within(%q, %q) = %v, want %v", tt.path, tt.outer, got, tt.want)
		}
	}
}

func TestGet(t *testing.T) {
	values := map[string]any{"a": []any{map[string]any{"b": "x"}, nil}}
	if v, ok := Get(values, "a[0].b"); v != "x" || !ok {
		t.Errorf("Get(a[0].b) = %v, %v", v, ok)
	}
	for _, path := range []string{"a[1]", "a[2]", "a.b", "b", "a[0].c", "a["} {
		if v, ok := Get(values, path); ok {
			t.Errorf("Get(%q) = %v, want nothing", path, v)
		}
	}
}

func TestCompareAddresses(t *testing.T) {
	got := []string{"a.b[10]", "a.b[9]", `a.b["x"]`, "a.b", "a.a[1].c[2]", "a.a[1].c[1]"}
	slices.SortFunc(got, CompareAddresses)
	want := []string{"a.a[1].c[1]", "a.a[1].c[2]", "a.b", `a.b["x"]`, "a.b[9]", "a.b[10]"}
	if !slices.Equal(got, want) {
		t.Errorf("sorted: %q, want %q", got, want)
	}
}

func TestCanonicalIgnoresTheOrderOfElements(t *testing.T) {
	a := []any{"x", map[string]any{"p": json.Number("1")}, "a", nil}
	b := []any{nil, "a", "x", map[string]any{"p": json.Number("1")}}
	if !reflect.DeepEqual(Canonical(a), Canonical(b)) {
		t.Errorf("%v and %v are the same set", a, b)
	}
}

func FuzzSteps(f *testing.F) {
	f.Add("ingress[1].cidr_blocks[0]")
	f.Add(`tags["a.b"]`)
	f.Fuzz(func(t *testing.T, path string) {
		steps, ok := Steps(path)
		if !ok {
			return
		}
		joined := ""
		for _, s := range steps {
			joined = Join(joined, s)
		}
		again, ok := Steps(joined)
		if !ok || !reflect.DeepEqual(steps, again) {
			t.Errorf("%q: steps %v, joined %q, steps %v", path, steps, joined, again)
		}
	})
}
