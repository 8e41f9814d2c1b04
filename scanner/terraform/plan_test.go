package terraform

import (
	"context"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-exec/tfexec"
	tfjson "github.com/hashicorp/terraform-json"
	"golang.org/x/tools/txtar"

	"github.com/plumb-iac/plumb/internal/terraformcli"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// TestAgainstTerraform makes a plan of each case that says "plan: true" and compares: the
// same addresses, what we know is in the plan, and what the plan knows of what is written is not unknown
// to us. What the plan has beyond that are the provider's defaults.
func TestAgainstTerraform(t *testing.T) {
	if testing.Short() {
		t.Skip("runs terraform")
	}
	if _, err := terraformcli.Executable(); err != nil {
		t.Skip(err)
	}
	mirror, err := terraformcli.Mirror(schema.ProviderVersion)
	if err != nil {
		t.Skip(err)
	}
	names, err := filepath.Glob("testdata/plan_*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			dir := writeFiles(t, slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" }))
			planned := makePlan(t, dir, mirror)
			set, err := Load(t.Context(), Options{Dir: dir})
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range set.Diagnostics {
				t.Errorf("diagnostic: %+v", d)
			}
			known := 0
			for _, r := range set.Resources {
				p, ok := planned[r.Address]
				if !ok {
					if r.Mode == resource.Managed {
						t.Errorf("%s is not in the plan", r.Address)
					}
					continue
				}
				delete(planned, r.Address)
				for name, v := range r.Values {
					if hasSymbol(v) {
						continue
					}
					known++
					if want := p[name]; !contains(want, v) && !normalized[r.Type+"."+name] {
						t.Errorf("%s.%s: %v, the plan has %v", r.Address, name, v, want)
					}
				}
				for _, u := range r.Unknown {
					if v, ok := resource.Get(p, u.Path); ok {
						t.Errorf("%s: %q is unknown (%s), the plan has %v", r.Address, u.Path, u.Reason, v)
					}
				}
			}
			for _, address := range slices.Sorted(maps.Keys(planned)) {
				t.Errorf("%s is in the plan only", address)
			}
			t.Logf("%d resources, %d known values", len(set.Resources), known)
		})
	}
}

// normalized are attributes that the provider writes another way.
var normalized = map[string]bool{"aws_instance.user_data": true} // as a hash

// makePlan returns the planned values by address.
func makePlan(t *testing.T, dir, mirror string) map[string]map[string]any {
	t.Helper()
	tf, err := terraformcli.New(dir, t.TempDir(), mirror)
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	if err := tf.Init(ctx); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "plan")
	if _, err := tf.Plan(ctx, tfexec.Out(file), tfexec.Refresh(false)); err != nil {
		t.Fatal(err)
	}
	plan, err := tf.ShowPlanFile(ctx, file)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{".terraform.lock.hcl", ".terraform"} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	out := map[string]map[string]any{}
	var walk func(m *tfjson.StateModule)
	walk = func(m *tfjson.StateModule) {
		for _, r := range m.Resources {
			out[r.Address] = r.AttributeValues
		}
		for _, c := range m.ChildModules {
			walk(c)
		}
	}
	walk(plan.PlannedValues.RootModule)
	if plan.PriorState != nil {
		walk(plan.PriorState.Values.RootModule) // data sources that were read
	}
	return out
}

// contains reports whether the planned value is ours, but for what the provider added.
// The elements of sets may stand in another order.
func contains(planned, ours any) bool {
	switch ours := ours.(type) {
	case map[string]any:
		p, ok := planned.(map[string]any)
		if !ok {
			return len(ours) == 0 && planned == nil
		}
		for k, v := range ours {
			if !contains(p[k], v) {
				return false
			}
		}
		return true
	case []any:
		p, ok := planned.([]any)
		if !ok || len(p) != len(ours) {
			return len(ours) == 0 && planned == nil
		}
		left := slices.Clone(p)
		for _, v := range ours {
			i := slices.IndexFunc(left, func(e any) bool { return contains(e, v) })
			if i < 0 {
				return false
			}
			left = slices.Delete(left, i, i+1)
		}
		return true
	case string:
		text, ok := planned.(string)
		return ok && (text == ours || sameJSON(text, ours))
	default:
		return reflect.DeepEqual(toJSON(planned), toJSON(ours))
	}
}

func sameJSON(a, b string) bool {
	var x, y any
	if json.Unmarshal([]byte(a), &x) != nil || json.Unmarshal([]byte(b), &y) != nil {
		return false
	}
	return reflect.DeepEqual(x, y)
}

func toJSON(v any) any {
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	var out any
	if err := json.Unmarshal(text, &out); err != nil {
		return err
	}
	return out
}

func hasSymbol(v any) bool {
	switch v := v.(type) {
	case string:
		return resource.HasSymbol(v)
	case []any:
		return slices.ContainsFunc(v, hasSymbol)
	case map[string]any:
		for _, e := range v {
			if hasSymbol(e) {
				return true
			}
		}
	}
	return false
}
