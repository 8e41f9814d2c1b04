package plan

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// rawResource is a resource of a state file of version 4. Its form is not
// documented as stable; it is as Terraform 0.12 to 1.11 and OpenTofu write it.
type rawResource struct {
	Module   string `json:"module"`
	Mode     string `json:"mode"`
	Type     string `json:"type"`
	Name     string `json:"name"`
	Provider string `json:"provider"`
}

type rawInstance struct {
	IndexKey            any                 `json:"index_key"`
	Deposed             string              `json:"deposed"`
	Attributes          map[string]any      `json:"attributes"`
	AttributesFlat      map[string]string   `json:"attributes_flat"`
	SensitiveAttributes [][]json.RawMessage `json:"sensitive_attributes"`
}

// raw reads a state file.
func (l *loader) raw(ctx context.Context, doc section) error {
	members, broken := doc.index()
	if broken != nil && !isCut(broken) {
		return broken
	}
	var version json.Number
	if err := members["version"].decode(&version); err != nil {
		return err
	}
	if version != "4" {
		detail := "run `terraform show -json > state.json` where the state lies and scan state.json"
		if version == "1" || version == "2" || version == "3" {
			detail = "it is of before Terraform 0.12: upgrade it with a newer terraform (`terraform refresh`), or scan the configuration"
		}
		l.fault(resource.Error, fmt.Sprintf("the state file has version %s, not 4", version), detail, 0)
		l.gap("", "the version of the state file is not known")
		return nil
	}
	list := members["resources"]
	if list.isEmpty() {
		return broken
	}
	err := list.elements(func(s section) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return l.rawResource(s)
	})
	if err != nil {
		return err
	}
	return broken
}

func (l *loader) rawResource(s section) error {
	members, broken := s.index()
	if broken != nil && !isCut(broken) {
		return broken
	}
	var r rawResource
	for name, to := range map[string]*string{"module": &r.Module, "mode": &r.Mode, "type": &r.Type, "name": &r.Name, "provider": &r.Provider} {
		if m := members[name]; !m.isEmpty() {
			if err := m.decode(to); err != nil {
				return err
			}
		}
	}
	if mode(r.Mode) == "" || members["instances"].isEmpty() {
		return broken
	}
	err := members["instances"].elements(func(s section) error {
		var i rawInstance
		if err := s.decode(&i); err != nil {
			return err
		}
		return l.rawInstance(&r, &i)
	})
	if err != nil {
		return err
	}
	return broken
}

func (l *loader) rawInstance(s *rawResource, i *rawInstance) error {
	if i.Deposed != "" {
		l.deposed++
		return nil
	}
	address := s.Type + "." + s.Name
	if s.Mode == resource.Data {
		address = "data." + address
	}
	address = join(s.Module, address)
	switch key := i.IndexKey.(type) {
	case nil:
	case json.Number:
		address += "[" + string(key) + "]"
	case string:
		address += "[" + quoteKey(key) + "]"
	default:
		l.fault(resource.Error, "an instance key that is neither a number nor a text", address+" is left out", 0)
		l.gap(s.Module, "an instance of "+address+" cannot be read", s.Type)
		return nil
	}
	if i.Attributes == nil && i.AttributesFlat != nil {
		l.fault(resource.Error, "an instance in the form of Terraform 0.11", address+" is left out: run `terraform refresh` with a newer terraform", 0)
		l.gap(s.Module, "an instance of "+address+" cannot be read", s.Type)
		return nil
	}
	if !l.checkAddress(address, s.Type, s.Name) {
		return nil
	}
	out := l.newResource(address, s.Module, s.Mode, s.Type, s.Name)
	b, _ := schema.Lookup(s.Mode, s.Type)
	r := &reader{address: address, module: s.Module}
	r.whole(out, b, i.Attributes, nil, sensitiveTree(i.Attributes, i.SensitiveAttributes))
	out.Provider = rawProvider(s.Provider, s.Type)
	fromARN(out)
	return nil
}

// quoteKey writes an instance key as Terraform does in addresses.
func quoteKey(key string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, r := range key {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case (r == '$' || r == '%') && strings.HasPrefix(key[i+1:], "{"):
			b.WriteString(string(r) + string(r))
		case !strconv.IsPrint(r) && r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		case !strconv.IsPrint(r):
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

var providerAddress = regexp.MustCompile(`provider\["(?:[^"]*/)?([^"/]+)"\](?:\.([\w-]+))?$`)

// rawProvider reads a provider configuration's address:
// module.a.provider["registry.terraform.io/hashicorp/aws"].alias
func rawProvider(text, typ string) resource.Provider {
	if m := providerAddress.FindStringSubmatch(text); m != nil {
		return resource.Provider{Name: m[1], Alias: m[2]}
	}
	if rest, ok := strings.CutPrefix(text, "provider."); ok { // Terraform 0.12
		name, alias, _ := strings.Cut(rest, ".")
		return resource.Provider{Name: name, Alias: alias}
	}
	name, _, _ := strings.Cut(typ, "_")
	return resource.Provider{Name: name}
}

// sensitiveTree turns paths, lists of {"type","value"} steps, into a tree of
// marks like sensitive_values. A path into a list marks the whole list: more than
// is sensitive, never less.
func sensitiveTree(values map[string]any, paths [][]json.RawMessage) map[string]any {
	root := map[string]any{}
	for _, path := range paths {
		var names []string
		for _, raw := range path {
			name, ok := stepName(raw)
			if !ok {
				break
			}
			names = append(names, name)
		}
		at, in := root, values
		for i, name := range names {
			inner, isObject := in[name].(map[string]any)
			if i == len(names)-1 || !isObject || at[name] == true {
				at[name] = true
				break
			}
			next, ok := at[name].(map[string]any)
			if !ok {
				next = map[string]any{}
				at[name] = next
			}
			at, in = next, inner
		}
	}
	return root
}

// stepName returns the name that a step of a sensitive path goes to, ok = false
// for a step into a list or set.
func stepName(raw json.RawMessage) (name string, ok bool) {
	var step struct {
		Type  string          `json:"type"`
		Value json.RawMessage `json:"value"`
	}
	if json.Unmarshal(raw, &step) != nil {
		return "", false
	}
	if step.Type == "index" { // {"value": "key", "type": "string"}
		var inner struct {
			Value json.RawMessage `json:"value"`
		}
		if json.Unmarshal(step.Value, &inner) != nil {
			return "", false
		}
		step.Value = inner.Value
	}
	ok = json.Unmarshal(step.Value, &name) == nil && string(step.Value) != "null"
	return name, ok
}
