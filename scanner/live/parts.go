package live

import (
	"context"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A part is one question about a region, put to a client, and the types that its
// answer fills in.
type part[C any] struct {
	operation string
	types     []string
	read      func(ctx context.Context, r *run, client C) error
}

// withParts adds the parts' types and calls, and more calls, to a service. prefix
// begins its IAM actions where that is not the service's name.
func withParts[C any](s *Service, prefix string, parts []part[C], more ...Call) *Service {
	if s.Types == nil {
		s.Types = map[string]Type{}
	}
	for _, p := range parts {
		for _, t := range p.types {
			if _, ok := s.Types[t]; !ok {
				s.Types[t] = Type{}
			}
		}
		s.Calls = append(s.Calls, Call{Operation: p.operation, Types: p.types})
	}
	s.Calls = append(s.Calls, more...)
	for i, c := range s.Calls {
		if prefix != "" && c.Permission == "" {
			s.Calls[i].Permission = prefix + ":" + c.Operation
		}
	}
	return s
}

// askAll puts the questions whose answers are needed.
func askAll[C any](ctx context.Context, r *run, client C, parts []part[C]) {
	each(ctx, parts, func(ctx context.Context, p part[C]) {
		if !r.wants(p.types...) {
			return
		}
		if err := p.read(ctx, r, client); err != nil {
			r.lost(err, p.operation, p.types...)
		}
	})
}

// said reports whether a service said by a code and these words that it is not open
// to the account, or not there in the region: then there is nothing of it. The words
// alone tell it from a missing permission.
func said(err error, c, words string) bool {
	return named(err, c) && strings.Contains(err.Error(), words)
}

// notHere is how RDS and its kin say that a region does not have a part of their API.
const notHere = "Access Denied to API Version"

// untagged is of types whose tags take a call for each resource, which no policy
// asks for.
var untagged = Type{Untold: map[string]string{"tags": notAsked, "tags_all": notAsked}}

// tagged sets the tags that a call of its own tells; where it failed they are
// unknown.
func (r *run) tagged(res *resource.Resource, operation string, tags map[string]string, err error) {
	switch {
	case res == nil:
	case err != nil:
		r.unknown(res, err, operation, "tags", "tags_all")
	default:
		setTags(res.Values, tags)
	}
}

// placed adds a resource that has no ARN and belongs to no other: its address is
// the account and region, and what tells it from others of its type there.
func (r *run) placed(typ, id, which string, v values) *resource.Resource {
	address := r.account
	if r.region != "" {
		address += "/" + r.region
	}
	return r.add(typ, id, address+"#"+strings.TrimPrefix(typ, "aws_")+"/"+which, v)
}

// untold makes attributes of one resource unknown that AWS has and does not tell.
func untold(res *resource.Resource, reason string, paths ...string) {
	if res == nil {
		return
	}
	for _, path := range paths {
		res.Unknown = append(res.Unknown, resource.Unknown{Path: path, Reason: reason})
	}
}

// parent is what companions hang on: res, or where its own type is not needed
// something with its address.
func (r *run) parent(res *resource.Resource, typ, name, arn string) *resource.Resource {
	of := owner(res, typ, name, arn)
	of.Provider.Region = r.region
	return of
}
