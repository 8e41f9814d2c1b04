package live

import (
	"reflect"
	"testing"
)

// A block without attributes says something: a filter that lets everything through.
func TestObjectKeepsEmptyElements(t *testing.T) {
	got := object("rule", []any{values{"filter": []any{values{}}}}, "origins", []string{"", "a"}, "none", []any{}, "tags", map[string]string{})
	want := values{"rule": []any{values{"filter": []any{values{}}}}, "origins": []any{"", "a"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
