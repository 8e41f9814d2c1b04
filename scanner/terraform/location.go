package terraform

import (
	"github.com/hashicorp/hcl/v2"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func location(r hcl.Range) resource.Location {
	return resource.Location{
		File:      r.Filename,
		StartLine: r.Start.Line, StartColumn: r.Start.Column,
		EndLine: r.End.Line, EndColumn: r.End.Column,
	}
}
