package schema_test

import (
	"bytes"
	"os"
	"slices"
	"sync"
	"testing"

	"github.com/plumb-iac/plumb/internal/terraformcli"
	"github.com/plumb-iac/plumb/scanner/schema"
	"github.com/plumb-iac/plumb/scanner/schema/internal/cut"
)

func TestCommittedIsFresh(t *testing.T) {
	if _, err := terraformcli.Executable(); err != nil {
		t.Skip(err)
	}
	mirror, err := terraformcli.Mirror(schema.ProviderVersion)
	if err != nil {
		t.Skip(err)
	}
	if testing.Short() {
		t.Skip("-short: asking terraform for the schema takes seconds")
	}
	want, err := cut.FromTerraform(t.Context(), mirror)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("schema.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("schema.bin (%d bytes) is not what terraform shows (%d bytes): run go generate ./scanner/schema", len(got), len(want))
	}
}

func TestTypes(t *testing.T) {
	for mode, want := range map[string]struct {
		count int
		some  string
	}{
		schema.Managed:   {1526, "aws_s3_bucket"},
		schema.Data:      {608, "aws_iam_policy_document"},
		schema.Ephemeral: {7, "aws_secretsmanager_secret_version"},
		schema.Provider:  {1, "aws"},
	} {
		types := schema.Types(mode)
		if len(types) != want.count || !slices.IsSorted(types) || !slices.Contains(types, want.some) {
			t.Errorf("%s: %d types, sorted %v, want %d with %s", mode, len(types), slices.IsSorted(types), want.count, want.some)
		}
		for _, typ := range types {
			b, ok := schema.Lookup(mode, typ)
			if !ok || len(b.Attributes)+len(b.Blocks) == 0 {
				t.Errorf("%s %s: looked up %v, nothing in it", mode, typ, ok)
			}
		}
	}
	if got := schema.Types("moon"); got != nil {
		t.Errorf("types of mode moon: %v", got)
	}
}

func TestLookupUnknown(t *testing.T) {
	for _, q := range [][2]string{
		{"managed", ""}, {"managed", "aws_"}, {"managed", "aws_s3_bucke"}, {"managed", "aws_s3_bucket_"}, {"managed", "zzz"},
		{"managed", "aws_iam_policy_document"}, {"data", "aws_instanc"}, {"", "aws_s3_bucket"}, {"moon", "aws_s3_bucket"},
	} {
		if b, ok := schema.Lookup(q[0], q[1]); ok || b != nil {
			t.Errorf("Lookup(%q, %q) found something", q[0], q[1])
		}
	}
}

func TestAt(t *testing.T) {
	tests := []struct {
		mode, typ, path string
		want            string // nesting of a block, type and flags of an attribute, "" for nothing
	}{
		{"managed", "aws_s3_bucket_server_side_encryption_configuration", "rule", "set block 1..0"},
		{"managed", "aws_s3_bucket_server_side_encryption_configuration", "rule.apply_server_side_encryption_by_default", "list block 0..1"},
		{"managed", "aws_s3_bucket_server_side_encryption_configuration", "rule.apply_server_side_encryption_by_default.sse_algorithm", "string required"},
		{"managed", "aws_s3_bucket_server_side_encryption_configuration", "rule.nothing", ""},
		{"managed", "aws_s3_bucket", "arn", "string computed"},
		{"managed", "aws_s3_bucket", "bucket", "string optional computed"},
		{"managed", "aws_s3_bucket", "tags", "map(string) optional"},
		{"managed", "aws_s3_bucket", "tags.Name", "string optional"},
		{"managed", "aws_s3_bucket", "tags.a.b/c", "string optional"},
		{"managed", "aws_s3_bucket", "acl.x", ""},
		{"managed", "aws_s3_bucket", "", ""},
		{"managed", "aws_s3_bucket", ".", ""},
		{"managed", "aws_s3_bucket", "arn.", ""},
		{"managed", "aws_s3_bucket", "logging.", ""},
		{"managed", "aws_s3_bucket", "timeouts.create", "string optional"},
		{"managed", "aws_s3_bucket", "timeouts", "single block 0..0"},
		{"managed", "aws_security_group", "ingress", "set(object({cidr_blocks=list(string), description=string, from_port=number, ipv6_cidr_blocks=list(string), prefix_list_ids=list(string), protocol=string, security_groups=set(string), self=bool, to_port=number})) optional computed"},
		{"managed", "aws_security_group", "ingress.cidr_blocks", "list(string) optional computed"},
		{"managed", "aws_security_group", "ingress.self", "bool optional computed"},
		{"managed", "aws_security_group", "ingress.nothing", ""},
		{"managed", "aws_db_instance", "password", "string optional sensitive"},
		{"managed", "aws_db_instance", "password_wo", "string optional sensitive writeonly"},
		{"managed", "aws_db_instance", "multi_az", "bool optional computed"},
		{"managed", "aws_db_instance", "allocated_storage", "number optional computed"},
		{"data", "aws_iam_policy_document", "statement.principals.identifiers", "set(string) required"},
		{"data", "aws_iam_policy_document", "json", "string computed"},
		{"provider", "aws", "default_tags.tags", "map(string) optional"},
	}
	for _, tt := range tests {
		b, ok := schema.Lookup(tt.mode, tt.typ)
		if !ok {
			t.Fatalf("no %s %s", tt.mode, tt.typ)
		}
		e, ok := b.At(tt.path)
		if got := describe(e); got != tt.want || ok != (tt.want != "") {
			t.Errorf("%s.%s: %q, %v; want %q", tt.typ, tt.path, got, ok, tt.want)
		}
	}
}

func describe(e schema.Element) string {
	switch {
	case e.Block != nil:
		return e.Block.Nesting.String() + " block " + string(rune('0'+e.Block.MinItems)) + ".." + string(rune('0'+e.Block.MaxItems))
	case e.Attribute != nil:
		s := e.Type.String()
		for _, f := range []struct {
			set  bool
			name string
		}{
			{e.Attribute.Required, " required"}, {e.Attribute.Optional, " optional"}, {e.Attribute.Computed, " computed"},
			{e.Attribute.Sensitive, " sensitive"}, {e.Attribute.WriteOnly, " writeonly"},
		} {
			if f.set {
				s += f.name
			}
		}
		return s
	}
	return ""
}

// Equal blocks are one pointer, also where they are decoded at the same time.
func TestConcurrent(t *testing.T) {
	const n = 8
	got := make([]*schema.Block, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { got[i], _ = schema.Lookup("managed", "aws_wafv2_web_acl") })
	}
	wg.Wait()
	for i := range got {
		if got[i] == nil || got[i] != got[0] {
			t.Fatalf("lookup %d gave %p, lookup 0 %p", i, got[i], got[0])
		}
	}
}

func FuzzAt(f *testing.F) {
	b, _ := schema.Lookup("managed", "aws_wafv2_web_acl")
	for _, path := range []string{"rule.statement.rate_based_statement.limit", "tags.a.b", "rule..", ".", "rule."} {
		f.Add(path)
	}
	f.Fuzz(func(t *testing.T, path string) {
		e, ok := b.At(path)
		if ok != (e.Block != nil || e.Attribute != nil) || (e.Attribute != nil) != (e.Type != nil) {
			t.Errorf("%q: ok %v, element %+v", path, ok, e)
		}
	})
}

func BenchmarkLookupCached(b *testing.B) {
	for b.Loop() {
		schema.Lookup("managed", "aws_s3_bucket")
	}
}
