package main

import (
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/policies"
	"github.com/plumb-iac/plumb/scanner"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// selection are the flags that say which policies are meant.
type selection struct {
	folders []string
	only    []string
	pillars []string
}

// filesystems returns the embedded policies and the user's folders.
func (s *selection) filesystems() ([]fs.FS, error) {
	all := []fs.FS{policies.FS}
	for _, dir := range s.folders {
		if !isDir(dir) {
			return nil, usagef("--policies %s: not a directory", dir)
		}
		root, err := os.OpenRoot(dir) // keeps links from leading out of the folder
		if err != nil {
			return nil, fmt.Errorf("--policies %s: %w", dir, err)
		}
		all = append(all, folder{root.FS(), dir})
	}
	return all, nil
}

// folder is a user's folder of policies.
type folder struct {
	fs.FS
	dir string
}

// Dir implements scanner.Folder.
func (f folder) Dir() string { return f.dir }

// pillarIDs turns what a user calls the pillars into their ids.
func (s *selection) pillarIDs() ([]string, error) {
	var ids []string
	for _, name := range s.pillars {
		match, err := framework.Current().Find(name)
		if err != nil || match.Pillar == nil {
			var known []string
			for _, p := range framework.Current().Pillars {
				known = append(known, p.ID)
			}
			return nil, usagef("unknown pillar %q: want %s", name, strings.Join(known, ", "))
		}
		ids = append(ids, match.Pillar.ID)
	}
	return ids, nil
}

// load reads the policies that are meant.
func (s *selection) load() (*policy.Library, []*policy.Policy, []resource.Diagnostic, error) {
	filesystems, err := s.filesystems()
	if err != nil {
		return nil, nil, nil, err
	}
	pillars, err := s.pillarIDs()
	if err != nil {
		return nil, nil, nil, err
	}
	library, problems, err := scanner.LoadPolicies(framework.Current(), filesystems)
	if err != nil {
		return nil, nil, nil, err
	}
	selected, err := scanner.Select(library, s.only, pillars)
	if err != nil {
		return nil, nil, nil, usageError{err}
	}
	return library, selected, problems, nil
}

func newPolicyCmd(env *environment) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "policy",
		Short: "List, explain, test and begin policies",
		Args:  subcommandOnly,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newPolicyListCmd(env), newPolicyShowCmd(env), newPolicyTestCmd(env), newPolicyNewCmd(env))
	return cmd
}

// subcommandOnly refuses arguments of a command that has subcommands.
func subcommandOnly(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var known []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			known = append(known, c.Name())
		}
	}
	return usagef("unknown command %q for %q: want %s", args[0], cmd.CommandPath(), strings.Join(known, ", "))
}

// listedPolicy is a policy in the form of plumb policy list --format json.
type listedPolicy struct {
	ID         string             `json:"id"`
	Title      string             `json:"title"`
	Risk       finding.Risk       `json:"risk"`
	Scope      policy.Scope       `json:"scope"`
	Resources  []string           `json:"resources"`
	Pillars    []string           `json:"pillars"`
	Practices  []finding.Practice `json:"practices"`
	Deprecated string             `json:"deprecated,omitempty"`
	Custom     bool               `json:"custom,omitempty"`
}

func listed(p *policy.Policy) listedPolicy {
	return listedPolicy{
		ID: p.ID, Title: p.Title, Risk: p.Risk, Scope: p.Scope,
		Resources: append([]string{}, p.Resources...), Pillars: append([]string{}, p.Pillars...), Practices: append([]finding.Practice{}, p.Evidence...),
		Deprecated: p.Deprecated, Custom: p.Custom,
	}
}

func newPolicyListCmd(env *environment) *cobra.Command {
	var (
		s       selection
		formats []string
	)
	cmd := &cobra.Command{
		Use:   "list [ID|GLOB...]",
		Short: "List the policies",
		RunE: func(_ *cobra.Command, args []string) error {
			outs, err := parseOutputs(formats, []string{"text", "json"})
			if err != nil {
				return err
			}
			s.only = args
			_, selected, problems, err := s.load()
			if err != nil {
				return err
			}
			for _, o := range outs {
				render := func(w io.Writer) error { return listPolicies(w, selected) }
				if o.format == "json" {
					render = func(w io.Writer) error {
						list := make([]listedPolicy, len(selected))
						for i, p := range selected {
							list[i] = listed(p)
						}
						return writeJSON(w, list)
					}
				}
				if err := o.write(env.Stdout, render); err != nil {
					return err
				}
			}
			if printDiagnostics(env.Stderr, problems, "") {
				return errReported
			}
			return nil
		},
	}
	cmd.Flags().StringArrayVar(&s.folders, "policies", nil, "also the policies in this `DIR`; may be repeated")
	cmd.Flags().StringSliceVar(&s.pillars, "pillar", nil, "only policies of this `PILLAR`; may be repeated")
	cmd.Flags().StringArrayVar(&formats, "format", nil, "`NAME[=FILE]`: text or json; may be repeated")
	return cmd
}

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

func listPolicies(w io.Writer, selected []*policy.Policy) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	practices, strengths := map[string]bool{}, map[finding.Strength]map[string]bool{finding.Direct: {}, finding.Partial: {}}
	pillars := map[string]int{}
	for _, p := range selected {
		var ids []string
		for _, e := range p.Evidence {
			id := e.ID
			if id == "" {
				id = e.Key
			}
			ids = append(ids, id)
			practices[e.Key] = true
			strengths[e.Strength][e.Key] = true
		}
		for _, pillar := range p.Pillars {
			pillars[pillar]++
		}
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\n", p.ID, p.Risk, strings.Join(ids, " "), p.Title)
	}
	if err := tw.Flush(); err != nil {
		return err
	}
	var by []string
	for _, p := range framework.Current().Pillars {
		if n := pillars[p.ID]; n > 0 {
			by = append(by, fmt.Sprintf("%s %d", p.ID, n))
		}
	}
	fmt.Fprintf(w, "\n%d policies (%s) give evidence for %d practices: %d directly, %d in part\n",
		len(selected), strings.Join(by, ", "), len(practices), len(strengths[finding.Direct]), len(strengths[finding.Partial]))
	return nil
}

func newPolicyShowCmd(env *environment) *cobra.Command {
	var (
		s       selection
		formats []string
	)
	cmd := &cobra.Command{
		Use:   "show ID",
		Short: "Explain a policy: why, what it judges, how to fix what it finds",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("%s takes one policy id", cmd.CommandPath())
			}
			outs, err := parseOutputs(formats, []string{"text", "json", "markdown"})
			if err != nil {
				return err
			}
			s.only = args
			_, selected, problems, err := s.load()
			if err != nil {
				return err
			}
			if printDiagnostics(env.Stderr, problems, "") && len(selected) == 0 {
				return errReported
			}
			for _, o := range outs {
				err := o.write(env.Stdout, func(w io.Writer) error {
					switch o.format {
					case "json":
						docs := make([]policyDoc, len(selected))
						for i, p := range selected {
							docs[i] = newPolicyDoc(p)
						}
						if len(docs) == 1 {
							return writeJSON(w, docs[0])
						}
						return writeJSON(w, docs)
					default:
						for i, p := range selected {
							if i > 0 {
								fmt.Fprintln(w)
							}
							newPolicyDoc(p).write(w, o.format == "markdown")
						}
						return nil
					}
				})
				if err != nil {
					return err
				}
			}
			return nil
		},
		ValidArgsFunction: func(_ *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
			library, _, err := policy.Load(framework.Current(), policies.FS)
			if err != nil {
				return nil, cobra.ShellCompDirectiveError
			}
			var ids []string
			for _, p := range library.Policies() {
				ids = append(ids, p.ID)
			}
			return ids, cobra.ShellCompDirectiveNoFileComp
		},
	}
	cmd.Flags().StringArrayVar(&s.folders, "policies", nil, "also the policies in this `DIR`; may be repeated")
	cmd.Flags().StringArrayVar(&formats, "format", nil, "`NAME[=FILE]`: text, json or markdown; may be repeated")
	return cmd
}

// policyDoc is a policy in the form of plumb policy show --format json.
type policyDoc struct {
	listedPolicy
	Description string              `json:"description"`
	Remediation string              `json:"remediation"`
	Links       []policy.Link       `json:"links"`
	Reads       map[string][]string `json:"reads"`
	Aliases     []string            `json:"aliases,omitempty"`
}

func newPolicyDoc(p *policy.Policy) policyDoc {
	return policyDoc{listedPolicy: listed(p), Description: p.Description, Remediation: p.Remediation, Links: append([]policy.Link{}, p.Related...), Reads: p.Reads, Aliases: p.Aliases}
}

func (d policyDoc) write(w io.Writer, markdown bool) {
	heading := func(level int, text string) {
		if markdown {
			fmt.Fprintf(w, "%s %s\n\n", strings.Repeat("#", level), text)
			return
		}
		fmt.Fprintf(w, "%s\n", text)
	}
	indent := "  "
	if markdown {
		indent = ""
	}
	para := func(text string) {
		for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
			fmt.Fprintf(w, "%s%s\n", indent, line)
		}
		fmt.Fprintln(w)
	}
	heading(2, d.ID+": "+d.Title)
	if !markdown {
		fmt.Fprintln(w)
	}
	if d.Deprecated != "" {
		para("Deprecated: " + d.Deprecated)
	}
	para(d.Description)
	heading(3, "Judges")
	what := strings.Join(d.Resources, ", ")
	switch {
	case d.ID == scanner.DriftPolicy:
		what = "every resource that is configured and runs"
	case what == "":
		what = "the " + string(d.Scope) + " as a whole"
	case d.Scope != policy.ScopeResource:
		what += " (scope " + string(d.Scope) + ")"
	}
	para(what + "; risk " + string(d.Risk))
	heading(3, "Speaks to")
	var lines []string
	for _, e := range d.Practices {
		title, polarity := e.Key, ""
		if info, ok := framework.Current().Practice(e.Key); ok {
			title = fmt.Sprintf("%s %s", info.ID, info.Title)
		}
		if e.Polarity != finding.Both {
			polarity = ", " + string(e.Polarity) + " only"
		}
		lines = append(lines, fmt.Sprintf("- %s (%s%s)", title, e.Strength, polarity))
	}
	para(strings.Join(lines, "\n"))
	heading(3, "How to fix")
	para(d.Remediation)
	if len(d.Links) > 0 {
		heading(3, "Further reading")
		lines = lines[:0]
		for _, l := range d.Links {
			if markdown {
				lines = append(lines, fmt.Sprintf("- [%s](%s)", l.Title, l.URL))
			} else {
				lines = append(lines, fmt.Sprintf("- %s: %s", l.Title, l.URL))
			}
		}
		para(strings.Join(lines, "\n"))
	}
	heading(3, "Reads")
	lines = lines[:0]
	for _, t := range sortedKeys(d.Reads) {
		lines = append(lines, fmt.Sprintf("- %s: %s", t, strings.Join(d.Reads[t], ", ")))
	}
	switch {
	case d.ID == scanner.DriftPolicy:
		lines = append(lines, "- every attribute that the configuration sets and the account shows")
	case len(lines) == 0:
		lines = append(lines, "- no attributes")
	}
	para(strings.Join(lines, "\n"))
}
