package live

import (
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/policies"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

var (
	join     = regexp.MustCompile(`related\.to\([^,()]+, "(aws_\w+)", "([\w.]+)"\)`)
	joins    = regexp.MustCompile(`some type in \[([^\]]*)\]\s+some \w+ in related\.to\(\w+, type, "([\w.]+)"\)`)
	joinFrom = regexp.MustCompile(`"(aws_\w+)"`)
)

// What a policy joins by is filled in, too: a companion whose attribute is left out
// would be taken for missing.
func TestJoinsAreFed(t *testing.T) {
	fills := filled(t)
	wanted := map[string]map[string]bool{}
	want := func(typ, attribute string) {
		if wanted[typ] == nil {
			wanted[typ] = map[string]bool{}
		}
		wanted[typ][attribute] = true
	}
	err := fs.WalkDir(policies.FS, ".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".rego") || strings.HasSuffix(path, "_test.rego") {
			return err
		}
		text, err := fs.ReadFile(policies.FS, path)
		for _, m := range join.FindAllStringSubmatch(string(text), -1) {
			want(m[1], m[2])
		}
		for _, m := range joins.FindAllStringSubmatch(string(text), -1) {
			for _, typ := range joinFrom.FindAllStringSubmatch(m[1], -1) {
				want(typ[1], m[2])
			}
		}
		return err
	})
	if err != nil || len(wanted) < 100 {
		t.Fatal(err, len(wanted))
	}
	for _, typ := range slices.Sorted(maps.Keys(wanted)) {
		declared := typeOf(typ)
		if fills[typ] == nil {
			continue // it is shown as another, or TestPoliciesAreFed speaks of it
		}
		for _, a := range slices.Sorted(maps.Keys(wanted[typ])) {
			block, _ := schema.Lookup(schema.Managed, typ)
			_, exists := block.At(a)
			untold := slices.ContainsFunc(slices.Collect(maps.Keys(declared.Untold)), func(u string) bool { return resource.Within(a, u) })
			if exists && !fills[typ][a] && !untold {
				t.Errorf("%s: a policy joins it by %s, which is not filled in", typ, a)
			}
		}
	}
}
