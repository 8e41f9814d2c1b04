package policytest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// asJSON writes each native file in HCL's JSON syntax.
func asJSON(files map[string][]byte) (map[string][]byte, error) {
	out := maps.Clone(files)
	names := native(files)
	if len(names) == 0 {
		return nil, nil
	}
	for _, name := range names {
		if strings.HasSuffix(name, ".tofu") {
			return nil, nil
		}
		body, err := parse(name, files[name])
		if err != nil {
			return nil, err
		}
		object, err := jsonBody(files[name], body, "")
		if err != nil {
			return nil, fmt.Errorf("%s as JSON: %w", name, err)
		}
		var text bytes.Buffer
		e := json.NewEncoder(&text)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		if err := e.Encode(object); err != nil {
			return nil, fmt.Errorf("%s as JSON: %w", name, err)
		}
		delete(out, name)
		out[name+".json"] = text.Bytes()
	}
	return out, nil
}

// keywords are arguments whose value Terraform takes as written: a reference, a
// type, a list of them. In JSON they are plain strings.
var keywords = map[string]bool{
	"provider": true, "depends_on": true, "ignore_changes": true, "replace_triggered_by": true, "providers": true,
	"configuration_aliases": true, "iterator": true,
}

// jsonBody returns a body in the form of HCL's JSON syntax. within is the type of
// its block.
func jsonBody(src []byte, body *hclsyntax.Body, within string) (map[string]any, error) {
	object := map[string]any{}
	for _, name := range sortedKeys(body.Attributes) {
		expr := body.Attributes[name].Expr
		keyword := keywords[name] || within == "variable" && name == "type" || within == "moved" || within == "removed" ||
			within == "import" && name == "to" || within == "required_providers"
		v, err := jsonValue(src, expr, keyword)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", expr.Range().Start.Line, err)
		}
		object[name] = v
	}
	for _, b := range body.Blocks {
		inner, err := jsonBody(src, b.Body, b.Type)
		if err != nil {
			return nil, err
		}
		at := object
		for _, label := range append([]string{b.Type}, b.Labels...)[:len(b.Labels)] {
			next, ok := at[label].(map[string]any)
			if !ok {
				next = map[string]any{}
				at[label] = next
			}
			at = next
		}
		last := b.Type
		if len(b.Labels) > 0 {
			last = b.Labels[len(b.Labels)-1]
		}
		switch earlier := at[last].(type) {
		case nil:
			at[last] = inner
			if within != "" { // a list, for arguments that are blocks and attributes
				at[last] = []any{inner}
			}
		case []any:
			at[last] = append(earlier, inner)
		default:
			at[last] = []any{earlier, inner}
		}
	}
	return object, nil
}

// jsonValue returns an expression in the form of HCL's JSON syntax: a JSON value
// where it is one, else a string with the expression as a template.
func jsonValue(src []byte, expr hclsyntax.Expression, keyword bool) (any, error) {
	text := func(e hclsyntax.Expression) string {
		at := e.Range()
		t := string(src[at.Start.Byte:at.End.Byte])
		if strings.HasPrefix(t, "<<") && !strings.HasSuffix(t, "\n") {
			t += "\n" // a heredoc's last line needs its end
		}
		return t
	}
	switch e := expr.(type) {
	case *hclsyntax.TupleConsExpr:
		list := make([]any, len(e.Exprs))
		for i, item := range e.Exprs {
			v, err := jsonValue(src, item, keyword)
			if err != nil {
				return nil, err
			}
			list[i] = v
		}
		return list, nil
	case *hclsyntax.ObjectConsExpr:
		object := map[string]any{}
		for _, item := range e.Items {
			key := hcl.ExprAsKeyword(item.KeyExpr)
			if key == "" {
				k, diags := item.KeyExpr.Value(nil)
				if diags.HasErrors() || k.Type() != cty.String {
					return "${" + text(e) + "}", nil // a computed key
				}
				key = k.AsString()
			}
			v, err := jsonValue(src, item.ValueExpr, keyword)
			if err != nil {
				return nil, err
			}
			object[key] = v
		}
		return object, nil
	}
	if keyword && len(expr.Variables()) > 0 {
		return text(expr), nil
	}
	if !isLiteral(expr) {
		return "${" + text(expr) + "}", nil
	}
	v, diags := expr.Value(nil)
	if diags.HasErrors() {
		return "${" + text(expr) + "}", nil
	}
	plain, err := ctyjson.Marshal(v, v.Type())
	if err != nil {
		return nil, err
	}
	if v.Type() != cty.String || v.IsNull() {
		return json.RawMessage(plain), nil
	}
	if keyword {
		return v.AsString(), nil
	}
	return strings.NewReplacer("${", "$${", "%{", "%%{").Replace(v.AsString()), nil
}
