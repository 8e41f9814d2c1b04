package policies_test

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner/policytest"
)

var update = flag.Bool("update", false, "bring the Rego files into the form of opa fmt")

// TestPolicies holds every policy to docs/policies/writing.md.
// -run 'TestPolicies/s3/bucket_versioning$' tests one.
func TestPolicies(t *testing.T) {
	policytest.Run(t, os.DirFS("."), policytest.Options{Catalogue: framework.Current()})
}

// TestLibraries runs the tests of the libraries that policies share.
func TestLibraries(t *testing.T) {
	policytest.RunRego(t, os.DirFS("."), "lib")
}

// TestFormat holds the libraries to the form of opa fmt; policies are looked at
// one by one in TestPolicies. -update rewrites all.
func TestFormat(t *testing.T) {
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".rego" {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		formatted, err := policytest.Format(name, text)
		switch {
		case err != nil:
			t.Errorf("%s: %v", name, err)
		case bytes.Equal(text, formatted):
		case *update:
			return os.WriteFile(name, formatted, 0o644)
		default:
			t.Errorf("%s is not formatted: run go test ./policies -run TestFormat -update", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestCosts holds each policy to ten times what the median of them costs for a resource.
func TestCosts(t *testing.T) {
	policytest.TestCosts(t, os.DirFS("."), policytest.Options{Catalogue: framework.Current()})
}

// BenchmarkPolicies prints what each policy costs for a resource it judges.
func BenchmarkPolicies(b *testing.B) {
	policytest.Benchmark(b, os.DirFS("."), policytest.Options{Catalogue: framework.Current()})
}
