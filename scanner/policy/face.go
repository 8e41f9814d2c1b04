package policy

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/maphash"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A sight is what a policy sees of resources of a type.
type sight struct {
	all    bool     // all values
	names  []string // the attributes at the top, sorted
	fields []string // what is no value
}

// sees reports whether a field of a resource is looked at, or a part of it.
func (s *sight) sees(field string) bool {
	return slices.ContainsFunc(s.fields, func(f string) bool {
		return f == everything || f == field || strings.HasPrefix(f, field) && f[len(field)] == '.'
	})
}

// everything is the field that stands for all that can be seen of a resource.
const everything = "*"

// sight says what a policy sees of resources of a type.
func (f *facts) sight(typ string) sight {
	s := sight{fields: f.Fields}
	if slices.Contains(s.fields, everything) {
		s.all = true
		return s
	}
	for _, t := range []string{typ, anyType} {
		for _, r := range f.Reads[t] {
			name, _, _ := strings.Cut(r.Path, ".")
			if name == "" || name == anyDocument {
				return sight{all: true, fields: f.Fields}
			}
			if !slices.Contains(s.names, name) {
				s.names = append(s.names, name)
			}
		}
	}
	slices.Sort(s.names)
	return s
}

// sight is facts.sight, remembered; equal ones are the same.
func (s *session) sight(e *entry, typ string) *sight {
	key := entryType{e, typ}
	if known := s.sights[key]; known != nil {
		return known
	}
	made := e.facts.sight(typ)
	text := strings.Join(made.names, " ") + "\x00" + strings.Join(made.fields, " ") + "\x00" + strconv.FormatBool(made.all)
	known := s.sightsByText[text]
	if known == nil {
		known = &made
		s.sightsByText[text] = known
	}
	s.sights[key] = known
	return known
}

// A face is what is seen of a resource. Two resources have the same if a policy cannot
// tell them apart but by their keys and by what their symbols are the names of.
type face struct {
	id   uint32
	refs []resource.Ref // of its symbols, in the order in which they appear
}

type itemSight struct {
	it *item
	s  *sight
}

// maxFaces bounds the faces that a judge keeps.
const maxFaces = 1 << 12

// face returns the face of a resource.
func (j *judge) face(it *item, s *sight) face {
	key := itemSight{it, s}
	if f, ok := j.faces[key]; ok {
		return f
	}
	if len(j.faces) >= maxFaces {
		clear(j.faces)
		clear(j.prints)
	}
	var f face
	b := j.buffer[:0]
	b = appendText(b, it.Type)
	b = appendText(b, it.Mode)
	b = appendText(b, string(it.Source))
	b = appendText(b, it.Provider.Account)
	b = appendText(b, it.Provider.Region)
	names := s.names
	if s.all {
		names = sortedKeys(it.Values)
	}
	for _, name := range names {
		v, ok := it.Values[name]
		if !ok || v == nil {
			b = append(b, 'n')
			continue
		}
		p := j.print(it, name, v)
		if s.all {
			b = appendText(b, name)
		}
		b = binary.AppendUvarint(append(b, 'v'), uint64(p.id))
		for _, ref := range p.refs {
			i := slices.Index(f.refs, ref)
			if i < 0 {
				i = len(f.refs)
				f.refs = append(f.refs, ref)
			}
			b = binary.AppendUvarint(b, uint64(i))
		}
	}
	for _, u := range it.Unknown {
		if u.Path == "" || s.all || slices.Contains(names, topName(u.Path)) {
			b = appendText(appendText(append(b, 'u'), u.Path), u.Reason)
		}
	}
	for _, field := range s.fields {
		b = it.field(append(b, 'p'), field)
	}
	j.buffer = b
	f.id = j.w.texts.id(b)
	j.faces[key] = f
	return f
}

// topName is the first name in a path.
func topName(path string) string {
	if i := strings.IndexAny(path, ".["); i >= 0 {
		return path[:i]
	}
	return path
}

// field appends what a policy sees of a resource beside its values.
func (it *item) field(b []byte, field string) []byte {
	p := it.Provider
	switch field {
	case "address":
		return appendText(b, it.Address)
	case "name":
		return appendText(b, it.Name)
	case "module":
		return appendText(b, it.Module)
	case "root":
		return appendText(b, it.Root)
	case "mode", "source": // they are in every face
		return b
	case "provider.place":
		return appendText(b, providerPlace(it.Resource))
	case "provider.name":
		return appendText(b, p.Name)
	case "provider.alias":
		return appendText(b, p.Alias)
	case "provider.region", "provider.account": // they are in every face
		return b
	case "provider.constraint":
		return appendText(b, p.Constraint)
	case "provider":
		for _, s := range []string{p.Name, p.Alias, p.Constraint, providerPlace(it.Resource)} {
			b = appendText(b, s)
		}
		fallthrough
	case "provider.default_tags":
		for _, k := range sortedKeys(p.DefaultTags) {
			b = appendText(appendText(b, k), p.DefaultTags[k])
		}
		return b
	case "unknown":
		for _, u := range it.Unknown {
			b = appendText(appendText(b, u.Path), u.Reason)
		}
		return b
	case "references":
		for _, ref := range it.References {
			b = appendText(appendText(b, ref.Path), ref.Address)
		}
		return b
	default:
		return appendText(b, it.key)
	}
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

type itemName struct {
	it   *item
	name string
}

// print returns the face of one attribute.
func (j *judge) print(it *item, name string, v any) face {
	key := itemName{it, name}
	if p, ok := j.prints[key]; ok {
		return p
	}
	var p face
	var symbol func(resource.Ref) string
	if len(it.symbols) > 0 {
		symbol = func(ref resource.Ref) string {
			i := slices.Index(p.refs, ref)
			if i < 0 {
				i = len(p.refs)
				p.refs = append(p.refs, ref)
			}
			if reason, hole := ref.Hole(); hole { // of its kind, and for its reason; its number is only its own
				return resource.Symbol(strconv.Itoa(i), strconv.FormatBool(ref.IsValueHole())+reason)
			}
			typ, mode := addressType(ref.Address)
			return resource.Symbol(strconv.Itoa(i)+mode+typ, ref.Attribute)
		}
	}
	j.scratch = value(j.scratch[:0], v, symbol)
	p.id = j.w.texts.id(j.scratch)
	j.prints[key] = p
	return p
}

// value appends a value so that two that differ for policies differ. symbol names
// symbols, nil where there are none.
func value(b []byte, v any, symbol func(resource.Ref) string) []byte {
	switch v := v.(type) {
	case nil:
		return append(b, '0')
	case bool:
		if v {
			return append(b, 't')
		}
		return append(b, 'f')
	case string:
		if symbol != nil && resource.HasSymbol(v) {
			return appendText(append(b, 's'), substitute(v, symbol).(string))
		}
		return appendText(append(b, 's'), v)
	case json.Number:
		return appendText(append(b, '#'), string(v))
	case []any:
		b = binary.AppendUvarint(append(b, '['), uint64(len(v)))
		for _, e := range v {
			b = value(b, e, symbol)
		}
		return b
	case map[string]any:
		b = append(b, '{')
		for _, k := range sortedKeys(v) {
			if e := v[k]; e != nil {
				b = value(value(b, k, symbol), e, symbol)
			}
		}
		return append(b, '}')
	default:
		return appendText(append(b, '?'), fmt.Sprintf("%T %v", v, v))
	}
}

// texts gives numbers to texts, the same to the same.
type texts struct {
	seed   maphash.Seed
	last   atomic.Uint32
	shards [32]struct {
		mu    sync.Mutex
		short map[string]uint32
		long  map[[sha256.Size]byte]uint32
	}
}

func newTexts() *texts { return &texts{seed: maphash.MakeSeed()} }

// longText is the length from which on a digest is kept instead of a text.
const longText = 64

func (t *texts) id(b []byte) uint32 {
	s := &t.shards[maphash.Bytes(t.seed, b)%uint64(len(t.shards))]
	if len(b) > longText {
		digest := sha256.Sum256(b)
		s.mu.Lock()
		defer s.mu.Unlock()
		id, ok := s.long[digest]
		if !ok {
			if s.long == nil {
				s.long = map[[sha256.Size]byte]uint32{}
			}
			id = t.last.Add(1)
			s.long[digest] = id
		}
		return id
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	id, ok := s.short[string(b)]
	if !ok {
		if s.short == nil {
			s.short = map[string]uint32{}
		}
		id = t.last.Add(1)
		s.short[string(b)] = id
	}
	return id
}
