package policytest

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// asModule makes the case a module that a new root calls. Provider
// configurations and values of variables stay in the root, as Terraform wants
// it.
func asModule(files map[string][]byte) (map[string][]byte, error) {
	out := map[string][]byte{}
	var root, call strings.Builder
	var aliases []string
	seen := map[string]bool{}
	for _, name := range sortedKeys(files) {
		src := files[name]
		if isRoot(name) && (strings.HasSuffix(name, ".tfvars") || strings.HasSuffix(name, ".tfvars.json")) {
			out[name] = src
			continue
		}
		if !isRoot(name) || !strings.HasSuffix(name, ".tf") {
			out["m/"+name] = src
			continue
		}
		body, err := parse(name, src)
		if err != nil {
			return nil, err
		}
		var edits []edit
		for _, b := range body.Blocks {
			at := blockRange(b)
			text := string(src[at.Start.Byte:at.End.Byte])
			switch b.Type {
			case "provider":
				root.WriteString(text + "\n")
				edits = append(edits, edit{at.Start.Byte, at.End.Byte, ""})
				if alias := stringAttribute(b.Body, "alias"); alias != "" {
					aliases = append(aliases, b.Labels[0]+"."+alias)
				}
			case "variable":
				if !seen[b.Labels[0]] {
					seen[b.Labels[0]] = true
					root.WriteString(text + "\n")
					fmt.Fprintf(&call, "  %s = var.%[1]s\n", b.Labels[0])
				}
			}
		}
		out["m/"+name] = apply(src, edits)
	}
	if len(aliases) > 0 {
		var used []string
		call.WriteString("  providers = {\n")
		for _, a := range aliases {
			fmt.Fprintf(&call, "    %s = %[1]s\n", a)
			used = append(used, a)
		}
		call.WriteString("  }\n")
		out["m/providers_of_the_module.tf"] = []byte(fmt.Sprintf("terraform {\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n      configuration_aliases = [%s]\n    }\n  }\n}\n", strings.Join(used, ", ")))
	}
	if _, ok := out["main.tf"]; ok {
		return nil, nil
	}
	out["main.tf"] = []byte(fmt.Sprintf("%smodule \"m\" {\n  source = \"./m\"\n%s}\n", root.String(), call.String()))
	return out, nil
}

// stringAttribute returns the text of an attribute that is a plain string.
func stringAttribute(body *hclsyntax.Body, name string) string {
	a, ok := body.Attributes[name]
	if !ok {
		return ""
	}
	v, diags := a.Expr.Value(nil)
	if diags.HasErrors() || v.Type().FriendlyName() != "string" || !v.IsKnown() || v.IsNull() {
		return ""
	}
	return v.AsString()
}

// asForEach gives each resource a for_each with one key, and what refers to
// them that key.
func asForEach(files map[string][]byte) (map[string][]byte, error) {
	type module string // a directory: names are known within one
	repeated := map[module]map[string]bool{}
	bodies := map[string]*hclsyntax.Body{}
	for _, name := range native(files) {
		body, err := parse(name, files[name])
		if err != nil {
			return nil, err
		}
		bodies[name] = body
		dir := module(dirOf(name))
		if repeated[dir] == nil {
			repeated[dir] = map[string]bool{}
		}
		for _, b := range body.Blocks {
			if isResource(b) && b.Body.Attributes["for_each"] == nil && b.Body.Attributes["count"] == nil {
				repeated[dir][b.Labels[0]+"."+b.Labels[1]] = true
			}
		}
	}
	for name := range files {
		if strings.HasSuffix(name, ".tf.json") {
			return nil, nil // its references cannot be told from text
		}
	}
	return perFile(files, func(name string, _ []byte, _ *hclsyntax.Body) ([]edit, error) {
		names := repeated[module(dirOf(name))]
		var edits []edit
		for _, b := range bodies[name].Blocks {
			if isResource(b) && names[b.Labels[0]+"."+b.Labels[1]] {
				at := b.OpenBraceRange.End.Byte
				edits = append(edits, edit{at, at, "\n  for_each = toset([\"one\"])\n"})
			}
		}
		visit(bodies[name], func(attribute string, expr hclsyntax.Expression) {
			if attribute == "depends_on" || attribute == "replace_triggered_by" || attribute == "ignore_changes" {
				return
			}
			for _, t := range expr.Variables() {
				if len(t) < 2 {
					continue
				}
				step, ok := t[1].(hcl.TraverseAttr)
				if !ok || !names[t.RootName()+"."+step.Name] {
					continue
				}
				at := step.SrcRange.End.Byte
				edits = append(edits, edit{at, at, `["one"]`})
			}
		})
		return edits, nil
	})
}

func isResource(b *hclsyntax.Block) bool { return b.Type == "resource" && len(b.Labels) == 2 }

func dirOf(name string) string {
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		return name[:i]
	}
	return "."
}

// visit calls f for each attribute of a body and of all blocks below it.
func visit(body *hclsyntax.Body, f func(attribute string, expr hclsyntax.Expression)) {
	for _, name := range sortedKeys(body.Attributes) {
		f(name, body.Attributes[name].Expr)
	}
	for _, b := range body.Blocks {
		visit(b.Body, f)
	}
}
