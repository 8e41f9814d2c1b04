package live

import (
	"reflect"
	"strings"
	"time"
	"unicode"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// names say what the provider calls a field of the SDK, by "Type.Field" or "Field";
// "" where it is not what the attribute of its name is.
type names map[string]string

// shaped is what a structure of the SDK is in the provider's words: each field whose
// name, or its singular, in snake case is an attribute or nested block of the schema
// with the field's form. What differs in more than the name is the collector's to
// fill in; the schema has the last word on what there is.
func shaped(typ string, x any, as names) values {
	b, ok := schema.Lookup(schema.Managed, typ)
	if !ok {
		panic("live: " + typ + " is no type") // a mistake in a collector, which its test would meet
	}
	v := reflect.ValueOf(x)
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return values{}
		}
		v = v.Elem()
	}
	return as.block(b, v)
}

func (as names) block(b *schema.Block, v reflect.Value) values {
	out := values{}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if !f.IsExported() || f.Name == "ResultMetadata" {
			continue
		}
		for _, name := range as.candidates(v.Type().Name(), f.Name) {
			if a := b.Attributes[name]; a != nil {
				if x := as.value(&a.Type, v.Field(i)); x != nil {
					out[name] = x
				}
				break
			}
			if n := b.Blocks[name]; n != nil {
				if x := as.nested(n, v.Field(i)); x != nil {
					out[name] = x
				}
				break
			}
		}
	}
	return out
}

// candidates are the names that a field may have, best first.
func (as names) candidates(typ, field string) []string {
	for _, key := range []string{typ + "." + field, field} {
		if name, ok := as[key]; ok {
			return []string{name}
		}
	}
	name := snake(field)
	if one, ok := strings.CutSuffix(name, "s"); ok {
		return []string{name, one}
	}
	return []string{name}
}

// nested makes the blocks of a structure or a list of structures. A structure
// without fields stands for what it is: count {}.
func (as names) nested(n *schema.NestedBlock, v reflect.Value) any {
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	var list []any
	switch {
	case v.Kind() == reflect.Struct:
		list = []any{as.block(n.Block, v)}
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Struct:
		for i := range v.Len() {
			list = append(list, as.block(n.Block, v.Index(i)))
		}
	}
	if len(list) == 0 || n.MaxItems > 0 && len(list) > n.MaxItems {
		return nil
	}
	if n.Nesting == schema.NestingSet {
		return resource.Canonical(list)
	}
	return list
}

// value is what an attribute holds, nil where there is nothing or the form is
// another.
func (as names) value(t *schema.Type, v reflect.Value) any {
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	switch kind := v.Kind(); t.Kind {
	case schema.String:
		if text, ok := v.Interface().([]byte); ok {
			return plain(reflect.ValueOf(string(text)))
		}
		if _, ok := v.Interface().(time.Time); ok || kind == reflect.String {
			return plain(v)
		}
	case schema.Bool:
		if kind == reflect.Bool {
			return plain(v)
		}
	case schema.Number:
		if v.CanInt() || v.CanFloat() {
			return plain(v)
		}
	case schema.Map:
		if kind == reflect.Map && (v.Type().Elem().Kind() == reflect.String || v.Type().Elem().Kind() == reflect.Bool) {
			return plain(v)
		}
	case schema.List, schema.Set:
		if kind == reflect.Struct { // one object, as a list
			return as.list(t, []reflect.Value{v})
		}
		if kind == reflect.Slice && v.Type().Elem().Kind() != reflect.Uint8 {
			var items []reflect.Value
			for i := range v.Len() {
				items = append(items, v.Index(i))
			}
			return as.list(t, items)
		}
	case schema.Object:
		if kind == reflect.Struct {
			return as.object(t, v)
		}
	}
	return nil
}

func (as names) list(t *schema.Type, items []reflect.Value) any {
	var list []any
	for _, item := range items {
		if x := as.value(t.Elem, item); x != nil {
			list = append(list, x)
		}
	}
	switch {
	case len(list) == 0:
		return nil
	case t.Kind == schema.Set:
		return resource.Canonical(list)
	}
	return list
}

// object makes an object of an attribute's type, which has all its attributes.
func (as names) object(t *schema.Type, v reflect.Value) any {
	b := &schema.Block{Attributes: map[string]*schema.Attribute{}}
	for name, typ := range t.Attrs {
		b.Attributes[name] = &schema.Attribute{Type: *typ}
	}
	out := as.block(b, v)
	if len(out) == 0 {
		return nil
	}
	return out
}

// snake is a name of the SDK as the provider writes names: OriginSSLProtocols is
// origin_ssl_protocols.
func snake(name string) string {
	letters := []rune(name)
	var b strings.Builder
	for i, c := range letters {
		if unicode.IsUpper(c) && i > 0 && (!unicode.IsUpper(letters[i-1]) || i+1 < len(letters) && unicode.IsLower(letters[i+1])) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(c))
	}
	text := b.String()
	for _, word := range []string{"cloud_watch", "dynamo_db"} {
		text = strings.ReplaceAll(text, word, strings.ReplaceAll(word, "_", ""))
	}
	return text
}
