package policy_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/plumb-iac/plumb/policies"
	"github.com/plumb-iac/plumb/scanner/policy"
)

func TestReads(t *testing.T) {
	type reads = map[string][]string
	const b = "aws_s3_bucket"
	for name, c := range map[string]struct {
		code string
		want reads
	}{
		"attribute":          {`fail contains verdict.fail("m", "") if input.values.acl == "x"`, reads{b: {"acl"}}},
		"quoted":             {`fail contains verdict.fail("m", "") if input["values"]["acl"] == "x"`, reads{b: {"acl"}}},
		"only the message":   {`fail contains verdict.fail(sprintf("%s", [input.values.acl]), "") if true`, reads{b: {"acl"}}},
		"nothing":            {`fail contains verdict.fail(input.name, input.address) if input.type == "aws_s3_bucket"`, reads{}},
		"block":              {`fail contains verdict.fail("m", "") if { some l in input.values.logging; l.target_bucket == "x" }`, reads{b: {"logging", "logging.target_bucket"}}},
		"index":              {`fail contains verdict.fail("m", "") if input.values.logging[0].target_bucket == "x"`, reads{b: {"logging.target_bucket"}}},
		"every":              {`fail contains verdict.fail("m", "") if { every l in input.values.logging { l.target_bucket == "x" } }`, reads{b: {"logging", "logging.target_bucket"}}},
		"map":                {`fail contains verdict.fail("m", "") if { some k, v in input.values.tags; k == "a" }`, reads{b: {"tags"}}},
		"key of a map":       {`fail contains verdict.fail("m", "") if input.values.tags.Name`, reads{b: {"tags.Name"}}},
		"through rules":      {"fail contains verdict.fail(`m`, ``) if a\na if b[_] == 1\nb contains x if x := input.values.acl", reads{b: {"acl"}}},
		"through functions":  {"fail contains verdict.fail(`m`, ``) if f(input)\nf(r) if g(r.values, `acl`)\ng(v, k) if v[k] == 1", reads{b: {"acl"}}},
		"else":               {"fail contains verdict.fail(`m`, ``) if a == 2\na := 1 if input.values.acl\nelse := 2 if input.values.force_destroy", reads{b: {"acl", "force_destroy"}}},
		"default":            {"fail contains verdict.fail(`m`, ``) if not a\ndefault a := false\na if input.values.acl", reads{b: {"acl"}}},
		"comprehension":      {`fail contains verdict.fail("m", "") if count([x | x := input.values.logging[_].target_bucket]) > 0`, reads{b: {"logging.target_bucket"}}},
		"object.get":         {`fail contains verdict.fail("m", "") if object.get(input.values, "acl", "") == "x"`, reads{b: {"acl"}}},
		"object.get, path":   {`fail contains verdict.fail("m", "") if object.get(input, ["values", "tags", "a"], "") == "x"`, reads{b: {"tags.a"}}},
		"object.keys":        {`fail contains verdict.fail("m", "") if not "acl" in object.keys(input.values)`, reads{b: {"acl"}}},
		"all of object.keys": {`fail contains verdict.fail("m", "") if count(object.keys(input.values)) == 3`, reads{b: {""}}},
		"names in a set":     {`fail contains verdict.fail("m", k) if { some k in ["acl", "force_destroy"]; input.values[k] }`, reads{b: {"acl", "force_destroy"}}},
		"any name":           {`fail contains verdict.fail("m", k) if { some k; input.values[k] == "x" }`, reads{b: {""}}},
		"walk":               {`fail contains verdict.fail("m", "") if { walk(input.values, [_, v]); v == "x" }`, reads{b: {""}}},
		"the whole input":    {`fail contains verdict.fail("m", "") if json.marshal(input) == "x"`, reads{b: {""}}},
		"comparison":         {`fail contains verdict.fail("m", "") if { a := input.values.tags; b := input.values.logging; a == b }`, reads{b: {"logging", "tags"}}},
		"document":           {`fail contains verdict.fail("m", "") if input.documents.policy.Statement[_].Effect == "Allow"`, reads{b: {"policy"}}},
		"any document":       {`fail contains verdict.fail("m", "") if input.documents[_].Statement[_].Effect == "Allow"`, reads{b: {"policy"}}},
		"companion": {`fail contains verdict.fail("m", "") if related.to(input, "aws_s3_bucket_versioning", "bucket")[_].values.versioning_configuration[_].status == "x"`,
			reads{"aws_s3_bucket_versioning": {"versioning_configuration.status"}}},
		"all": {`fail contains verdict.fail("m", "") if { some k in related.all("aws_kms_key"); k.values.enable_key_rotation }`, reads{"aws_kms_key": {"enable_key_rotation"}}},
		"types in a set": {`fail contains verdict.fail("m", "") if { some t in {"aws_kms_key", "aws_sns_topic"}; some k in related.all(t); k.values.tags }`,
			reads{"aws_kms_key": {"tags"}, "aws_sns_topic": {"tags"}}},
		"any type": {`fail contains verdict.fail("m", "") if { some r in related.from(input, "logging.target_bucket"); r.values.acl }`, reads{"*": {"acl"}}},
		"type that is tested": {`fail contains verdict.fail("m", "") if { some r in related.from(input, "logging.target_bucket"); r.type == "aws_s3_bucket"; r.values.acl }`,
			reads{b: {"acl"}}},
		"companions of two kinds": {`fail contains verdict.fail("m", "") if { some r in array.concat(related.all("aws_kms_key"), related.all("aws_sns_topic")); r.values.tags }`,
			reads{"aws_kms_key": {"tags"}, "aws_sns_topic": {"tags"}}},
		"objects of resources": {"fail contains verdict.fail(`m`, ``) if { some e in entries; e.r.values.tags }\nentries contains {`r`: r} if some r in related.all(`aws_kms_key`)", reads{"aws_kms_key": {"tags"}}},
		"lists of resources":   {"fail contains verdict.fail(n, ``) if { some [n, k] in pairs; k.values.tags }\npairs contains [`a`, k] if some k in related.all(`aws_kms_key`)", reads{"aws_kms_key": {"tags"}}},
		"object of lists":      {"fail contains verdict.fail(k, ``) if { some k, rs in {`a`: related.all(`aws_kms_key`), `b`: []}; some r in rs; r.values.tags }", reads{"aws_kms_key": {"tags"}}},
		"skip and unknown":     {"skip if input.values.acl\nunknown contains verdict.unknown(`tags`, `x`) if input.values.tags\nfail contains verdict.fail(`m`, ``) if false", reads{b: {"acl", "tags"}}},
	} {
		t.Run(name, func(t *testing.T) {
			got := one(t, b, "", c.code).Policies()[0].Reads
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("reads differ (-want +got):\n%s", d)
			}
		})
	}
}

func TestRelatedTypes(t *testing.T) {
	p := one(t, "aws_s3_bucket", "", versioning+"\n"+public).Policies()[0]
	if d := cmp.Diff([]string{"aws_s3_bucket_acl", "aws_s3_bucket_versioning"}, p.RelatedTypes); d != "" {
		t.Errorf("related types differ (-want +got):\n%s", d)
	}
}

// The analysis finds out which attributes plumb's own policies read: hardly any
// is found to read all of a resource.
func TestReadsOfOwnPolicies(t *testing.T) {
	l, diags, err := policy.Load(every{}, policies.FS)
	if err != nil || len(diags) > 0 {
		t.Fatal(err, diags)
	}
	all := 0
	for _, p := range l.Policies() {
		for typ, paths := range p.Reads {
			if slices.Contains(paths, "") {
				t.Logf("%s: reads all of %s", p.ID, typ)
				all++
				break
			}
		}
	}
	if n := len(l.Policies()); all > n/20 {
		t.Errorf("%d of %d policies read all of a resource", all, n)
	}
}
