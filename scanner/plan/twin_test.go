package plan_test

import (
	"testing"

	"github.com/plumb-iac/plumb/scanner/internal/workloads"
	"github.com/plumb-iac/plumb/scanner/plan"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/terraform"
)

// A policy sees in a plan with its configuration beside it all that it sees in the
// configuration, symbols and identity attributes included, and is left with no more unknowns.
func TestPlanSeesWhatConfigurationDoes(t *testing.T) {
	all, err := workloads.List()
	if err != nil {
		t.Fatal(err)
	}
	symbols := 0
	for _, w := range all {
		if w.NoPlan != "" {
			continue
		}
		t.Run(w.Name, func(t *testing.T) {
			config, err := terraform.Load(t.Context(), terraform.Options{
				Dir: w.Config(), VarFiles: w.VarFilePaths(), Vars: w.Vars, Workspace: w.Workspace,
			})
			if err != nil {
				t.Fatal(err)
			}
			planned, err := plan.Load(t.Context(), plan.Options{Path: w.Plan(), Workspace: w.Workspace})
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range planned.Diagnostics {
				t.Errorf("%s: %s", d.Summary, d.Detail)
			}
			byAddress := map[string]*resource.Resource{}
			for _, r := range planned.Resources {
				byAddress[r.Address] = r
			}
			for _, c := range config.Resources {
				p := byAddress[c.Address]
				if p == nil {
					t.Errorf("%s is not in the plan", c.Address)
					continue
				}
				for _, name := range sortedKeys(c.Values) {
					if resource.AnySymbol(c.Values[name]) {
						symbols++
					}
					if !holds(p.Values[name], c.Values[name]) {
						t.Errorf("%s: %s: plan %s, configuration %s", c.Address, name, text(p.Values[name]), text(c.Values[name]))
					}
				}
				if len(p.Unknown) > len(c.Unknown) {
					t.Errorf("%s: unknown in the plan %v, in the configuration %v", c.Address, p.Unknown, c.Unknown)
				}
				if p.Provider.Region != c.Provider.Region || p.Provider.Alias != c.Provider.Alias {
					t.Errorf("%s: provider %+v in the plan, %+v in the configuration", c.Address, p.Provider, c.Provider)
				}
				if p.Locations.Header.StartLine != c.Locations.Header.StartLine || len(p.Locations.Calls) != len(c.Locations.Calls) {
					t.Errorf("%s: stands at %+v in the plan, %+v in the configuration", c.Address, p.Locations, c.Locations)
				}
			}
		})
	}
	if symbols < 500 {
		t.Errorf("%d values with symbols compared", symbols)
	}
}

// holds reports whether a planned value has all of a configured one. It may have more, the
// provider's defaults, and spell it in the provider's way.
func holds(planned, configured any) bool {
	switch c := configured.(type) {
	case nil:
		return true
	case map[string]any:
		p, ok := planned.(map[string]any)
		for name, e := range c {
			if !holds(p[name], e) {
				return false
			}
		}
		return ok || len(c) == 0
	case []any:
		p, _ := planned.([]any)
		taken := make([]bool, len(p))
	elements:
		for _, e := range c {
			for i := range p {
				if !taken[i] && holds(p[i], e) {
					taken[i] = true
					continue elements
				}
			}
			return false
		}
		return true
	default:
		return equal(planned, configured) || respelt("", "protocol", planned, configured)
	}
}
