// Package views finds the resources that several targets show, so that each is one
// resource with two views: what is configured and what runs. It says where the two
// differ, and what runs but stands in no configuration.
//
// Nothing is guessed: a resource that could be one of several is joined with none, and
// nothing is compared of which one side is not known.
package views

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A Thing is one resource as the targets show it.
type Thing struct {
	// Views are the views, at most one of each source, in the order configuration,
	// plan, state, account. The first is what the thing is called by.
	Views []*resource.Resource
	// Parts are resources that another view shows inside of this one: the rules of a
	// security group, the policy of a bucket that is configured in the bucket.
	Parts []*resource.Resource
}

// Configured returns the view that says what is to be, nil where there is none.
func (t *Thing) Configured() *resource.Resource {
	if first := t.Views[0]; first.Source == resource.Terraform || first.Source == resource.Plan {
		return first
	}
	return nil
}

// Running returns the view of an account, nil where there is none.
func (t *Thing) Running() *resource.Resource { return t.view(resource.AWS) }

func (t *Thing) view(source resource.Source) *resource.Resource {
	for _, r := range t.Views {
		if r.Source == source {
			return r
		}
	}
	return nil
}

// Joined is a set of resources, those that are one put together.
type Joined struct {
	set    *resource.Set
	asked  map[string]bool
	things []*Thing // of managed resources, in the order of the set
	of     map[*resource.Resource]*Thing
	partOf map[*resource.Resource]*Thing
	byName map[place]*resource.Resource
	typed  map[typedPlace]*resource.Resource

	running map[string][]*resource.Resource // by type
	byARN   map[string][]*resource.Resource
	byText  map[attributeText][]*resource.Resource // by an attribute that runs, see texted
	shows   map[[2]string]bool                     // type and attribute: some resource that runs has it
	gone    map[*Thing]bool                        // the state names what does not run
	doubts  []doubt
}

type place struct{ source, root, address string }

// A typedPlace tells apart what an account shows under one ARN.
type typedPlace struct {
	place
	typ string
}

// A doubt is a thing that was joined with nothing because it could be several.
type doubt struct {
	thing      *Thing
	candidates []*resource.Resource
	others     []*Thing // that could be the same one
}

// Join puts the resources of a set together. asked are the types that the accounts
// were asked for; nil stands for all. Views that run take over the places of those
// that are configured.
func Join(set *resource.Set, asked map[string]bool) *Joined {
	j := &Joined{
		set: set, asked: asked, of: map[*resource.Resource]*Thing{}, partOf: map[*resource.Resource]*Thing{},
		byName: map[place]*resource.Resource{}, typed: map[typedPlace]*resource.Resource{}, running: map[string][]*resource.Resource{},
		byARN: map[string][]*resource.Resource{}, byText: map[attributeText][]*resource.Resource{}, shows: map[[2]string]bool{}, gone: map[*Thing]bool{},
	}
	for _, r := range set.Resources {
		j.byName[placeOf(r)] = r
		if r.Mode != resource.Managed {
			continue
		}
		j.typed[typedPlace{placeOf(r), r.Type}] = r
		t := &Thing{Views: []*resource.Resource{r}}
		j.of[r] = t
		j.things = append(j.things, t)
		if r.Source == resource.AWS {
			j.running[r.Type] = append(j.running[r.Type], r)
			j.index(r)
			j.note(r)
			if !isCompanion(r) {
				j.byARN[r.Address] = append(j.byARN[r.Address], r)
			}
		}
	}
	j.joinFiles()
	j.joinRunning()
	j.findParts()
	j.things = slices.DeleteFunc(j.things, func(t *Thing) bool { return len(t.Views) == 0 })
	for _, t := range j.things {
		lendPlaces(t)
	}
	return j
}

// An attributeText is what an attribute of a type holds, in one spelling.
type attributeText struct{ typ, name, text string }

func textKey(typ, name, text string) attributeText {
	return attributeText{typ, name, strings.TrimPrefix(strings.ToLower(text), "https://")}
}

// index notes by what a running resource can be found.
func (j *Joined) index(r *resource.Resource) {
	if text, ok := r.Values["id"].(string); ok {
		k := textKey(r.Type, "id", text)
		j.byText[k] = append(j.byText[k], r)
	}
	if id := identities[r.Type]; id.ok {
		texts := make([]string, len(id.attributes))
		for i, name := range id.attributes {
			text, ok := r.Values[name].(string)
			if !ok {
				return
			}
			texts[i] = text
		}
		k := identityKey(r.Type, texts)
		j.byText[k] = append(j.byText[k], r)
	}
}

// identityKey is the key of the texts that tell one resource of a type from others.
func identityKey(typ string, texts []string) attributeText {
	k := attributeText{typ: typ}
	for _, text := range texts {
		k.text += textKey("", "", text).text + "\x00"
	}
	return k
}

// note notes what attributes resources of a type show.
func (j *Joined) note(r *resource.Resource) {
	for name, v := range r.Values {
		if !empty(v) {
			j.shows[[2]string{r.Type, name}] = true
		}
	}
}

func placeOf(r *resource.Resource) place { return place{string(r.Source), r.Root, r.Address} }

// merge makes one thing of two.
func (j *Joined) merge(into, other *Thing) {
	into.Views = append(into.Views, other.Views...)
	for _, r := range other.Views {
		j.of[r] = into
	}
	other.Views = nil
	slices.SortStableFunc(into.Views, func(a, b *resource.Resource) int { return cmp.Compare(rank(a.Source), rank(b.Source)) })
}

func rank(s resource.Source) int {
	return slices.Index([]resource.Source{resource.Terraform, resource.Plan, resource.State, resource.AWS}, s)
}

// A root is what keeps one set of addresses apart from another.
type root struct {
	source resource.Source
	name   string
}

// joinFiles joins plans and states with the configuration that they are of, and
// states with plans: by address.
func (j *Joined) joinFiles() {
	roots := map[root][]*Thing{}
	var order []root
	for _, t := range j.things {
		r := t.Views[0]
		if r.Source == resource.AWS {
			continue
		}
		at := root{r.Source, r.Root}
		if roots[at] == nil {
			order = append(order, at)
		}
		roots[at] = append(roots[at], t)
	}
	slices.SortStableFunc(order, func(a, b root) int { return cmp.Compare(rank(a.source), rank(b.source)) })
	taken := map[root]map[resource.Source]bool{} // a configuration has one plan and one state
	for _, from := range order {
		for _, base := range []resource.Source{resource.Terraform, resource.Plan} {
			if rank(base) >= rank(from.source) {
				break
			}
			to, ok := j.baseOf(from, base, roots, order)
			if !ok || taken[to][from.source] {
				continue
			}
			if taken[to] == nil {
				taken[to] = map[resource.Source]bool{}
			}
			taken[to][from.source] = true
			for _, t := range roots[from] {
				r := t.Views[0]
				if other := j.byName[place{string(to.source), to.name, r.Address}]; other != nil && other.Type == r.Type && j.of[other] != nil {
					j.merge(j.of[other], t)
				}
			}
			break
		}
	}
}

// baseOf returns the root that a plan or state is of: the one whose addresses it
// shares most, the one beside it where several share as many.
func (j *Joined) baseOf(from root, source resource.Source, roots map[root][]*Thing, order []root) (best root, ok bool) {
	most, tied := 0, false
	for _, to := range order {
		if to.source != source {
			continue
		}
		shared := 0
		for _, t := range roots[from] {
			if len(t.Views) == 0 {
				continue
			}
			r := t.Views[0]
			other := j.byName[place{string(to.source), to.name, r.Address}]
			if other == nil || other.Type != r.Type || other.Mode != r.Mode {
				continue
			}
			if contradict(other, r) {
				shared--
			} else {
				shared++
			}
		}
		if shared <= 0 {
			continue
		}
		beside := to.name == path.Dir(from.name)
		switch {
		case shared > most, shared == most && beside:
			best, most, tied, ok = to, shared, false, true
		case shared == most && best.name != path.Dir(from.name):
			tied = true
		}
	}
	if tied {
		j.set.Diagnostics = append(j.set.Diagnostics, resource.Diagnostic{
			Severity: resource.Warning, Summary: fmt.Sprintf("%s could be of several root modules", from.name),
			Detail: "it is not joined with any of them: put it into the directory that it belongs to, or scan that root module alone", File: from.name,
		})
		return root{}, false
	}
	return best, ok
}

// contradict reports whether two views of one address cannot be one resource.
func contradict(a, b *resource.Resource) bool {
	for _, name := range identities[a.Type].attributes {
		x, ok := a.Values[name].(string)
		y, ok2 := b.Values[name].(string)
		if ok && ok2 && !resource.HasSymbol(x) && !resource.HasSymbol(y) && !strings.EqualFold(x, y) {
			return true
		}
	}
	return false
}

// findParts finds the resources that another view shows inside of a thing.
func (j *Joined) findParts() {
	add := func(t, part *Thing) {
		if t == nil || t == part || t.Running() == nil || len(t.Views) < 2 {
			return
		}
		for _, r := range part.Views {
			t.Parts = append(t.Parts, r)
			j.partOf[r] = t
		}
	}
	for _, t := range j.things {
		if len(t.Views) == 0 {
			continue
		}
		r := t.Views[0]
		switch {
		case r.Source != resource.AWS:
			if in, ok := inside[r.Type]; ok {
				add(j.meantBy(t, in.attribute, in.owners), t)
			}
		case len(t.Views) > 1:
		case isCompanion(r):
			add(j.ownerOf(r), t)
		case strings.HasPrefix(r.Type, "aws_default_") && r.Values["vpc_id"] != nil: // AWS makes it with the network
			for _, vpc := range j.running["aws_vpc"] {
				if vpc.Values["id"] == r.Values["vpc_id"] {
					add(j.of[vpc], t)
				}
			}
		}
	}
}

// inside are the types that an account shows in another resource: in which types, and
// the attribute that says in which one.
var inside = map[string]struct {
	attribute string
	owners    []string
}{
	"aws_ec2_managed_prefix_list_entry":   {"prefix_list_id", []string{"aws_ec2_managed_prefix_list"}},
	"aws_kms_key_policy":                  {"key_id", []string{"aws_kms_key"}},
	"aws_network_acl_rule":                {"network_acl_id", []string{"aws_network_acl", "aws_default_network_acl"}},
	"aws_security_group_rule":             {"security_group_id", groups},
	"aws_sns_topic_policy":                {"arn", []string{"aws_sns_topic"}},
	"aws_sqs_queue_policy":                {"queue_url", []string{"aws_sqs_queue"}},
	"aws_sqs_queue_redrive_allow_policy":  {"queue_url", []string{"aws_sqs_queue"}},
	"aws_sqs_queue_redrive_policy":        {"queue_url", []string{"aws_sqs_queue"}},
	"aws_vpc_security_group_egress_rule":  {"security_group_id", groups},
	"aws_vpc_security_group_ingress_rule": {"security_group_id", groups},
}

var groups = []string{"aws_security_group", "aws_default_security_group"}

// meantBy returns the thing of one of the types that an attribute of another one
// refers to.
func (j *Joined) meantBy(t *Thing, attribute string, types []string) *Thing {
	for _, r := range t.Views {
		text, ok := r.Values[attribute].(string)
		if !ok {
			continue
		}
		if ref, ok := resource.IsSymbol(text); ok {
			if of := j.byName[place{string(r.Source), r.Root, ref.Address}]; of != nil && slices.Contains(types, of.Type) {
				return j.of[of]
			}
			continue
		}
		for _, typ := range types {
			for _, l := range append(j.byText[textKey(typ, "id", text)], j.byARN[text]...) {
				if l.Type == typ && (l.Values["id"] == text || l.Address == text) {
					return j.of[l]
				}
			}
		}
	}
	return nil
}

// isCompanion reports whether a running resource has no ARN of its own.
func isCompanion(r *resource.Resource) bool { return parentOf(r) != "" }

// parentOf returns the address of what a companion belongs to, "" for what is none: its
// address goes on with the end of its type (arn:aws:s3:::logs#versioning). The name of
// a log group may hold the same sign.
func parentOf(r *resource.Resource) string {
	for i, c := range r.Address {
		if c != '#' {
			continue
		}
		name, _, _ := strings.Cut(r.Address[i+1:], "/")
		if name != "" && strings.HasSuffix(r.Type, "_"+name) {
			return r.Address[:i]
		}
	}
	return ""
}

// ownerOf returns the thing that a running companion belongs to, nil where it was not
// collected.
func (j *Joined) ownerOf(r *resource.Resource) *Thing {
	for _, owner := range j.byARN[parentOf(r)] {
		return j.of[owner]
	}
	return nil
}

// lendPlaces gives the running view the places of the configured one, so that what
// is wrong with it is shown where it can be changed.
func lendPlaces(t *Thing) {
	running := t.Running()
	first := t.Views[0]
	if running == nil || first == running {
		return
	}
	running.Locations = first.Locations
	running.Locations.Paths = map[string]resource.Location{}
	for p, at := range first.Locations.Paths {
		if ordered(p, first.Values) && ordered(p, running.Values) {
			running.Locations.Paths[p] = at
		}
	}
	for _, part := range t.Parts {
		if part.Source == resource.AWS {
			part.Locations = resource.Locations{Block: first.Locations.Block, Header: first.Locations.Header, Calls: first.Locations.Calls}
		}
	}
}

// ordered reports whether the indices in a path mean the same in both views: no
// list on the way has more than one element.
func ordered(path string, values map[string]any) bool {
	for p := path; p != ""; p = resource.Parent(p) {
		if list, ok := resource.Get(values, p); ok {
			if list, ok := list.([]any); ok && len(list) > 1 && p != path {
				return false
			}
		}
	}
	return true
}

// Twins returns how many things have several views, and how many resources are a
// further view of one.
func (j *Joined) Twins() (things, further int) {
	for _, t := range j.things {
		if len(t.Views) > 1 {
			things++
			further += len(t.Views) - 1
		}
	}
	return things, further
}
