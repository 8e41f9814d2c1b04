package iampolicy

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// policy is a document as the provider holds it: reading one from JSON and writing
// it again keeps what has a place here and drops the rest.
type policy struct {
	Version    string       `json:",omitempty"`
	ID         string       `json:"Id,omitempty"`
	Statements []*statement `json:"Statement,omitempty"`
}

type statement struct {
	Sid           string     `json:",omitempty"`
	Effect        string     `json:",omitempty"`
	Actions       any        `json:"Action,omitempty"`
	NotActions    any        `json:"NotAction,omitempty"`
	Resources     any        `json:"Resource,omitempty"`
	NotResources  any        `json:"NotResource,omitempty"`
	Principals    principals `json:"Principal,omitempty"`
	NotPrincipals principals `json:"NotPrincipal,omitempty"`
	Conditions    conditions `json:"Condition,omitempty"`
}

// merge puts other's statements after those of p. One with the Sid of
// another takes that one's place. The later version stays.
func (p *policy) merge(other *policy) {
	if other.ID != "" {
		p.ID = other.ID
	}
	p.Version = max(p.Version, other.Version)
	for _, s := range other.Statements {
		at := -1
		if s.Sid != "" {
			at = slices.IndexFunc(p.Statements, func(o *statement) bool { return o.Sid == s.Sid })
		}
		if at >= 0 {
			p.Statements[at] = s
		} else {
			p.Statements = append(p.Statements, s)
		}
	}
}

type principals []principal

type principal struct {
	typ         string
	identifiers []string
	single      bool // a text in JSON, not a list
}

// MarshalJSON writes an object of a text or a list of texts for each type, and "*" for
// everyone without a type.
func (ps principals) MarshalJSON() ([]byte, error) {
	if len(ps) == 1 && ps[0].typ == "*" && len(ps[0].identifiers) == 1 && ps[0].identifiers[0] == "*" {
		return []byte(`"*"`), nil
	}
	object := map[string]any{}
	for _, p := range ps {
		identifiers := descending(p.identifiers)
		switch there := object[p.typ].(type) {
		case nil:
			object[p.typ] = identifiers
			if p.single {
				object[p.typ] = identifiers[0]
			}
		case string:
			object[p.typ] = append([]string{there}, identifiers...)
		case []string:
			object[p.typ] = append(there, identifiers...)
		}
	}
	return json.Marshal(object)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (ps *principals) UnmarshalJSON(raw []byte) error {
	var data any
	if err := json.Unmarshal(raw, &data); err != nil {
		return err
	}
	switch data := data.(type) {
	case string:
		*ps = principals{{typ: "*", identifiers: []string{"*"}}}
	case map[string]any:
		for _, typ := range sortedKeys(data) {
			switch v := data[typ].(type) {
			case string:
				*ps = append(*ps, principal{typ, []string{v}, true})
			case []any:
				texts, err := onlyTexts(v)
				if err != nil {
					return fmt.Errorf("principal %s: %w", typ, err)
				}
				*ps = append(*ps, principal{typ, texts, false})
			default:
				return fmt.Errorf("principal %s: a text or a list of texts is required", typ)
			}
		}
	default:
		return errors.New("a principal must be a text or an object")
	}
	return nil
}

type conditions []condition

type condition struct {
	test, variable string
	values         []string
}

// MarshalJSON writes an object of objects of a text or a list of texts.
func (cs conditions) MarshalJSON() ([]byte, error) {
	object := map[string]map[string]any{}
	for _, c := range cs {
		if object[c.test] == nil {
			object[c.test] = map[string]any{}
		}
		switch there := object[c.test][c.variable].(type) {
		case nil:
			object[c.test][c.variable] = c.values
			if len(c.values) == 1 {
				object[c.test][c.variable] = c.values[0]
			}
		case string:
			object[c.test][c.variable] = append([]string{there}, c.values...)
		case []string:
			object[c.test][c.variable] = append(there, c.values...)
		}
	}
	return json.Marshal(object)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (cs *conditions) UnmarshalJSON(raw []byte) error {
	var data map[string]map[string]any
	if err := json.Unmarshal(raw, &data); err != nil {
		return err
	}
	for _, test := range sortedKeys(data) {
		for _, variable := range sortedKeys(data[test]) {
			switch v := data[test][variable].(type) {
			case string:
				*cs = append(*cs, condition{test, variable, []string{v}})
			case bool:
				*cs = append(*cs, condition{test, variable, []string{strconv.FormatBool(v)}})
			case []any:
				texts, err := onlyTexts(v)
				if err != nil {
					return fmt.Errorf("condition %s: %s: %w", test, variable, err)
				}
				*cs = append(*cs, condition{test, variable, texts})
			} // the provider drops anything else
		}
	}
	return nil
}

// onlyTexts refuses what the provider cannot read: it stops with a panic.
func onlyTexts(list []any) ([]string, error) {
	out := make([]string, len(list))
	for i, v := range list {
		text, ok := v.(string)
		if !ok {
			return nil, errors.New("a list of texts is required")
		}
		out[i] = text
	}
	return out, nil
}
