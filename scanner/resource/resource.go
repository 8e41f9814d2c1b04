// Package resource holds the one vocabulary that every source of a scan is
// translated into: instances of resources with the Terraform AWS provider's
// type and attribute names, whatever they came from.
//
// It depends on the standard library alone, so that anything may depend on it.
package resource

import (
	"cmp"
	"slices"
	"strings"
)

// Source says which kind of target a resource was seen in.
type Source string

// The four sources.
const (
	Terraform Source = "terraform" // configuration
	Plan      Source = "plan"      // terraform show -json of a plan
	State     Source = "state"     // terraform show -json of a state, or a raw state file
	AWS       Source = "aws"       // a live account
)

// Modes of a resource.
const (
	Managed = "managed" // a resource block
	Data    = "data"    // a data block
)

// A Resource is one instance of one resource.
type Resource struct {
	Address string // Terraform's address, or the ARN (else the id) of a live resource
	Mode    string // Managed or Data
	Type    string // "aws_s3_bucket"
	Name    string // the block's label; the id of a live resource
	Module  string // address of the module instance, "" for the root module
	Source  Source
	Root    string // the root module's directory or the target it was read from, relative to the scan root; two roots share no addresses

	Provider Provider

	// Values holds the attributes by the provider's names, in a form that is
	// the same for all sources: nil, bool, string, json.Number, []any and
	// map[string]any. Nested blocks are lists of objects, sets are lists in a
	// fixed order (see Canonical), and an attribute that is null or
	// not configured is absent. A string may contain symbols (see Symbol).
	// What is unknown is absent from maps and nil in lists; Unknown lists it.
	// Where the whole resource may or may not exist (unknown count or
	// for_each), Unknown has an entry with the empty path.
	Values map[string]any

	Unknown    []Unknown   // sorted by path
	Sensitive  []string    // paths whose value must not be shown, sorted
	References []Reference // which other resources each attribute refers to, sorted

	// IgnoreChanges are the paths that Terraform leaves as they run (lifecycle
	// ignore_changes), as they are written; "" stands for all.
	IgnoreChanges []string
	// IgnoreTags are the keys of tags that the provider leaves alone
	// (ignore_tags); * at the end stands for any rest.
	IgnoreTags []string

	Locations Locations
}

// Provider is the provider configuration that a resource belongs to.
type Provider struct {
	Name    string // local name: "aws"
	Alias   string // "" for the default configuration
	Region  string // "" where not known
	Account string // twelve digits, "" where not known
	// Constraint is the version constraint of required_providers or the
	// version in the lock file, "" where none is given.
	Constraint  string
	DefaultTags map[string]string
}

// Unknown is a path whose value is not known, and why.
type Unknown struct {
	Path   string // see Path syntax in path.go; "" is the resource as a whole
	Reason string // a short lower-case phrase: `var.name has no default and no value was given`
	// Refs are the symbols' origins where the value depends on attributes
	// that only AWS can fill in.
	Refs []Ref
}

// Ref names an attribute of a resource.
type Ref struct {
	Address   string // of a resource instance, in the same Root
	Attribute string // "id", "arn", ...; "" for the resource as a whole
}

// Reference says that the value at Path was made from Ref.
type Reference struct {
	Path string
	Ref
}

// A Location is a range in a file. Lines and columns count from 1; columns
// count Unicode characters as HCL does; the end is exclusive. The zero value means
// that no place is known.
type Location struct {
	File        string // slash-separated, relative to the scan root
	StartLine   int
	StartColumn int
	EndLine     int
	EndColumn   int
}

// Locations tells where a resource stands.
type Locations struct {
	Block  Location            // the whole block
	Header Location            // its header line: `resource "a" "b" {`; what a finding on the block as a whole points at
	Paths  map[string]Location // attributes and nested blocks by path, those that are written; may be shared between instances, never changed
	Calls  []Call              // the module calls that lead here, innermost first
}

// A Call is one module call on the way to a resource.
type Call struct {
	Module   string   // the called instance's address: `module.net["a"]`
	Source   string   // the source argument: "./modules/net", "terraform-aws-modules/vpc/aws"
	Location Location // the call's header
	// External says that the module called here is not the user's to edit: its
	// files lie outside the scan root or in .terraform/modules.
	External bool
}

// At returns the narrowest place for path: its own, or that of the closest
// enclosing path that is written, or the block's header.
func (l Locations) At(path string) Location {
	for p := path; p != ""; p = Parent(p) {
		if loc, ok := l.Paths[p]; ok {
			return loc
		}
	}
	return l.Header
}

// Severity of a diagnostic.
type Severity string

// The two severities. An error means that something the user asked for was
// not done (exit code 2); a warning does not.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// A Diagnostic is a problem as a value: what was wrong, where, and what to do.
type Diagnostic struct {
	Severity Severity `json:"severity"`
	Summary  string   `json:"summary"`          // one short lower-case phrase
	Detail   string   `json:"detail,omitempty"` // what it means for the result, and what to do
	File     string   `json:"file,omitempty"`   // relative to the scan root
	Line     int      `json:"line,omitempty"`
}

// Target is one thing that the user pointed at.
type Target struct {
	Kind Source `json:"kind"`
	Name string `json:"name"` // as the user wrote it: ".", "plan.json", "aws://prod"
	// Account and Region where the target is, or shows, one account.
	Account string   `json:"account,omitempty"`
	Regions []string `json:"regions,omitempty"`
	Roots   []string `json:"roots,omitempty"` // root modules found in a directory
	// Collected is when a saved account was, in the form of RFC 3339.
	Collected string `json:"collected,omitempty"`
}

// A Set is what was read from one or more targets.
type Set struct {
	Targets     []Target
	Resources   []*Resource
	Diagnostics []Diagnostic
	// Ignores are the ignore comments found in source files, used or not.
	Ignores []Comment
	// Incomplete lists parts of the targets that could not be read or
	// collected, so that nobody takes absence there for a fact.
	Incomplete []Gap
}

// A Comment is an ignore comment as it stands in a source file.
type Comment struct {
	Text  string // what follows "plumb:ignore", trimmed
	File  string
	Line  int
	Scope Location // the lines it applies to: the block, attribute or module call it stands on or above
}

// A Gap is a part of a target that is missing from the Set.
type Gap struct {
	Root   string   // the root or target, "" for all
	Module string   // the module instance below which resources are missing, "" for the root module
	Types  []string // resource types that are missing, empty for any
	Reason string
	// References and Literals are what a missing module was given: the
	// attributes its arguments refer to and the texts in them. A companion
	// that stands in there belongs to one of these.
	References []Ref
	Literals   []string
}

// Merge appends what other holds to s.
func (s *Set) Merge(other *Set) {
	if other == nil {
		return
	}
	s.Targets = append(s.Targets, other.Targets...)
	s.Resources = append(s.Resources, other.Resources...)
	s.Diagnostics = append(s.Diagnostics, other.Diagnostics...)
	s.Ignores = append(s.Ignores, other.Ignores...)
	s.Incomplete = append(s.Incomplete, other.Incomplete...)
}

// Sort brings the set into its fixed order: resources by root, address and
// source, diagnostics by place.
func (s *Set) Sort() {
	slices.SortStableFunc(s.Resources, func(a, b *Resource) int {
		return cmp.Or(strings.Compare(a.Root, b.Root), CompareAddresses(a.Address, b.Address), strings.Compare(string(a.Source), string(b.Source)))
	})
	slices.SortStableFunc(s.Diagnostics, func(a, b Diagnostic) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), strings.Compare(string(a.Severity), string(b.Severity)), strings.Compare(a.Summary, b.Summary))
	})
}
