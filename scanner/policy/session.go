package policy

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage"
)

// A session serves data.plumb to one query at a time and notes what the query
// was shown. It is OPA's store and its cache of base documents in one: what
// policies read is computed when they read it.
type session struct {
	storage.Store // nil: nothing but Read is ever called
	w             *workload
	world         world
	entry         *entry   // the policy that is asked
	declared      bool     // what is said of the workload as a whole has been read
	lookups       []lookup // in the order in which they were made, each once
	cached        map[lookup]ast.Value
	found         func(lookup) []*item

	sights       map[entryType]*sight
	sightsByText map[string]*sight
	attributes   map[attributeView]*attributeTerms
	views        map[itemView]*ast.Term
	lists        map[listView]ast.Value // all resources of a type, in the first world
}

// A world is one assumption about what is not known: the zero value is the one
// that is tried first.
type world struct {
	variant variant
	instead map[*item]*ast.Term // resources with samples for what is unknown in them
	without map[*item]bool      // resources that may not exist
	account string              // the account that is judged as a whole, "" for any
}

// plain reports whether nothing is assumed.
func (w world) plain() bool {
	return w.variant == first && w.account == "" && len(w.instead) == 0 && len(w.without) == 0
}

// A lookup is one question that a policy asked of data.plumb.
type lookup struct {
	relation  relation
	key       string // of the resource that is asked about, "" for all
	typ       string // "" for refers
	attribute string // "" for resources
}

type relation uint8

const (
	relResources relation = iota
	relRelated
	relRefers

	// In the analysis alone: not lookups but reads.
	relValue // that an attribute is there
	relBelow // what is in an attribute
)

func newSession(w *workload) *session {
	return &session{
		w: w, cached: map[lookup]ast.Value{},
		sights: map[entryType]*sight{}, sightsByText: map[string]*sight{},
		attributes: map[attributeView]*attributeTerms{}, views: map[itemView]*ast.Term{}, lists: map[listView]ast.Value{},
	}
}

// reset forgets what the last query was shown, and enters a world.
func (s *session) reset(e *entry, w world) {
	s.entry, s.world = e, w
	s.lookups = s.lookups[:0]
	clear(s.cached)
}

// Read serves a path below data. It implements storage.Store.
func (s *session) Read(_ context.Context, _ storage.Transaction, path storage.Path) (any, error) {
	if len(path) == 0 || path[0] != "plumb" {
		return nil, &storage.Error{Code: storage.NotFoundErr}
	}
	if len(path) == 1 {
		return nil, errors.New("data.plumb cannot be read as a whole: name what is wanted of it")
	}
	var q lookup
	var rest []string
	switch path[1] {
	case "complete":
		s.declared = true
		return ast.Boolean(s.w.complete), nil
	case "now_ns":
		s.declared = true
		return ast.Number(strconv.FormatInt(s.w.now.UnixNano(), 10)), nil
	case "resources":
		if len(path) < 3 {
			return nil, errors.New("data.plumb.resources is read with a type: data.plumb.resources[type]")
		}
		q, rest = lookup{relation: relResources, typ: path[2]}, path[3:]
	case "related":
		if len(path) < 5 {
			return nil, errors.New("data.plumb.related is read with a key, a type and an attribute: data.plumb.related[key][type][attribute]")
		}
		q, rest = lookup{relRelated, path[2], path[3], path[4]}, path[5:]
	case "refers":
		if len(path) < 4 {
			return nil, errors.New("data.plumb.refers is read with a key and an attribute: data.plumb.refers[key][attribute]")
		}
		q, rest = lookup{relation: relRefers, key: path[2], attribute: path[3]}, path[4:]
	default:
		return nil, fmt.Errorf("there is no data.plumb.%s: want resources, related, refers, complete or now_ns", path[1])
	}
	value := s.lookup(q)
	if len(rest) == 0 {
		return value, nil
	}
	found, err := find(value, rest)
	if err != nil {
		return nil, &storage.Error{Code: storage.NotFoundErr}
	}
	return found, nil
}

// lookup answers a question with a list of resources.
func (s *session) lookup(q lookup) ast.Value {
	if v, ok := s.cached[q]; ok {
		return v
	}
	s.lookups = append(s.lookups, q)
	v := s.list(q)
	s.cached[q] = v
	return v
}

func (s *session) list(q lookup) ast.Value {
	items := s.found(q)
	if len(items) == 0 {
		return noResources
	}
	// A list of all is the same for each resource that is judged.
	keep := q.relation == relResources && s.world.plain()
	key := listView{q.typ, nil}
	if keep {
		key.s = s.sight(s.entry, q.typ)
		if v := s.lists[key]; v != nil {
			return v
		}
	}
	terms := make([]*ast.Term, 0, len(items))
	for _, it := range items {
		if s.world.without[it] || s.world.account != "" && it.Provider.Account != "" && it.Provider.Account != s.world.account {
			continue
		}
		terms = append(terms, s.input(it))
	}
	v := ast.NewArray(terms...)
	if keep {
		s.lists[key] = v
	}
	return v
}

var noResources = ast.NewArray()

// find answers a question of data.plumb.
func (w *workload) find(q lookup) []*item {
	switch q.relation {
	case relRelated:
		return w.joins.related(q.key, q.typ, q.attribute)
	case relRefers:
		return w.joins.refers(q.key, q.attribute)
	default:
		return w.byType[q.typ]
	}
}

// find descends into a value; storage paths spell indices as text.
func find(v ast.Value, path []string) (ast.Value, error) {
	for _, step := range path {
		var key ast.Value = ast.String(step)
		if _, ok := v.(*ast.Array); ok {
			n, err := strconv.Atoi(step)
			if err != nil {
				return nil, err
			}
			key = ast.InternedTerm(n).Value
		}
		next, err := v.Find(ast.Ref{ast.NewTerm(key)})
		if err != nil {
			return nil, err
		}
		v = next
	}
	return v, nil
}

// Get and Put implement topdown.BaseCache: the session keeps its own answers.
func (s *session) Get(ast.Ref) ast.Value { return nil }

// Put does nothing.
func (s *session) Put(ast.Ref, ast.Value) {}
