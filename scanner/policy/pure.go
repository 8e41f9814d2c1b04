package policy

import (
	"crypto/sha256"
	"encoding/json"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Most policies look at nothing but some values of the judged resource, or look at other
// resources only where these values lead to some. What such a policy concludes of a
// resource without a look at others it concludes of every other that has the same
// values, and it is asked once for them all. Large workloads are made of few different
// things.

// pure reports whether what a policy concludes hangs on values of the judged
// resource alone, as long as it looks at no other.
func (f *facts) pure() bool {
	return !f.Meta && len(f.Provider) == 0
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

// impure stands for what a policy sees that is not pure.
const impure = "-"

// face is a text that is the same for resources that are the same in what sight
// names, but for the names of what their symbols stand for.
func (it *item) face(sight string) (string, error) {
	symbol := symbolNames()
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

// same is what a conclusion is remembered by: a policy, and a digest of a face.
type same struct {
	e    *entry
	face [sha256.Size]byte
}

// recall returns what is known of resources like the subject of a job, and the
// digests of its faces, both by policy.
func (j *judge) recall(job job) ([]*conclusion, [][sha256.Size]byte) {
	known := make([]*conclusion, len(job.each))
	digests := make([][sha256.Size]byte, len(job.each))
	bySight := map[string][sha256.Size]byte{}
	for i, sight := range job.sights {
		if sight == impure {
			continue
		}
		digest, ok := bySight[sight]
		if !ok {
			face, err := job.subject.face(sight)
			if err != nil { // values hold nothing that cannot be put into JSON
				face = job.subject.key
			}
			digest = sha256.Sum256([]byte(face))
			bySight[sight] = digest
		}
		digests[i] = digest
		if c, ok := j.w.known.Load(same{job.each[i].entries[0], digest}); ok {
			known[i] = c.(*conclusion)
		}
	}
	return known, digests
}

// remember keeps the conclusion of a pure policy for resources like it, if the
// policy looked at no other and the conclusion names none. It returns the conclusion.
func (j *judge) remember(e *entry, it *item, face [sha256.Size]byte, c conclusion, lookups []lookup) conclusion {
	for _, q := range lookups {
		if _, ok := e.facts.dependsOn(q); ok {
			return c
		}
	}
	fails := slices.Clone(c.fails)
	for i := range fails { // a resource that points at itself
		if fails[i].resource == it.key {
			fails[i].resource = ""
		}
	}
	c.fails = fails
	if c.anonymous() {
		j.w.known.Store(same{e, face}, &c)
	}
	return c
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
