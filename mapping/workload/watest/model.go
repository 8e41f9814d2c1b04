package watest

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// model.json holds the operations that the stand-in serves, cut from the API's
// model as botocore publishes it: methods, paths, required members, lengths,
// patterns, enumerations.
//
//go:embed model.json
var modelJSON []byte

type model struct {
	Operations   map[string]*operation `json:"operations"`
	ChoiceID     member                `json:"choice_id"`
	ChoiceUpdate struct {
		Required []string          `json:"required"`
		Members  map[string]member `json:"members"`
	} `json:"choice_update"`
}

type operation struct {
	name     string
	Method   string            `json:"method"`
	URI      string            `json:"uri"`
	Required []string          `json:"required"`
	Members  map[string]member `json:"members"`
}

type member struct {
	Type    string   `json:"type"`
	Min     *int     `json:"min"`
	Max     *int     `json:"max"`
	Pattern string   `json:"pattern"`
	Enum    []string `json:"enum"`
}

func readModel() *model {
	m := &model{}
	if err := json.Unmarshal(modelJSON, m); err != nil {
		panic("watest: model.json: " + err.Error()) // a test reads it
	}
	for name, op := range m.Operations {
		op.name = name
	}
	return m
}

// input is one request's members, from path, query and body.
type input map[string]any

func (in input) text(name string) string { s, _ := in[name].(string); return s }

func (in input) number(name string) int {
	switch n := in[name].(type) {
	case float64:
		return int(n)
	case int:
		return n
	}
	return 0
}

func (in input) texts(name string) (list []string, given bool) {
	items, ok := in[name].([]any)
	for _, item := range items {
		s, _ := item.(string)
		list = append(list, s)
	}
	return list, ok
}

// route finds the operation of a request and reads its members.
func (m *model) route(r *http.Request, body []byte) (*operation, input, *apiError) {
	segments := strings.Split(r.URL.EscapedPath(), "/")
	for _, name := range sortedKeys(m.Operations) {
		op := m.Operations[name]
		in, ok := op.match(r.Method, segments)
		if !ok {
			continue
		}
		for key, values := range r.URL.Query() {
			in[key] = values[0]
			if op.Members[key].Type == "integer" {
				n := 0
				if _, err := fmt.Sscanf(values[0], "%d", &n); err != nil {
					return op, nil, parseError(key + " is no number")
				}
				in[key] = n
			}
		}
		if len(body) > 0 {
			var members map[string]any
			if err := json.Unmarshal(body, &members); err != nil {
				return op, nil, parseError(err.Error())
			}
			for key, value := range members {
				in[key] = value
			}
		}
		return op, in, m.validate(op, in)
	}
	return nil, nil, &apiError{Status: 404, Type: "UnknownOperationException", Message: r.Method + " " + r.URL.Path}
}

func (op *operation) match(method string, segments []string) (input, bool) {
	want := strings.Split(op.URI, "/")
	if method != op.Method || len(want) != len(segments) {
		return nil, false
	}
	in := input{}
	for i, w := range want {
		if !strings.HasPrefix(w, "{") {
			if w != segments[i] {
				return nil, false
			}
			continue
		}
		value, err := url.PathUnescape(segments[i])
		if err != nil {
			return nil, false
		}
		in[strings.Trim(w, "{}")] = value
	}
	return in, true
}

// validate checks a request against the model.
func (m *model) validate(op *operation, in input) *apiError {
	var fields []field
	for _, name := range op.Required {
		if in[name] == nil || in[name] == "" {
			fields = append(fields, field{name, "Value at '" + name + "' failed to satisfy constraint: Member must not be null"})
		}
	}
	for _, name := range sortedKeys(in) {
		spec, known := op.Members[name]
		if !known {
			fields = append(fields, field{name, "no such member"})
			continue
		}
		fields = append(fields, spec.check(name, in[name])...)
	}
	if list, ok := in.texts("SelectedChoices"); ok {
		for i, id := range list {
			fields = append(fields, m.ChoiceID.check(fmt.Sprintf("SelectedChoices[%d]", i), id)...)
		}
	}
	if updates, ok := in["ChoiceUpdates"].(map[string]any); ok {
		for _, id := range sortedKeys(updates) {
			fields = append(fields, m.ChoiceID.check("ChoiceUpdates key", id)...)
			update, _ := updates[id].(map[string]any)
			for _, name := range m.ChoiceUpdate.Required {
				if update[name] == nil {
					fields = append(fields, field{"ChoiceUpdates." + id, name + " is required"})
				}
			}
			for _, name := range sortedKeys(update) {
				fields = append(fields, m.ChoiceUpdate.Members[name].check("ChoiceUpdates."+id+"."+name, update[name])...)
			}
		}
	}
	if len(fields) > 0 {
		return &apiError{Status: 400, Type: "ValidationException", Message: fields[0].Message, Reason: "FIELD_VALIDATION_FAILED", Fields: fields}
	}
	return nil
}

func (spec member) check(name string, value any) (bad []field) {
	fail := func(format string, args ...any) { bad = append(bad, field{name, fmt.Sprintf(format, args...)}) }
	between := func(n int, what string) {
		if spec.Min != nil && n < *spec.Min {
			fail("%s of %s is %d, less than %d", what, name, n, *spec.Min)
		}
		if spec.Max != nil && n > *spec.Max {
			fail("%s of %s is %d, more than %d", what, name, n, *spec.Max)
		}
	}
	switch spec.Type {
	case "string":
		s, ok := value.(string)
		if !ok {
			fail("%s is no string", name)
			return bad
		}
		between(utf8.RuneCountInString(s), "length")
		if spec.Pattern != "" && !regexp.MustCompile(spec.Pattern).MatchString(s) {
			fail("%s does not match %s", name, spec.Pattern)
		}
		if len(spec.Enum) > 0 && !slices.Contains(spec.Enum, s) {
			fail("%s %q is none of %v", name, s, spec.Enum)
		}
	case "integer":
		switch n := value.(type) {
		case int:
			between(n, "value")
		case float64:
			between(int(n), "value")
		default:
			fail("%s is no integer", name)
		}
	case "list":
		list, ok := value.([]any)
		if !ok {
			fail("%s is no list", name)
			return bad
		}
		between(len(list), "length")
	case "boolean":
		if _, ok := value.(bool); !ok {
			fail("%s is no boolean", name)
		}
	}
	return bad
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
