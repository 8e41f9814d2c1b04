package main

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/answers"
	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner/policy"
)

func newFrameworkCmd(env *environment) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "framework",
		Short: "Read the Well-Architected Framework, and what plumb can see of it",
		Args:  subcommandOnly,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newFrameworkListCmd(env), newFrameworkShowCmd(env), newCoverageCmd(env))
	return cmd
}

func newFrameworkListCmd(env *environment) *cobra.Command {
	var formats []string
	cmd := &cobra.Command{
		Use:   "list [PILLAR|QUESTION]",
		Short: "List pillars, questions and practices with their risk and class",
		Example: `  plumb framework list
  plumb framework list security
  plumb framework list "SEC 8"`,
		RunE: func(_ *cobra.Command, args []string) error {
			outs, err := parseOutputs(formats, []string{"text", "json", "markdown"})
			if err != nil {
				return err
			}
			view := framework.View{Lens: framework.Current()}
			var m framework.Match
			if len(args) > 0 {
				if m, err = view.Lens.Find(strings.Join(args, " ")); err != nil {
					return usageError{err}
				}
				if m.Practice != nil {
					return usagef("%s is a practice: plumb framework show %s", args[0], m.Practice.Key)
				}
			}
			return writeView(env, outs, view, m, view.List)
		},
	}
	cmd.Flags().StringArrayVar(&formats, "format", nil, "`NAME[=FILE]`: text, json or markdown; may be repeated")
	return cmd
}

func writeView(env *environment, outs []output, view framework.View, m framework.Match, text func(io.Writer, framework.Match) error) error {
	for _, o := range outs {
		render := text
		switch o.format {
		case "json":
			render = view.JSON
		case "markdown":
			render = view.Markdown
		}
		if err := o.write(env.Stdout, func(w io.Writer) error { return render(w, m) }); err != nil {
			return err
		}
	}
	return nil
}

func newFrameworkShowCmd(env *environment) *cobra.Command {
	var (
		s       selection
		formats []string
	)
	cmd := &cobra.Command{
		Use:   "show ID",
		Short: "Show a pillar, a question or a practice: what configuration shows of it, and what to ask",
		Long: `Show a pillar, a question or a practice. It can be named as people do
(SEC08-BP02, SEC 8, security, "Cost Optimization") or as the WA Tool does
(sec_protect_data_rest_encrypt, protect-data-rest, costOptimization). The former
key of a renamed practice shows what became of it.`,
		Example: `  plumb framework show SEC08-BP02
  plumb framework show protect-data-rest --format markdown`,
		RunE: func(_ *cobra.Command, args []string) error {
			outs, err := parseOutputs(formats, []string{"text", "json", "markdown"})
			if err != nil {
				return err
			}
			if len(args) == 0 {
				return usagef("want the name of a pillar, a question or a practice")
			}
			lens := framework.Current()
			m, err := lens.Find(strings.Join(args, " "))
			if err != nil {
				return usageError{err}
			}
			_, selected, problems, err := s.load()
			if err != nil {
				return err
			}
			view := framework.View{Lens: lens, Policies: policiesOf(selected)}
			if err := writeView(env, outs, view, m, view.Text); err != nil {
				return err
			}
			if printDiagnostics(env.Stderr, problems, "") {
				return errReported
			}
			return nil
		},
	}
	cmd.Flags().StringArrayVar(&s.folders, "policies", nil, "also the policies in this `DIR`; may be repeated")
	cmd.Flags().StringArrayVar(&formats, "format", nil, "`NAME[=FILE]`: text, json or markdown; may be repeated")
	return cmd
}

// policiesOf finds the policies that look at a practice.
func policiesOf(policies []*policy.Policy) func(key string) []framework.PolicyRef {
	by := map[string][]framework.PolicyRef{}
	for _, p := range policies {
		for _, e := range p.Evidence {
			by[e.Key] = append(by[e.Key], framework.PolicyRef{ID: p.ID, Title: p.Title, Strength: e.Strength})
		}
	}
	for _, list := range by {
		slices.SortFunc(list, func(a, b framework.PolicyRef) int { return strings.Compare(a.ID, b.ID) })
	}
	return func(key string) []framework.PolicyRef { return by[key] }
}

func newCoverageCmd(env *environment) *cobra.Command {
	var (
		s       selection
		formats []string
	)
	cmd := &cobra.Command{
		Use:   "coverage",
		Short: "Show for every practice how far plumb can see it, and with which policies",
		Args:  noArguments,
		RunE: func(_ *cobra.Command, _ []string) error {
			outs, err := parseOutputs(formats, []string{"text", "json", "markdown"})
			if err != nil {
				return err
			}
			_, selected, problems, err := s.load()
			if err != nil {
				return err
			}
			var policies []mapping.Policy
			for _, p := range selected {
				policies = append(policies, mapping.Policy{ID: p.ID, Title: p.Title, Practices: p.Evidence})
			}
			coverage := mapping.Cover(framework.Current(), policies)
			for _, o := range outs {
				if err := o.write(env.Stdout, func(w io.Writer) error { return answers.Coverages[o.format](w, coverage) }); err != nil {
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
	cmd.Flags().StringArrayVar(&formats, "format", nil, "`NAME[=FILE]`: text, json or markdown; may be repeated")
	return cmd
}

// noArguments refuses arguments, as an error of usage.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("%s takes no arguments, got %q", cmd.CommandPath(), args[0])
	}
	return nil
}
