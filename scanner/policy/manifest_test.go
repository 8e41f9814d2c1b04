package policy_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/plumb-iac/plumb/policies"
	"github.com/plumb-iac/plumb/scanner/policy"
)

// withManifest is a file system with a manifest.
type withManifest struct {
	fs.FS
	manifest string
}

func (f withManifest) Manifest() string { return f.manifest }

// opened is a file system that counts what is read from it.
type opened struct {
	fs.FS
	names map[string]int
}

func (o opened) Open(name string) (fs.File, error) {
	o.names[name]++
	return o.FS.Open(name)
}

// The committed manifest is what go generate makes now.
func TestManifestIsFresh(t *testing.T) {
	fresh, err := policy.Manifest(os.DirFS("../../policies"))
	if err != nil {
		t.Fatal(err)
	}
	if string(fresh) != policies.FS.Manifest() {
		t.Error("policies/manifest is not that of the policies: run go generate ./policies")
	}
}

// Policies are the same with their manifest as without, and so are their verdicts.
func TestManifest(t *testing.T) {
	fsys := folder(benchPolicies(30))
	fsys["s3/rich/policy.rego"] = folder(map[string]string{"s3/rich": source("s3/rich", "aws_s3_bucket", "evidence: [{practice: sec_high, strength: direct, polarity: absence}, {practice: rel_medium, strength: partial}]\nrisk: high\naliases: [s3/old]\ndeprecated: old\nremediation: |\n  Do it.\n\n  Then that.",
		versioning+"\n"+`skip if input.values.acl == "x"`+"\n"+`unknown contains verdict.unknown("policy", "r") if regex.match("^a$", input.documents.policy.Version)`)})["s3/rich/policy.rego"]
	for name, file := range libraries(t) {
		fsys[name] = file
	}
	text, err := policy.Manifest(fsys)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]int{}
	with, diags, err := policy.Load(catalogue{}, withManifest{opened{fsys, names}, string(text)})
	if err != nil || len(diags) > 0 {
		t.Fatal(err, diags)
	}
	without, diags, err := policy.Load(catalogue{}, fsys)
	if err != nil || len(diags) > 0 {
		t.Fatal(err, diags)
	}
	if d := cmp.Diff(without.Policies(), with.Policies(), cmpopts.IgnoreFields(policy.Policy{}, "Custom"), cmpopts.EquateEmpty()); d != "" {
		t.Errorf("policies differ (-without +with):\n%s", d)
	}
	if len(names) != 0 {
		t.Errorf("loading read %v", names)
	}
	set := of(bucket("a"), bucket("b", unknown("acl")), companion("aws_s3_bucket_versioning", "v", "a"))
	got, want := shown(evaluate(t, with, set, policy.Options{})), shown(evaluate(t, without, set, policy.Options{}))
	if got != want || !strings.Contains(got, "s3/rich") {
		t.Errorf("with manifest\n%s\nwithout\n%s", got, want)
	}
	for name := range names {
		if !strings.HasPrefix(name, "lib/") && name != "s3/rich/policy.rego" && !strings.Contains(string(fsys[name].Data), "aws_s3_bucket") {
			t.Errorf("%s was read for nothing", name)
		}
	}
	// A user's policies stand beside those of a manifest.
	both, diags, err := policy.Load(catalogue{}, withManifest{fsys, string(text)}, folder(map[string]string{"my/own": source("my/own", "aws_s3_bucket", "", never), "s3/rich": source("s3/rich", "aws_s3_bucket", "", never)}))
	if err != nil || len(diags) != 1 || diags[0].Summary != "policy s3/rich: there is another policy with this id" {
		t.Fatal(err, diags)
	}
	if p, ok := both.Find("my/own"); !ok || !p.Custom {
		t.Error("the user's policy is not there")
	}
	if got := shown(evaluate(t, both, of(bucket("bad")), policy.Options{})); !strings.Contains(got, `my/own: fail "m"`) || !strings.Contains(got, "s3/rich") {
		t.Errorf("got\n%s", got)
	}
}

func TestManifestOfAnotherVersion(t *testing.T) {
	good, err := policy.Manifest(folder(map[string]string{"s3/x": strings.ReplaceAll(source("s3/x", "aws_s3_bucket", "", `fail contains {"message": "m"} if input.values.acl`), "import data.lib.related\nimport data.lib.verdict\n", "")}))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"empty record": "plumb policies 6\n\x1e\n", "other": "plumb policies 1\n", "cut off": string(good[:len(good)-5]), "junk": "{}"} {
		if _, _, err := policy.Load(catalogue{}, withManifest{folder(nil), text}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzManifest(f *testing.F) {
	text, err := policy.Manifest(folder(map[string]string{"s3/x": strings.ReplaceAll(source("s3/x", "aws_s3_bucket", "", `fail contains {"message": "m"} if input.values.acl`), "import data.lib.related\nimport data.lib.verdict\n", "")}))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(text))
	f.Fuzz(func(t *testing.T, text string) {
		l, _, err := policy.Load(catalogue{}, withManifest{folder(nil), text})
		if err != nil {
			return
		}
		_, _, _ = l.Evaluate(t.Context(), of(bucket("a")), policy.Options{}) // must not panic
	})
}
