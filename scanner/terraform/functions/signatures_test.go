package functions_test

import (
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/internal/terraformcli"
	"github.com/plumb-iac/plumb/scanner/terraform/functions"
)

var onlyOpenTofu = []string{"base64gunzip", "cidrcontains", "urldecode"}

const namesFile = "testdata/names.json"

// Every function of Terraform is there, and no other.
func TestNames(t *testing.T) {
	var want []string
	raw, err := os.ReadFile(namesFile)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	got := slices.Sorted(maps.Keys(functions.New(functions.Options{})))
	for _, name := range want {
		if _, found := slices.BinarySearch(got, name); !found {
			t.Errorf("no function %s", name)
		}
	}
	for _, name := range got {
		if short := strings.TrimPrefix(name, "core::"); !slices.Contains(want, name) && !slices.Contains(onlyOpenTofu, short) {
			t.Errorf("terraform has no function %s", name)
		}
	}
	tested := map[string]bool{}
	for _, e := range expressions(t) {
		for _, name := range callsIn(e) {
			tested[name] = true
		}
	}
	for _, name := range want {
		impure := slices.Contains([]string{"timestamp", "uuid", "plantimestamp", "bcrypt", "abspath"}, name)
		if !strings.HasPrefix(name, "core::") && !tested[name] && !impure {
			t.Errorf("no expression in %s calls %s", expressionsFile, name)
		}
	}
}

// The names are those of `terraform metadata functions`.
func TestNamesAreTerraforms(t *testing.T) {
	if _, err := terraformcli.Executable(); err != nil {
		t.Skip(err)
	}
	tf, err := terraformcli.New(t.TempDir(), t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	all, err := tf.MetadataFunctions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	names := slices.Sorted(maps.Keys(all.Signatures))
	raw, err := json.MarshalIndent(names, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(namesFile, append(raw, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(namesFile)
	if err != nil {
		t.Fatal(err)
	}
	if strings.TrimSpace(string(want)) != string(raw) {
		t.Errorf("%s is not what terraform says: run go test with -update", namesFile)
	}
}

var callPattern = regexp.MustCompile(`([a-z0-9_:]+)\(`)

// callsIn returns the functions that an expression calls.
func callsIn(expression string) []string {
	var names []string
	for _, m := range callPattern.FindAllStringSubmatch(expression, -1) {
		names = append(names, m[1])
	}
	return names
}
