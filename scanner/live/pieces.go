package live

import (
	"context"
	"encoding/json"
	"maps"
	"reflect"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/aws/aws-sdk-go-v2/aws"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// host is where a service answers, without the region.
func (r *run) host(service string) string {
	if r.partition == "aws-cn" {
		return service + ".amazonaws.com.cn"
	}
	return service + ".amazonaws.com"
}

// inOnePlace is the configuration of a global service that answers in one region
// alone, which in the commercial partition is us-east-1.
func (r *run) inOnePlace() aws.Config {
	config := r.config.Copy()
	if r.partition == "aws" {
		config.Region = "us-east-1"
	}
	return config
}

// fillIn adds to v what object makes of the pairs.
func fillIn(v values, pairs ...any) { maps.Copy(v, object(pairs...)) }

// untold marks an attribute as unknown that AWS tells of some resources only.
func untold(res *resource.Resource, path, reason string) {
	if res != nil {
		res.Unknown = append(res.Unknown, resource.Unknown{Path: path, Reason: reason})
	}
}

// A question is an operation that lists resources of some types, with what reads
// the answer.
type question[C any] struct {
	operation string
	types     []string
	read      func(ctx context.Context, r *run, c C) error
}

// askAll asks the questions that a needed type calls for, one after the other:
// each asks about several resources at a time.
func askAll[C any](ctx context.Context, r *run, c C, questions []question[C]) {
	for _, q := range questions {
		if !r.wants(q.types...) {
			continue
		}
		if err := q.read(ctx, r, c); err != nil {
			r.lost(err, q.operation, q.types...)
		}
	}
}

// serviceOf fills in the types and calls that the questions stand for; a type that
// s declares stays as it is.
func serviceOf[C any](s *Service, questions []question[C]) *Service {
	if s.Types == nil {
		s.Types = map[string]Type{}
	}
	for _, q := range questions {
		for _, t := range q.types {
			if _, ok := s.Types[t]; !ok {
				s.Types[t] = Type{}
			}
		}
		s.Calls = append(s.Calls, Call{Operation: q.operation, Types: q.types})
	}
	return s
}

// jsonOf is what the SDK's structure is on the wire of a service whose names are
// the SDK's with a small first letter: an argument that the provider takes as JSON.
func jsonOf(x any) string {
	text, err := json.Marshal(wire(reflect.ValueOf(x)))
	if err != nil {
		panic(err) // texts, numbers, booleans, lists and maps of them
	}
	return string(text)
}

func wire(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		return wire(v.Elem())
	case reflect.Slice:
		if v.Len() == 0 {
			return nil
		}
		list := make([]any, 0, v.Len())
		for i := range v.Len() {
			list = append(list, wire(v.Index(i)))
		}
		return list
	case reflect.Struct:
		if _, ok := v.Interface().(time.Time); ok {
			return plain(v)
		}
		m := values{}
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if !f.IsExported() {
				continue
			}
			if x := wire(v.Field(i)); x != nil {
				m[smallFirst(f.Name)] = x
			}
		}
		return m
	}
	return plain(v)
}

func smallFirst(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToLower(first)) + name[size:]
}

// afterLast is the text after the last separator, all of it where there is none.
func afterLast(text, separator string) string {
	if i := strings.LastIndex(text, separator); i >= 0 {
		return text[i+len(separator):]
	}
	return text
}
