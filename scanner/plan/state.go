package plan

import (
	"context"
	"encoding/json"
	"strings"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// maxModules is how deep module calls may be nested.
const maxModules = 200

// state reads the JSON of `terraform show -json` of a state.
func (l *loader) state(ctx context.Context, doc section) error {
	members, broken := doc.index()
	if broken != nil && !isCut(broken) {
		return broken
	}
	if !l.checkVersion(members, func(format string) error {
		return (&tfjson.State{FormatVersion: format}).Validate()
	}) {
		return nil
	}
	if err := l.values(ctx, members["values"]); err != nil {
		return err
	}
	return broken
}

// values reads the resources of a state's values.
func (l *loader) values(ctx context.Context, s section) error {
	members, broken := s.index()
	if broken != nil && !isCut(broken) {
		return broken
	}
	if err := l.module(ctx, members["root_module"], 0); err != nil {
		return err
	}
	return broken
}

// module reads the resources of a module and its children.
func (l *loader) module(ctx context.Context, s section, depth int) error {
	if s.isEmpty() {
		return nil
	}
	if depth > maxModules {
		return &syntaxError{s.off, "modules are nested too deeply"}
	}
	members, broken := s.index()
	if broken != nil && !isCut(broken) {
		return broken
	}
	address := ""
	if a := members["address"]; !a.isEmpty() && !a.cut {
		if err := a.decode(&address); err != nil {
			return err
		}
	}
	if list := members["resources"]; !list.isEmpty() {
		err := list.elements(func(s section) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			var r tfjson.StateResource
			if err := s.decode(&r); err != nil {
				return err
			}
			return l.stateResource(&r, address, s.off)
		})
		if err != nil {
			return err
		}
	}
	if list := members["child_modules"]; !list.isEmpty() {
		err := list.elements(func(s section) error { return l.module(ctx, s, depth+1) })
		if err != nil {
			return err
		}
	}
	return broken
}

func (l *loader) stateResource(s *tfjson.StateResource, module string, at int64) error {
	if s.DeposedKey != "" {
		l.deposed++
		return nil
	}
	if mode(string(s.Mode)) == "" || l.kind == planForm && l.seen[s.Address] {
		return nil
	}
	if !l.checkAddress(s.Address, s.Type, s.Name) {
		return nil
	}
	var sensitive any
	if len(s.SensitiveValues) > 0 {
		if err := json.Unmarshal(s.SensitiveValues, &sensitive); err != nil {
			return &syntaxError{at, s.Address + ": sensitive_values: " + err.Error()}
		}
	}
	out := l.newResource(s.Address, module, string(s.Mode), s.Type, s.Name)
	r := &reader{address: s.Address, module: module}
	if l.config != nil {
		r.config = l.config.resources[withoutKeys(s.Address)]
	}
	if t := l.beside.twin(s.Address); t != nil && agrees(t, r.config, s.AttributeValues, nil) {
		r.twin = t
	}
	b, _ := schema.Lookup(out.Mode, s.Type)
	r.whole(out, b, s.AttributeValues, nil, object(sensitive))
	l.surround(out, r)
	return nil
}

// fromARN takes region and account from a resource's own ARN, where nothing else
// tells them.
func fromARN(r *resource.Resource) {
	arn, ok := r.Values["arn"].(string)
	if !ok || resource.HasSymbol(arn) || r.Mode == resource.Data {
		return
	}
	// arn:partition:service:region:account:resource
	// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html)
	parts := strings.SplitN(arn, ":", 6)
	if len(parts) < 6 || parts[0] != "arn" {
		return
	}
	if r.Provider.Region == "" && region.MatchString(parts[3]) {
		r.Provider.Region = parts[3]
	}
	if r.Provider.Account == "" && accountID.MatchString(parts[4]) {
		r.Provider.Account = parts[4]
	}
}
