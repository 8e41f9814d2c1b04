package schema

import (
	_ "embed"
	"encoding/binary"
	"maps"
	"slices"
	"sort"
	"sync"
	"sync/atomic"
)

//go:embed schema.bin
var schemaBin string

var committed = &table{data: schemaBin}

// A table reads the binary form that internal/cut writes. Every distinct
// string, type, attribute and block stands there once:
//
//	"plumbschema1\n"
//	the five counts: strings, types, attributes, blocks, modes
//	offsets of the strings, types, attributes, blocks (each one more than there are)
//	the modes: name, count, then (name, block) for each type, sorted by name
//	strings, types, attributes, blocks
//
// Counts, offsets and modes are little-endian uint32, so that a type is found
// by binary search without reading anything else. The rest is uvarints.
// Offsets are absolute.
type table struct {
	data string

	once                             sync.Once
	strings, typeAt, attrAt, blockAt int // where the offset tables begin
	modes                            map[string]index
	decodedTypes                     []atomic.Pointer[Type]
	decodedAttrs                     []atomic.Pointer[Attribute]
	decodedBlocks                    []atomic.Pointer[Block]
}

// An index is where a mode's types stand, and how many there are.
type index struct{ at, count int }

// Magic is what the binary form begins with.
const Magic = "plumbschema1\n"

// Flags of an attribute in the binary form.
const (
	FlagRequired = 1 << iota
	FlagOptional
	FlagComputed
	FlagSensitive
	FlagWriteOnly
	FlagDeprecated
)

func (t *table) open() {
	t.once.Do(func() {
		if t.data[:len(Magic)] != Magic {
			panic("schema: schema.bin is not of this version: run go generate ./scanner/schema")
		}
		at := len(Magic)
		next := func() int { n := t.u32(at); at += 4; return n }
		strings, types, attrs, blocks, modes := next(), next(), next(), next(), next()
		t.strings = at
		t.typeAt = t.strings + 4*(strings+1)
		t.attrAt = t.typeAt + 4*(types+1)
		t.blockAt = t.attrAt + 4*(attrs+1)
		at = t.blockAt + 4*(blocks+1)
		t.modes = make(map[string]index, modes)
		for range modes {
			name, count := next(), next()
			t.modes[t.str(name)] = index{at, count}
			at += 8 * count
		}
		t.decodedTypes = make([]atomic.Pointer[Type], types)
		t.decodedAttrs = make([]atomic.Pointer[Attribute], attrs)
		t.decodedBlocks = make([]atomic.Pointer[Block], blocks)
	})
}

func (t *table) lookup(mode, typ string) (*Block, bool) {
	t.open()
	ix := t.modes[mode]
	i := sort.Search(ix.count, func(i int) bool { return t.str(t.u32(ix.at+8*i)) >= typ })
	if i == ix.count || t.str(t.u32(ix.at+8*i)) != typ {
		return nil, false
	}
	return t.block(t.u32(ix.at + 8*i + 4)), true
}

func (t *table) types(mode string) []string {
	t.open()
	ix, ok := t.modes[mode]
	if !ok {
		return nil
	}
	names := make([]string, ix.count)
	for i := range names {
		names[i] = t.str(t.u32(ix.at + 8*i))
	}
	return names
}

// u32 reads the number at an offset.
func (t *table) u32(at int) int {
	d := t.data[at : at+4]
	return int(d[0]) | int(d[1])<<8 | int(d[2])<<16 | int(d[3])<<24
}

// str returns string i, without copying it.
func (t *table) str(i int) string {
	return t.data[t.u32(t.strings+4*i):t.u32(t.strings+4*i+4)]
}

// A reader walks the uvarints of one type, attribute or block.
type reader struct{ rest string }

func (r *reader) next() int {
	n := uint64(0)
	for i := range len(r.rest) {
		c := r.rest[i]
		n |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			r.rest = r.rest[i+1:]
			return int(n)
		}
		if i == binary.MaxVarintLen64-1 {
			break
		}
	}
	panic("schema: schema.bin is damaged: run go generate ./scanner/schema")
}

func (t *table) reader(offsets, i int) reader {
	return reader{t.data[t.u32(offsets+4*i):t.u32(offsets+4*i+4)]}
}

// remember keeps the first of several values decoded at the same time, so that
// equal things are one pointer.
func remember[T any](at *atomic.Pointer[T], v *T) *T {
	if at.CompareAndSwap(nil, v) {
		return v
	}
	return at.Load()
}

func (t *table) typ(i int) *Type {
	if v := t.decodedTypes[i].Load(); v != nil {
		return v
	}
	r := t.reader(t.typeAt, i)
	v := &Type{Kind: Kind(r.next())}
	switch v.Kind {
	case List, Set, Map:
		v.Elem = t.typ(r.next())
	case Object:
		n := r.next()
		v.Attrs = make(map[string]*Type, n)
		for range n {
			name := t.str(r.next())
			v.Attrs[name] = t.typ(r.next())
		}
	case Tuple:
		v.Elems = make([]*Type, r.next())
		for i := range v.Elems {
			v.Elems[i] = t.typ(r.next())
		}
	}
	return remember(&t.decodedTypes[i], v)
}

func (t *table) attribute(i int) *Attribute {
	if v := t.decodedAttrs[i].Load(); v != nil {
		return v
	}
	r := t.reader(t.attrAt, i)
	typ, flags := t.typ(r.next()), r.next()
	return remember(&t.decodedAttrs[i], &Attribute{
		Type:       *typ,
		Required:   flags&FlagRequired != 0,
		Optional:   flags&FlagOptional != 0,
		Computed:   flags&FlagComputed != 0,
		Sensitive:  flags&FlagSensitive != 0,
		WriteOnly:  flags&FlagWriteOnly != 0,
		Deprecated: flags&FlagDeprecated != 0,
	})
}

func (t *table) block(i int) *Block {
	if v := t.decodedBlocks[i].Load(); v != nil {
		return v
	}
	r := t.reader(t.blockAt, i)
	v := &Block{Deprecated: r.next() != 0}
	if n := r.next(); n > 0 {
		v.Attributes = make(map[string]*Attribute, n)
		for range n {
			name := t.str(r.next())
			v.Attributes[name] = t.attribute(r.next())
		}
	}
	if n := r.next(); n > 0 {
		v.Blocks = make(map[string]*NestedBlock, n)
		for range n {
			name := t.str(r.next())
			nested := &NestedBlock{Nesting: Nesting(r.next()), MinItems: r.next(), MaxItems: r.next()}
			nested.Block = t.block(r.next())
			v.Blocks[name] = nested
		}
	}
	return remember(&t.decodedBlocks[i], v)
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
