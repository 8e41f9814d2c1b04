package document

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func TestParse(t *testing.T) {
	symbol := resource.Symbol(`aws_s3_bucket.b["x"]`, "arn")
	tests := []struct{ name, text, want string }{
		{
			"single values become lists",
			`{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}`,
			`{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["s3:*"], "Resource": ["*"]}]}`,
		},
		{
			"everyone",
			`{"Statement": [{"Principal": "*"}, {"NotPrincipal": {"aws": "*", "Service": ["a", "b"]}}]}`,
			`{"Statement": [{"Principal": {"AWS": ["*"]}}, {"NotPrincipal": {"AWS": ["*"], "Service": ["a", "b"]}}]}`,
		},
		{
			"condition values are texts",
			`{"Statement": [{"Condition": {"StringLike": {"b": ["x", "y"], "a": "z"}, "Bool": {"aws:SecureTransport": false}, "NumericLessThan": {"n": [3, 1.50]}}}]}`,
			`{"Statement": [{"Condition": [
				{"operator": "Bool", "key": "aws:SecureTransport", "values": ["false"]},
				{"operator": "NumericLessThan", "key": "n", "values": ["3", "1.50"]},
				{"operator": "StringLike", "key": "a", "values": ["z"]},
				{"operator": "StringLike", "key": "b", "values": ["x", "y"]}]}]}`,
		},
		{
			"case of elements",
			`{"version": "2008-10-17", "ID": "x", "statement": [{"sid": 1, "EFFECT": "deny", "notaction": "a:B", "notresource": ["c"], "condition": {"stringequals": {"AWS:x": true}}}]}`,
			`{"Version": "2008-10-17", "Id": "x", "Statement": [{"Sid": "1", "Effect": "deny", "NotAction": ["a:B"], "NotResource": ["c"], "Condition": [{"operator": "stringequals", "key": "AWS:x", "values": ["true"]}]}]}`,
		},
		{
			"nothing in it",
			` {"Statement": [{"Action": [], "Condition": {}}, {}]} `,
			`{"Statement": [{"Action": [], "Condition": []}, {}]}`,
		},
		{"no statements", `{"Statement": []}`, `{"Statement": []}`},
		{
			"symbols are text",
			`{"Statement": {"Resource": ["` + symbol + `", "` + symbol + `/*"], "Principal": {"AWS": "` + symbol + `"}}}`,
			`{"Statement": [{"Resource": ["` + symbol + `", "` + symbol + `/*"], "Principal": {"AWS": ["` + symbol + `"]}}]}`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Parse(tt.text)
			if err != nil {
				t.Fatal(err)
			}
			var want map[string]any
			if err := json.Unmarshal([]byte(tt.want), &want); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			if !Is(tt.text) {
				t.Error("Is says that this is no document")
			}
		})
	}
}

func TestParseErrors(t *testing.T) {
	tests := []struct{ text, want string }{
		{``, "the JSON ends too early"},
		{`{"Statement": [`, "the JSON ends too early"},
		{`{"Statement": [],}`, "not JSON at byte"},
		{`{"Statement": []} x`, "text behind the document"},
		{`{"Statement": []} {}`, "text behind the document"},
		{`[]`, "an object is required, not a list"},
		{`{}`, "Statement: an object or a list is required, not null or nothing"},
		{`{"Statement": "x"}`, "Statement: an object or a list is required, not a text"},
		{`{"Statement": ["x"]}`, "statement 1: an object is required, not a text"},
		{`{"Statement": [], "Statement": []}`, `key "Statement" is there twice`},
		{`{"Statement": [], "statement": []}`, `element "Statement" is there twice`},
		{`{"Statement": [{}, {"Action": "a", "Action": "b"}]}`, `key "Action" is there twice`},
		{`{"Statement": [{}, {"Actions": "a"}]}`, `statement 2: there is no element "Actions"`},
		{`{"Statement": [], "Comment": "x"}`, `there is no element "Comment"`},
		{`{"Statement": [{"Action": 5}]}`, "statement 1: Action: a text or a list of texts is required, not a number"},
		{`{"Statement": [{"Action": null}]}`, "statement 1: Action: a text or a list of texts is required, not null or nothing"},
		{`{"Statement": [{"Resource": [["a"]]}]}`, "statement 1: Resource: a text or a list of texts is required, not a list"},
		{`{"Statement": [{"Principal": "arn:aws:iam::1:root"}]}`, `statement 1: Principal: an object or "*" is required, not "arn:aws:iam::1:root"`},
		{`{"Statement": [{"Principal": {"AWSS": "x"}}]}`, `statement 1: Principal: there is no element "AWSS"`},
		{`{"Statement": [{"Principal": {"AWS": {}}}]}`, `statement 1: Principal: AWS: a text or a list of texts is required, not an object`},
		{`{"Statement": [{"Condition": []}]}`, `statement 1: Condition: an object is required, not a list`},
		{`{"Statement": [{"Condition": {"Bool": "x"}}]}`, `statement 1: Condition: Bool: an object is required, not a text`},
		{`{"Statement": [{"Condition": {"Bool": {"k": null}}}]}`, `statement 1: Condition: Bool: k: a text or a list of texts is required`},
		{`{"Statement": [{"Effect": {}}]}`, `statement 1: Effect: a text is required, not an object`},
		{`{"Version": [], "Statement": []}`, `Version: a text is required, not a list`},
		{strings.Repeat("[", 100_000), "more than 32 levels"},
		{strings.Repeat(" ", MaxSize+1), "bytes, more than"},
	}
	for _, tt := range tests {
		doc, err := Parse(tt.text)
		if err == nil || !strings.Contains(err.Error(), tt.want) || doc != nil {
			t.Errorf("Parse(%.60q) = %v, %v; want error %q", tt.text, doc, err, tt.want)
		}
	}
}

func TestIs(t *testing.T) {
	for text, want := range map[string]bool{
		`{"Statement": []}`:                                    true,
		"\n\t {\"Version\":\"x\",\"statement\" :":              true,
		`{"Statement": [],}`:                                   true, // with a mistake in it
		`{"St\u0061tement": []}`:                               true,
		`{"a": {"b": ["}"]}, "Statement": {}}`:                 true,
		`{"a": "Statement"}`:                                   false,
		`{"a": {"Statement": []}}`:                             false, // a template with a policy in it
		`{"Resources": {"Statement": [{}]}} {"Statement": []}`: false,
		`["Statement"]`:                                        false,
		`{"Statement"}`:                                        false,
		``:                                                     false,
		`{`:                                                    false,
		`{"Statement`:                                          false,
		`"Statement":`:                                         false,
		`arn:aws:s3:::x`:                                       false,
	} {
		if got := Is(text); got != want {
			t.Errorf("Is(%q) = %v", text, got)
		}
	}
}

// What is parsed once and written again is the same document.
func FuzzParse(f *testing.F) {
	f.Add(`{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"a": true}}}}`)
	f.Add(`{"Statement": [{"Principal": {"AWS": ["a"]}, "NotPrincipal": "*"}]}`)
	f.Add(`{"Statement": [{"Sid": "\ud800"}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := Parse(text)
		if err != nil {
			return
		}
		if !Is(text) {
			t.Errorf("parsed, but Is(%q) is false", text)
		}
		for _, s := range doc["Statement"].([]any) {
			s := s.(map[string]any)
			object := map[string]any{}
			for _, c := range listOr(s["Condition"]) {
				c := c.(map[string]any)
				operator := c["operator"].(string)
				if object[operator] == nil {
					object[operator] = map[string]any{}
				}
				object[operator].(map[string]any)[c["key"].(string)] = c["values"]
			}
			if s["Condition"] != nil {
				s["Condition"] = object
			}
		}
		written, err := json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		again, err := Parse(string(written))
		if err != nil {
			t.Fatalf("%s: %s", written, err)
		}
		first, _ := Parse(text)
		if diff := cmp.Diff(first, again); diff != "" {
			t.Error(diff)
		}
	})
}

func listOr(v any) []any {
	l, _ := v.([]any)
	return l
}

const typical = `{"Version":"2012-10-17","Statement":[
	{"Sid":"Read","Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],"Resource":["arn:aws:s3:::a","arn:aws:s3:::a/*"],"Principal":{"AWS":"arn:aws:iam::123456789012:root"}},
	{"Sid":"Tls","Effect":"Deny","Action":"s3:*","Resource":"*","Principal":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}`

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(typical); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkIs(b *testing.B) {
	for b.Loop() {
		if !Is(typical) {
			b.Fatal("no document")
		}
	}
}
