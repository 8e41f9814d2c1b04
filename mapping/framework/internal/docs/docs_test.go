package docs

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

const dir = "../../../../docs/framework"

// TestPagesAreFresh compares docs/framework with the data.
func TestPagesAreFresh(t *testing.T) {
	pages, err := Pages()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range pages {
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Errorf("%v: run go generate ./mapping/framework", err)
		} else if !bytes.Equal(got, want) {
			t.Errorf("docs/framework/%s is stale: run go generate ./mapping/framework", name)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if pages[e.Name()] == nil {
			t.Errorf("docs/framework/%s: nothing writes it any more", e.Name())
		}
	}
}
