package live

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"reflect"
	"strconv"
	"time"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// values are attributes by the provider's names.
type values = map[string]any

// object makes values of pairs of a name and what AWS said, in the forms that
// resource.Resource knows. What is nil or empty is left out: it is not configured.
func object(pairs ...any) values {
	v := values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		if x := plain(reflect.ValueOf(pairs[i+1])); x != nil {
			v[pairs[i].(string)] = x
		}
	}
	return v
}

// put adds pairs, as object has them, to values, and returns these.
func put(v values, pairs ...any) values {
	maps.Copy(v, object(pairs...))
	return v
}

// block is a nested block that may stand once: a list of one object, nothing
// for an object without attributes.
func block(v values) any {
	if len(v) == 0 {
		return nil
	}
	return []any{v}
}

// prune takes out what is nil, at any depth: it is absent.
func prune(x any) {
	switch x := x.(type) {
	case values:
		for k, e := range x {
			if e == nil {
				delete(x, k)
			} else {
				prune(e)
			}
		}
	case []any:
		for _, e := range x {
			prune(e)
		}
	}
}

func pruned(v values) values {
	prune(v)
	return v
}

// blocks makes a list of objects, one for each item.
func blocks[T any](items []T, f func(T) values) []any {
	var list []any
	for _, item := range items {
		list = append(list, f(item))
	}
	return list
}

// set is a list in the fixed order of sets.
func set[T any](items []T) any {
	list, _ := plain(reflect.ValueOf(items)).([]any)
	if len(list) == 0 {
		return nil
	}
	return resource.Canonical(list)
}

// plain turns what the SDK gives into the vocabulary's forms; nil for what is not
// there.
func plain(v reflect.Value) any {
	if !v.IsValid() {
		return nil
	}
	if n, ok := v.Interface().(json.Number); ok {
		return n
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return nil
		}
		return plain(v.Elem())
	case reflect.String:
		if v.Len() == 0 {
			return nil
		}
		return v.String()
	case reflect.Bool:
		return v.Bool()
	case reflect.Int, reflect.Int32, reflect.Int64:
		return json.Number(strconv.FormatInt(v.Int(), 10))
	case reflect.Float32, reflect.Float64:
		return json.Number(strconv.FormatFloat(v.Float(), 'g', -1, 64))
	case reflect.Slice:
		if v.Len() == 0 {
			return nil
		}
		list := make([]any, 0, v.Len())
		for i := range v.Len() {
			list = append(list, plain(v.Index(i)))
		}
		return list
	case reflect.Map:
		if v.Len() == 0 {
			return nil
		}
		m := make(values, v.Len())
		for _, k := range v.MapKeys() {
			if x := plain(v.MapIndex(k)); x != nil {
				m[k.String()] = x
			} else if v.MapIndex(k).Kind() == reflect.String {
				m[k.String()] = "" // a tag without a value
			}
		}
		return m
	case reflect.Struct:
		if t, ok := v.Interface().(time.Time); ok {
			return t.UTC().Format(time.RFC3339)
		}
	}
	panic(fmt.Sprintf("live: a %s is no attribute", v.Type())) // a mistake in a collector, which its test would meet
}

// tagMap makes the provider's map of a service's own list of tags.
func tagMap[T any](tags []T, f func(T) (key, value *string)) map[string]string {
	m := make(map[string]string, len(tags))
	for _, t := range tags {
		if k, v := f(t); k != nil {
			m[*k] = deref(v)
		}
	}
	return m
}

func deref[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

// unescaped is a policy document as IAM gives it, URL-encoded; as it is where it is
// not.
func unescaped(document *string) string {
	s := deref(document)
	if text, err := url.PathUnescape(s); err == nil {
		return text
	}
	return s
}
