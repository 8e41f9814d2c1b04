package scanner_test

import (
	"testing"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/terraform"
	"github.com/plumb-iac/plumb/testdata/generate"
)

// The generator of large configurations (testdata/generate) makes as many instances as asked
// for, and the evaluator understands all of it.
func TestGenerator(t *testing.T) {
	for _, n := range []int{1, 50, 120} {
		dir := t.TempDir()
		if err := generate.Write(dir, n); err != nil {
			t.Fatal(err)
		}
		set, err := terraform.Load(t.Context(), terraform.Options{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		managed, unknown := 0, 0
		for _, r := range set.Resources {
			if r.Mode == resource.Managed {
				managed++
			}
			unknown += len(r.Unknown)
		}
		want := (n+generate.Unit-1)/generate.Unit*generate.Unit + 2 // the VPC and the key
		if managed != want || unknown != 0 || len(set.Diagnostics) != 0 {
			t.Errorf("%d: %d managed instances, want %d; %d unknown values; %v", n, managed, want, unknown, set.Diagnostics)
		}
	}
}
