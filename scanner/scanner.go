// Package scanner judges Terraform and AWS accounts with Rego policies.
package scanner

import (
	"context"
	"io/fs"
	"time"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Config says what to scan and how. Its zero value scans nothing with no
// policies; every field is optional.
type Config struct {
	Targets  []string // directories, plan and state files, aws://[PROFILE]
	Policies []fs.FS  // each holds <service>/<policy>/policy.rego; later ones may not repeat an id
	Now      time.Time
	// (more fields: variables, workspace, only, pillars, complete, ignores ...)
}

// Result is everything that a scan found out.
type Result struct {
	Tool        Tool
	Targets     []resource.Target
	Policies    []*policy.Policy // those that were loaded, sorted by id
	Resources   []*resource.Resource
	Verdicts    []*finding.Verdict // all of them, sorted
	Diagnostics []resource.Diagnostic
}

// Tool names the program that made a result.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// Scan reads the targets, evaluates the policies and returns what they say.
// The error is for what makes a scan impossible; all else is a diagnostic.
func Scan(ctx context.Context, c Config) (*Result, error) {
	panic("not yet")
}
