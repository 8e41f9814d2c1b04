package terraform

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// FuzzLoad evaluates whatever files a txtar archive holds: it ends, it does not
// panic, it gives the same result each time, and what it gives is well formed.
func FuzzLoad(f *testing.F) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		seed := &txtar.Archive{}
		for _, file := range archive.Files {
			if file.Name != "want" {
				seed.Files = append(seed.Files, file)
			}
		}
		f.Add(string(txtar.Format(seed)))
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 64<<10 {
			t.Skip("large inputs are the business of TestLimits")
		}
		dir := t.TempDir()
		for _, file := range txtar.Parse([]byte(text)).Files {
			name := filepath.FromSlash(file.Name)
			if !filepath.IsLocal(name) || strings.Count(name, string(filepath.Separator)) > 8 {
				continue
			}
			if os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o755) == nil {
				_ = os.WriteFile(filepath.Join(dir, name), file.Data, 0o644) // a name that cannot be written is no input
			}
		}
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		defer cancel()
		first := loadText(ctx, t, dir)
		if second := loadText(ctx, t, dir); first != second {
			t.Errorf("two runs differ: %s", cmp.Diff(strings.Split(first, ","), strings.Split(second, ",")))
		}
	})
}

func loadText(ctx context.Context, t *testing.T, dir string) string {
	set, err := Load(ctx, Options{Dir: dir, MaxInstances: 2000, MaxPerBlock: 500})
	if err != nil {
		t.Fatal(err)
	}
	checkSet(t, set)
	text, err := json.Marshal(set)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// checkSet holds what the vocabulary promises.
func checkSet(t *testing.T, set *resource.Set) {
	t.Helper()
	seen := map[string]bool{}
	for _, r := range set.Resources {
		key := r.Root + "\x00" + r.Address
		if seen[key] {
			t.Errorf("%s: two resources have this address", r.Address)
		}
		seen[key] = true
		checkValue(t, r.Address, r.Values)
		for _, u := range r.Unknown {
			if u.Reason == "" {
				t.Errorf("%s: %q is unknown for no reason", r.Address, u.Path)
			}
			checkPath(t, r.Address, u.Path)
			if v, ok := resource.Get(r.Values, u.Path); ok && u.Path != "" {
				t.Errorf("%s: %q is unknown and has the value %v", r.Address, u.Path, v)
			}
		}
		for _, ref := range r.References {
			checkPath(t, r.Address, ref.Path)
			if ref.Address == "" {
				t.Errorf("%s: %q refers to nothing", r.Address, ref.Path)
			}
		}
		for _, p := range r.Sensitive {
			checkPath(t, r.Address, p)
		}
		for p, l := range r.Locations.Paths {
			checkPath(t, r.Address, p)
			if l.File == "" || l.StartLine < 1 {
				t.Errorf("%s: %q stands nowhere", r.Address, p)
			}
		}
	}
	for _, d := range set.Diagnostics {
		if d.Summary == "" || strings.HasPrefix(d.Summary, "internal error") {
			t.Errorf("diagnostic %+v", d)
		}
	}
}

func checkPath(t *testing.T, address, path string) {
	t.Helper()
	if _, ok := resource.Steps(path); !ok {
		t.Errorf("%s: %q is no path", address, path)
	}
}

func checkValue(t *testing.T, address string, v any) {
	t.Helper()
	switch v := v.(type) {
	case nil, bool, string, json.Number:
	case []any:
		for _, e := range v {
			checkValue(t, address, e)
		}
	case map[string]any:
		for k, e := range v {
			if e == nil {
				t.Errorf("%s: %s is null, not absent", address, k)
			}
			checkValue(t, address, e)
		}
	default:
		t.Errorf("%s: a value is a %s", address, fmt.Sprintf("%T", v))
	}
}

// FuzzIgnoreComments finds ignore comments in any text.
func FuzzIgnoreComments(f *testing.F) {
	f.Add("# plumb:ignore a/b\nresource \"x\" \"y\" {}\n")
	f.Add("/* plumb:ignore\n * plumb:ignore b */ x = 1 // plumb:ignore c\n")
	f.Fuzz(func(t *testing.T, text string) {
		comments, _ := ignoreComments([]byte(text), "f.tf")
		lines := strings.Count(text, "\n") + 1
		for _, c := range comments {
			if c.line < 1 || c.line > lines || c.end < c.line && c.end != 0 {
				t.Errorf("comment on line %d to %d of %d", c.line, c.end, lines)
			}
			if strings.TrimSpace(c.text) != c.text {
				t.Errorf("text %q is not trimmed", c.text)
			}
		}
	})
}
