package iampolicy

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-exec/tfexec"

	"github.com/plumb-iac/plumb/internal/terraformcli"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

var update = flag.Bool("update", false, "ask the provider and rewrite testdata/rendered.json")

const renderedFile = "testdata/rendered.json"

// A testCase is a data source; documents in it may be written as objects.
type testCase struct {
	Name   string         `json:"name"`
	Values map[string]any `json:"values"`
}

// An answer is what the provider says.
type answer struct {
	JSON     string `json:"json,omitempty"`
	Minified string `json:"minified,omitempty"`
	Error    bool   `json:"error,omitempty"`
}

func cases(t testing.TB) []testCase {
	t.Helper()
	raw, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []testCase
	if err := json.Unmarshal(raw, &list); err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		for _, name := range []string{"source_policy_documents", "override_policy_documents"} {
			documents, _ := c.Values[name].([]any)
			for i, d := range documents {
				if _, text := d.(string); text {
					continue
				}
				text, err := json.Marshal(d)
				if err != nil {
					t.Fatal(err)
				}
				documents[i] = string(text)
			}
		}
	}
	return list
}

func TestRender(t *testing.T) {
	raw, err := os.ReadFile(renderedFile)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]answer{}
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	list := cases(t)
	if len(list) != len(want) {
		t.Errorf("%d cases, %d answers: run go test with -update", len(list), len(want))
	}
	for _, c := range list {
		t.Run(c.Name, func(t *testing.T) {
			var got answer
			got.JSON, err = Render(c.Values)
			if got.Error = err != nil; got.Error {
				t.Log(err)
			} else if got.Minified, err = Minified(c.Values); err != nil {
				t.Error(err)
			}
			if diff := cmp.Diff(want[c.Name], got); diff != "" {
				t.Errorf("the provider (-) and ours (+):\n%s", diff)
			}
		})
	}
}

// The committed answers are those of the provider, where there is one.
func TestAnswersAreTheProviders(t *testing.T) {
	if _, err := terraformcli.Executable(); err != nil {
		t.Skip(err)
	}
	mirror, err := terraformcli.Mirror(schema.ProviderVersion)
	if err != nil {
		t.Skip(err)
	}
	if testing.Short() && !*update {
		t.Skip("-short: asking the provider takes seconds")
	}
	answers := ask(t, mirror, cases(t))
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(answers); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(renderedFile, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(renderedFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("%s is not what the provider says: run go test with -update\n%s", renderedFile, diff)
	}
}

// ask renders all cases with the provider. Plans find those that are errors (the
// configuration's come before the provider's); the last one is without them.
func ask(t *testing.T, mirror string, list []testCase) map[string]answer {
	t.Helper()
	dir := t.TempDir()
	tf, err := terraformcli.New(dir, t.TempDir(), mirror)
	if err != nil {
		t.Fatal(err)
	}
	answers := map[string]answer{}
	write(t, dir, list)
	if err := tf.Init(t.Context()); err != nil {
		t.Fatal(err)
	}
	for {
		var log bytes.Buffer
		if _, err := tf.PlanJSON(t.Context(), &log, tfexec.Out("plan")); err == nil {
			break
		}
		bad := faults(t, &log)
		if len(bad) == 0 {
			t.Fatal("the plan fails and no case is at fault")
		}
		for name := range bad {
			answers[name] = answer{Error: true}
		}
		list = slices.DeleteFunc(list, func(c testCase) bool { return bad[c.Name] })
		write(t, dir, list)
	}
	plan, err := tf.ShowPlanFile(t.Context(), "plan")
	if err != nil {
		t.Fatal(err)
	}
	for name, out := range plan.PlannedValues.Outputs {
		v := out.Value.(map[string]any)
		answers[name] = answer{JSON: v["json"].(string), Minified: v["minified_json"].(string)}
	}
	return answers
}

// faults returns the cases that a plan's log has errors of.
func faults(t *testing.T, log *bytes.Buffer) map[string]bool {
	t.Helper()
	bad := map[string]bool{}
	for lines := bufio.NewScanner(log); lines.Scan(); {
		var line struct {
			Level      string `json:"@level"`
			Diagnostic struct{ Address, Summary, Detail string }
		}
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		if line.Level == "error" {
			name := strings.TrimPrefix(line.Diagnostic.Address, "data.aws_iam_policy_document.")
			if name == "" || !strings.HasPrefix(name, "error_") {
				t.Fatalf("%s: %s: %s", line.Diagnostic.Address, line.Diagnostic.Summary, line.Diagnostic.Detail)
			}
			t.Log(name, ": ", line.Diagnostic.Summary)
			bad[name] = true
		}
	}
	return bad
}

// write writes the cases as a configuration.
func write(t *testing.T, dir string, list []testCase) {
	t.Helper()
	data, outputs := map[string]any{}, map[string]any{}
	for _, c := range list {
		data[c.Name] = escape(c.Values)
		outputs[c.Name] = map[string]any{"value": fmt.Sprintf("${data.aws_iam_policy_document.%s}", c.Name)}
	}
	raw, err := json.MarshalIndent(map[string]any{
		"terraform": map[string]any{"required_providers": map[string]any{"aws": map[string]any{"source": "hashicorp/aws", "version": schema.ProviderVersion}}},
		"provider": map[string]any{"aws": map[string]any{
			"region": "eu-west-1", "access_key": "none", "secret_key": "none",
			"skip_credentials_validation": true, "skip_requesting_account_id": true, "skip_metadata_api_check": true, "skip_region_validation": true,
		}},
		"data":   map[string]any{"aws_iam_policy_document": data},
		"output": outputs,
	}, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "main.tf.json"), raw, 0o600); err != nil {
		t.Fatal(err)
	}
}

// escape makes texts literal in .tf.json.
func escape(v any) any {
	switch v := v.(type) {
	case string:
		return strings.NewReplacer("${", "$${", "%{", "%%{").Replace(v)
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = escape(e)
		}
		return out
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, e := range v {
			out[k] = escape(e)
		}
		return out
	}
	return v
}

func TestRenderErrors(t *testing.T) {
	source := func(s string) map[string]any { return map[string]any{"source_policy_documents": []any{s}} }
	tests := []struct {
		values map[string]any
		want   string
	}{
		// The provider crashes on these.
		{source(`{"Statement": [{"Condition": {"Bool": {"k": [true]}}}]}`), "source_policy_documents: document 1: condition Bool: k: a list of texts is required"},
		{source(`{"Statement": [{"Principal": {"AWS": [1]}}]}`), "principal AWS: a list of texts is required"},
		{source(`{"Statement": [null]}`), "statement 1: null"},
		// Values of another shape than the schema's.
		{map[string]any{"statement": "x"}, "statement: a list of blocks is required, not string"},
		{map[string]any{"statement": []any{"x"}}, "statement: a block is required, not string"},
		{map[string]any{"statement": []any{map[string]any{"actions": []any{true}}}}, "statement 1: actions: a list of known texts is required, not bool"},
		{map[string]any{"statement": []any{map[string]any{"sid": 1}}}, "statement 1: sid: a text is required, not int"},
		{map[string]any{"version": 1}, "version: a text is required, not int"},
		{map[string]any{"source_policy_documents": []any{"", strings.Repeat(" ", maxDocuments+1)}}, "source_policy_documents: more than"},
		{map[string]any{"override_policy_documents": "x"}, "override_policy_documents: a list of texts is required, not string"},
	}
	for _, tt := range tests {
		got, err := Render(tt.values)
		if err == nil || !strings.Contains(err.Error(), tt.want) || got != "" {
			t.Errorf("Render(%v) = %q, %v; want error %q", tt.values, got, err, tt.want)
		}
		if errors.Is(err, ErrSymbolic) {
			t.Errorf("Render(%v): %v is ErrSymbolic", tt.values, err)
		}
	}
}

func TestSymbols(t *testing.T) {
	symbol := resource.Symbol(`aws_s3_bucket.b["x"]`, "arn")
	got, err := Render(map[string]any{
		"statement":               []any{map[string]any{"sid": "a", "resources": []any{symbol, symbol + "/*"}}},
		"source_policy_documents": []any{`{"Statement": [{"Resource": "` + symbol + `"}]}`},
	})
	if err != nil || len(resource.Symbols(got)) != 1 || strings.Count(got, symbol) != 3 {
		t.Errorf("symbols in %s: %v", resource.Show(got), err)
	}
	_, err = Render(map[string]any{"source_policy_documents": []any{resource.Symbol("aws_x.a", "policy")}})
	if !errors.Is(err, ErrSymbolic) || !strings.Contains(err.Error(), "aws_x.a.policy") {
		t.Errorf("a document that is a symbol: %v", err)
	}
}

func FuzzRender(f *testing.F) {
	for _, c := range cases(f) {
		raw, err := json.Marshal(c.Values)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(raw))
	}
	f.Fuzz(func(t *testing.T, text string) {
		var values map[string]any
		if json.Unmarshal([]byte(text), &values) != nil {
			return
		}
		first, err := Render(values)
		if err != nil {
			return
		}
		second, err := Render(values)
		if err != nil || first != second {
			t.Errorf("not the same twice: %s, %s, %v", first, second, err)
		}
		minified, err := Minified(values)
		var b bytes.Buffer
		if err != nil || json.Indent(&b, []byte(minified), "", "  ") != nil || b.String() != first {
			t.Errorf("minified %s, indented %s", minified, first)
		}
	})
}

func BenchmarkRender(b *testing.B) {
	list := cases(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, c := range list {
			Render(c.Values) //nolint:errcheck // some are errors
		}
	}
}
