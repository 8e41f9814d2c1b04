package views

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/document"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// rules compares the rules that stand in a security group. AWS keeps one entry a source;
// how sources are put together in blocks does not matter.
func (d *differ) rules(name string, here, there any) {
	if openAt(d.c, name) {
		return
	}
	// Rules that are resources of their own run in the group as well.
	for _, part := range d.t.Parts {
		if part.Source != resource.AWS {
			return
		}
	}
	configured, ok := d.entries(name, here, true)
	if !ok {
		return
	}
	running, ok := d.entries(name, there, false)
	if !ok {
		return
	}
	d.compared = true
	var onlyHere, onlyThere []any
	first := name
	for _, e := range slices.Sorted(maps.Keys(configured)) {
		if _, ok := running[e]; !ok {
			if len(onlyHere) == 0 {
				first = resource.Join(name, configured[e])
			}
			onlyHere = append(onlyHere, e)
		}
	}
	for _, e := range slices.Sorted(maps.Keys(running)) {
		if _, ok := configured[e]; !ok {
			onlyThere = append(onlyThere, e)
		}
	}
	if len(onlyHere)+len(onlyThere) > 0 {
		d.apartFrom(first, onlyHere, onlyThere)
	}
}

var direction = map[string]string{"ingress": "from", "egress": "to"}

// entries returns the entries of rules in words, each with the index of the block it
// stands in; ok is false where one is not known.
func (d *differ) entries(attribute string, v any, resolve bool) (entries map[string]int, ok bool) {
	list, ok := v.([]any)
	if !ok {
		return nil, false
	}
	entries = map[string]int{}
	for i, e := range list {
		rule, isRule := e.(map[string]any)
		if !isRule {
			return nil, false
		}
		text := func(name string) string {
			s, _ := textForm(rule[name])
			return s
		}
		if resource.AnySymbol(rule["protocol"]) || rule["protocol"] == nil {
			return nil, false
		}
		what := protocol(text("protocol"))
		switch {
		case what == "-1":
			what = "all traffic"
		case text("from_port") == text("to_port"):
			what += " " + text("from_port")
		default:
			what += " " + text("from_port") + "-" + text("to_port")
		}
		add := func(source string) { entries[what+" "+direction[attribute]+" "+source] = i }
		for _, name := range []string{"cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "security_groups"} {
			sources, _ := rule[name].([]any)
			for _, s := range sources {
				source, isText := s.(string)
				if !isText {
					return nil, false // not known
				}
				if resolve {
					if source, isText = d.j.resolve(source, d.c); !isText {
						return nil, false
					}
				}
				if source == d.l.Values["id"] {
					source = "itself"
				}
				if _, id, found := strings.Cut(source, "/sg-"); found { // account/group
					source = "sg-" + id
				}
				add(strings.ToLower(source))
			}
		}
		if rule["self"] == true {
			add("itself")
		}
	}
	return entries, true
}

// tags compares the tags, those of the provider's default_tags among them.
func (d *differ) tags() {
	if d.block.Attributes["tags"] == nil || d.block.Attributes["tags_all"] == nil || d.ignoredWhole("tags") || d.ignoredWhole("tags_all") || openAt(d.l, "tags") {
		return
	}
	written := false // what runs is only changed where the configuration speaks of tags
	var here map[string]any
	for _, r := range d.t.Views {
		if r.Source != resource.Terraform && r.Source != resource.Plan {
			continue
		}
		if whole(r, "tags") || whole(r, "tags_all") {
			continue
		}
		all, ok := r.Values["tags_all"].(map[string]any)
		if !ok {
			all, ok = r.Values["tags"].(map[string]any)
		}
		if ok {
			here, written = all, true
			break
		}
		if _, ok := r.Locations.Paths["tags"]; ok {
			written = true
		}
	}
	there, _ := d.l.Values["tags"].(map[string]any)
	if !written || here == nil || there == nil && !d.told("tags") {
		return
	}
	d.compared = true
	var parts []string
	for _, key := range slices.Sorted(maps.Keys(here)) {
		at := resource.Join("tags", key)
		if d.ignoredWhole(at) || d.tagIgnored(key) || openAt(d.c, at) || openAt(d.c, resource.Join("tags_all", key)) {
			continue
		}
		v, known := d.settled(here[key])
		if !known {
			continue
		}
		x, _ := textForm(v)
		y, set := textForm(there[key])
		origin := ""
		if _, own := d.c.Provider.DefaultTags[key]; own {
			if mine, ok := d.c.Values["tags"].(map[string]any); !ok || mine[key] == nil {
				origin = " (from default_tags)"
			}
		}
		switch {
		case set && x == y || !set && x == "" && there[key] != nil:
		case d.secret("tags"):
			parts = append(parts, key+" has another value where it runs (it is sensitive)")
		case !set:
			parts = append(parts, fmt.Sprintf("%s is %s here%s, and missing where it runs", key, d.show(x), origin))
		default:
			parts = append(parts, fmt.Sprintf("%s is %s here%s, and %s where it runs", key, d.show(x), origin, d.show(y)))
		}
	}
	var extra []any
	if !partly(d.c, "tags") && !partly(d.c, "tags_all") {
		for _, key := range slices.Sorted(maps.Keys(there)) {
			_, ok := here[key]
			if !ok && !strings.HasPrefix(key, "aws:") && !d.ignoredWhole(resource.Join("tags", key)) && !d.tagIgnored(key) {
				extra = append(extra, key)
			}
		}
	}
	if len(extra) > 0 {
		parts = append(parts, only("", d.list(extra))...)
	}
	if len(parts) > 0 {
		const most = 4
		if n := len(parts) - most; n > 0 {
			parts = append(parts[:most], fmt.Sprintf("and %d more", n))
		}
		d.add("tags", "tags differ: "+strings.Join(parts, "; "))
	}
}

// whole reports whether an attribute is not known at all.
func whole(r *resource.Resource, name string) bool {
	return slices.ContainsFunc(r.Unknown, func(u resource.Unknown) bool { return u.Path == name })
}

// partly reports whether something in an attribute is not known, or has a key that is
// known after apply.
func partly(r *resource.Resource, name string) bool {
	m, _ := r.Values[name].(map[string]any)
	for key := range m {
		if resource.HasSymbol(key) {
			return true
		}
	}
	return slices.ContainsFunc(r.Unknown, func(u resource.Unknown) bool { return u.Path == name })
}

// tagIgnored reports whether the provider leaves a tag alone.
func (d *differ) tagIgnored(key string) bool {
	return slices.ContainsFunc(d.c.IgnoreTags, func(p string) bool {
		if prefix, ok := strings.CutSuffix(p, "*"); ok {
			return strings.HasPrefix(key, prefix)
		}
		return p == key
	})
}

// documents says how two documents differ, as far as that is quickly said.
func documents(here, there string) string {
	a, err := document.Parse(here)
	b, err2 := document.Parse(there)
	if err != nil || err2 != nil {
		return " is another document where it runs"
	}
	x, y := statements(a), statements(b)
	count := func(in, not []string) (n int) {
		for _, s := range in {
			if !slices.Contains(not, s) {
				n++
			}
		}
		return n
	}
	onlyHere, onlyThere := count(x, y), count(y, x)
	switch {
	case onlyHere+onlyThere == 0:
		return fmt.Sprintf(" has version %s here, and %s where it runs", version(a), version(b))
	case onlyHere == 0:
		return fmt.Sprintf(" has %s more where it runs", statementCount(onlyThere))
	case onlyThere == 0:
		return fmt.Sprintf(" has %s here that does not run", statementCount(onlyHere))
	}
	return fmt.Sprintf(" has %s here that does not run, and %s where it runs that is not here", statementCount(onlyHere), statementCount(onlyThere))
}

func statementCount(n int) string {
	if n == 1 {
		return "1 statement"
	}
	return fmt.Sprintf("%d statements", n)
}
