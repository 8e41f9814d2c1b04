// Command parse parses the Terraform files below a directory with hclparse and does
// nothing else: what the budget of a scan is measured against.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/hashicorp/hcl/v2/hclparse"
)

func main() {
	parser := hclparse.NewParser()
	err := filepath.WalkDir(os.Args[1], func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".tf" {
			return err
		}
		if _, diags := parser.ParseHCLFile(name); diags.HasErrors() {
			return diags
		}
		return nil
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
