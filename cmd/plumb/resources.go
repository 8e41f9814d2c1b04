package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/plumb-iac/plumb/scanner"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

func newResourcesCmd(env *environment) *cobra.Command {
	var (
		in      inputFlags
		aws     liveFlags
		formats []string
		types   []string
	)
	cmd := &cobra.Command{
		Use:   "resources [TARGET...]",
		Short: "Show what plumb sees: resources, their values, and what is unknown and why",
		Long: `Show each resource of the targets (default: the directory here) as the policies
see it: its address, values and references, and what is not known with the reason.`,
		RunE: func(cmd *cobra.Command, targets []string) error {
			outs, err := parseOutputs(formats, []string{"text", "json"})
			if err != nil {
				return err
			}
			if len(targets) == 0 {
				targets = []string{"."}
			}
			if err := aws.check(targets); err != nil {
				return err
			}
			s, err := readSettings(in.config, settingsDir(targets))
			if err != nil {
				return err
			}
			inputs, err := in.inputs(s, env)
			if err != nil {
				return err
			}
			set, base, err := scanner.Read(cmd.Context(), scanner.Config{Targets: targets, Root: in.root, Inputs: inputs, Live: aws.reader(env)})
			if err != nil {
				return err
			}
			list := newResourceList(set, types)
			for _, o := range outs {
				render := list.json
				if o.format == "text" {
					render = list.text
				}
				if err := o.write(env.Stdout, render); err != nil {
					return err
				}
			}
			if printDiagnostics(env.Stderr, set.Diagnostics, shownDir(base)) {
				return errReported
			}
			return nil
		},
	}
	in.register(cmd.Flags())
	aws.register(cmd.Flags())
	cmd.Flags().StringArrayVar(&formats, "format", nil, "`NAME[=FILE]`: text or json; may be repeated")
	cmd.Flags().StringSliceVar(&types, "type", nil, "show only resources of this `TYPE`; may be repeated")
	return cmd
}

// shownResource is a resource in the form of plumb resources --format json.
type shownResource struct {
	Address    string                 `json:"address"`
	Type       string                 `json:"type"`
	Name       string                 `json:"name"`
	Mode       string                 `json:"mode"`
	Module     string                 `json:"module"`
	Root       string                 `json:"root"`
	Source     resource.Source        `json:"source"`
	Region     string                 `json:"region,omitempty"`
	Account    string                 `json:"account,omitempty"`
	Values     map[string]any         `json:"values"`
	Unknown    []finding.UnknownValue `json:"unknown"`
	References map[string][]string    `json:"references"` // path -> what it refers to
	Locations  []finding.Place        `json:"locations"`  // the block, then each module call
}

type resourceList struct {
	Resources   []shownResource       `json:"resources"`
	Diagnostics []resource.Diagnostic `json:"diagnostics"`
}

func newResourceList(set *resource.Set, types []string) resourceList {
	list := resourceList{Resources: []shownResource{}, Diagnostics: append([]resource.Diagnostic{}, set.Diagnostics...)}
	for _, r := range set.Resources {
		if len(types) > 0 && !slices.Contains(types, r.Type) {
			continue
		}
		list.Resources = append(list.Resources, show(r))
	}
	return list
}

// show turns a resource into what a person may see: symbols as Terraform would
// have them written and listed as unknown, sensitive values withheld.
func show(r *resource.Resource) shownResource {
	values := r.Values
	for _, path := range r.Sensitive {
		values = withhold(values, path)
	}
	shown, _ := resource.ShowValue(values).(map[string]any)
	if shown == nil {
		shown = map[string]any{}
	}
	s := shownResource{
		Address: r.Address, Type: r.Type, Name: r.Name, Mode: r.Mode, Module: r.Module, Root: r.Root, Source: r.Source,
		Region: r.Provider.Region, Account: r.Provider.Account,
		Values: shown, Unknown: []finding.UnknownValue{}, References: map[string][]string{}, Locations: []finding.Place{},
	}
	for _, u := range r.Unknown {
		s.Unknown = append(s.Unknown, finding.UnknownValue{Attribute: u.Path, Reason: resource.Show(u.Reason)})
	}
	eachSymbolic(r.Values, "", func(path, text string) {
		var names []string
		for _, ref := range resource.Symbols(text) {
			if reason, hole := ref.Hole(); hole {
				s.Unknown = append(s.Unknown, finding.UnknownValue{Attribute: path, Reason: "in part: " + reason})
				continue
			}
			names = append(names, ref.Address+"."+ref.Attribute)
		}
		if len(names) > 0 {
			s.Unknown = append(s.Unknown, finding.UnknownValue{Attribute: path, Reason: "known after apply: " + strings.Join(names, ", ")})
		}
	})
	slices.SortStableFunc(s.Unknown, func(a, b finding.UnknownValue) int { return strings.Compare(a.Attribute, b.Attribute) })
	for _, ref := range r.References {
		name := ref.Address
		if ref.Attribute != "" {
			name += "." + ref.Attribute
		}
		s.References[ref.Path] = append(s.References[ref.Path], name)
	}
	if r.Locations.Block.File != "" {
		s.Locations = append(s.Locations, finding.NewPlace(r.Locations.Block))
	}
	for _, call := range r.Locations.Calls {
		s.Locations = append(s.Locations, finding.NewPlace(call.Location))
	}
	return s
}

// withheld stands where a sensitive value would.
const withheld = "(sensitive value)"

// withhold returns values with the value at path replaced, sharing what it can.
func withhold(values map[string]any, path string) map[string]any {
	steps, ok := resource.Steps(path)
	if !ok {
		return values
	}
	out, _ := replaceAt(values, steps, withheld).(map[string]any)
	return out
}

func replaceAt(v any, steps []any, with any) any {
	if v == nil {
		return nil
	}
	if len(steps) == 0 {
		return with
	}
	switch step := steps[0].(type) {
	case string:
		m, ok := v.(map[string]any)
		if !ok || m[step] == nil {
			return v
		}
		out := make(map[string]any, len(m))
		for k, e := range m {
			out[k] = e
		}
		out[step] = replaceAt(m[step], steps[1:], with)
		return out
	case int:
		l, ok := v.([]any)
		if !ok || step >= len(l) {
			return v
		}
		out := slices.Clone(l)
		out[step] = replaceAt(l[step], steps[1:], with)
		return out
	}
	return v
}

// eachSymbolic calls f for every string in v that holds a symbol, in a fixed order.
func eachSymbolic(v any, path string, f func(path, text string)) {
	switch v := v.(type) {
	case string:
		if resource.HasSymbol(v) {
			f(path, v)
		}
	case []any:
		for i, e := range v {
			eachSymbolic(e, resource.Join(path, i), f)
		}
	case map[string]any:
		for _, k := range sortedKeys(v) {
			eachSymbolic(v[k], resource.Join(path, k), f)
		}
	}
}

func (l resourceList) json(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(l)
}

func (l resourceList) text(w io.Writer) error {
	for i, r := range l.Resources {
		if i > 0 {
			fmt.Fprintln(w)
		}
		address := r.Address
		if r.Mode == resource.Data && !strings.Contains(address, "data.") {
			address = "data " + address
		}
		place := ""
		if len(r.Locations) > 0 {
			place = fmt.Sprintf("  %s:%d", r.Locations[0].File, r.Locations[0].StartLine)
		}
		fmt.Fprintf(w, "%s%s\n", printable(address), printable(place))
		unknown := map[string]string{}
		for _, u := range r.Unknown {
			unknown[u.Attribute] = u.Reason
			if u.Attribute == "" {
				fmt.Fprintf(w, "  (may not exist: %s)\n", printable(u.Reason))
			}
		}
		shown := map[string]bool{}
		for _, name := range sortedKeys(r.Values) {
			text, err := json.Marshal(r.Values[name])
			if err != nil {
				return fmt.Errorf("%s: %w", r.Address, err)
			}
			fmt.Fprintf(w, "  %s = %s\n", printable(name), printable(string(text)))
			shown[name] = true
		}
		for _, u := range r.Unknown {
			if u.Attribute == "" || shown[u.Attribute] {
				continue
			}
			fmt.Fprintf(w, "  %s is unknown: %s\n", printable(u.Attribute), printable(u.Reason))
		}
	}
	return nil
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// shownDir is how the directory dir is written in messages: relative to where the
// user stands, "" for that place itself.
func shownDir(dir string) string {
	here, err := os.Getwd()
	if err != nil || dir == "" {
		return dir
	}
	rel, err := filepath.Rel(here, dir)
	if err != nil {
		return dir
	}
	if rel == "." {
		return ""
	}
	return rel
}
