// Package collected is what was collected of an AWS account: a header, and one part
// a service and region. It is a format too, one JSON document a line, in which
// plumb-aws hands the parts to plumb, plumb keeps them while the collection goes
// on, and saves them.
//
// It knows nothing of AWS's API, so that a scan of a saved account links none of it.
package collected

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Format is the version of the format. A reader takes no other.
const Format = 1

// General is the service of the part that holds what is known of the account as a
// whole.
const General = "(account)" // no service is called so

// Interrupted is the cause of a call that the user stopped.
const Interrupted = "was interrupted"

// An Account is what was collected.
type Account struct {
	Header
	Parts []*Part // sorted; the later of two with the same id has replaced the other
	// End is nil where the collection was not finished.
	End *End
	// Damage says what could not be read of a saved one.
	Damage []Damage
	// Stopped says that the collection was interrupted, and has not ended for that.
	Stopped bool
}

// A Header says what was asked for, and of whom.
type Header struct {
	Format    int       `json:"plumb_account"` // first: by it a file is known
	Version   string    `json:"version"`       // of the plumb that collected
	Begun     time.Time `json:"begun"`
	Target    string    `json:"target"`
	Account   string    `json:"account"`
	Partition string    `json:"partition"`
	Regions   []string  `json:"regions"`            // looked at, sorted
	Cut       Cut       `json:"cut"`                // by the user's flags
	Types     []string  `json:"types"`              // that were needed, sorted
	Services  []Service `json:"services"`           // all that this plumb can collect, sorted by name
	Parts     []ID      `json:"parts"`              // that make the whole, sorted
	Endpoint  string    `json:"endpoint,omitempty"` // where it is not AWS's own
}

// A Cut is what the user left out.
type Cut struct {
	Regions  []string  `json:"regions,omitempty"`
	Services []string  `json:"services,omitempty"`
	Tags     []ask.Tag `json:"tags,omitempty"`
}

// A Service is what can be collected of one AWS service.
type Service struct {
	Name     string            `json:"name"`
	Regional bool              `json:"regional,omitempty"` // its resources lie in regions
	Types    []string          `json:"types"`              // sorted
	Never    map[string]string `json:"never,omitempty"`    // types that an account does not show, with the reason
}

// An ID names a part. Region is "" for a service that has none.
type ID struct {
	Service string `json:"service"`
	Region  string `json:"region,omitempty"`
}

func (id ID) String() string {
	if id.Region == "" {
		return id.Service
	}
	return id.Service + " in " + id.Region
}

// CompareIDs orders ids by service and region.
func CompareIDs(a, b ID) int {
	return cmp.Or(strings.Compare(a.Service, b.Service), strings.Compare(a.Region, b.Region))
}

// A Part is what one service told in one region.
type Part struct {
	ID        ID          `json:"part"`
	Resources []*Resource `json:"resources,omitempty"`
	Gaps      []Gap       `json:"gaps,omitempty"`
	Faults    []Fault     `json:"faults,omitempty"`
	// Unfinished says that the user interrupted it: anything may be missing.
	Unfinished bool `json:"unfinished,omitempty"`
}

// Passing reports whether the part lacks something that may be had a moment later.
func (p *Part) Passing() bool {
	return p.Unfinished || slices.ContainsFunc(p.Faults, func(f Fault) bool { return f.Passing })
}

// A Resource is a resource.Resource without what is the same for all of an account.
type Resource struct {
	Type      string         `json:"type"`
	Address   string         `json:"address"`
	Name      string         `json:"name"`
	Region    string         `json:"region,omitempty"`
	Values    map[string]any `json:"values"`
	Unknown   []Unknown      `json:"unknown,omitempty"`
	Sensitive []string       `json:"sensitive,omitempty"`
	// Of is which of the part's resources, counted from 1, it belongs to; -1 where
	// that one was not needed, 0 where it stands for itself.
	Of      int  `json:"of,omitempty"`
	Setting bool `json:"setting,omitempty"` // of the account, or of it in a region
	Once    bool `json:"once,omitempty"`    // in no region; other parts may tell of it too
}

// Unknown is a path whose value is not known, and why.
type Unknown struct {
	Path   string `json:"path"`
	Reason string `json:"reason"`
}

// A Gap is what a part could not collect.
type Gap struct {
	Module string   `json:"module,omitempty"`
	Types  []string `json:"types,omitempty"` // empty for any
	Reason string   `json:"reason"`
	Of     string   `json:"of,omitempty"` // the address of the one resource that it is about
}

// A Fault is what one operation could not do.
type Fault struct {
	Permission string   `json:"permission"`
	Cause      string   `json:"cause"`
	Types      []string `json:"types"` // whose verdicts it costs, sorted
	Times      int      `json:"times"`
	Passing    bool     `json:"passing,omitempty"` // it may be gone a moment later
}

// End closes a whole account.
type End struct {
	Ended     time.Time `json:"ended"`
	Parts     int       `json:"parts"`
	Resources int       `json:"resources"`
}

// A Request asks plumb-aws for an account.
type Request struct {
	ask.Request
	Version string    `json:"version"`
	Begun   time.Time `json:"begun"`
	// Resume is the header of a collection that was begun, Done are the parts of it
	// that need not be asked for again.
	Resume *Header `json:"resume,omitempty"`
	Done   []ID    `json:"done,omitempty"`
}

// An Answer is what plumb-aws says when all parts are told.
type Answer struct {
	Stopped bool `json:"stopped"` // it was interrupted
}

// Differs says in what the collection that b stands for is another one than that of h, ""
// where one can go on with the other.
func (h *Header) Differs(b *Header) string {
	list := func(items []string) string {
		if len(items) == 0 {
			return "all"
		}
		return strings.Join(items, ", ")
	}
	tags := func(tags []ask.Tag) (text []string) {
		for _, t := range tags {
			text = append(text, t.Key+"="+t.Value)
		}
		return text
	}
	for _, d := range []struct{ what, was, is string }{
		{"the version of plumb", h.Version, b.Version},
		{"the account", h.Account, b.Account},
		{"the endpoint", cmp.Or(h.Endpoint, "AWS"), cmp.Or(b.Endpoint, "AWS")},
		{"the target", h.Target, b.Target},
		{"--regions", list(h.Cut.Regions), list(b.Cut.Regions)},
		{"--services", list(h.Cut.Services), list(b.Cut.Services)},
		{"--tags", list(tags(h.Cut.Tags)), list(tags(b.Cut.Tags))},
		{"the regions that are enabled", list(h.Regions), list(b.Regions)},
	} {
		if d.was != d.is {
			return fmt.Sprintf("%s was %s and is %s", d.what, d.was, d.is)
		}
	}
	if !slices.Equal(h.Types, b.Types) || !slices.Equal(h.Parts, b.Parts) {
		return "the policies need other resource types than before"
	}
	return ""
}

// Add puts a part in its place.
func (a *Account) Add(p *Part) {
	i, found := slices.BinarySearchFunc(a.Parts, p.ID, func(p *Part, id ID) int { return CompareIDs(p.ID, id) })
	if found {
		a.Parts[i] = p
	} else {
		a.Parts = slices.Insert(a.Parts, i, p)
	}
}

// Close notes that the account is whole, at a time.
func (a *Account) Close(at time.Time) {
	end := &End{Ended: at, Parts: len(a.Parts)}
	for _, p := range a.Parts {
		end.Resources += len(p.Resources)
	}
	a.End = end
}

// missing returns the parts that the header names and that are not there.
func (a *Account) missing() []ID {
	var ids []ID
	for _, id := range a.Header.Parts {
		if !slices.ContainsFunc(a.Parts, func(p *Part) bool { return p.ID == id }) {
			ids = append(ids, id)
		}
	}
	return ids
}

// typesOf returns the needed types that a part of a service stands for.
func (a *Account) typesOf(service string) []string {
	for _, s := range a.Services {
		if s.Name == service {
			return intersection(s.Types, a.Types)
		}
	}
	return nil
}

func intersection(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(x string) bool {
		_, found := slices.BinarySearch(b, x)
		return !found
	})
}

// restore makes a resource.Resource of r.
func (a *Account) restore(r *Resource) *resource.Resource {
	out := &resource.Resource{
		Address: r.Address, Mode: resource.Managed, Type: r.Type, Name: r.Name, Source: resource.AWS, Root: a.Target,
		Provider: resource.Provider{Name: "aws", Region: r.Region, Account: a.Account}, Sensitive: r.Sensitive,
	}
	for _, u := range r.Unknown {
		out.Unknown = append(out.Unknown, resource.Unknown{Path: u.Path, Reason: u.Reason})
	}
	out.Values, _ = withoutSymbols(r.Values, "", &out.Unknown).(map[string]any)
	if out.Values == nil {
		out.Values = map[string]any{}
	}
	slices.SortFunc(out.Unknown, func(a, b resource.Unknown) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), strings.Compare(a.Reason, b.Reason))
	})
	return out
}

// withoutSymbols returns v without the texts that plumb would take for its own
// symbols, which are unknown. It changes v where there are any.
func withoutSymbols(v any, path string, unknown *[]resource.Unknown) any {
	const reason = "the text has a private-use character that plumb uses for itself"
	switch v := v.(type) {
	case string:
		if resource.HasSymbolRune(v) {
			*unknown = append(*unknown, resource.Unknown{Path: path, Reason: reason})
			return nil
		}
	case []any:
		for i, e := range v {
			v[i] = withoutSymbols(e, resource.Join(path, i), unknown)
		}
	case map[string]any:
		for k, e := range v {
			if resource.HasSymbolRune(k) {
				*unknown = append(*unknown, resource.Unknown{Path: path, Reason: reason})
				delete(v, k)
			} else if kept := withoutSymbols(e, resource.Join(path, k), unknown); kept == nil {
				delete(v, k)
			}
		}
	}
	return v
}
