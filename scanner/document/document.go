// Package document reads IAM policy documents and brings them into one form, so
// that nobody has to know in how many ways the same document can be written
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html).
package document

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Limits on what is parsed. The largest policy that AWS takes, an S3 bucket's,
// has 20 KB.
const (
	MaxSize  = 1 << 20 // bytes
	maxDepth = 32      // nested objects and lists; a document has six
)

// Parse returns a policy document in its normal form, made of the types that
// resource.Resource.Values is made of:
//
//	Statement                                a list of objects
//	Action, NotAction, Resource, NotResource lists of strings
//	Principal, NotPrincipal                  an object of lists of strings; "*" is {"AWS": ["*"]}
//	Condition                                a list of {"operator", "key", "values"}, sorted by
//	                                         operator and key; values are a list of strings
//	Version, Id, Sid, Effect                 strings
//
// Names of elements are brought into their usual case; what stands in them, operators and
// condition keys keep their spelling. What is absent stays absent. Symbols in the text are
// text. An error says what AWS would refuse: text that is no JSON, a key
// that is there twice, an element that does not exist or is of the wrong type. A document with an
// error is not empty: take it for unknown.
func Parse(text string) (map[string]any, error) {
	if len(text) > MaxSize {
		return nil, fmt.Errorf("policy document: %d bytes, more than %d are not read", len(text), MaxSize)
	}
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	raw, err := decode(dec, 0)
	if err == nil {
		if _, end := dec.Token(); !errors.Is(end, io.EOF) {
			err = errors.New("text behind the document")
		}
	}
	if err != nil {
		return nil, fmt.Errorf("policy document: %w", jsonError(err))
	}
	doc, err := normal(raw)
	if err != nil {
		return nil, fmt.Errorf("policy document: %w", err)
	}
	return doc, nil
}

func jsonError(err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the JSON ends too early")
	case errors.As(err, &syntax):
		return fmt.Errorf("not JSON at byte %d: %w", syntax.Offset, err)
	}
	return err
}

// decode reads one JSON value. Unlike json.Unmarshal it refuses repeated keys,
// of which only the last would count.
func decode(dec *json.Decoder, depth int) (any, error) {
	if depth > maxDepth {
		return nil, fmt.Errorf("more than %d levels", maxDepth)
	}
	token, err := dec.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('{'):
		object := map[string]any{}
		for dec.More() {
			token, err := dec.Token()
			if err != nil {
				return nil, err
			}
			key, _ := token.(string) // the decoder lets nothing else through
			if _, repeated := object[key]; repeated {
				return nil, fmt.Errorf("key %q is there twice", key)
			}
			if object[key], err = decode(dec, depth+1); err != nil {
				return nil, err
			}
		}
		_, err := dec.Token()
		return object, err
	case json.Delim('['):
		list := []any{}
		for dec.More() {
			v, err := decode(dec, depth+1)
			if err != nil {
				return nil, err
			}
			list = append(list, v)
		}
		_, err := dec.Token()
		return list, err
	}
	return token, nil
}

var documentElements = names("Version", "Id", "Statement")

var statementElements = names("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition")

var principalTypes = names("AWS", "Service", "Federated", "CanonicalUser")

// names maps names in lower case to their usual case.
func names(list ...string) map[string]string {
	m := make(map[string]string, len(list))
	for _, n := range list {
		m[strings.ToLower(n)] = n
	}
	return m
}

// elements returns an object's members under their usual names.
func elements(v any, known map[string]string) (map[string]any, error) {
	object, ok := v.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("an object is required, not %s", kind(v))
	}
	out := make(map[string]any, len(object))
	for _, k := range sortedKeys(object) {
		name, ok := known[strings.ToLower(k)]
		if !ok {
			return nil, fmt.Errorf("there is no element %q", k)
		}
		if _, repeated := out[name]; repeated {
			return nil, fmt.Errorf("element %q is there twice", name)
		}
		out[name] = object[k]
	}
	return out, nil
}

func normal(raw any) (map[string]any, error) {
	doc, err := elements(raw, documentElements)
	if err != nil {
		return nil, err
	}
	for _, name := range []string{"Version", "Id"} {
		if err := scalar(doc, name); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	var statements []any
	switch s := doc["Statement"].(type) {
	case []any:
		statements = s
	case map[string]any:
		statements = []any{s}
	default:
		return nil, fmt.Errorf("element Statement: an object or a list is required, not %s", kind(s))
	}
	out := make([]any, len(statements))
	for i, s := range statements {
		if out[i], err = statement(s); err != nil {
			return nil, fmt.Errorf("statement %d: %w", i+1, err)
		}
	}
	doc["Statement"] = out
	return doc, nil
}

func statement(raw any) (map[string]any, error) {
	s, err := elements(raw, statementElements)
	if err != nil {
		return nil, err
	}
	for _, name := range sortedKeys(s) {
		switch name {
		case "Sid", "Effect":
			err = scalar(s, name)
		case "Principal", "NotPrincipal":
			s[name], err = principals(s[name])
		case "Condition":
			s[name], err = conditions(s[name])
		default:
			s[name], err = texts(s[name], false)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return s, nil
}

// scalar makes the element a string, if it is there.
func scalar(m map[string]any, name string) error {
	v, ok := m[name]
	if !ok {
		return nil
	}
	text, ok := scalarText(v)
	if !ok {
		return fmt.Errorf("a text is required, not %s", kind(v))
	}
	m[name] = text
	return nil
}

func scalarText(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case json.Number:
		return v.String(), true
	case bool:
		if v {
			return "true", true
		}
		return "false", true
	}
	return "", false
}

// texts makes a text or a list of texts a list. Condition values may be numbers
// and truth values too.
func texts(v any, scalars bool) ([]any, error) {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	out := make([]any, len(list))
	for i, e := range list {
		text, ok := scalarText(e)
		if _, isText := e.(string); !ok || !isText && !scalars {
			return nil, fmt.Errorf("a text or a list of texts is required, not %s", kind(e))
		}
		out[i] = text
	}
	return out, nil
}

func principals(v any) (map[string]any, error) {
	if text, ok := v.(string); ok {
		if text != "*" {
			return nil, fmt.Errorf("an object or %q is required, not %q", "*", text)
		}
		return map[string]any{"AWS": []any{"*"}}, nil
	}
	out, err := elements(v, principalTypes)
	if err != nil {
		return nil, err
	}
	for _, name := range sortedKeys(out) {
		if out[name], err = texts(out[name], false); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return out, nil
}

func conditions(v any) ([]any, error) {
	operators, ok := v.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("an object is required, not %s", kind(v))
	}
	out := []any{}
	for _, operator := range sortedKeys(operators) {
		keys, ok := operators[operator].(map[string]any)
		if !ok {
			return nil, fmt.Errorf("%s: an object is required, not %s", operator, kind(operators[operator]))
		}
		for _, key := range sortedKeys(keys) {
			values, err := texts(keys[key], true)
			if err != nil {
				return nil, fmt.Errorf("%s: %s: %w", operator, key, err)
			}
			out = append(out, map[string]any{"operator": operator, "key": key, "values": values})
		}
	}
	return out, nil
}

func kind(v any) string {
	switch v.(type) {
	case nil:
		return "null or nothing"
	case string:
		return "a text"
	case bool:
		return "a truth value"
	case json.Number:
		return "a number"
	case []any:
		return "a list"
	default:
		return "an object"
	}
}

func sortedKeys(m map[string]any) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, cmp.Compare[string])
	return keys
}
