package cut

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/plumb-iac/plumb/internal/terraformcli"
	"github.com/plumb-iac/plumb/scanner/schema"
)

const configuration = `terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "` + schema.ProviderVersion + `"
    }
  }
}
`

// FromTerraform asks terraform for the schema of the provider in a filesystem
// mirror (see terraformcli.Mirror) and returns its binary form. It works in a temporary
// directory and needs no network.
func FromTerraform(ctx context.Context, mirror string) (_ []byte, err error) {
	dir, err := os.MkdirTemp("", "plumb-schema")
	if err != nil {
		return nil, err
	}
	defer func() {
		if e := os.RemoveAll(dir); err == nil {
			err = e
		}
	}()
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(configuration), 0o600); err != nil {
		return nil, err
	}
	tf, err := terraformcli.New(dir, dir, mirror)
	if err != nil {
		return nil, err
	}
	if err := tf.Init(ctx); err != nil {
		return nil, fmt.Errorf("terraform init: %w", err)
	}
	all, err := tf.ProvidersSchema(ctx)
	if err != nil {
		return nil, fmt.Errorf("terraform providers schema: %w", err)
	}
	return Encode(all)
}
