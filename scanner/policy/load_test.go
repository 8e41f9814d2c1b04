package policy_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/policy"
)

const never = `fail contains verdict.fail("m", "bucket") if input.values.bucket == "bad"`

func TestLoadMetadata(t *testing.T) {
	text := `# METADATA
# title: A title
# description: |
#   Why.
# related_resources:
#   - ref: https://example.com
#     description: An example
# custom:
#   resources: [aws_s3_bucket, aws_kms_key]
#   scope: resource
#   evidence:
#     - practice: rel_medium
#       strength: direct
#     - practice: sec_high
#       strength: partial
#       polarity: absence
#   remediation: |
#     Do it.
#   aliases: [s3/old]
#   deprecated: because
package policies.s3.x

import data.lib.verdict

fail contains verdict.fail("m", "tags") if input.values.tags.a == "b"
`
	l := load(t, map[string]string{"s3/x": text, "s3/y": source("s3/y", "aws_s3_bucket", "risk: medium\nevidence: [{practice: sec_high, strength: direct}]", never)})
	got, ok := l.Find("s3/old")
	if !ok {
		t.Fatal("the alias is not found")
	}
	want := &policy.Policy{
		ID: "s3/x", Title: "A title", Description: "Why.",
		Related:   []policy.Link{{Title: "An example", URL: "https://example.com"}},
		Resources: []string{"aws_kms_key", "aws_s3_bucket"}, Scope: policy.ScopeResource,
		Evidence: []finding.Practice{
			{ID: "REL01-BP01", Key: "rel_medium", Strength: finding.Direct},
			{ID: "SEC01-BP01", Key: "sec_high", Strength: finding.Partial, Polarity: finding.Absence},
		},
		Pillars: []string{"reliability", "security"}, Risk: finding.High,
		Remediation: "Do it.", Aliases: []string{"s3/old"}, Deprecated: "because",
		Reads:  map[string][]string{"aws_kms_key": {"tags.a"}, "aws_s3_bucket": {"tags.a"}},
		Custom: true, File: "s3/x/policy.rego",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("policy differs (-want +got):\n%s", d)
	}
	if y, _ := l.Find("s3/y"); y.Risk != finding.Medium || !y.RiskDeclared {
		t.Errorf("declared risk: got %s, %t", y.Risk, y.RiskDeclared)
	}
	var ids []string
	for _, p := range l.Policies() {
		ids = append(ids, p.ID)
	}
	if !slices.Equal(ids, []string{"s3/x", "s3/y"}) {
		t.Errorf("got ids %v", ids)
	}
}

// Each faulty policy is reported with its place, and the one beside it works.
func TestLoadFaults(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"no rego":            {"hello", "s3/bad/policy.rego:1: policy s3/bad: package expected"},
		"empty":              {"", "s3/bad/policy.rego:1: policy s3/bad: the file is empty"},
		"package":            {source("s3/other", "aws_s3_bucket", "", never), "s3/bad/policy.rego:6: policy s3/bad: the package is policies.s3.other: the folder says that it is policies.s3.bad"},
		"no metadata":        {"package policies.s3.bad\n\nfail contains 1 if input.x", "s3/bad/policy.rego:1: policy s3/bad: metadata is missing: a `# METADATA` block above the package line"},
		"unknown key":        {source("s3/bad", "aws_s3_bucket", "sevrity: high", never), `s3/bad/policy.rego:6: policy s3/bad: metadata: unknown key "sevrity"`},
		"broken yaml":        {source("s3/bad", "aws_s3_bucket", "a: [", never), "s3/bad/policy.rego:6: policy s3/bad: metadata: did not find expected node content"},
		"unknown type":       {source("s3/bad", "aws_s3_bukket", "", never), `s3/bad/policy.rego:2: policy s3/bad: metadata: custom.resources: there is no resource type "aws_s3_bukket" in the AWS provider`},
		"no resources":       {source("s3/bad", "", "", never), "s3/bad/policy.rego:2: policy s3/bad: metadata: custom.resources is missing: the types that the policy judges"},
		"unknown practice":   {source("s3/bad", "aws_s3_bucket", "evidence: [{practice: nope, strength: direct}]", never), `s3/bad/policy.rego:1: policy s3/bad: metadata: unknown practice "nope"`},
		"unknown strength":   {source("s3/bad", "aws_s3_bucket", "evidence: [{practice: sec_high, strength: much}]", never), `s3/bad/policy.rego:2: policy s3/bad: metadata: custom.evidence sec_high: unknown strength "much": want direct or partial`},
		"unknown risk":       {source("s3/bad", "aws_s3_bucket", "risk: huge", never), `s3/bad/policy.rego:2: policy s3/bad: metadata: custom.risk: unknown risk "huge": want high, medium or low`},
		"unknown scope":      {source("s3/bad", "aws_s3_bucket", "scope: galaxy", never), `s3/bad/policy.rego:2: policy s3/bad: metadata: unknown custom.scope "galaxy": want resource, workload or account`},
		"no fail":            {source("s3/bad", "aws_s3_bucket", "", "deny contains 1 if input.x"), "s3/bad/policy.rego:6: policy s3/bad: there is no rule `fail contains ... if ...`"},
		"fail is no set":     {source("s3/bad", "aws_s3_bucket", "", "fail if input.x"), "s3/bad/policy.rego:11: policy s3/bad: rule fail has another form than `fail contains ... if ...`"},
		"skip is a set":      {source("s3/bad", "aws_s3_bucket", "", never+"\nskip contains 1"), "s3/bad/policy.rego:12: policy s3/bad: rule skip has another form than `skip if ...`"},
		"undefined function": {source("s3/bad", "aws_s3_bucket", "", never+"\nq if nope(1)"), "s3/bad/policy.rego:12: policy s3/bad: undefined function nope"},
		"unsafe variable":    {source("s3/bad", "aws_s3_bucket", "", "fail contains x if input.x"), "s3/bad/policy.rego:11: policy s3/bad: var x is unsafe"},
		"unknown library":    {source("s3/bad", "aws_s3_bucket", "", never+"\nq if data.lib.nope.x"), "s3/bad/policy.rego:12: policy s3/bad: there is no library lib.nope.x"},
		"other policy":       {source("s3/bad", "aws_s3_bucket", "", never+"\nq if data.policies.s3.good.fail"), "s3/bad/policy.rego:12: policy s3/bad: data.policies.s3.good.fail is out of reach"},
		"all of data":        {source("s3/bad", "aws_s3_bucket", "", never+"\nq if data[input.x]"), "s3/bad/policy.rego:12: policy s3/bad: data is out of reach"},
		"with":               {source("s3/bad", "aws_s3_bucket", "", never+"\nq if input.x with input as {}"), "s3/bad/policy.rego:12: policy s3/bad: `with` is for tests"},
		"experiment":         {strings.Replace(source("s3/bad", "aws_s3_bucket", "", never+"\nq if input.a or input.b"), "import data.lib.related", "import future.keywords.or", 1), "s3/bad/policy.rego:8: policy s3/bad: unexpected keyword, must be one of [contains every if in]"},
		"no such attribute":  {source("s3/bad", "aws_s3_bucket", "", `fail contains verdict.fail("m", "") if input.values.buckett`), "s3/bad/policy.rego:11: policy s3/bad: there is no attribute aws_s3_bucket: buckett in version 5.100.0 of the AWS provider"},
		"no such companion":  {source("s3/bad", "aws_s3_bucket", "", `fail contains verdict.fail("m", "") if related.to(input, "aws_s3_bukket", "bucket")`), "s3/bad/policy.rego:11: policy s3/bad: looks for resources of type aws_s3_bukket, which does not exist in version 5.100.0 of the AWS provider"},
		"no such join":       {source("s3/bad", "aws_s3_bucket", "", `fail contains verdict.fail("m", "") if related.to(input, "aws_s3_bucket_versioning", "bukket")`), "s3/bad/policy.rego:11: policy s3/bad: joins by aws_s3_bucket_versioning.bukket, which does not exist in version 5.100.0 of the AWS provider"},
	} {
		t.Run(name, func(t *testing.T) {
			l, diags, err := policy.Load(catalogue{}, libraries(t), folder(map[string]string{"s3/bad": c.text, "s3/good": source("s3/good", "aws_s3_bucket", "", never)}))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range diags {
				got = append(got, fmt.Sprintf("%s:%d: %s", d.File, d.Line, d.Summary))
			}
			if strings.Join(got, "\n") != c.want {
				t.Errorf("got diagnostics\n%s\nwant\n%s", strings.Join(got, "\n"), c.want)
			}
			if _, ok := l.Find("s3/bad"); ok {
				t.Error("the faulty policy was loaded")
			}
			verdicts := evaluate(t, l, of(res("aws_s3_bucket.a", vals{"bucket": "bad"})), policy.Options{})
			if got, want := shown(verdicts), `aws_s3_bucket.a s3/good: fail "m" at bucket`; got != want {
				t.Errorf("the good policy says\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestLoadPlaces(t *testing.T) {
	good := source("s3/x", "aws_s3_bucket", "", never)
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	for name, c := range map[string]struct {
		fsys []fstest.MapFS
		want []string
	}{
		"twice":        {[]fstest.MapFS{{"s3/x/policy.rego": file(good)}, {"s3/x/policy.rego": file(good)}}, []string{"s3/x/policy.rego:1: policy s3/x: there is another policy with this id"}},
		"not a policy": {[]fstest.MapFS{{"s3/x/policy.rego": file(good), "s3/x/helper.rego": file("package x")}}, []string{"s3/x/helper.rego:0: policies: s3/x/helper.rego is neither a policy nor a library"}},
		"too deep":     {[]fstest.MapFS{{"a/s3/x/policy.rego": file(good)}}, []string{`a/s3/x/policy.rego:0: policies: "a/s3/x" is no id`}},
		"tests":        {[]fstest.MapFS{{"s3/x/policy.rego": file(good), "s3/x/policy_test.rego": file("nonsense"), "s3/x/cases/a.rego": file("nonsense")}}, nil},
		"own library":  {[]fstest.MapFS{{"lib/mine/a.rego": file("package lib.mine\n\nf(x) := x"), "s3/x/policy.rego": file(good + "\nq if data.lib.mine.f(1)")}}, nil},
		"our library":  {[]fstest.MapFS{{"lib/verdict/a.rego": file("package lib.verdict\n\nf(x) := x")}}, []string{"lib/verdict/a.rego:1: library lib.verdict is there already"}},
		"broken library": {[]fstest.MapFS{{"lib/mine/a.rego": file("package lib.mine\n\nf(x) := y"), "s3/x/policy.rego": file(good + "\nq if data.lib.mine.f(1)")}},
			[]string{"lib/mine/a.rego:3: library lib/mine: var y is unsafe", "s3/x/policy.rego:1: policy s3/x: its library lib.mine does not compile"}},
		"alias": {[]fstest.MapFS{{"s3/x/policy.rego": file(good), "s3/y/policy.rego": file(source("s3/y", "aws_s3_bucket", "aliases: [s3/x]", never))}},
			[]string{"s3/y/policy.rego:1: policy s3/y: alias s3/x already stands for s3/x"}},
	} {
		t.Run(name, func(t *testing.T) {
			all := []fstest.MapFS{libraries(t)}
			all = append(all, c.fsys...)
			_, diags, err := policy.Load(catalogue{}, toFS(all)...)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range diags {
				got = append(got, fmt.Sprintf("%s:%d: %s", d.File, d.Line, d.Summary))
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("diagnostics differ (-want +got):\n%s", d)
			}
		})
	}
}

// What policies must not use is refused when they are loaded, with a reason.
func TestCapabilities(t *testing.T) {
	for call, want := range map[string]string{
		`http.send({"url": "http://localhost", "method": "get"})`: "http.send is not there for policies: they see the workload and nothing else",
		`opa.runtime()`:               "opa.runtime is not there for policies: they see the workload and nothing else",
		`net.lookup_ip_addr("a")`:     "net.lookup_ip_addr is not there for policies: they see the workload and nothing else",
		`rego.parse_module("a", "b")`: "rego.parse_module is not there for policies: they see the workload and nothing else",
		`time.now_ns()`:               "time.now_ns is not there for policies: use data.plumb.now_ns, the time that the scan is made for",
		`rand.intn("a", 5)`:           "rand.intn is not there for policies: they see the workload and nothing else",
		`uuid.rfc4122("a")`:           "uuid.rfc4122 is not there for policies: they see the workload and nothing else",
		`io.jwt.decode("a")`:          "io.jwt.decode is not there for policies: they see the workload and nothing else",
		`json.match_schema({}, {})`:   "json.match_schema is not there for policies: they see the workload and nothing else",
	} {
		t.Run(call, func(t *testing.T) {
			l, diags, err := policy.Load(catalogue{}, libraries(t), folder(map[string]string{"s3/x": source("s3/x", "aws_s3_bucket", "", never+"\nq if "+call)}))
			if err != nil {
				t.Fatal(err)
			}
			if len(l.Policies()) != 0 || len(diags) == 0 || diags[0].Summary != "policy s3/x: "+want || diags[0].Line != 12 {
				t.Errorf("got %v, want %q", diags, want)
			}
		})
	}
	// What is only arithmetic stays.
	one(t, "aws_s3_bucket", "", never+"\n"+`q if net.cidr_contains("0.0.0.0/0", "10.0.0.0/8")`+"\n"+`r if time.parse_rfc3339_ns("2020-01-01T00:00:00Z") < data.plumb.now_ns`)
}

func FuzzMetadata(f *testing.F) {
	f.Add(source("s3/x", "aws_s3_bucket", "", never))
	f.Add(source("s3/x", "aws_s3_bucket", "evidence: [{practice: sec_high, strength: direct, polarity: presence}]", never))
	f.Add("# METADATA\n# custom: &a\n#   x: *a\npackage policies.s3.x\nfail contains 1")
	f.Add("# METADATA\n# title: [\npackage policies.s3.x")
	f.Fuzz(func(t *testing.T, text string) {
		l, diags, err := policy.Load(catalogue{}, folder(map[string]string{"s3/x": text}))
		if err != nil {
			t.Fatal(err)
		}
		if len(l.Policies()) == 0 && len(diags) == 0 {
			t.Error("the policy is gone, and nobody says why")
		}
		for _, p := range l.Policies() {
			if p.Title == "" || p.Risk == "" || p.Scope == "" {
				t.Errorf("incomplete policy %+v", p)
			}
		}
	})
}
