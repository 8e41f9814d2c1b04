package workloads

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/plumb-iac/plumb/internal/terraformcli"
	"github.com/plumb-iac/plumb/scanner/plan"
	"github.com/plumb-iac/plumb/scanner/schema"
)

var update = flag.Bool("update", false, "rewrite plan.json and state.json of the workloads")

// longEnv names the environment variable that makes the slow tests run: they
// plan every workload anew with terraform, where that is on the machine.
const longEnv = "PLUMB_LONG"

// The committed plan is what terraform makes of the committed configuration.
func TestPlansAreFresh(t *testing.T) {
	if !*update && os.Getenv(longEnv) == "" {
		t.Skipf("planning takes minutes: set %s=1", longEnv)
	}
	if _, err := terraformcli.Executable(); err != nil {
		t.Skip(err)
	}
	mirror, err := terraformcli.Mirror(schema.ProviderVersion)
	if err != nil {
		t.Skip(err)
	}
	for _, w := range list(t) {
		if w.NoPlan != "" {
			continue
		}
		t.Run(w.Name, func(t *testing.T) {
			got, err := w.MakePlan(t.Context(), t.TempDir(), mirror)
			if err != nil {
				t.Fatal(err)
			}
			compare(t, w.Plan(), got)
		})
	}
}

// The committed state is what the generator makes of the committed plan; where its
// form is that of terraform show, it is what terraform makes of that.
func TestStatesAreFresh(t *testing.T) {
	terraformMissing := ""
	mirror, err := terraformcli.Mirror(schema.ProviderVersion)
	if err != nil {
		terraformMissing = err.Error()
	}
	if _, err := terraformcli.Executable(); err != nil {
		terraformMissing = err.Error()
	}
	if !*update && os.Getenv(longEnv) == "" {
		terraformMissing = "slow: set " + longEnv + "=1"
	}
	for _, w := range list(t) {
		if w.NoPlan != "" {
			continue
		}
		t.Run(w.Name, func(t *testing.T) {
			set, err := plan.Load(t.Context(), plan.Options{Path: w.Plan(), Workspace: w.Workspace})
			if err != nil {
				t.Fatal(err)
			}
			planned, err := os.ReadFile(w.Plan())
			if err != nil {
				t.Fatal(err)
			}
			got, err := MakeState(planned, set)
			if err != nil {
				t.Fatal(err)
			}
			switch w.State {
			case "raw":
			case "show":
				if terraformMissing != "" {
					t.Skip(terraformMissing)
				}
				if got, err = w.ShowState(t.Context(), t.TempDir(), mirror, got); err != nil {
					t.Fatal(err)
				}
			default:
				t.Fatalf("workload.json: state is %q, want raw or show", w.State)
			}
			compare(t, w.StateFile(), got)
		})
	}
}

// Terraform takes the made-up states for what is there: it would change some of it, or replace
// it where the state lacks what AWS fills in, but make nothing new and destroy nothing. The
// plan of that change can be read too.
func TestStatesAreAccepted(t *testing.T) {
	if os.Getenv(longEnv) == "" {
		t.Skipf("planning takes minutes: set %s=1", longEnv)
	}
	mirror, err := terraformcli.Mirror(schema.ProviderVersion)
	if err != nil {
		t.Skip(err)
	}
	for _, w := range list(t) {
		if w.NoPlan != "" {
			continue
		}
		t.Run(w.Name, func(t *testing.T) {
			if w.NoReplan != "" {
				t.Skip(w.NoReplan)
			}
			planned, err := os.ReadFile(w.Plan())
			if err != nil {
				t.Fatal(err)
			}
			set, err := plan.Load(t.Context(), plan.Options{Path: w.Plan(), Workspace: w.Workspace})
			if err != nil {
				t.Fatal(err)
			}
			state, err := MakeState(planned, set)
			if err != nil {
				t.Fatal(err)
			}
			again, err := w.Replan(t.Context(), t.TempDir(), mirror, state)
			if err != nil {
				t.Fatal(err)
			}
			var p tfjson.Plan
			if err := json.Unmarshal(again, &p); err != nil {
				t.Fatal(err)
			}
			for _, c := range p.ResourceChanges {
				if a := c.Change.Actions; (a.Create() || a.Delete()) && strings.HasPrefix(c.Type, "aws_") {
					t.Errorf("%s: %v (%s)", c.Address, a, c.ActionReason)
				}
			}
			file := filepath.Join(t.TempDir(), "plan.json")
			if err := os.WriteFile(file, again, 0o600); err != nil {
				t.Fatal(err)
			}
			got, err := plan.Load(t.Context(), plan.Options{Path: file, Config: w.Config(), Workspace: w.Workspace})
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range got.Diagnostics {
				t.Errorf("%s: %s", d.Summary, d.Detail)
			}
			if len(got.Resources) != len(set.Resources) {
				t.Errorf("%d resources, %d in the first plan", len(got.Resources), len(set.Resources))
			}
		})
	}
}

// compare compares text with a committed file, or rewrites the file.
func compare(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	g, w := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range min(len(g), len(w)) {
		if !bytes.Equal(g[i], w[i]) {
			t.Fatalf("%s:%d is stale (go test ./scanner/internal/workloads -update):\n made      %s\n committed %s", file, i+1, g[i], w[i])
		}
	}
	t.Fatalf("%s is stale: %d lines made, %d committed", file, len(g), len(w))
}

func list(t *testing.T) []Workload {
	t.Helper()
	all, err := List()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 12 {
		t.Fatalf("%d workloads, want at least 12", len(all))
	}
	return all
}
