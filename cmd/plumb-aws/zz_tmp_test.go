package main

import (
	"os"
	"testing"
)

func TestTmp(t *testing.T) {
	read := func(n string) []byte {
		b, err := os.ReadFile("/tmp/e2e/" + n)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	e := newE2E(t, read("a/terraform.tfstate"), read("resources.json"))
	t.Run("attributes", e.attributes)
	t.Run("verdicts", func(t *testing.T) { e.verdicts(t, read("configured.json"), read("live.json")) })
}
