package terraform

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var update = flag.Bool("update", false, "rewrite the expected results in testdata")

func TestMain(m *testing.M) {
	debugPanics = true
	os.Exit(m.Run())
}

// TestLoad evaluates the configurations in testdata: files, with options in the lines
// above them, and what they evaluate to under "want".
func TestLoad(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			options, show := readOptions(t, string(archive.Comment))
			var want []byte
			files := archive.Files[:0:0]
			for _, f := range archive.Files {
				if f.Name == "want" {
					want = f.Data
				} else {
					files = append(files, f)
				}
			}
			options.Dir = writeFiles(t, files)
			for i, f := range options.VarFiles {
				options.VarFiles[i] = filepath.Join(options.Dir, f)
			}
			set, err := Load(context.Background(), options)
			if err != nil {
				t.Fatal(err)
			}
			got := render(set, show)
			got = strings.ReplaceAll(got, options.Dir, "DIR")
			if *update {
				archive.Files = slices.Concat(files, []txtar.File{{Name: "want", Data: []byte(got)}})
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("(-want +got; go test -update rewrites)\n%s", diff)
			}
		})
	}
}

// readOptions reads lines of the form "key: value" above the first file.
func readOptions(t *testing.T, comment string) (o Options, show map[string]bool) {
	show = map[string]bool{}
	for _, line := range strings.Split(comment, "\n") {
		key, value, ok := strings.Cut(line, ": ")
		if !ok {
			continue
		}
		switch key {
		case "var":
			o.Vars = append(o.Vars, value)
		case "var-file":
			o.VarFiles = append(o.VarFiles, value)
		case "env":
			o.Env = append(o.Env, value)
		case "workspace":
			o.Workspace = value
		case "all":
			o.IncludeAll = value == "true"
		case "max-per-block":
			n, err := strconv.Atoi(value)
			if err != nil {
				t.Fatal(err)
			}
			o.MaxPerBlock = n
		case "show":
			for _, w := range strings.Fields(value) {
				show[w] = true
			}
		}
	}
	return o, show
}

func writeFiles(t testing.TB, files []txtar.File) string {
	dir := t.TempDir()
	for _, f := range files {
		name := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// render writes a set as text. Identity symbols of the resource itself are left out, and
// locations and providers unless they are asked for.
func render(set *resource.Set, show map[string]bool) string {
	var b strings.Builder
	for _, d := range set.Diagnostics {
		place := d.File
		if d.Line > 0 {
			place = fmt.Sprintf("%s:%d", d.File, d.Line)
		}
		fmt.Fprintf(&b, "%s: %s: %s: %s\n", d.Severity, place, d.Summary, d.Detail)
	}
	for _, g := range set.Incomplete {
		fmt.Fprintf(&b, "gap: root %s module %q types %v: %s %v %q\n", g.Root, g.Module, g.Types, g.Reason, g.References, g.Literals)
	}
	for _, c := range set.Ignores {
		fmt.Fprintf(&b, "ignore: %s:%d %q applies to lines %d-%d\n", c.File, c.Line, c.Text, c.Scope.StartLine, c.Scope.EndLine)
	}
	if len(set.Targets) > 0 && len(set.Targets[0].Roots) != 1 {
		fmt.Fprintf(&b, "roots: %v\n", set.Targets[0].Roots)
	}
	for _, r := range set.Resources {
		fmt.Fprintf(&b, "%s", r.Address)
		if r.Root != "." {
			fmt.Fprintf(&b, " (root %s)", r.Root)
		}
		b.WriteByte('\n')
		if show["provider"] {
			fmt.Fprintf(&b, "  provider %+v\n", r.Provider)
		}
		for _, name := range slices.Sorted(maps.Keys(r.Values)) {
			v := r.Values[name]
			if text, ok := v.(string); ok && text == resource.Symbol(r.Address, name) {
				continue
			}
			fmt.Fprintf(&b, "  %s = %s\n", name, compact(v))
		}
		for _, u := range r.Unknown {
			fmt.Fprintf(&b, "  unknown %q: %s\n", u.Path, u.Reason)
		}
		for _, s := range r.Sensitive {
			fmt.Fprintf(&b, "  sensitive %s\n", s)
		}
		for _, ref := range r.References {
			fmt.Fprintf(&b, "  %s -> %s %s\n", ref.Path, ref.Address, ref.Attribute)
		}
		if show["locations"] {
			fmt.Fprintf(&b, "  at %s header %s\n", spot(r.Locations.Block), spot(r.Locations.Header))
			for _, p := range slices.Sorted(maps.Keys(r.Locations.Paths)) {
				fmt.Fprintf(&b, "  at %s %s\n", p, spot(r.Locations.Paths[p]))
			}
			for _, c := range r.Locations.Calls {
				fmt.Fprintf(&b, "  called as %s from %s, source %s, external %v\n", c.Module, spot(c.Location), c.Source, c.External)
			}
		}
	}
	return b.String()
}

func compact(v any) string {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(resource.ShowValue(v)); err != nil {
		return err.Error()
	}
	return strings.TrimSpace(buf.String())
}

func spot(l resource.Location) string {
	return fmt.Sprintf("%s:%d:%d-%d:%d", l.File, l.StartLine, l.StartColumn, l.EndLine, l.EndColumn)
}

func TestLongListsInConditionals(t *testing.T) {
	same, mixed := strings.Repeat(`"x",`, 20000), strings.Repeat(`"x",{},`, 10000)
	dir := t.TempDir()
	text := "locals {\n  on = true\n  same = local.on ? [" + same + "] : []\n  mixed = local.on ? [" + mixed + "] : []\n}\n" +
		"resource \"aws_sqs_queue\" \"a\" {\n  name = local.same[1]\n}\nresource \"aws_sqs_queue\" \"b\" {\n  name = local.mixed[0]\n}\n"
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	set, err := Load(context.Background(), Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	if len(set.Resources) != 2 || set.Resources[0].Values["name"] != "x" {
		t.Errorf("the long list of one type was not chosen: %+v", set.Resources)
	}
	if len(set.Diagnostics) != 1 || set.Diagnostics[0].Line != 4 {
		t.Errorf("want one diagnostic, for the list of two types: %+v", set.Diagnostics)
	}
}
