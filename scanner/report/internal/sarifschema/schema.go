// Package sarifschema checks SARIF files against the schema that OASIS publishes
// and against what a schema cannot say: that every index leads to what it names.
package sarifschema

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

//go:embed sarif-schema-2.1.0.json
var text []byte

const location = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// Validate reads one SARIF file. The error says where it departs from the schema,
// formats of URIs, dates and the like included, or which index or id leads nowhere.
func Validate(r io.Reader) error {
	in, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	schema, err := compile()
	if err != nil {
		return fmt.Errorf("compile schema: %w", err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(in))
	if err != nil {
		return err
	}
	if err := schema.Validate(document); err != nil {
		return err
	}
	return indices(in)
}

var compile = sync.OnceValues(func() (*jsonschema.Schema, error) {
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(location, parsed); err != nil {
		return nil, err
	}
	return c.Compile(location)
})

type descriptor struct {
	ID            string
	Relationships []struct {
		Target struct {
			ID            string
			Index         int
			ToolComponent *struct {
				Name, GUID string
				Index      int
			}
		}
	}
	Properties struct{ Tags []string }
}

type component struct {
	Name, GUID  string
	Rules, Taxa []descriptor
}

// indices checks what leads from one part of a run to another.
func indices(in []byte) error {
	var log struct {
		Runs []struct {
			Tool       struct{ Driver component }
			Taxonomies []component
			Results    []struct {
				RuleID           string
				RuleIndex        int
				RelatedLocations []struct{ ID int }
			}
			OriginalURIBaseIDs map[string]any `json:"originalUriBaseIds"`
		}
	}
	if err := json.Unmarshal(in, &log); err != nil {
		return err
	}
	for i, run := range log.Runs {
		rules := run.Tool.Driver.Rules
		for j, res := range run.Results {
			if res.RuleIndex < 0 || res.RuleIndex >= len(rules) || rules[res.RuleIndex].ID != res.RuleID {
				return fmt.Errorf("runs[%d].results[%d]: ruleIndex %d is not the rule %q", i, j, res.RuleIndex, res.RuleID)
			}
		}
		for _, c := range append([]component{run.Tool.Driver}, run.Taxonomies...) {
			seen := map[string]bool{}
			for _, d := range slices.Concat(c.Rules, c.Taxa) {
				if seen[d.ID] {
					return fmt.Errorf("runs[%d]: %s: %q is there twice", i, c.Name, d.ID)
				}
				seen[d.ID] = true
				for _, rel := range d.Relationships {
					target := c
					if ref := rel.Target.ToolComponent; ref != nil {
						if ref.Index < 0 || ref.Index >= len(run.Taxonomies) || run.Taxonomies[ref.Index].GUID != ref.GUID {
							return fmt.Errorf("runs[%d]: %s: the relationship of %q leads to no taxonomy", i, c.Name, d.ID)
						}
						target = run.Taxonomies[ref.Index]
					}
					if at := rel.Target.Index; at < 0 || at >= len(target.Taxa) || target.Taxa[at].ID != rel.Target.ID {
						return fmt.Errorf("runs[%d]: %s: the relationship of %q: index %d is not %q", i, c.Name, d.ID, at, rel.Target.ID)
					}
				}
			}
		}
	}
	return nil
}
