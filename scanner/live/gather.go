package live

import (
	"context"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// gather returns what all pages hold. Where a page cannot be had, resources of the
// types may be missing.
func gather[T, O, F any](ctx context.Context, r *run, p paginator[O, F], of func(*O) []T, operation string, types ...string) []T {
	var all []T
	if err := pages(ctx, p, func(o *O) { all = append(all, of(o)...) }); err != nil {
		r.lost(err, operation, types...)
	}
	return all
}

// owned returns res, or where its own type is not needed what its companions hang
// on.
func (r *run) owned(res *resource.Resource, typ, name, arn string) *resource.Resource {
	res = owner(res, typ, name, arn)
	res.Provider.Region = r.region
	return res
}

// tellTags sets the tags of a resource, except AWS's own, which no configuration
// can set; they are unknown where the operation failed.
func (r *run) tellTags(res *resource.Resource, v values, tags map[string]string, err error, operation string) {
	if err != nil {
		r.unknown(res, err, operation, "tags", "tags_all")
		return
	}
	kept := map[string]string{}
	for k, x := range tags {
		if !strings.HasPrefix(k, "aws:") {
			kept[k] = x
		}
	}
	setTags(v, kept)
}

// texts returns one text of each item, without those that have none.
func texts[T any](items []T, f func(T) *string) []any {
	var all []any
	for _, item := range items {
		if t := deref(f(item)); t != "" {
			all = append(all, t)
		}
	}
	return all
}
