// Command manifest writes the manifest of the policies in a directory, as the
// file named manifest in it.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/plumb-iac/plumb/scanner/policy"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "manifest:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("want one directory, got %d arguments", len(args))
	}
	text, err := policy.Manifest(os.DirFS(args[0]))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(args[0], "manifest"), text, 0o644)
}
