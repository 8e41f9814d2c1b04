package live

import (
	"encoding/json"
	"reflect"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/aws/aws-sdk-go-v2/aws"
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
