package plumb_test

import (
	"errors"
	"go/build"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

const module = "github.com/plumb-iac/plumb"

// layers are the parts of the house, from the ground up. A package may import
// its own layer and those below.
var layers = []string{"internal", "policies", "scanner", "mapping", "cmd"}

// TestImportDirection holds that imports run one way, that the vocabulary
// depends on the standard library alone, and that one package knows OPA.
func TestImportDirection(t *testing.T) {
	var checked int
	err := filepath.WalkDir(".", func(dir string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !d.IsDir() {
			return nil
		}
		if name := d.Name(); name != "." && (strings.HasPrefix(name, ".") || name == "testdata") {
			return filepath.SkipDir
		}
		pkg, err := build.ImportDir(dir, 0)
		var none *build.NoGoError
		if errors.As(err, &none) {
			return nil
		}
		if err != nil {
			return err
		}
		checked++
		from := layer(filepath.ToSlash(dir))
		for _, path := range pkg.Imports {
			if strings.HasPrefix(path, "github.com/open-policy-agent/") && dir != filepath.Join("scanner", "policy") && dir != filepath.Join("scanner", "policytest") {
				t.Errorf("%s imports %s: only scanner/policy and its tests know OPA", dir, path)
			}
			rel, ours := strings.CutPrefix(path, module+"/")
			if !ours {
				if dir == filepath.Join("scanner", "resource") && strings.Contains(path, ".") {
					t.Errorf("%s imports %s: it keeps to the standard library", dir, path)
				}
				continue
			}
			if to := layer(rel); to > from {
				t.Errorf("%s imports %s: imports run policies <- scanner <- mapping <- cmd", dir, path)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if checked < 5 {
		t.Fatalf("only %d packages were looked at", checked)
	}
}

func layer(path string) int {
	for i, name := range layers {
		if path == name || strings.HasPrefix(path, name+"/") {
			return i
		}
	}
	return len(layers)
}
