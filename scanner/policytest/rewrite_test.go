package policytest

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var update = flag.Bool("update", false, "rewrite golden files")

// TestRewriters compares each rewriting of testdata/source.txtar with a golden.
func TestRewriters(t *testing.T) {
	source, err := txtar.ParseFile("testdata/source.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range source.Files {
		files[f.Name] = f.Data
	}
	for _, kind := range sortedKeys(rewriters) {
		t.Run(kind, func(t *testing.T) {
			got, err := rewriters[kind](files)
			if err != nil {
				t.Fatal(err)
			}
			var archive txtar.Archive
			for _, name := range sortedKeys(got) {
				archive.Files = append(archive.Files, txtar.File{Name: name, Data: got[name]})
			}
			text := txtar.Format(&archive)
			golden := filepath.Join("testdata", kind+".txtar")
			if *update {
				if err := os.WriteFile(golden, text, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestRewritingsMeanTheSame evaluates each rewriting of the source, which must
// give the same resources with the same values.
func TestRewritingsMeanTheSame(t *testing.T) {
	source, err := txtar.ParseFile("testdata/source.txtar")
	if err != nil {
		t.Fatal(err)
	}
	c := &testCase{files: map[string][]byte{}}
	for _, f := range source.Files {
		c.files[f.Name] = f.Data
	}
	plain := evaluated(t, c, nil)
	for _, kind := range sortedKeys(rewriters) {
		t.Run(kind, func(t *testing.T) {
			files, err := rewriters[kind](c.files)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(plain, evaluated(t, c, files)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// evaluated lists the texts in values of resources, by type and name, without
// what the rewriting changes: symbols hold addresses.
func evaluated(t *testing.T, c *testCase, files map[string][]byte) map[string][]string {
	t.Helper()
	set, err := c.load(context.Background(), t.TempDir(), files)
	if err != nil {
		t.Fatal(err)
	}
	return outline(t, set)
}

func outline(t *testing.T, set *resource.Set) map[string][]string {
	t.Helper()
	for _, d := range set.Diagnostics {
		t.Errorf("%s:%d: %s: %s", d.File, d.Line, d.Summary, d.Detail)
	}
	found := map[string][]string{}
	for _, r := range set.Resources {
		found[r.Type+"."+r.Name] = append(found[r.Type+"."+r.Name], readPaths(r.Values, []string{""})...)
		for _, u := range r.Unknown {
			found[r.Type+"."+r.Name] = append(found[r.Type+"."+r.Name], "unknown "+u.Path)
		}
		for _, ref := range r.References {
			found[r.Type+"."+r.Name] = append(found[r.Type+"."+r.Name], ref.Path+" refers to "+bare(ref.Ref.Address))
		}
	}
	return found
}

func TestAsPlan(t *testing.T) {
	source, err := txtar.ParseFile("testdata/source.txtar")
	if err != nil {
		t.Fatal(err)
	}
	c := &testCase{files: map[string][]byte{}}
	for _, f := range source.Files {
		c.files[f.Name] = f.Data
	}
	set, err := c.load(t.Context(), t.TempDir(), nil)
	if err != nil {
		t.Fatal(err)
	}
	planned, err := asPlan(t.Context(), t.TempDir(), c.files, set)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range planned.Resources {
		if r.Source != resource.Plan {
			t.Errorf("%s comes from %s", r.Address, r.Source)
		}
	}
	if diff := cmp.Diff(outline(t, set), outline(t, planned)); diff != "" {
		t.Error(diff)
	}
}

// bare is an address without module and index.
func bare(address string) string {
	address = strings.TrimPrefix(address, "module.m.")
	address, _, _ = strings.Cut(address, "[")
	return address
}

func TestParseWants(t *testing.T) {
	for _, tc := range []struct {
		text string
		want []want
		err  bool
	}{
		{text: `"a"`, want: []want{{message: "a"}}},
		{text: `"a b" unknown "c \"d\""`, want: []want{{message: "a b"}, {unknown: true}, {message: `c "d"`}}},
		{text: `unknown`, want: []want{{unknown: true}}},
		{text: ``, err: true},
		{text: `a`, err: true},
		{text: `""`, err: true},
		{text: `"a`, err: true},
		{text: `unknowns`, err: true},
	} {
		got, err := parseWants(tc.text)
		if (err != nil) != tc.err || err == nil && cmp.Diff(tc.want, got, cmp.AllowUnexported(want{})) != "" {
			t.Errorf("%s: got %v, %v", tc.text, got, err)
		}
	}
}

func FuzzParseWants(f *testing.F) {
	f.Add(`"a" unknown`)
	f.Fuzz(func(t *testing.T, text string) {
		wants, err := parseWants(text)
		if err == nil && len(wants) == 0 {
			t.Errorf("%q: neither a want nor an error", text)
		}
	})
}

func FuzzReadAccount(f *testing.F) {
	f.Add([]byte(`{"resources":[{"type":"aws_sns_topic","address":"a","values":{"x":[null]}}],"want":{"a":["unknown"]}}`))
	f.Fuzz(func(_ *testing.T, text []byte) {
		if a, err := readAccountText(text); err == nil {
			a.set()
			a.wants()
		}
	})
}

func TestScaffoldRuns(t *testing.T) {
	for _, tc := range []struct{ id, resourceType string }{
		{"ebs/volume_is_fine", "aws_ebs_volume"}, {"s3/bucket_is_fine", ""}, {"nothing/like_it", ""}, {"sqs/queue_is_fine", ""},
	} {
		files, err := Scaffold(tc.id, tc.resourceType, "sec_protect_data_rest_encrypt")
		if err != nil {
			t.Errorf("%s: %v", tc.id, err)
			continue
		}
		texts := map[string]string{}
		for name, text := range files {
			texts[name] = string(text)
		}
		for _, p := range problems(t, texts) {
			if !strings.Contains(p, "TODO") && !strings.Contains(p, "title") {
				t.Errorf("%s: %s", tc.id, p)
			}
		}
	}
	for _, id := range []string{"", "s3", "S3/x", "s3/x/y", "../x", "lib/x"} {
		if _, err := Scaffold(id, "", ""); err == nil {
			t.Errorf("%q: no error", id)
		}
	}
	if _, err := Scaffold("s3/x", "aws_nothing", ""); err == nil || !strings.Contains(err.Error(), "aws_nothing") {
		t.Errorf("got %v", err)
	}
}
