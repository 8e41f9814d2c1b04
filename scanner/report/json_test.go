package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// What other tools rely on: every documented field is there, lists are lists.
func TestJSONShape(t *testing.T) {
	var b bytes.Buffer
	if err := JSON(&b, sample()); err != nil {
		t.Fatal(err)
	}
	var file map[string]any
	if err := json.Unmarshal(b.Bytes(), &file); err != nil {
		t.Fatal(err)
	}
	want := func(where string, o map[string]any, keys string) {
		t.Helper()
		for k := range strings.FieldsSeq(keys) {
			v, ok := o[k]
			if !ok {
				t.Errorf("%s has no %q", where, k)
			}
			if v == nil && k != "waiver" {
				t.Errorf("%s: %q is null", where, k)
			}
		}
	}
	want("the file", file, "version tool targets verdicts diagnostics summary policies practices framework baseline")
	seen := map[any]int{}
	for _, v := range file["verdicts"].([]any) {
		v := v.(map[string]any)
		seen[v["verdict"]]++
		want("a verdict", v, "policy verdict risk practices resource message attribute fingerprint new locations unknown waiver")
		want("a resource", v["resource"].(map[string]any), "address type name source arn account region module root")
		for _, l := range v["locations"].([]any) {
			want("a location", l.(map[string]any), "file start_line start_column end_line end_column")
		}
		for _, u := range v["unknown"].([]any) {
			want("an unknown", u.(map[string]any), "attribute reason")
		}
		for _, p := range v["practices"].([]any) {
			want("a practice", p.(map[string]any), "id key strength")
		}
	}
	if d := cmp.Diff(map[any]int{"fail": 15, "unknown": 2, "waived": 2}, seen); d != "" {
		t.Errorf("verdicts: %s", d)
	}
	for _, d := range file["diagnostics"].([]any) {
		want("a diagnostic", d.(map[string]any), "severity summary detail file line")
	}
	for _, r := range b.String() {
		if steers(r) && r != '\n' {
			t.Fatalf("holds %U, which steers terminals", r)
		}
	}
}

// A saved report renders in every format as the first one did.
func TestReadJSON(t *testing.T) {
	for _, all := range []bool{true, false} {
		first := sampleWith(strings.ToValidUTF8(hostile, "?")) // JSON cannot hold what is no UTF-8
		first.Options.All = all
		var saved bytes.Buffer
		if err := JSON(&saved, first); err != nil {
			t.Fatal(err)
		}
		second, err := ReadJSON(bytes.NewReader(saved.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		second.Source, second.Options = first.Source, first.Options
		for name, format := range Formats {
			if name == "junit" && !all {
				continue // it lists what passed
			}
			var a, b bytes.Buffer
			if err := format(&a, first); err != nil {
				t.Fatal(err)
			}
			if err := format(&b, second); err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(a.String(), b.String()); d != "" {
				t.Errorf("%s, all %v: %s", name, all, d)
			}
		}
		if d := cmp.Diff(first.Summary, second.Summary, cmpopts.EquateEmpty()); d != "" {
			t.Error(d)
		}
	}
}

func TestReadJSONRefuses(t *testing.T) {
	tests := []struct{ name, in, err string }{
		{"a later version", `{"version":2,"verdicts":[],"summary":{}}`, "version 2 is not one"},
		{"a text as version", `{"version":"x","verdicts":[],"summary":{}}`, "read saved scan: "},
		{"something else", `{"a":1}`, "no version or no verdicts"},
		{"no summary", `{"version":1,"verdicts":[]}`, "no summary"},
		{"truncated", `{"version":1,"verdicts":[{`, "unexpected EOF"},
		{"empty", ``, "EOF"},
		{"more behind the end", `{"version":1,"verdicts":[],"summary":{}} {}`, "more behind the end"},
		{"verdict", `{"version":1,"summary":{},"verdicts":[{"policy":"a/b","verdict":"maybe","risk":"low"}]}`, `verdicts[0]: unknown verdict "maybe"`},
		{"risk", `{"version":1,"summary":{},"verdicts":[{"policy":"a/b","verdict":"fail","risk":"huge"}]}`, `unknown risk "huge"`},
		{"policy", `{"version":1,"summary":{},"verdicts":[{"verdict":"fail","risk":"low"}]}`, "no policy"},
		{"waiver", `{"version":1,"summary":{},"verdicts":[{"policy":"a/b","verdict":"waived","risk":"low"}]}`, "waived without a waiver"},
		{"location", `{"version":1,"summary":{},"verdicts":[{"policy":"a/b","verdict":"fail","risk":"low","locations":[{"file":"a","start_line":-1}]}]}`, "negative line"},
		{"external", `{"version":1,"summary":{},"verdicts":[{"policy":"a/b","verdict":"fail","risk":"low","external":-1}]}`, "external is negative"},
		{"severity", `{"version":1,"summary":{},"verdicts":[],"diagnostics":[{"severity":"bad"}]}`, `unknown severity "bad"`},
		{"policy docs", `{"version":1,"summary":{},"verdicts":[],"policies":[{"id":"a/b"}]}`, "policies[0]"},
		{"time", `{"version":1,"summary":{},"verdicts":[],"time":"noon"}`, "time: "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ReadJSON(strings.NewReader(tt.in))
			if err == nil || !strings.Contains(err.Error(), tt.err) {
				t.Errorf("got %v, want an error with %q", err, tt.err)
			}
		})
	}
	r, err := ReadJSON(strings.NewReader(`{"version":1,"later":{"x":1},"verdicts":[{"policy":"a/b","verdict":"pass","risk":"low","more":[]}],"summary":{"resources":3,"more":1}}`))
	if err != nil || len(r.Verdicts) != 1 || r.Resources != 3 {
		t.Errorf("fields that are new: got %+v, %v", r, err)
	}
}

// FuzzReadJSON holds that whatever can be read can be rendered in every format.
func FuzzReadJSON(f *testing.F) {
	var b bytes.Buffer
	if err := JSON(&b, sample()); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte(`{"version":1,"summary":{},"verdicts":[{"policy":"a/b","verdict":"fail","risk":"low","external":9,"locations":[{"file":"\u001b","start_line":9,"end_line":3}]}]}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		r, err := ReadJSON(bytes.NewReader(in))
		if err != nil {
			return
		}
		r.Source = func(string) ([]byte, error) { return []byte("a\n\tb = \"c\"\n"), nil }
		r.Options.All = true
		for name, format := range Formats {
			var b bytes.Buffer
			if err := format(&b, r); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if name == "text" {
				for _, c := range b.String() {
					if steers(c) && c != '\n' {
						t.Fatalf("text holds %U", c)
					}
				}
			}
		}
	})
}

func TestSecretsAreHidden(t *testing.T) {
	tests := []struct{ before, line, want string }{
		{"", `  password = "hunter2"`, `  password = "(hidden)"`},
		{"", `  "db_password" : "hunter2",`, `  "db_password" : "(hidden)",`},
		{"", `  master_password="a\"b"`, `  master_password="(hidden)"`},
		{"", `  password = "cash$"`, `  password = "(hidden)"`},
		{"", `  policy = "{\"password\": \"a b\", \"x\": \"y\"}"`, `  policy = "{\"password\": \"(hidden)\", \"x\": \"y\"}"`},
		{"", `  password = var.password`, `  password = var.password`},
		{"", `  password = "${var.password}"`, `  password = "${var.password}"`},
		{"", `  secret_string = jsonencode({ password = "x y" })`, `  secret_string = jsonencode({ password = "(hidden)" })`},
		{"", `  http_tokens = "optional"`, `  http_tokens = "optional"`},
		{"", `  name = "DB_PASSWORD", value = "hunter2"`, `  name = "DB_PASSWORD", value = "(hidden)"`},
		{`  name  = "API_TOKEN"`, `  value = "abc"`, `  value = "(hidden)"`},
		{`  name  = "STAGE"`, `  value = "abc"`, `  value = "abc"`},
		{"", `  key = "AKIAABCDEFGHIJKLMNOP"`, `  key = "(hidden)"`},
		{"", `  x = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzzzz"`, `  x = "(hidden)"`},
		{"", `  ref = "0123456789abcdef0123456789abcdef01234567"`, `  ref = "0123456789abcdef0123456789abcdef01234567"`},
		{"", `  url = "postgres://app:hunter2@db/x"`, `  url = "postgres://app:(hidden)@db/x"`},
		{"", `  arn = "arn:aws:s3:::bucket"`, `  arn = "arn:aws:s3:::bucket"`},
	}
	for _, tt := range tests {
		if got := hideAssigned(hideSecrets(tt.line), tt.before); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.line, got, tt.want)
		}
	}
	lines := strings.Split("a = 1\nprivate_key = <<-EOT\n  abc\n  def\n  EOT\nb = 2\nc = \"-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\"\nd = 4", "\n")
	if d := cmp.Diff(map[int]bool{3: true, 4: true, 5: false, 7: true, 8: true, 9: true}, hiddenLines(lines)); d != "" {
		t.Error(d)
	}
}

func TestSensitivePlaces(t *testing.T) {
	at := resource.Location{File: "main.tf", StartLine: 10, StartColumn: 3, EndLine: 10, EndColumn: 30}
	one := &resource.Resource{Sensitive: []string{"bucket", "not_written"}, Locations: resource.Locations{Paths: map[string]resource.Location{"bucket": at}}}
	got := SensitivePlaces([]*resource.Resource{one, one})
	if d := cmp.Diff([]finding.Place{finding.NewPlace(at)}, got); d != "" {
		t.Error(d)
	}
	r := &Report{Sensitive: got, Source: func(string) ([]byte, error) {
		return []byte(strings.Repeat("\n", 9) + "  bucket = \"very private\"\n"), nil
	}}
	lines := r.sources().excerpt(finding.Place{File: "main.tf", StartLine: 10, StartColumn: 3, EndLine: 10, EndColumn: 30})
	if len(lines) != 1 || lines[0].Text != "  bucket = (hidden)" {
		t.Errorf("got %+v, want the name alone", lines)
	}
}
