// Package workloads reads the example projects of testdata/workloads and makes
// their plans and states. Tests use it; nothing that a scan does.
package workloads

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// A Workload is one example project in several forms:
//
//	config/       the configuration to scan
//	plan.json     terraform show -json of its plan, in a stable form
//	state.json    a state as it would be after apply, with made-up ids
//	workload.json what it shows, and the inputs it is planned with
type Workload struct {
	Name string `json:"-"`
	Dir  string `json:"-"` // the directory that holds all forms

	About     string   `json:"about"`               // one sentence
	NoPlan    string   `json:"no_plan,omitempty"`   // why there is no plan; "" where there is one
	NoReplan  string   `json:"no_replan,omitempty"` // why terraform does not take the made-up state; "" where it does
	Workspace string   `json:"workspace,omitempty"` // "" is "default"
	VarFiles  []string `json:"var_files,omitempty"` // relative to config/
	Vars      []string `json:"vars,omitempty"`      // name=value
	State     string   `json:"state,omitempty"`     // the form of state.json: "raw" or "show"
}

// Config returns the directory of the configuration.
func (w Workload) Config() string { return filepath.Join(w.Dir, "config") }

// Plan returns the plan's file.
func (w Workload) Plan() string { return filepath.Join(w.Dir, "plan.json") }

// StateFile returns the state's file.
func (w Workload) StateFile() string { return filepath.Join(w.Dir, "state.json") }

// VarFilePaths returns the variable files' paths.
func (w Workload) VarFilePaths() []string {
	paths := make([]string, len(w.VarFiles))
	for i, f := range w.VarFiles {
		paths[i] = filepath.Join(w.Config(), filepath.FromSlash(f))
	}
	return paths
}

// Root returns testdata/workloads, found from where this source file lies.
func Root() (string, error) {
	_, file, _, ok := runtime.Caller(0)
	if !ok {
		return "", errors.New("find testdata/workloads: this build does not know its source files")
	}
	dir := filepath.Join(filepath.Dir(file), "../../../testdata/workloads")
	if _, err := os.Stat(dir); err != nil {
		return "", fmt.Errorf("find testdata/workloads: %w", err)
	}
	return dir, nil
}

// List returns all workloads, sorted by name.
func List() ([]Workload, error) {
	root, err := Root()
	if err != nil {
		return nil, err
	}
	entries, err := os.ReadDir(root)
	if err != nil {
		return nil, fmt.Errorf("list workloads: %w", err)
	}
	var list []Workload
	for _, e := range entries {
		if !e.IsDir() {
			continue
		}
		w := Workload{Name: e.Name(), Dir: filepath.Join(root, e.Name())}
		data, err := os.ReadFile(filepath.Join(w.Dir, "workload.json"))
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("workload %s: no workload.json", w.Name)
		}
		if err != nil {
			return nil, fmt.Errorf("workload %s: %w", w.Name, err)
		}
		dec := json.NewDecoder(bytes.NewReader(data))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&w); err != nil {
			return nil, fmt.Errorf("workload %s: workload.json: %w", w.Name, err)
		}
		list = append(list, w)
	}
	return list, nil
}
