package policytest

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// oneCatalogue knows one practice.
type oneCatalogue struct{}

func (oneCatalogue) Practice(key string) (finding.PracticeInfo, bool) {
	return finding.PracticeInfo{ID: "SEC08-BP02", Key: key, Pillar: "security", Risk: finding.High}, key == "sec_protect_data_rest_encrypt"
}

// tree is policies/lib beside the files of policies.
func tree(t *testing.T, files map[string]string) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, name := range []string{"verdict", "related", "network", "iam"} {
		dir := filepath.Join("..", "..", "policies", "lib", name)
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			text, err := os.ReadFile(filepath.Join(dir, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			fsys["lib/"+name+"/"+e.Name()] = &fstest.MapFile{Data: text}
		}
	}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func problems(t *testing.T, files map[string]string) []string {
	t.Helper()
	found, err := Check(context.Background(), tree(t, files), Options{Catalogue: oneCatalogue{}})
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, p := range found {
		texts = append(texts, p.String())
	}
	return texts
}

// sound is a policy with nothing wrong, and its cases.
func sound() map[string]string {
	return map[string]string{
		"ebs/encrypted/policy.rego": strings.ReplaceAll(`# METADATA
# title: Volumes are encrypted
# description: Whoever gets hold of a volume can read it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html
#     description: Amazon EBS encryption
# custom:
#   resources: [aws_ebs_volume]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   remediation: |
#     Encrypt it.
#
#     '''terraform
#     resource "aws_ebs_volume" "example" {
#       encrypted = true
#     }
#     '''
package policies.ebs.encrypted

import data.lib.verdict

fail contains verdict.fail("the volume is not encrypted", "encrypted") if not input.values.encrypted == true
`, "'''", "```"),
		"ebs/encrypted/cases/absent.tf":   "resource \"aws_ebs_volume\" \"a\" { # want \"not encrypted\"\n}\n",
		"ebs/encrypted/cases/on.tf":       "resource \"aws_ebs_volume\" \"a\" {\n  encrypted = true\n}\n",
		"ebs/encrypted/cases/variable.tf": "variable \"x\" {}\nresource \"aws_ebs_volume\" \"a\" { # want unknown\n  encrypted = var.x\n}\n",
		"ebs/encrypted/cases/account.json": `{"resources": [
			{"type": "aws_ebs_volume", "address": "vol-1", "values": {"encrypted": true}},
			{"type": "aws_ebs_volume", "address": "vol-2", "values": {"encrypted": false}},
			{"type": "aws_ebs_volume", "address": "vol-3", "values": {}, "unknown": {"encrypted": "denied"}}],
			"want": {"vol-2": ["not encrypted"], "vol-3": ["unknown"]}}`,
	}
}

func TestASoundPolicyHasNoProblems(t *testing.T) {
	if got := problems(t, sound()); len(got) > 0 {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

// TestEachFaultIsFound breaks the sound policy in one way at a time.
func TestEachFaultIsFound(t *testing.T) {
	const rego, cases = "ebs/encrypted/policy.rego", "ebs/encrypted/cases/"
	change := func(file, old, new string) func(map[string]string) {
		return func(files map[string]string) {
			if !strings.Contains(files[file], old) {
				panic("nothing to change: " + old)
			}
			files[file] = strings.Replace(files[file], old, new, 1)
		}
	}
	add := func(file, text string) func(map[string]string) {
		return func(files map[string]string) { files[file] = text }
	}
	for _, tc := range []struct {
		name  string
		fault func(map[string]string)
		want  string
	}{
		{"format", change(rego, "if not input", "if   not input"), "policy.rego:25: not formatted"},
		{"parse", change(rego, "fail contains", "fail contains contains"), "policy.rego:25:"},
		{"strict", change(rego, "import data.lib.verdict", "import data.lib.related\nimport data.lib.verdict"), "import"},
		{"attribute", change(rego, "values.encrypted", "values.encripted"), "there is no attribute aws_ebs_volume: encripted"},
		{"title", change(rego, "title: Volumes are encrypted", "title: volumes are encrypted."), "title"},
		{"description", change(rego, "# description: Whoever gets hold of a volume can read it.\n", ""), "description is missing"},
		{"link", change(rego, "https://docs.aws.amazon.com", "https://example.com"), "none is documentation"},
		{"practice", change(rego, "practice: sec_protect_data_rest_encrypt", "practice: sec_nothing"), "sec_nothing"},
		{"remediation", change(rego, "#       encrypted = true\n", "#       encrypted = = true\n"), "does not parse"},
		{"todo", change(rego, "Encrypt it.", "TODO"), "TODO"},
		{"stray file", add("ebs/encrypted/notes.txt", ""), "notes.txt: it does not belong here"},
		{"no pass", func(files map[string]string) { delete(files, cases+"on.tf"); delete(files, cases+"account.json") }, "no case gets the verdict pass"},
		{"no unknown", func(files map[string]string) { delete(files, cases+"variable.tf"); delete(files, cases+"account.json") }, "no case gets the verdict unknown"},
		{"no cases", func(files map[string]string) {
			for name := range files {
				if strings.HasPrefix(name, cases) {
					delete(files, name)
				}
			}
		}, "there are no cases"},
		{"unwanted fail", change(cases+"absent.tf", ` # want "not encrypted"`, ""), `absent.tf:1: aws_ebs_volume.a: got fail "the volume is not encrypted" at encrypted, wanted pass`},
		{"other message", change(cases+"absent.tf", "not encrypted", "too small"), `wanted "too small"`},
		{"wanted and not there", change(cases+"on.tf", "encrypted = true", "encrypted = true # want \"not\""), "on.tf:2: wanted \"not\" for a verdict on this line, got none"},
		{"unwanted unknown", change(cases+"variable.tf", " # want unknown", ""), "variable.tf:2: aws_ebs_volume.a: got unknown"},
		{"want without quotes", change(cases+"on.tf", "true", "true # want nothing"), "on.tf:2: want nothing"},
		{"unwanted in account", change(cases+"account.json", `"vol-2": ["not encrypted"], `, ""), "account.json: vol-2: got fail"},
		{"want for nobody", change(cases+"account.json", `"vol-2":`, `"vol-9":`), "vol-9: there is no such resource"},
		{"case that does not parse", change(cases+"on.tf", "}", ""), "on.tf:"},
		{"not-as without reason", change(cases+"on.tf", "resource", "# not-as json\nresource"), "on.tf:1: not-as json: a reason is missing"},
		{"not-as of nothing", change(cases+"on.tf", "resource", "# not-as xml: no\nresource"), `not-as "xml"`},
		{"message", change(rego, `"the volume is not encrypted"`, `"The volume is not encrypted."`), "no full stop"},
		{"path", change(rego, `encrypted", "encrypted")`, `encrypted", "encripted")`), "points at encripted"},
		{"a verdict that flips", func(files map[string]string) {
			// No sample that the engine tries has this hash.
			files[rego] = strings.Replace(files[rego], "if not input.values.encrypted == true\n", "if not right\n\nright if crypto.sha256(input.values.availability_zone) == \"0c97d2454f287f66a264a26e56e5d156ca48ab178758b11ad4e18c90908c2803\"\n", 1)
			files[cases+"on.tf"] = "resource \"aws_ebs_volume\" \"a\" {\n  availability_zone = \"eu-west-1a\"\n}\n"
		}, "on.tf: knowing less flips the verdict: with availability_zone of aws_ebs_volume.a unknown, for aws_ebs_volume.a pass became fail"},
		{"another verdict in a module", add("ebs/encrypted/policy.rego", strings.Replace(sound()[rego], "if not input.values.encrypted == true", "if input.module != \"\"", 1)), "on.tf: written another way (module) it gets another verdict"},
		{"another verdict with for_each", add("ebs/encrypted/policy.rego", strings.Replace(sound()[rego], "if not input.values.encrypted == true", "if contains(input.address, \"[\")", 1)), "on.tf: written another way (for_each) it gets another verdict"},
		{"another verdict as a plan", add("ebs/encrypted/policy.rego", strings.Replace(sound()[rego], "if not input.values.encrypted == true", "if input.source == \"plan\"", 1)), "on.tf: written another way (plan) it gets another verdict"},
		{"a pitfall", change(rego, "if not input.values.encrypted == true", "if not \"x\" in input.values.tags"), "policy.rego:25: `not \"x\" in input.values.tags` is undefined, not true, where input.values.tags is absent"},
		{"test in Rego", add("ebs/encrypted/policy_test.rego", "package policies.ebs.encrypted_test\n\nimport data.policies.ebs.encrypted\n\ntest_it if count(encrypted.fail) == 7 with input as {\"values\": {}}\n"), "policy_test.rego:5: test_it: not true"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			files := sound()
			tc.fault(files)
			got := problems(t, files)
			if !slices.ContainsFunc(got, func(p string) bool { return strings.Contains(p, tc.want) }) {
				t.Errorf("want a problem with %q, got\n%s", tc.want, strings.Join(got, "\n"))
			}
		})
	}
}

func TestLibrariesFromElsewhere(t *testing.T) {
	libraries := tree(t, map[string]string{"s3/broken/policy.rego": "package policies.s3.broken"})
	for name, files := range map[string]map[string]string{"user": sound(), "own": {}} {
		fsys := fstest.MapFS{}
		if name == "own" {
			fsys = tree(t, sound())
		}
		for name, text := range files {
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
		found, err := Check(t.Context(), fsys, Options{Catalogue: oneCatalogue{}, Libraries: []fs.FS{libraries}})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range found {
			t.Errorf("%s: %s", name, p)
		}
	}
}

func TestOnly(t *testing.T) {
	files := sound()
	files["s3/broken/policy.rego"] = "package policies.s3.broken"
	found, err := Check(t.Context(), tree(t, files), Options{Catalogue: oneCatalogue{}, Only: []string{"ebs/encrypted"}})
	if err != nil || len(found) > 0 {
		t.Errorf("got %v, %v", found, err)
	}
	if _, err := Check(t.Context(), tree(t, files), Options{Catalogue: oneCatalogue{}, Only: []string{"ebs/nothing"}}); err == nil {
		t.Error("no error for a policy that does not exist")
	}
	if _, err := Check(t.Context(), fstest.MapFS{}, Options{Catalogue: oneCatalogue{}}); err == nil {
		t.Error("no error for an empty tree")
	}
}

func TestFlips(t *testing.T) {
	v := func(address string, o finding.Outcome) *finding.Verdict {
		return &finding.Verdict{Outcome: o, Subject: finding.Subject{Address: address}}
	}
	for _, tc := range []struct {
		name       string
		more, less []*finding.Verdict
		flips      bool
	}{
		{"the same", []*finding.Verdict{v("a", finding.Fail)}, []*finding.Verdict{v("a", finding.Fail)}, false},
		{"fail to unknown", []*finding.Verdict{v("a", finding.Fail)}, []*finding.Verdict{v("a", finding.Unknown)}, false},
		{"pass to unknown", []*finding.Verdict{v("a", finding.Pass)}, []*finding.Verdict{v("a", finding.Unknown)}, false},
		{"fail to pass", []*finding.Verdict{v("a", finding.Fail)}, []*finding.Verdict{v("a", finding.Pass)}, true},
		{"fail to nothing", []*finding.Verdict{v("a", finding.Fail)}, nil, true},
		{"pass to fail", []*finding.Verdict{v("a", finding.Pass)}, []*finding.Verdict{v("a", finding.Fail)}, true},
		{"unknown to pass", []*finding.Verdict{v("a", finding.Unknown)}, []*finding.Verdict{v("a", finding.Pass)}, true},
		{"unknown to fail", []*finding.Verdict{v("a", finding.Unknown)}, []*finding.Verdict{v("a", finding.Fail)}, true},
		{"skipped to unknown", nil, []*finding.Verdict{v("a", finding.Unknown)}, false},
		{"skipped to pass", nil, []*finding.Verdict{v("a", finding.Pass)}, true},
		{"another one fails", []*finding.Verdict{v("a", finding.Fail), v("b", finding.Pass)}, []*finding.Verdict{v("a", finding.Fail), v("b", finding.Fail)}, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			subject, what := flips(tc.more, tc.less)
			if (subject != "") != tc.flips {
				t.Errorf("got %q %q, want a flip: %v", subject, what, tc.flips)
			}
		})
	}
}

func TestReadPathsAndRemove(t *testing.T) {
	values := map[string]any{
		"name": "x",
		"rule": []any{map[string]any{"port": "1", "other": "2"}, map[string]any{"port": "3"}},
		"tags": map[string]any{"a.b": "c"},
	}
	paths := readPaths(values, []string{"rule.port", "tags"})
	want := []string{"rule", "rule[0]", "rule[0].port", "rule[1]", "rule[1].port", "tags", `tags["a.b"]`}
	if diff := cmp.Diff(want, paths); diff != "" {
		t.Error(diff)
	}
	got := remove(values, "rule[0].port")
	if diff := cmp.Diff(map[string]any{
		"name": "x",
		"rule": []any{map[string]any{"other": "2"}, map[string]any{"port": "3"}},
		"tags": map[string]any{"a.b": "c"},
	}, got); diff != "" {
		t.Error(diff)
	}
	if v, _ := resource.Get(values, "rule[0].port"); v != "1" {
		t.Error("remove changed its argument")
	}
	if got := remove(values, "rule[1]").(map[string]any)["rule"].([]any); got[1] != nil || got[0] == nil {
		t.Errorf("got %v", got)
	}
}
