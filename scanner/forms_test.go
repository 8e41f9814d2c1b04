package scanner_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/policies"
	"github.com/plumb-iac/plumb/scanner"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/internal/workloads"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// One workload gets the same verdicts from its configuration, its plan and its
// state. Knowing more may settle what was unknown, and nothing else: a state has
// what AWS filled in, a plan what the provider did.
func TestSameVerdictsInEveryForm(t *testing.T) {
	all, err := workloads.List()
	if err != nil {
		t.Fatal(err)
	}
	settled := 0
	for _, w := range all {
		if w.NoPlan != "" {
			continue
		}
		t.Run(w.Name, func(t *testing.T) {
			config := verdicts(t, w, w.Config())
			plan := verdicts(t, w, w.Plan())
			state := verdicts(t, w, w.StateFile())
			alone := verdicts(t, w, copyOf(t, w.Plan()))
			for _, pair := range []struct {
				name       string
				less, more map[string]finding.Outcome
			}{
				{"configuration and plan", config, plan},
				{"plan and state", plan, state},
				{"configuration and state", config, state},
				{"plan without its configuration and plan", alone, plan},
			} {
				for _, key := range keys(pair.less, pair.more) {
					less, more := pair.less[key], pair.more[key]
					switch {
					case less == more:
					case less == finding.Unknown:
					case (more == "" || more == finding.Unknown) && strings.HasSuffix(pair.name, "state") && ofText(t, key):
					default:
						t.Errorf("%s: %s: %s, then %s", pair.name, key, show(less), show(more))
					}
				}
			}
			known := 0
			for _, o := range config {
				if o != finding.Unknown {
					known++
				}
			}
			settled += known
			t.Logf("%d verdicts, %d of them settled by the configuration alone", len(config), known)
		})
	}
	if settled < 50 {
		t.Errorf("the configurations settle %d verdicts in all: too few to compare", settled)
	}
}

// ofText reports whether a verdict's policy speaks of what somebody wrote down, which
// a state does not tell.
func ofText(t *testing.T, key string) bool {
	t.Helper()
	id, _, _ := strings.Cut(key, " ")
	code, err := fs.ReadFile(policies.FS, id+"/policy.rego")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Contains(string(code), "literal.has_no_source(input)")
}

// copyOf copies a file to where nothing stands beside it.
func copyOf(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), filepath.Base(file))
	if err := os.WriteFile(to, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return to
}

func show(o finding.Outcome) string {
	if o == "" {
		return "no verdict"
	}
	return string(o)
}

func keys(maps ...map[string]finding.Outcome) []string {
	var all []string
	for _, m := range maps {
		for k := range m {
			all = append(all, k)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// verdicts returns the outcome by policy and resource.
func verdicts(t *testing.T, w workloads.Workload, target string) map[string]finding.Outcome {
	t.Helper()
	result, err := scanner.Scan(t.Context(), scanner.Config{
		Targets:  []string{target},
		Policies: []fs.FS{policies.FS},
		Inputs:   scanner.Inputs{VarFiles: w.VarFilePaths(), Vars: w.Vars, Workspace: w.Workspace},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range result.Diagnostics {
		if d.Severity == resource.Error {
			t.Errorf("%s: %s: %s", target, d.Summary, d.Detail)
		}
	}
	outcomes := map[string]finding.Outcome{}
	for _, v := range result.Verdicts {
		key := fmt.Sprintf("%s on %s", v.Policy, v.Subject.Address)
		if v.Subject.Type == "" {
			key = v.Policy + " on the workload"
		}
		// A policy may fail a resource at several places: the worst counts.
		if worse(v.Outcome, outcomes[key]) {
			outcomes[key] = v.Outcome
		}
	}
	return outcomes
}

var rank = []finding.Outcome{"", finding.Pass, finding.Waived, finding.Unknown, finding.Fail}

func worse(a, b finding.Outcome) bool { return slices.Index(rank, a) > slices.Index(rank, b) }

// A finding in a plan stands where the configuration beside it has it.
func TestPlanFindingsHavePlaces(t *testing.T) {
	all, err := workloads.List()
	if err != nil {
		t.Fatal(err)
	}
	placed := 0
	for _, w := range all {
		if w.NoPlan != "" {
			continue
		}
		result, err := scanner.Scan(t.Context(), scanner.Config{
			Targets: []string{w.Plan()}, Policies: []fs.FS{policies.FS}, Inputs: scanner.Inputs{Workspace: w.Workspace},
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range result.Verdicts {
			if v.Outcome != finding.Fail || v.Subject.Type == "" {
				continue
			}
			if at, ok := v.Reported(); !ok || !strings.HasPrefix(at.File, "config/") || at.StartLine == 0 {
				t.Errorf("%s: %s on %s has no place: %+v", w.Name, v.Policy, v.Subject.Address, v.Locations)
			} else {
				placed++
			}
		}
	}
	if placed < 10 {
		t.Errorf("%d findings with a place, want at least 10", placed)
	}
}
