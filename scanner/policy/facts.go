package policy

import (
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// facts are what the engine knows of a policy from its compiled Rego.
type facts struct {
	HasSkip    bool
	HasUnknown bool
}

func analyse(c *ast.Compiler, e *entry) *facts {
	f := &facts{}
	for _, rule := range e.module.parsed.Rules {
		switch rule.Head.Ref()[0].Value.String() {
		case `skip`:
			f.HasSkip = true
		case `unknown`:
			f.HasUnknown = true
		}
	}
	return f
}

func (f *facts) check(e *entry) []resource.Diagnostic { return nil }

func (f *facts) fill(p *Policy) { p.Reads = map[string][]string{} }
