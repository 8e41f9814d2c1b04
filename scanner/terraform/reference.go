package terraform

import (
	"github.com/hashicorp/hcl/v2"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A refKind says what a reference names.
type refKind uint8

const (
	refOther     refKind = iota // nothing that Terraform knows
	refVar                      // var.NAME
	refLocal                    // local.NAME
	refModule                   // module.NAME
	refResource                 // TYPE.NAME, data.TYPE.NAME, ephemeral.TYPE.NAME
	refPath                     // path.NAME
	refTerraform                // terraform.NAME
	refContext                  // each, count, self: given by the context or nothing
)

// A reference is a traversal taken apart once, when its file is read.
type reference struct {
	kind refKind
	root string
	mode string // of a resource
	typ  string
	name string
	rest hcl.Traversal // what follows the name
	full hcl.Traversal
}

const ephemeralMode = "ephemeral"

func parseReference(t hcl.Traversal) *reference {
	r := &reference{root: t.RootName(), full: t}
	names := make([]string, 0, 3)
	for _, step := range t[1:] {
		attr, ok := step.(hcl.TraverseAttr)
		if !ok || len(names) == cap(names) {
			break
		}
		names = append(names, attr.Name)
	}
	at := func(i int) string {
		if i < len(names) {
			return names[i]
		}
		return ""
	}
	simple := func(kind refKind) *reference {
		if r.name = at(0); r.name != "" {
			r.kind, r.rest = kind, t[2:]
		}
		return r
	}
	block := func(mode string, skip int) *reference {
		labels := append([]string{r.root}, names...)[skip:]
		if len(labels) >= 2 {
			r.kind, r.mode, r.typ, r.name = refResource, mode, labels[0], labels[1]
			r.rest = t[skip+2:]
		}
		return r
	}
	switch r.root {
	case "var":
		return simple(refVar)
	case "local":
		return simple(refLocal)
	case "module":
		return simple(refModule)
	case "path":
		return simple(refPath)
	case "terraform", "tofu":
		return simple(refTerraform)
	case "each", "count", "self":
		r.kind = refContext
		return r
	case "data":
		return block(resource.Data, 1)
	case "ephemeral":
		return block(ephemeralMode, 1)
	case "resource":
		return block(resource.Managed, 1)
	default:
		return block(resource.Managed, 0)
	}
}

// isGroup reports whether the reference names all instances of a resource or module and
// nothing in them.
func (r *reference) isGroup() bool {
	return (r.kind == refResource || r.kind == refModule) && len(r.rest) == 0
}

// String is the reference as it is written, up to the name.
func (r *reference) String() string {
	switch {
	case r.kind == refResource && r.mode == resource.Managed:
		return r.typ + "." + r.name
	case r.kind == refResource:
		return r.mode + "." + r.typ + "." + r.name
	case r.name != "":
		return r.root + "." + r.name
	default:
		return r.root
	}
}
