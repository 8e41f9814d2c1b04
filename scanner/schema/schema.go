// Package schema tells which attributes and nested blocks the resource types of
// the Terraform AWS provider have, of which types they are, and which of them
// only AWS can fill in.
//
// The facts are those of `terraform providers schema -json` for provider
// version ProviderVersion, cut to what is needed and committed as schema.bin
// (see internal/cut for its form). Nothing is read at start-up; a type is
// decoded when it is first looked up.
package schema

import "strings"

//go:generate go run ./internal/generate -o schema.bin

// ProviderVersion is the version of hashicorp/aws that the facts are taken from.
const ProviderVersion = "5.100.0"

// Modes of Lookup and Types. Managed and Data are those of resource.Resource.
const (
	Managed   = "managed"   // resource blocks
	Data      = "data"      // data blocks
	Ephemeral = "ephemeral" // ephemeral blocks
	Provider  = "provider"  // the provider block; its one type is "aws"
)

// A Block is the body of a resource, or of a block nested in one. Blocks are
// shared between types and must not be changed.
type Block struct {
	Attributes map[string]*Attribute
	Blocks     map[string]*NestedBlock
	Deprecated bool // the whole resource type or nested block is
}

// An Attribute is an argument or an exported attribute.
type Attribute struct {
	Type Type // nested attribute types of the plugin framework are expressed as objects and collections of objects

	Required   bool
	Optional   bool
	Computed   bool // AWS or the provider may fill it in where the configuration does not
	Sensitive  bool
	WriteOnly  bool // never stored in plan or state
	Deprecated bool
}

// FromAWS reports whether no configuration can set the attribute.
func (a *Attribute) FromAWS() bool { return a.Computed && !a.Optional && !a.Required }

// A NestedBlock is a kind of block that may stand inside another.
type NestedBlock struct {
	Nesting  Nesting
	MinItems int // 0: none required
	MaxItems int // 0: no bound
	Block    *Block
}

// Nesting says how the blocks of one name form a value.
type Nesting uint8

// The five ways.
const (
	NestingSingle Nesting = iota + 1 // an object, or null
	NestingList                      // a list of objects
	NestingSet                       // a set of objects
	NestingMap                       // a map of objects by label
	NestingGroup                     // an object, never null
)

func (n Nesting) String() string { return nestingNames[n] }

var nestingNames = [...]string{"", "single", "list", "set", "map", "group"}

// Kind is the outermost constructor of a type.
type Kind uint8

// The kinds.
const (
	String Kind = iota + 1
	Number
	Bool
	Dynamic
	List
	Set
	Map
	Object
	Tuple
)

func (k Kind) String() string { return kindNames[k] }

var kindNames = [...]string{"", "string", "number", "bool", "dynamic", "list", "set", "map", "object", "tuple"}

// A Type is a type of Terraform's language.
type Type struct {
	Kind  Kind
	Elem  *Type            // of a list, set or map
	Attrs map[string]*Type // of an object
	Elems []*Type          // of a tuple
}

// String returns the type as a Terraform type constraint.
func (t *Type) String() string {
	switch t.Kind {
	case List, Set, Map:
		return t.Kind.String() + "(" + t.Elem.String() + ")"
	case Object:
		var b strings.Builder
		for i, name := range sortedKeys(t.Attrs) {
			if i > 0 {
				b.WriteString(", ")
			}
			b.WriteString(name + "=" + t.Attrs[name].String())
		}
		return "object({" + b.String() + "})"
	case Tuple:
		names := make([]string, len(t.Elems))
		for i, e := range t.Elems {
			names[i] = e.String()
		}
		return "tuple([" + strings.Join(names, ", ") + "])"
	default:
		return t.Kind.String()
	}
}

// Lookup returns the block of a type, "aws_s3_bucket", and whether there is
// one. It is cached and safe for concurrent use.
func Lookup(mode, typ string) (*Block, bool) { return committed.lookup(mode, typ) }

// Types returns the names of all types of a mode, sorted; nil for a mode that
// does not exist.
func Types(mode string) []string { return committed.types(mode) }

// An Element is what stands at a path: a nested block, or an attribute or
// something within one.
type Element struct {
	Block     *NestedBlock // the block, else nil
	Attribute *Attribute   // the attribute at or around the path, else nil
	Type      *Type        // the type at the path, nil for a block
}

// At resolves a path of attribute names without indices
// ("rule.apply_server_side_encryption_by_default.sse_algorithm"), the form that
// resource.Attributes gives. Lists and sets are looked through; in a map any step is
// a key, and in a map of strings, numbers or booleans, as in a dynamic value,
// all that is left is one, dots included. ok is false where nothing of that
// name exists, and for a path that is empty or ends in a dot.
func (b *Block) At(path string) (e Element, ok bool) {
	if strings.HasSuffix(path, ".") {
		return Element{}, false
	}
	for b != nil && path != "" {
		name, rest, _ := strings.Cut(path, ".")
		if a := b.Attributes[name]; a != nil {
			t, ok := a.Type.at(rest)
			if !ok {
				return Element{}, false
			}
			return Element{Attribute: a, Type: t}, true
		}
		nested := b.Blocks[name]
		if nested == nil {
			return Element{}, false
		}
		if nested.Nesting == NestingMap && rest != "" {
			_, rest, _ = strings.Cut(rest, ".") // the label
		}
		if rest == "" {
			return Element{Block: nested}, true
		}
		b, path = nested.Block, rest
	}
	return Element{}, false
}

// at resolves the rest of a path within a type.
func (t *Type) at(path string) (*Type, bool) {
	for path != "" {
		for t.Kind == List || t.Kind == Set {
			t = t.Elem
		}
		name, rest, _ := strings.Cut(path, ".")
		switch t.Kind {
		case Map:
			if t = t.Elem; t.Kind <= Dynamic {
				return t, true
			}
		case Object:
			if t = t.Attrs[name]; t == nil {
				return nil, false
			}
		case Dynamic:
			return t, true
		default:
			return nil, false
		}
		path = rest
	}
	return t, true
}
