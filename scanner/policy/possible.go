package policy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// unresolved says why the answer to a lookup may lack resources; nothing where it
// is complete.
func (w *workload) unresolved(q lookup) []finding.UnknownValue {
	switch q.relation {
	case relResources:
		var why []finding.UnknownValue
		for _, g := range w.set.Incomplete {
			if len(g.Types) == 0 || slices.Contains(g.Types, q.typ) {
				why = append(why, finding.UnknownValue{Attribute: g.Module, Reason: g.Reason})
			}
		}
		return why
	case relRelated:
		r := w.byKey[q.key]
		if r == nil {
			return nil
		}
		return append(w.possible(r, q.typ, q.attribute), w.gaps(r, q.typ)...)
	default:
		r := w.byKey[q.key]
		if r == nil {
			return nil
		}
		return w.dangling(r, q.attribute)
	}
}

// gaps says which parts of the targets that could not be read may hold a
// resource of a type that belongs to r.
func (w *workload) gaps(r *item, typ string) []finding.UnknownValue {
	var why []finding.UnknownValue
	for _, g := range w.set.Incomplete {
		if len(g.Types) > 0 && !slices.Contains(g.Types, typ) || g.Root != "" && g.Root != r.Root {
			continue
		}
		if g.Module != "" {
			// What stands in a module belongs to what the module was given.
			given := slices.ContainsFunc(g.References, func(ref resource.Ref) bool { return ref.Address == r.Address })
			for _, text := range identities(r.Resource) {
				given = given || slices.Contains(g.Literals, text)
			}
			if !given {
				continue
			}
		}
		why = append(why, finding.UnknownValue{Attribute: g.Module, Reason: g.Reason})
	}
	return why
}

// possible says which resources of a type may refer to r by an attribute without
// it being certain.
func (w *workload) possible(r *item, typ, attribute string) []finding.UnknownValue {
	x := w.joins.index(typ, attribute)
	root := rootOf(r.Resource)
	related := w.joins.related(r.key, typ, attribute)
	var why []finding.UnknownValue
	for _, c := range x.open {
		if rootOf(c.Resource) != root || slices.Contains(related, c) {
			continue
		}
		if reason, ok := c.mayRefer(r, attribute); ok {
			why = append(why, finding.UnknownValue{Attribute: c.Address + "." + attribute, Reason: reason})
		}
	}
	// A resource whose own name is not known may be the one that a text names.
	unnamed := r.unnamed()
	if unnamed == "" {
		return why
	}
	for _, text := range sortedKeys(x.byText) {
		for _, c := range x.byText[text] {
			if rootOf(c.Resource) != root || slices.Contains(related, c) || w.isName(c, text, r.Type) {
				continue
			}
			why = append(why, finding.UnknownValue{Attribute: c.Address + "." + attribute, Reason: fmt.Sprintf("%q may be the name of %s: %s", text, r.Address, unnamed)})
		}
	}
	return why
}

// isName reports whether text in c names a resource of a type that is there.
func (w *workload) isName(c *item, text, typ string) bool {
	for _, it := range w.joins.targets(c, text) {
		if it.Type == typ {
			return true
		}
	}
	return false
}

// unnamed returns why an identity of the resource that its author may choose is
// unknown, "" where it is not.
func (it *item) unnamed() string {
	names := identityAttributes(it.Type)
	for _, u := range it.Unknown {
		if u.Path != "id" && u.Path != "arn" && slices.Contains(names, u.Path) {
			return u.Reason
		}
	}
	return ""
}

// mayRefer reports whether the attribute of it, of which something is not known,
// may refer to r, and why that is not known.
func (it *item) mayRefer(r *item, attribute string) (reason string, ok bool) {
	for _, u := range it.Unknown {
		p := resource.Attributes(u.Path)
		if u.Path == "" || !resource.Within(p, attribute) && !resource.Within(attribute, p) {
			continue
		}
		// A plan knows what a value will be made of. In configuration the same
		// may stand beside a variable that nobody set.
		if it.Source == resource.Plan && len(u.Refs) > 0 && !slices.ContainsFunc(u.Refs, func(ref resource.Ref) bool {
			_, mode := addressType(ref.Address)
			return mode == resource.Data || ref.Address == r.Address
		}) {
			continue
		}
		return u.Reason, true
	}
	for _, s := range it.symbols {
		if !resource.Within(s.path, attribute) {
			continue
		}
		if reason, hole := s.ref.Hole(); hole {
			return reason, true
		}
		if typ, mode := addressType(s.ref.Address); mode == resource.Data && (typ == r.Type || kindOf(s.ref) == kindOpen) {
			return fmt.Sprintf("%s.%s is known to AWS only", s.ref.Address, s.ref.Attribute), true
		}
	}
	return "", false
}

// dangling says what an attribute of r refers to that is not among the
// resources.
func (w *workload) dangling(r *item, attribute string) []finding.UnknownValue {
	var why []finding.UnknownValue
	for _, u := range r.Unknown {
		p := resource.Attributes(u.Path)
		if u.Path != "" && (resource.Within(p, attribute) || resource.Within(attribute, p)) {
			why = append(why, finding.UnknownValue{Attribute: u.Path, Reason: u.Reason})
		}
	}
	if w.complete && len(w.set.Incomplete) == 0 {
		return why
	}
	for _, text := range textsAt(r.Values, attribute) {
		if resource.HasSymbol(text) {
			for _, ref := range resource.Symbols(text) {
				if reason, hole := ref.Hole(); hole {
					why = append(why, finding.UnknownValue{Attribute: attribute, Reason: reason})
					continue
				}
				if w.joins.byAddress[place{rootOf(r.Resource), ref.Address}] == nil {
					why = append(why, finding.UnknownValue{Attribute: attribute, Reason: ref.Address + " is not among the targets"})
				}
			}
			continue
		}
		// The policies and roles that AWS keeps are no part of any workload, and a
		// document that is written out names no resource as a whole.
		if !strings.Contains(text, ":iam::aws:") && !strings.HasPrefix(strings.TrimSpace(text), "{") && len(w.joins.targets(r, text)) == 0 {
			why = append(why, finding.UnknownValue{Attribute: attribute, Reason: "what it refers to is not among the targets"})
		}
	}
	return why
}
