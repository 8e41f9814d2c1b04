package terraform

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// override merges the blocks of override files into the primary ones
// (https://developer.hashicorp.com/terraform/language/files/override): an argument replaces
// that of the same name, nested blocks replace all of the same type.
func (d *moduleDecoder) override(primary, overrides []*hclsyntax.Block) []*hclsyntax.Block {
	index := make(map[string]*hclsyntax.Block, len(primary))
	locals := map[string]*hclsyntax.Block{}
	for _, b := range primary {
		if b.Type == "locals" {
			for name := range b.Body.Attributes {
				locals[name] = b
			}
			continue
		}
		if key := overrideKey(b); index[key] == nil {
			index[key] = b
		}
	}
	for _, o := range overrides {
		switch o.Type {
		case "locals":
			extra := &hclsyntax.Block{Type: o.Type, TypeRange: o.TypeRange, Body: &hclsyntax.Body{Attributes: hclsyntax.Attributes{}, SrcRange: o.Body.SrcRange}}
			for name, a := range o.Body.Attributes {
				if b := locals[name]; b != nil {
					b.Body.Attributes[name] = a
				} else {
					extra.Body.Attributes[name] = a
				}
			}
			primary = append(primary, extra)
			continue
		case "terraform", "moved", "import", "removed":
			// required_providers is merged by name; the rest adds up.
			primary = append(primary, o)
			continue
		}
		base := index[overrideKey(o)]
		if base == nil {
			d.diags = append(d.diags, problem(o.DefRange(), "Nothing to override", fmt.Sprintf("There is no %s %s in the other files of this module.", o.Type, strings.Join(o.Labels, "."))))
			continue
		}
		mergeBody(base.Body, o.Body, o.Type == "resource" || o.Type == "data")
	}
	return primary
}

func overrideKey(b *hclsyntax.Block) string {
	key := b.Type + " " + strings.Join(b.Labels, ".")
	if b.Type == "provider" {
		if alias, ok := literalString(b.Body.Attributes["alias"]); ok {
			key += "." + alias
		}
	}
	return key
}

func mergeBody(base, o *hclsyntax.Body, isResource bool) {
	if base.Attributes == nil {
		base.Attributes = hclsyntax.Attributes{}
	}
	for name, a := range o.Attributes {
		base.Attributes[name] = a
		// One of the two replaces the other.
		switch name {
		case "count":
			delete(base.Attributes, "for_each")
		case "for_each":
			delete(base.Attributes, "count")
		}
	}
	replaced := map[string]bool{}
	for _, b := range o.Blocks {
		if isResource && b.Type == "lifecycle" {
			if i := indexOfBlock(base, "lifecycle"); i >= 0 {
				mergeBody(base.Blocks[i].Body, b.Body, false)
				continue
			}
		}
		replaced[effectiveType(b)] = true
	}
	kept := base.Blocks[:0:0]
	for _, b := range base.Blocks {
		if !replaced[effectiveType(b)] {
			kept = append(kept, b)
		}
	}
	for _, b := range o.Blocks {
		if replaced[effectiveType(b)] {
			kept = append(kept, b)
		}
	}
	base.Blocks = kept
}

// effectiveType is the type of the blocks that b gives.
func effectiveType(b *hclsyntax.Block) string {
	if b.Type == "dynamic" && len(b.Labels) == 1 {
		return b.Labels[0]
	}
	return b.Type
}

func indexOfBlock(body *hclsyntax.Body, typ string) int {
	for i, b := range body.Blocks {
		if b.Type == typ {
			return i
		}
	}
	return -1
}
