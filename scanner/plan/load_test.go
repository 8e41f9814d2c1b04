package plan_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/plumb-iac/plumb/scanner/internal/workloads"
	"github.com/plumb-iac/plumb/scanner/plan"
	"github.com/plumb-iac/plumb/scanner/resource"
)

var update = flag.Bool("update", false, "rewrite the expected results in testdata")

// TestLoad reads the plans and states in testdata: the first file of each archive, with
// the others beside it, and what it gives under "want". A line "workspace: NAME" above the
// files sets that option.
func TestLoad(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) < 10 {
		t.Fatalf("%d cases: %v", len(names), err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			want := ""
			files := archive.Files[:0:0]
			for _, f := range archive.Files {
				if f.Name == "want" {
					want = string(f.Data)
					continue
				}
				files = append(files, f)
				to := filepath.Join(dir, filepath.FromSlash(f.Name))
				if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(to, f.Data, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			o := plan.Options{Path: filepath.Join(dir, files[0].Name)}
			for _, line := range strings.Split(string(archive.Comment), "\n") {
				if name, ok := strings.CutPrefix(line, "workspace: "); ok {
					o.Workspace = name
				}
			}
			var got string
			if set, err := plan.Load(t.Context(), o); err != nil {
				got = "error: " + strings.ReplaceAll(err.Error(), dir, "DIR") + "\n"
			} else {
				got = render(set)
			}
			if *update {
				archive.Files = slices.Concat(files, []txtar.File{{Name: "want", Data: []byte(got)}})
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("(-want +got; go test -update rewrites)\n%s", diff)
			}
		})
	}
}

// render writes a set as text, one fact a line.
func render(set *resource.Set) string {
	var b strings.Builder
	for _, target := range set.Targets {
		fmt.Fprintf(&b, "target %s %s\n", target.Kind, filepath.Base(target.Name))
	}
	for _, r := range set.Resources {
		fmt.Fprintf(&b, "\n%s\n", r.Address)
		fmt.Fprintf(&b, "  is %s %s %s %s in %q of %q\n", r.Source, r.Mode, r.Type, r.Name, r.Module, r.Root)
		p := r.Provider
		fmt.Fprintf(&b, "  provider %s alias=%q region=%q account=%q constraint=%q tags=%s\n", p.Name, p.Alias, p.Region, p.Account, p.Constraint, jsonText(p.DefaultTags))
		for _, name := range sortedKeys(r.Values) {
			fmt.Fprintf(&b, "  %s = %s\n", name, jsonText(resource.ShowValue(r.Values[name])))
		}
		for _, u := range r.Unknown {
			fmt.Fprintf(&b, "  unknown %s: %s %v\n", u.Path, u.Reason, u.Refs)
		}
		for _, s := range r.Sensitive {
			fmt.Fprintf(&b, "  sensitive %s\n", s)
		}
		for _, ref := range r.References {
			fmt.Fprintf(&b, "  %s refers to %s %s\n", ref.Path, ref.Address, ref.Attribute)
		}
		if at := r.Locations.Header; at.File != "" {
			fmt.Fprintf(&b, "  at %s:%d\n", at.File, at.StartLine)
		}
		for _, call := range r.Locations.Calls {
			fmt.Fprintf(&b, "  called at %s:%d as %s\n", call.Location.File, call.Location.StartLine, call.Module)
		}
	}
	if len(set.Diagnostics)+len(set.Incomplete)+len(set.Ignores) > 0 {
		b.WriteString("\n")
	}
	for _, d := range set.Diagnostics {
		fmt.Fprintf(&b, "%s %s:%d: %s: %s\n", d.Severity, d.File, d.Line, d.Summary, d.Detail)
	}
	for _, g := range set.Incomplete {
		fmt.Fprintf(&b, "gap in %q of %q %v: %s\n", g.Module, g.Root, g.Types, g.Reason)
	}
	for _, c := range set.Ignores {
		fmt.Fprintf(&b, "ignore %s:%d %s, lines %d to %d\n", c.File, c.Line, c.Text, c.Scope.StartLine, c.Scope.EndLine)
	}
	return b.String()
}

func jsonText(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(text)
}

// A state says the same as a file of version 4 and as terraform show prints it.
func TestStateForms(t *testing.T) {
	all, err := workloads.List()
	if err != nil {
		t.Fatal(err)
	}
	compared := 0
	for _, w := range all {
		if w.State != "show" {
			continue // the state is committed in the raw form alone
		}
		t.Run(w.Name, func(t *testing.T) {
			planned, err := os.ReadFile(w.Plan())
			if err != nil {
				t.Fatal(err)
			}
			set, err := plan.Load(t.Context(), plan.Options{Path: w.Plan(), Workspace: w.Workspace})
			if err != nil {
				t.Fatal(err)
			}
			raw, err := workloads.MakeState(planned, set)
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(t.TempDir(), "terraform.tfstate")
			if err := os.WriteFile(file, raw, 0o600); err != nil {
				t.Fatal(err)
			}
			fromRaw, fromShow := values(t, file), values(t, w.StateFile())
			compared += len(fromShow)
			if diff := cmp.Diff(fromShow, fromRaw); diff != "" {
				t.Errorf("(-show +raw)\n%s", diff)
			}
		})
	}
	if compared < 100 {
		t.Errorf("%d resources compared", compared)
	}
}

// values returns the values of a file's resources by address.
func values(t *testing.T, file string) map[string]map[string]any {
	t.Helper()
	set, err := plan.Load(t.Context(), plan.Options{Path: file})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range set.Diagnostics {
		t.Errorf("%s: %s: %s", file, d.Summary, d.Detail)
	}
	all := map[string]map[string]any{}
	for _, r := range set.Resources {
		all[r.Address] = r.Values
	}
	return all
}
