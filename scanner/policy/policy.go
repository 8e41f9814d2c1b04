// Package policy loads Rego policies and judges resources with them. It is the
// only package that knows OPA. README.md tells how it works.
package policy

import (
	"slices"

	"github.com/plumb-iac/plumb/scanner/finding"
)

// Scope says what a policy speaks of, and so what the absence of something
// proves.
type Scope string

// The three scopes.
const (
	ScopeResource Scope = "resource" // one resource and its companions
	ScopeWorkload Scope = "workload" // absence counts only where the targets are complete
	ScopeAccount  Scope = "account"  // absence counts only in a live account
)

// A Link points to further reading.
type Link struct {
	Title string `json:"title"`
	URL   string `json:"url"`
}

// A Policy is the metadata of one policy: everything that is shown, selected
// by or mapped, without its code.
type Policy struct {
	ID          string // "s3/bucket_versioning", from the path
	Title       string
	Description string
	Related     []Link
	Resources   []string // the types it judges, sorted; empty for a workload or account as a whole
	Scope       Scope
	Evidence    []finding.Practice // ID is "" where the catalogue does not know the key
	Pillars     []string           // the pillars of its practices by the API's id, sorted

	Risk         finding.Risk // declared, or the highest of its practices
	RiskDeclared bool
	Remediation  string
	Aliases      []string // former ids
	Deprecated   string   // why it should no longer be used, "" where it should

	// Reads lists, by resource type, the attributes that the policy's code and
	// the library rules it reaches look into: paths without indices, sorted.
	// "" stands for all attributes. The type "*" stands for resources of any
	// type, reached through data.plumb.refers.
	Reads map[string][]string
	// RelatedTypes are the types that it looks at besides the judged one,
	// sorted.
	RelatedTypes []string
	// Custom says that the policy comes from a folder without a manifest: a
	// user's, not plumb's own.
	Custom bool
	// File is the policy's Rego file, in the file system it was loaded from.
	File string
}

// Judges reports whether the policy judges resources of a type.
func (p *Policy) Judges(resourceType string) bool {
	return slices.Contains(p.Resources, resourceType)
}

// resolve fills in what the catalogue knows of p's practices, and reports the
// keys that it does not know. Without a catalogue the risk is medium where the policy
// declares none.
func (p *Policy) resolve(c finding.Catalogue) (unknown []string) {
	if c == nil {
		if !p.RiskDeclared {
			p.Risk = finding.Medium
		}
		return nil
	}
	var worst finding.Risk
	pillars := map[string]bool{}
	for i := range p.Evidence {
		e := &p.Evidence[i]
		info, ok := c.Practice(e.Key)
		if !ok {
			unknown = append(unknown, e.Key)
			continue
		}
		e.ID = info.ID
		pillars[info.Pillar] = true
		if worst == "" || !worst.AtLeast(info.Risk) {
			worst = info.Risk
		}
	}
	p.Pillars = p.Pillars[:0]
	for pillar := range pillars {
		p.Pillars = append(p.Pillars, pillar)
	}
	slices.Sort(p.Pillars)
	if !p.RiskDeclared {
		p.Risk = worst
	}
	return unknown
}

// polarity returns the one polarity that all evidence has, else Both.
func (p *Policy) polarity() finding.Polarity {
	if len(p.Evidence) == 0 {
		return finding.Both
	}
	first := p.Evidence[0].Polarity
	for _, e := range p.Evidence[1:] {
		if e.Polarity != first {
			return finding.Both
		}
	}
	return first
}
