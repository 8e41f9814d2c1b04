package views

import (
	"bytes"
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

	"github.com/plumb-iac/plumb/scanner/plan"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/terraform"
)

var update = flag.Bool("update", false, "rewrite what the cases want")

// A case is a txtar archive: configuration, perhaps a state.json or plan.json, what runs (live.json, in the
// shape of package live), and in the file want what is joined, what differs and what is
// unmanaged.
func TestJoin(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			want := ""
			files := slices.DeleteFunc(slices.Clone(archive.Files), func(f txtar.File) bool {
				if f.Name == "want" {
					want = string(f.Data)
				}
				return f.Name == "want"
			})
			got := describe(load(t, files))
			for _, secret := range []string{"hunter2hunter2", "another-secret"} {
				if strings.Contains(got, secret) {
					t.Errorf("a secret is shown:\n%s", got)
				}
			}
			if *update {
				archive.Files = append(slices.Clone(files), txtar.File{Name: "want", Data: []byte(got)})
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

// load reads all targets of a case into one set.
func load(t *testing.T, files []txtar.File) *resource.Set {
	t.Helper()
	dir := t.TempDir()
	set := &resource.Set{}
	var states []string
	for _, f := range files {
		name := filepath.Join(dir, f.Name)
		if f.Name == "live.json" {
			set.Merge(liveSet(t, f.Data))
			continue
		}
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(f.Name, "state.json") || strings.HasSuffix(f.Name, "plan.json") {
			states = append(states, name)
		}
	}
	configured, err := terraform.Load(t.Context(), terraform.Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	set.Merge(configured)
	for _, name := range states {
		one, err := plan.Load(t.Context(), plan.Options{Path: name})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range one.Resources {
			rel, err := filepath.Rel(dir, name)
			if err != nil {
				t.Fatal(err)
			}
			r.Root = filepath.ToSlash(rel)
		}
		set.Merge(one)
	}
	set.Sort()
	return set
}

// liveSet reads what runs.
func liveSet(t *testing.T, text []byte) *resource.Set {
	t.Helper()
	var all []struct {
		Address, Type, Region string
		Values                map[string]any
		Unknown, Sensitive    []string
		Gap, Module           string // instead of a resource: a type that could not be read, and why
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	d.DisallowUnknownFields()
	if err := d.Decode(&all); err != nil {
		t.Fatal(err)
	}
	set := &resource.Set{Targets: []resource.Target{{Kind: resource.AWS, Name: "aws://", Account: "123456789012", Regions: []string{"eu-central-1", "eu-west-1"}}}}
	for _, r := range all {
		if r.Gap != "" {
			set.Incomplete = append(set.Incomplete, resource.Gap{Root: "aws://", Module: r.Module, Types: []string{r.Gap}, Reason: "denied"})
			continue
		}
		if r.Region == "" && !strings.Contains(r.Address, ":iam::") {
			r.Region = "eu-central-1"
		}
		out := &resource.Resource{
			Address: r.Address, Mode: resource.Managed, Type: r.Type, Source: resource.AWS, Root: "aws://",
			Provider: resource.Provider{Name: "aws", Region: r.Region, Account: "123456789012"}, Values: r.Values, Sensitive: r.Sensitive,
		}
		for _, path := range r.Unknown {
			out.Unknown = append(out.Unknown, resource.Unknown{Path: path, Reason: "denied"})
		}
		if tags := r.Values["tags"]; tags != nil {
			r.Values["tags_all"] = tags
		}
		if !isCompanion(out) && r.Values["arn"] == nil && strings.HasPrefix(r.Address, "arn:") {
			r.Values["arn"] = r.Address
		}
		set.Resources = append(set.Resources, out)
	}
	return set
}

// describe says what was found out about a set.
func describe(set *resource.Set) string {
	read := len(set.Diagnostics)
	j := Join(set, nil)
	var b strings.Builder
	for _, t := range j.things {
		if len(t.Views) > 1 {
			var views []string
			for _, r := range t.Views[1:] {
				views = append(views, string(r.Source)+" "+r.Address)
			}
			fmt.Fprintf(&b, "%s = %s\n", t.Views[0].Address, strings.Join(views, ", "))
		}
		for _, p := range t.Parts {
			fmt.Fprintf(&b, "  with %s\n", p.Address)
		}
		if t.Configured() == nil {
			continue
		}
		if message, ok := j.Missing(t); ok {
			fmt.Fprintf(&b, "%s MISSING: %s\n", t.Views[0].Address, message)
			continue
		}
		differences, compared := j.Drift(t)
		if j.partOf[t.Configured()] != nil && t.Running() == nil {
			fmt.Fprintf(&b, "%s in %s\n", t.Views[0].Address, j.partOf[t.Configured()].Running().Address)
			differences, compared = j.PartDrift(t)
		}
		for _, d := range differences {
			at := t.Views[0].Locations.At(d.Attribute)
			fmt.Fprintf(&b, "  DRIFT %s:%d %s: %s\n", at.File, at.StartLine, d.Attribute, resource.Show(d.Message))
		}
		if compared && len(differences) == 0 {
			fmt.Fprintf(&b, "  agrees\n")
		}
	}
	unmanaged, open := j.Unmanaged()
	for _, r := range unmanaged {
		fmt.Fprintf(&b, "unmanaged %s %s\n", r.Type, r.Address)
	}
	for _, typ := range slices.Sorted(mapKeys(open)) {
		fmt.Fprintf(&b, "open %s %d\n", typ, open[typ])
	}
	fmt.Fprintf(&b, "not running: %d\n", j.NotRunning())
	for _, d := range set.Diagnostics[read:] {
		fmt.Fprintf(&b, "%s: %s: %s\n", d.Severity, d.Summary, d.Detail)
	}
	return b.String()
}

func mapKeys(m map[string]int) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}
