package policytest

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"github.com/plumb-iac/plumb/scanner/plan"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// asPlan gives a case's resources the form of a plan, as `terraform show -json`
// writes it, and reads them back. Everything that only AWS can fill in is
// unknown there. It returns nil where there can be no plan: something is missing,
// or it is not known whether it exists.
func asPlan(ctx context.Context, scratch string, files map[string][]byte, set *resource.Set) (*resource.Set, error) {
	if len(set.Incomplete) > 0 {
		return nil, nil
	}
	changes, read := []any{}, map[string][]any{"": {}} // data sources by module
	for _, r := range set.Resources {
		for _, u := range r.Unknown {
			if u.Path == "" {
				return nil, nil
			}
		}
		if r.Mode == resource.Managed {
			changes = append(changes, change(r))
			continue
		}
		values, _ := split(r.Values)
		read[r.Module] = append(read[r.Module], map[string]any{
			"address": r.Address, "mode": r.Mode, "type": r.Type, "name": r.Name,
			"provider_name": "registry.terraform.io/hashicorp/aws", "values": values, "sensitive_values": map[string]any{},
		})
	}
	modules := []any{}
	for _, address := range sortedKeys(read) {
		if address != "" {
			modules = append(modules, map[string]any{"address": address, "resources": read[address]})
		}
	}
	text, err := json.Marshal(map[string]any{
		"format_version": "1.2", "terraform_version": "1.11.0",
		"planned_values": map[string]any{"root_module": map[string]any{}},
		"prior_state": map[string]any{"format_version": "1.0", "terraform_version": "1.11.0", "values": map[string]any{
			"root_module": map[string]any{"resources": read[""], "child_modules": modules},
		}},
		"resource_changes": changes, // the configuration beside is taken for the plan's own, which is left out
	})
	if err != nil {
		return nil, err
	}
	dir, err := writeFiles(scratch, files)
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "plan.json")
	if err := os.WriteFile(file, text, 0o644); err != nil {
		return nil, err
	}
	return plan.Load(ctx, plan.Options{Path: file, Config: dir, ConfigSet: set})
}

// change is the change by which a plan makes a resource.
func change(r *resource.Resource) map[string]any {
	after, unknown := split(r.Values)
	values, unknowns := after.(map[string]any), unknown.(map[string]any)
	for _, u := range r.Unknown {
		steps, _ := resource.Steps(u.Path)
		unknowns = mark(unknowns, steps).(map[string]any)
	}
	if block, ok := schema.Lookup(schema.Managed, r.Type); ok {
		for name, a := range block.Attributes {
			_, known := values[name]
			if _, marked := unknowns[name]; a.Computed && !known && !marked {
				unknowns[name] = true
			}
		}
	}
	c := map[string]any{
		"address": r.Address, "mode": r.Mode, "type": r.Type, "name": r.Name,
		"provider_name": "registry.terraform.io/hashicorp/aws",
		"change": map[string]any{
			"actions": []string{"create"}, "before": nil, "after": values, "after_unknown": unknowns,
			"before_sensitive": false, "after_sensitive": map[string]any{},
		},
	}
	if r.Module != "" {
		c["module_address"] = r.Module
	}
	rest := r.Address[strings.LastIndex(r.Address, r.Type+"."+r.Name)+len(r.Type)+1+len(r.Name):]
	if index := strings.TrimSuffix(strings.TrimPrefix(rest, "["), "]"); index != "" {
		c["index"] = json.RawMessage(index)
	}
	return c
}

// split divides a value into what a plan knows of it and where it is unknown:
// texts that hold symbols are.
func split(v any) (known, unknown any) {
	switch v := v.(type) {
	case map[string]any:
		k, u := map[string]any{}, map[string]any{}
		for name, e := range v {
			ke, ue := split(e)
			if ue == true {
				u[name] = true
				continue
			}
			k[name] = ke
			if ue != nil {
				u[name] = ue
			}
		}
		return k, u
	case []any:
		k, u := make([]any, len(v)), make([]any, len(v))
		for i, e := range v {
			k[i], u[i] = split(e)
			if u[i] == nil {
				u[i] = false
			}
		}
		return k, u
	case string:
		if resource.HasSymbol(v) {
			return nil, true
		}
		return v, nil
	default:
		return v, nil
	}
}

// mark returns an after_unknown value in which what is at steps is unknown.
func mark(v any, steps []any) any {
	if len(steps) == 0 {
		return true
	}
	switch step := steps[0].(type) {
	case int:
		list, _ := v.([]any)
		for len(list) <= step {
			list = append(list, false)
		}
		list[step] = mark(list[step], steps[1:])
		return list
	default:
		m, ok := v.(map[string]any)
		if !ok {
			m = map[string]any{}
		}
		m[step.(string)] = mark(m[step.(string)], steps[1:])
		return m
	}
}
