package live

import (
	"reflect"
	"slices"
	"time"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// criteria are the filters of an API in the provider's words: one attribute a
// field, by its name in small letters, with a block for each filter. The provider's names
// for these are those of the API; newer are the fields that it does not have, and left
// tells whether one of them is in use.
func criteria(filters any, newer ...string) (v values, left bool) {
	v = values{}
	s := reflect.Indirect(reflect.ValueOf(filters))
	if !s.IsValid() {
		return v, false
	}
	for i := range s.NumField() {
		name := snake(s.Type().Field(i).Name)
		if list := s.Field(i); list.Kind() == reflect.Slice && list.Len() > 0 {
			if slices.Contains(newer, name) {
				left = true
				continue
			}
			var of []any
			for j := range list.Len() {
				of = append(of, filterBlock(list.Index(j), "", newer))
			}
			v[name] = set(of)
		}
	}
	return v, left
}

// filterBlock is one filter as an object; under is the name of the block it is in.
func filterBlock(s reflect.Value, under string, newer []string) values {
	v := values{}
	for i := range s.NumField() {
		name := snake(s.Type().Field(i).Name)
		if !s.Type().Field(i).IsExported() || slices.Contains(newer, under+"."+name) {
			continue
		}
		f := s.Field(i)
		if inner := reflect.Indirect(f); inner.Kind() == reflect.Struct && inner.Type() != reflect.TypeFor[time.Time]() {
			put(v, name, block(filterBlock(inner, name, newer)))
			continue
		}
		if x := plain(f); x != nil {
			v[name] = x
		}
	}
	return v
}

// tooNew marks criteria that say more than the provider can.
func tooNew(res *resource.Resource, path string) {
	if res != nil {
		res.Unknown = append(res.Unknown, resource.Unknown{Path: path, Reason: "a criterion is newer than the provider's schema"})
	}
}
