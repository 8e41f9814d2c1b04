// Command manifest writes what a scan starts from, into the directory of the
// policies: their manifest, and their compiled rules as the file frozen.
package main

import (
	"fmt"
	"io/fs"
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
	for name, make := range map[string]func(fs.FS) ([]byte, error){"manifest": policy.Manifest, "frozen": policy.Freeze} {
		text, err := make(os.DirFS(args[0]))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(args[0], name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
