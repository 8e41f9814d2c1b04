package lens

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares got with the file testdata/name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", path, diff)
	}
}

// company is the lens in testdata/company.json.
func company(t testing.TB) *Lens {
	t.Helper()
	l, faults, err := ReadFile("testdata/company.json")
	if err != nil {
		t.Fatal(err)
	}
	if len(faults) != 0 {
		t.Fatalf("faults in a sound lens: %v", faults)
	}
	return l
}

func TestReadWrite(t *testing.T) {
	l := company(t)
	var buf bytes.Buffer
	if err := l.Write(&buf); err != nil {
		t.Fatal(err)
	}
	golden(t, "company.json", buf.String())
}

// Each file in testdata/faults has all its faults in the .golden beside it.
func TestFaults(t *testing.T) {
	files, err := filepath.Glob("testdata/faults/*.json")
	if err != nil || len(files) < 5 {
		t.Fatalf("want faulty lenses in testdata/faults, found %d (%v)", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			_, faults := Read(filepath.Base(file), text)
			if n, w := faults.Count(); n+w == 0 {
				t.Fatal("no fault found")
			}
			var out strings.Builder
			for _, f := range faults {
				out.WriteString(f.String() + "\n")
			}
			golden(t, "faults/"+strings.TrimSuffix(filepath.Base(file), ".json")+".golden", out.String())
		})
	}
}
