// Generate writes schema.bin from the schema that terraform shows for the AWS
// provider in a filesystem mirror.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/plumb-iac/plumb/internal/terraformcli"
	"github.com/plumb-iac/plumb/scanner/schema"
	"github.com/plumb-iac/plumb/scanner/schema/internal/cut"
)

func main() {
	out := flag.String("o", "schema.bin", "the `file` to write")
	flag.Parse()
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "generate schema:", err)
		os.Exit(1)
	}
}

func run(out string) error {
	mirror, err := terraformcli.Mirror(schema.ProviderVersion)
	if err != nil {
		return err
	}
	data, err := cut.FromTerraform(context.Background(), mirror)
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o644)
}
