package workloads

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/hashicorp/terraform-exec/tfexec"

	"github.com/plumb-iac/plumb/internal/terraformcli"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Keys that satisfy the provider without naming an account.
var madeUpKeys = []string{"AWS_ACCESS_KEY_ID=mock_access_key", "AWS_SECRET_ACCESS_KEY=mock_secret_key", "AWS_EC2_METADATA_DISABLED=true"}

// MakePlan plans the workload with terraform and a provider from a filesystem
// mirror, in a copy of its configuration below scratch, and returns the plan's
// JSON in a stable form. No account is asked: the keys are made up and the
// configurations' providers skip what would need real ones.
func (w Workload) MakePlan(ctx context.Context, scratch, mirror string) ([]byte, error) {
	return w.makePlan(ctx, scratch, mirror, nil)
}

// Replan plans the workload as MakePlan does, but from a state: what there is to change.
func (w Workload) Replan(ctx context.Context, scratch, mirror string, state []byte) ([]byte, error) {
	return w.makePlan(ctx, scratch, mirror, state)
}

func (w Workload) makePlan(ctx context.Context, scratch, mirror string, state []byte) ([]byte, error) {
	dir := filepath.Join(scratch, w.Name)
	if err := os.CopyFS(dir, os.DirFS(w.Config())); err != nil {
		return nil, fmt.Errorf("plan %s: copy configuration: %w", w.Name, err)
	}
	tf, err := terraformcli.New(dir, scratch, mirror, madeUpKeys...)
	if err != nil {
		return nil, fmt.Errorf("plan %s: %w", w.Name, err)
	}
	if err := tf.Init(ctx); err != nil {
		return nil, fmt.Errorf("plan %s: init: %w", w.Name, err)
	}
	if w.Workspace != "" {
		if err := tf.WorkspaceNew(ctx, w.Workspace); err != nil {
			return nil, fmt.Errorf("plan %s: workspace: %w", w.Name, err)
		}
	}
	options := []tfexec.PlanOption{tfexec.Out("plan"), tfexec.Lock(false)}
	if state != nil {
		file := filepath.Join(dir, "terraform.tfstate")
		if w.Workspace != "" {
			file = filepath.Join(dir, "terraform.tfstate.d", w.Workspace, "terraform.tfstate")
		}
		if err := os.WriteFile(file, state, 0o600); err != nil {
			return nil, fmt.Errorf("plan %s: %w", w.Name, err)
		}
		options = append(options, tfexec.Refresh(false))
	}
	for _, f := range w.VarFiles {
		options = append(options, tfexec.VarFile(f))
	}
	for _, v := range w.Vars {
		options = append(options, tfexec.Var(v))
	}
	if _, err := tf.Plan(ctx, options...); err != nil {
		return nil, fmt.Errorf("plan %s: %w", w.Name, err)
	}
	var out bytes.Buffer // terraform's own text: the parsed plan does not hold all of it
	tf.SetStdout(&out)
	if _, err := tf.ShowPlanFile(ctx, "plan"); err != nil {
		return nil, fmt.Errorf("plan %s: show: %w", w.Name, err)
	}
	return Stable(out.Bytes())
}

// Stable returns a plan's JSON without what differs from run to run: the time,
// the order of changes and of relevant attributes, the spacing.
func Stable(plan []byte) ([]byte, error) {
	dec := json.NewDecoder(bytes.NewReader(plan))
	dec.UseNumber()
	var doc map[string]any
	if err := dec.Decode(&doc); err != nil {
		return nil, fmt.Errorf("read plan: %w", err)
	}
	delete(doc, "timestamp")
	for _, name := range []string{"resource_changes", "relevant_attributes"} {
		if list, ok := doc[name].([]any); ok {
			resource.Canonical(list) // keys are sorted, "address" and "attribute" come first
		}
	}
	sortModules(doc)
	return encode(doc)
}

// sortModules brings the child modules of values into the order of their addresses.
func sortModules(v any) {
	switch v := v.(type) {
	case map[string]any:
		if list, ok := v["child_modules"].([]any); ok {
			resource.Canonical(list) // "address" is their first key
		}
		for _, e := range v {
			sortModules(e)
		}
	case []any:
		for _, e := range v {
			sortModules(e)
		}
	}
}

// encode writes JSON as the committed files have it.
func encode(doc any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(doc); err != nil {
		return nil, fmt.Errorf("write JSON: %w", err)
	}
	return out.Bytes(), nil
}
