package policytest

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/plumb-iac/plumb/scanner/finding"
)

// rewritings are the other ways in which a case's configuration is written, by
// the names that a not-as comment uses.
var rewritings = []string{"module", "for_each", "locals", "variables", "json", "order", "plan"}

// A rewriter returns configuration in another form that means the same, or nil
// where there is nothing to rewrite.
type rewriter func(files map[string][]byte) (map[string][]byte, error)

var rewriters = map[string]rewriter{
	"module":    asModule,
	"for_each":  asForEach,
	"locals":    withLocals,
	"variables": withVariables,
	"json":      asJSON,
	"order":     inOtherOrder,
}

// differs compares the verdicts on two forms of the same configuration: each
// outcome and message as often on resources of one type and name. It returns
// what differs, or "".
func differs(one, other []*finding.Verdict) string {
	count := map[string]int{}
	for _, v := range one {
		count[signature(v)]++
	}
	for _, v := range other {
		count[signature(v)]--
	}
	var texts []string
	for _, s := range sortedKeys(count) {
		if count[s] > 0 {
			texts = append(texts, "no longer "+s)
		} else if count[s] < 0 {
			texts = append(texts, "now "+s)
		}
	}
	return strings.Join(texts, ", ")
}

func signature(v *finding.Verdict) string {
	s := string(v.Outcome)
	if v.Outcome == finding.Fail {
		s += fmt.Sprintf(" %q", v.Message)
	}
	if v.Subject.Type == "" {
		return s
	}
	return s + " for " + v.Subject.Type + "." + v.Subject.Name
}

// An edit replaces a range of bytes.
type edit struct {
	start, end int
	text       string
}

// apply returns src with edits made. They must not overlap.
func apply(src []byte, edits []edit) []byte {
	slices.SortStableFunc(edits, func(a, b edit) int { return a.start - b.start })
	var out []byte
	at := 0
	for _, e := range edits {
		out = append(append(out, src[at:e.start]...), e.text...)
		at = e.end
	}
	return append(out, src[at:]...)
}

// parse returns the body of a file in HCL's native syntax.
func parse(name string, src []byte) (*hclsyntax.Body, error) {
	file, diags := hclsyntax.ParseConfig(src, name, hcl.InitialPos)
	if diags.HasErrors() {
		return nil, diags
	}
	return file.Body.(*hclsyntax.Body), nil // what hclsyntax.ParseConfig always gives
}

// native returns the names of the files in HCL's native syntax, in order.
func native(files map[string][]byte) []string {
	var names []string
	for _, name := range sortedKeys(files) {
		if strings.HasSuffix(name, ".tf") || strings.HasSuffix(name, ".tofu") {
			names = append(names, name)
		}
	}
	return names
}

// isRoot reports whether a file belongs to the case's root module.
func isRoot(name string) bool { return path.Dir(name) == "." }

// perFile applies a rewriting to each native file. It returns nil where nothing
// changed.
func perFile(files map[string][]byte, rewrite func(name string, src []byte, body *hclsyntax.Body) ([]edit, error)) (map[string][]byte, error) {
	out := maps.Clone(files)
	changed := false
	for _, name := range native(files) {
		body, err := parse(name, files[name])
		if err != nil {
			return nil, err
		}
		edits, err := rewrite(name, files[name], body)
		if err != nil {
			return nil, err
		}
		if len(edits) > 0 {
			out[name], changed = apply(files[name], edits), true
		}
	}
	if !changed {
		return nil, nil
	}
	return out, nil
}

// blockRange is the range of a block with its closing brace.
func blockRange(b *hclsyntax.Block) hcl.Range {
	return hcl.RangeBetween(b.TypeRange, b.CloseBraceRange)
}

// inOtherOrder reverses the blocks of each file.
func inOtherOrder(files map[string][]byte) (map[string][]byte, error) {
	return perFile(files, func(_ string, src []byte, body *hclsyntax.Body) ([]edit, error) {
		var edits []edit
		n := len(body.Blocks)
		for i, b := range body.Blocks {
			at, other := blockRange(b), blockRange(body.Blocks[n-1-i])
			if i != n-1-i {
				edits = append(edits, edit{at.Start.Byte, at.End.Byte, string(src[other.Start.Byte:other.End.Byte])})
			}
		}
		return edits, nil
	})
}
