package scanner

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/views"
)

// DriftPolicy is the id of the one policy that is not written in Rego: it looks at two
// views of a resource, and Rego sees one.
const DriftPolicy = "drift/configuration_differs"

// driftPolicy returns it, with the practices that the catalogue knows.
func driftPolicy(c finding.Catalogue) *policy.Policy {
	p := &policy.Policy{
		ID:    DriftPolicy,
		Title: "What runs is what is configured",
		Description: "A resource that was changed outside of its configuration is no longer what was reviewed. The next apply takes the change back without anybody " +
			"having decided so, or the change stays and nobody finds it written down. A setting that was loosened by hand and forgotten looks right in every review of the code. " +
			"A configuration that was changed and not yet applied shows up here as well.",
		Related: []policy.Link{
			{Title: "OPS05-BP03 Use configuration management systems", URL: "https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_conf_mgmt_sys.html"},
			{Title: "Manage resource drift", URL: "https://developer.hashicorp.com/terraform/tutorials/state/resource-drift"},
		},
		Scope: policy.ScopeResource,
		Evidence: []finding.Practice{
			{Key: "ops_dev_integ_conf_mgmt_sys", Strength: finding.Partial},
			{Key: "rel_tracking_change_management_immutable_infrastructure", Strength: finding.Partial, Polarity: finding.Absence},
		},
		Risk: finding.Medium, RiskDeclared: true,
		Remediation: "Decide which of the two is right. Where the configuration is, apply it. Where what runs is, change the line that is named here. " +
			"Where others change the attribute by design, say so in the configuration:\n\n" +
			"```hcl\nlifecycle {\n  ignore_changes = [desired_capacity]\n}\n```\n",
	}
	if c != nil {
		p.Evidence = slices.DeleteFunc(p.Evidence, func(e finding.Practice) bool {
			_, known := c.Practice(e.Key)
			return !known
		})
	}
	return p
}

// hasTwoViews reports whether a set holds configuration and an account.
func hasTwoViews(set *resource.Set) bool {
	account := slices.ContainsFunc(set.Targets, func(t resource.Target) bool { return t.Kind == resource.AWS })
	return account && len(configuredTypes(set)) > 0
}

// configuredTypes returns the types of the resources that are configured or planned.
func configuredTypes(set *resource.Set) map[string]bool {
	types := map[string]bool{}
	for _, r := range set.Resources {
		if r.Mode == resource.Managed && (r.Source == resource.Terraform || r.Source == resource.Plan) {
			types[r.Type] = true
		}
	}
	return types
}

// driftNeed returns what comparing needs of an account: the types that are configured, as
// far as any policy of the library looks at them. configured is nil where it is not known.
func driftNeed(library *policy.Library, configured map[string]bool) ask.Need {
	types := map[string]bool{}
	for _, p := range library.Policies() {
		if p.ID == DriftPolicy {
			continue
		}
		for _, t := range needOf(p).Types() {
			if configured == nil || configured[t] || configured[views.PartOf(t)] {
				types[t] = true
			}
		}
	}
	return ask.Need{Policy: DriftPolicy, Judges: slices.Sorted(maps.Keys(types))}
}

// An Unmanaged is something that runs and stands in no configuration or state of the
// targets.
type Unmanaged struct {
	Address string `json:"address"`
	Type    string `json:"type"`
	Account string `json:"account"`
	Region  string `json:"region"`
}

// Views counts what a scan of configuration and accounts found to be one thing.
type Views struct {
	Joined     int // resources that have several views
	Further    int // of the resources, how many are a further view of another one
	NotRunning int // configured, and known not to run
	Open       int // running, and perhaps configured: their names are not known
}

// join puts the views of resources together, where a set has several.
func (c Config) join(set *resource.Set) *views.Joined {
	sources := map[resource.Source]bool{}
	for _, t := range set.Targets {
		sources[t.Kind] = true
	}
	if len(sources) < 2 {
		return nil
	}
	asked := map[string]bool{}
	for _, n := range c.needs(set) {
		for _, t := range n.Types() {
			asked[t] = true
		}
	}
	return views.Join(set, asked)
}

// counted returns what runs and stands in no configuration, and how many views there
// are.
func counted(joined *views.Joined) ([]Unmanaged, *Views) {
	found, open := joined.Unmanaged()
	list := make([]Unmanaged, len(found))
	for i, r := range found {
		list[i] = Unmanaged{Address: r.Address, Type: r.Type, Account: r.Provider.Account, Region: r.Provider.Region}
	}
	slices.SortFunc(list, func(a, b Unmanaged) int {
		return cmp.Or(strings.Compare(a.Type, b.Type), strings.Compare(a.Address, b.Address))
	})
	v := &Views{NotRunning: joined.NotRunning()}
	v.Joined, v.Further = joined.Twins()
	for _, n := range open {
		v.Open += n
	}
	return list, v
}
