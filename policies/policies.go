// Package policies holds plumb's own policies and the Rego libraries that any
// policy may use.
package policies

import "embed"

//go:generate go run ../scanner/policy/internal/manifest .

//go:embed lib */*/policy.rego
var files embed.FS

//go:embed manifest
var manifest string

//go:embed frozen
var frozen string

// FS holds <service>/<policy>/policy.rego and lib/<name>/*.rego.
var FS = Files{files}

// Files are files that come with a manifest: what a scan has to know of the
// policies before it reads one.
type Files struct{ embed.FS }

// Frozen returns the policies' compiled rules, the form of which is
// scanner/policy's.
func (Files) Frozen() string { return frozen }

// Manifest returns the manifest, the form of which is scanner/policy's.
func (Files) Manifest() string { return manifest }
