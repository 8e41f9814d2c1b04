package plan

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// A change is what is needed of a tfjson.ResourceChange: the values before the
// change are most of a large plan, and not wanted.
type change struct {
	Address         string `json:"address"`
	PreviousAddress string `json:"previous_address"`
	ModuleAddress   string `json:"module_address"`
	Mode            string `json:"mode"`
	Type            string `json:"type"`
	Name            string `json:"name"`
	Deposed         string `json:"deposed"`
	Change          struct {
		Actions        tfjson.Actions `json:"actions"`
		After          any            `json:"after"`
		AfterUnknown   any            `json:"after_unknown"`
		AfterSensitive any            `json:"after_sensitive"`
	} `json:"change"`
}

func (l *loader) plan(ctx context.Context, doc section) error {
	members, broken := doc.index()
	if broken != nil && (!isCut(broken) || members["format_version"].isEmpty()) { // what is cut off may be the version
		return broken
	}
	if !l.checkVersion(members, func(format string) error {
		return (&tfjson.Plan{FormatVersion: format}).Validate()
	}) {
		return nil
	}
	variables := map[string]any{}
	if s := members["variables"]; !s.isEmpty() {
		var vars map[string]*tfjson.PlanVariable
		if err := s.decode(&vars); err != nil {
			return err
		}
		for name, v := range vars {
			if v != nil {
				variables[name] = v.Value
			}
		}
	}
	if s := members["configuration"]; !s.isEmpty() && !s.cut {
		var c tfjson.Config
		if err := s.decode(&c); err != nil {
			return err
		}
		l.config = newConfiguration(&c, variables)
	}
	l.lookBeside(ctx, variables)

	if err := l.changes(ctx, members); err != nil {
		return err
	}
	if s := members["prior_state"]; !s.isEmpty() {
		prior, err := s.index()
		if err != nil {
			return err
		}
		if err := l.values(ctx, prior["values"]); err != nil {
			return err
		}
	}
	if err := l.incomplete(members); err != nil {
		return err
	}
	l.fillIn()
	l.reportBeside()
	return broken
}

// checkVersion checks a document's format_version.
func (l *loader) checkVersion(members map[string]section, validate func(format string) error) bool {
	var format, terraform string
	err := members["format_version"].decode(&format)
	if s := members["terraform_version"]; err == nil && !s.isEmpty() {
		err = s.decode(&terraform)
	}
	if err == nil {
		err = validate(format)
	}
	if err == nil {
		return true
	}
	by := ""
	if terraform != "" {
		by = ", written by terraform " + terraform
	}
	l.fault(resource.Error, fmt.Sprintf("the %s has a format that is not known", l.kind),
		fmt.Sprintf("%s%s: scan the configuration instead, or look for a newer plumb", err, by), 0)
	l.gap("", "the format is not known")
	return false
}

// changes reads the resources that will be there after apply. Every managed resource
// of the plan has a change, if only one that does nothing.
func (l *loader) changes(ctx context.Context, members map[string]section) error {
	s := members["resource_changes"]
	if s.isEmpty() {
		planned, err := members["planned_values"].index()
		if err != nil {
			return err
		}
		return l.module(ctx, planned["root_module"], 0)
	}
	return s.elements(func(s section) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		var c change
		if err := s.decode(&c); err != nil {
			return err
		}
		return l.change(&c)
	})
}

func (l *loader) change(c *change) error {
	if c.PreviousAddress != "" {
		l.seen[c.PreviousAddress] = true
	}
	if c.Deposed != "" || mode(c.Mode) == "" {
		return nil
	}
	if c.Change.After == nil { // deleted or forgotten
		l.seen[c.Address] = true
		return nil
	}
	if !l.checkAddress(c.Address, c.Type, c.Name) {
		return nil
	}
	after, ok := c.Change.After.(map[string]any)
	if !ok {
		l.fault(resource.Error, "a resource whose values are no object", c.Address+" is left out", 0)
		l.gap(c.ModuleAddress, "the values of "+c.Address+" cannot be read", c.Type)
		return nil
	}
	out := l.newResource(c.Address, c.ModuleAddress, c.Mode, c.Type, c.Name)
	r := &reader{address: c.Address, planned: true, module: c.ModuleAddress}
	if l.config != nil {
		r.config = l.config.resources[withoutKeys(c.Address)]
	}
	if t := l.beside.twin(c.Address); t != nil {
		if agrees(t, r.config, after, object(c.Change.AfterUnknown)) {
			r.twin = t
		} else {
			l.beside.strangers = append(l.beside.strangers, c.Address)
		}
	}
	b, _ := schema.Lookup(c.Mode, c.Type)
	r.whole(out, b, after, object(c.Change.AfterUnknown), object(c.Change.AfterSensitive))
	l.surround(out, r)
	return nil
}

func (l *loader) newResource(address, module, mode, typ, name string) *resource.Resource {
	out := &resource.Resource{
		Address: address, Mode: mode, Type: typ, Name: name, Module: module,
		Source: l.source(), Root: l.file,
	}
	l.set.Resources = append(l.set.Resources, out)
	return out
}

// surround adds what stands around the values: provider, references, places.
func (l *loader) surround(out *resource.Resource, r *reader) {
	switch {
	case r.twin != nil:
		out.Provider = r.twin.Provider
		out.References = r.twin.References
	case r.config != nil:
		out.Provider = r.config.provider()
		out.References = r.config.references(out.Module)
	default:
		out.Provider.Name, _, _ = strings.Cut(out.Type, "_")
	}
	if place := l.beside.place(out.Address); place != nil {
		out.Locations = *place
		out.IgnoreChanges, out.IgnoreTags = l.beside.resources[out.Address].IgnoreChanges, l.beside.resources[out.Address].IgnoreTags
	}
	fromARN(out)
}

// incomplete notes what the plan itself says it lacks.
func (l *loader) incomplete(members map[string]section) error {
	flag := func(name string) (*bool, error) {
		s := members[name]
		if s.isEmpty() || s.cut {
			return nil, nil
		}
		var b *bool
		return b, s.decode(&b)
	}
	errored, err := flag("errored")
	if err != nil {
		return err
	}
	if errored != nil && *errored {
		l.fault(resource.Error, "the plan is of a run that failed", "terraform planned a part of the configuration only: mend it, then plan again", 0)
		l.gap("", "the plan is of a run that failed")
	}
	complete, err := flag("complete")
	if err != nil {
		return err
	}
	if complete != nil && !*complete && (errored == nil || !*errored) {
		l.fault(resource.Warning, "the plan leaves resources out", "it was made with -target, or defers some of them: what it leaves out is not judged", 0)
		l.gap("", "the plan leaves resources out")
	}
	if s := members["deferred_changes"]; !s.isEmpty() && !s.cut {
		return s.elements(func(s section) error {
			var d struct {
				Reason         string          `json:"reason"`
				ResourceChange json.RawMessage `json:"resource_change"`
			}
			if err := s.decode(&d); err != nil {
				return err
			}
			var c change
			if len(d.ResourceChange) > 0 {
				if err := json.Unmarshal(d.ResourceChange, &c); err != nil {
					return &syntaxError{s.off, err.Error()}
				}
			}
			if c.Type != "" {
				l.gap(c.ModuleAddress, fmt.Sprintf("%s is deferred: %s", c.Address, d.Reason), c.Type)
			}
			return nil
		})
	}
	return nil
}
