// Package policies holds plumb's own policies and the Rego libraries that any
// policy may use.
package policies

import "embed"

// FS holds <service>/<policy>/policy.rego and lib/<name>/*.rego.
//
//go:embed lib */*/policy.rego
var FS embed.FS
