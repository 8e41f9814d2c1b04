package policytest

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// metaArguments are arguments and blocks that Terraform itself reads, some of
// them before anything is evaluated.
var metaArguments = map[string]bool{
	"for_each": true, "count": true, "provider": true, "depends_on": true, "lifecycle": true,
	"provisioner": true, "connection": true, "timeouts": true,
}

// withLocals moves the values of arguments of resources to locals.
func withLocals(files map[string][]byte) (map[string][]byte, error) {
	locals := map[string]*strings.Builder{}
	n := 0
	out, err := perFile(files, func(name string, src []byte, body *hclsyntax.Body) ([]edit, error) {
		var edits []edit
		eachValue(body, func(expr hclsyntax.Expression, iterators map[string]bool) {
			for _, t := range expr.Variables() {
				if iterators[t.RootName()] {
					return
				}
			}
			n++
			at := expr.Range()
			if locals[dirOf(name)] == nil {
				locals[dirOf(name)] = &strings.Builder{}
			}
			fmt.Fprintf(locals[dirOf(name)], "  moved_%d = %s\n", n, strings.TrimRight(string(src[at.Start.Byte:at.End.Byte]), "\n"))
			edits = append(edits, edit{at.Start.Byte, at.End.Byte, fmt.Sprintf("local.moved_%d", n) + newline(src, at)})
		})
		return edits, nil
	})
	if out == nil || err != nil {
		return nil, err
	}
	for dir, text := range locals {
		out[in(dir, "moved_to_locals.tf")] = []byte("locals {\n" + text.String() + "}\n")
	}
	return out, nil
}

// withVariables moves the values of arguments that are written out to variables
// and a tfvars file. Only the root module can get its values from there.
func withVariables(files map[string][]byte) (map[string][]byte, error) {
	var variables, values strings.Builder
	n := 0
	out, err := perFile(files, func(name string, src []byte, body *hclsyntax.Body) ([]edit, error) {
		if !isRoot(name) {
			return nil, nil
		}
		var edits []edit
		eachValue(body, func(expr hclsyntax.Expression, _ map[string]bool) {
			if !isLiteral(expr) {
				return
			}
			n++
			at := expr.Range()
			fmt.Fprintf(&variables, "variable \"moved_%d\" {\n  type = any\n}\n", n)
			fmt.Fprintf(&values, "moved_%d = %s\n", n, strings.TrimRight(string(src[at.Start.Byte:at.End.Byte]), "\n"))
			edits = append(edits, edit{at.Start.Byte, at.End.Byte, fmt.Sprintf("var.moved_%d", n) + newline(src, at)})
		})
		return edits, nil
	})
	if out == nil || err != nil {
		return nil, err
	}
	out["moved_to_variables.tf"] = []byte(variables.String())
	out["moved.auto.tfvars"] = []byte(values.String())
	return out, nil
}

// newline is the line end that belongs to an expression (a heredoc's), and must
// stay.
func newline(src []byte, at hcl.Range) string {
	if at.End.Byte > at.Start.Byte && src[at.End.Byte-1] == '\n' {
		return "\n"
	}
	return ""
}

func in(dir, name string) string {
	if dir == "." {
		return name
	}
	return dir + "/" + name
}

// eachValue calls f for the value of each argument of each resource and of the
// blocks in it, with the names that mean something only there.
func eachValue(body *hclsyntax.Body, f func(expr hclsyntax.Expression, iterators map[string]bool)) {
	for _, b := range body.Blocks {
		if isResource(b) {
			values(b.Body, map[string]bool{"each": true, "count": true, "self": true}, f)
		}
	}
}

func values(body *hclsyntax.Body, iterators map[string]bool, f func(hclsyntax.Expression, map[string]bool)) {
	for _, name := range sortedKeys(body.Attributes) {
		if !metaArguments[name] {
			f(body.Attributes[name].Expr, iterators)
		}
	}
	for _, b := range body.Blocks {
		if metaArguments[b.Type] {
			continue
		}
		if b.Type == "dynamic" && len(b.Labels) == 1 {
			inner := map[string]bool{b.Labels[0]: true}
			if it, ok := b.Body.Attributes["iterator"]; ok {
				inner[hcl.ExprAsKeyword(it.Expr)] = true
			}
			for k := range iterators {
				inner[k] = true
			}
			for _, content := range b.Body.Blocks {
				if content.Type == "content" {
					values(content.Body, inner, f)
				}
			}
			continue
		}
		values(b.Body, iterators, f)
	}
}

// isLiteral reports whether an expression holds nothing but written values.
func isLiteral(expr hclsyntax.Expression) bool {
	if len(expr.Variables()) > 0 {
		return false
	}
	calls := false
	_ = hclsyntax.VisitAll(expr, func(node hclsyntax.Node) hcl.Diagnostics {
		if _, ok := node.(*hclsyntax.FunctionCallExpr); ok {
			calls = true
		}
		return nil
	})
	return !calls
}
