package policy

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Most policies look at nothing but some values of the judged resource. Such a policy is pure:
// what it concludes of one resource it concludes of every other that has the same
// values there, and it is asked once for them all. Large workloads are made of few
// different things.

// pure reports whether a policy looks at values of the judged resource alone.
func (f *facts) pure() bool {
	return !f.Meta && len(f.Uses) == 0 && len(f.Provider) == 0 && len(f.Reads[anyType]) == 0
}

// sight says in one text what of a resource of a type a pure policy sees: the
// attributes at the top, sorted; all of them where that cannot be told.
func (f *facts) sight(typ string) string {
	var names []string
	for _, r := range f.Reads[typ] {
		name, _, _ := strings.Cut(r.Path, ".")
		if name == "" || name == anyDocument {
			return ""
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

// a pureQuestion is a question to one pure policy, with what it sees.
type pureQuestion struct {
	*question
	sight string
}

// face is a text that is the same for resources that are the same in what sight
// names, but for the names of what their symbols stand for.
func (it *item) face(sight string) (string, error) {
	seen := map[resource.Ref]string{}
	symbol := func(ref resource.Ref) string {
		name, ok := seen[ref]
		if !ok {
			typ, mode := addressType(ref.Address)
			name = "\x01" + strconv.Itoa(len(seen)) + mode + typ + "." + ref.Attribute + "\x01"
			seen[ref] = name
		}
		return name
	}
	names := strings.Fields(sight)
	if len(names) == 0 {
		names = sortedKeys(it.Values)
	}
	var b strings.Builder
	b.WriteString(it.Type + "\x00" + it.Mode + "\x00" + string(it.Source) + "\x00" + it.Provider.Account + "\x00" + it.Provider.Region)
	for _, name := range names {
		text, err := json.Marshal(substitute(it.Values[name], symbol)) // objects with their keys in order
		if err != nil {
			return "", err
		}
		b.WriteString("\x00" + name + "\x00")
		b.Write(text)
	}
	for _, u := range it.Unknown {
		b.WriteString("\x00" + u.Path + "\x00" + u.Reason)
	}
	return b.String(), nil
}

// faces are the faces of one resource by sight; policies share sights.
type faces struct {
	it    *item
	known map[string]string
}

func (f *faces) of(sight string) (string, error) {
	if known, ok := f.known[sight]; ok {
		return known, nil
	}
	face, err := f.it.face(sight)
	if err == nil {
		f.known[sight] = face
	}
	return face, err
}

// same is what is remembered by: a policy and a face.
type same struct {
	e    *entry
	face string
}

// recall returns what a pure policy concludes of a resource, from before if it
// can.
func (j *judge) recall(ctx context.Context, q pureQuestion, it *item, f *faces) (conclusion, error) {
	e := q.entries[0]
	face, err := f.of(q.sight)
	if err != nil {
		return conclusion{}, err
	}
	key := same{e, face}
	if known, ok := j.w.known.Load(key); ok {
		return known.(conclusion), nil
	}
	answers, err := j.ask(ctx, q.question, it, world{})
	if err != nil {
		return conclusion{}, err
	}
	lookups := slices.Clone(j.session.lookups)
	c, err := j.conclude(ctx, q.question, it, answers[0], j.doubt(e, it, lookups))
	if err == nil && len(lookups) == 0 && c.anonymous() {
		j.w.known.Store(key, c)
	}
	return c, err
}

// anonymous reports whether nothing in a conclusion names the resource that it
// was reached for.
func (c conclusion) anonymous() bool {
	return !slices.ContainsFunc(c.fails, func(f failure) bool {
		return f.resource != "" || strings.Contains(f.message, tokenPrefix) || strings.Contains(f.attribute, tokenPrefix)
	}) && !slices.ContainsFunc(c.why, func(u finding.UnknownValue) bool {
		return strings.Contains(u.Reason, tokenPrefix) || resource.HasSymbol(u.Reason) || strings.Contains(u.Reason, "known to AWS only")
	})
}
