package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/mapping/lens"
	"github.com/plumb-iac/plumb/scanner/resource"
)

func newLensCmd(env *environment) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "lens",
		Short: "Check, show, evaluate and write custom lenses of the WA Tool",
		Long: `Work with custom lenses: the JSON files (schemaVersion 2021-11-01) that the
AWS Well-Architected Tool imports. plumb review --lens FILE reviews by one.`,
		Args: subcommandOnly,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newLensCheckCmd(env), newLensShowCmd(env), newLensRiskCmd(env), newLensNewCmd(env), newLensOutlineCmd(env), newLensMapCmd(env))
	return cmd
}

// oneFile is the one argument of a command.
func oneFile(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usagef("%s takes one file, got %d", cmd.CommandPath(), len(args))
	}
	return nil
}

// openLens reads a lens that has no errors. Warnings go to stderr as a count.
func openLens(env *environment, file string) (*lens.Lens, error) {
	l, faults, err := lens.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if err := faults.Err(); err != nil {
		for _, f := range faults {
			if f.Severity == resource.Error {
				fmt.Fprintln(env.Stderr, printable(f.String()))
			}
		}
		return nil, fmt.Errorf("%s: %s", file, faults.Summary(nil))
	}
	if _, warnings := faults.Count(); warnings > 0 {
		fmt.Fprintf(env.Stderr, "plumb: %s: %d warnings: plumb lens check %s\n", file, warnings, file)
	}
	return l, nil
}

// lensReport is plumb lens check --format json.
type lensReport struct {
	File     string      `json:"file"`
	Name     string      `json:"name"`
	Errors   int         `json:"errors"`
	Warnings int         `json:"warnings"`
	Faults   lens.Faults `json:"faults"`
}

func newLensCheckCmd(env *environment) *cobra.Command {
	var (
		formats []string
		strict  bool
	)
	cmd := &cobra.Command{
		Use:   "check FILE",
		Short: "Check a lens against every limit of the format and its rules for sense",
		Long: `Check a lens against every documented limit, what an import was seen to refuse
(warnings), and its risk rules: what does not parse, contradicts itself, is never
reached, hangs on an undocumented precedence. All faults are shown at once, each
with line, column and JSON pointer.

Exit code: 0 no errors, 2 errors (with --strict also warnings).`,
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error {
			outs, err := parseOutputs(formats, []string{"text", "json"})
			if err != nil {
				return err
			}
			l, faults, err := lens.ReadFile(args[0])
			if err != nil {
				return err
			}
			report := lensReport{File: args[0], Faults: faults}
			report.Errors, report.Warnings = faults.Count()
			if l != nil {
				report.Name = l.Name
			}
			if report.Faults == nil {
				report.Faults = lens.Faults{}
			}
			for _, o := range outs {
				err := o.write(env.Stdout, func(w io.Writer) error {
					if o.format == "json" {
						return writeJSON(w, report)
					}
					for _, f := range faults {
						fmt.Fprintln(w, printable(f.String()))
					}
					_, err := fmt.Fprintln(w, printable(faults.Summary(l)))
					return err
				})
				if err != nil {
					return err
				}
			}
			if report.Errors > 0 || strict && report.Warnings > 0 {
				return errReported
			}
			return nil
		},
	}
	cmd.Flags().StringArrayVar(&formats, "format", nil, "`NAME[=FILE]`: text or json; may be repeated")
	cmd.Flags().BoolVar(&strict, "strict", false, "take warnings for errors")
	return cmd
}

func newLensShowCmd(env *environment) *cobra.Command {
	var formats []string
	cmd := &cobra.Command{
		Use:   "show FILE",
		Short: "Show a lens: questions, choices, rules",
		Args:  oneFile,
		RunE: func(_ *cobra.Command, args []string) error {
			outs, err := parseOutputs(formats, []string{"text", "json", "markdown"})
			if err != nil {
				return err
			}
			l, err := openLens(env, args[0])
			if err != nil {
				return err
			}
			for _, o := range outs {
				render := map[string]func(io.Writer) error{"text": l.WriteText, "json": l.Write, "markdown": l.WriteOutline}[o.format]
				if err := o.write(env.Stdout, render); err != nil {
					return err
				}
			}
			return nil
		},
	}
	cmd.Flags().StringArrayVar(&formats, "format", nil, "`NAME[=FILE]`: text, json (as the WA Tool takes it) or markdown (an outline); may be repeated")
	return cmd
}

func newLensRiskCmd(env *environment) *cobra.Command {
	var (
		formats  []string
		answers  string
		selected []string
		table    string
	)
	cmd := &cobra.Command{
		Use:   "risk FILE",
		Short: "Evaluate a lens's risk rules exactly",
		Long: `Evaluate a lens's risk rules for given answers, as the WA Tool does. Answers come
from a file (--answers) and from --select:

  data_at_rest:
    selected: [dar_encrypted]
    not_applicable: [dar_versioned]
  retention:
    question_does_not_apply: true

--table QUESTION shows the risk of every selection of one question.`,
		Example: `  plumb lens risk company.json --select data_at_rest/dar_encrypted
  plumb lens risk company.json --answers answers.yaml --format json
  plumb lens risk company.json --table data_at_rest`,
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error {
			outs, err := parseOutputs(formats, []string{"text", "json"})
			if err != nil {
				return err
			}
			if table != "" && (answers != "" || len(selected) > 0 || outs[0].format != "text") {
				return usagef("--table shows all selections as text: it goes with no other flag")
			}
			given, err := readLensAnswers(answers, selected)
			if err != nil {
				return err
			}
			l, err := openLens(env, args[0])
			if err != nil {
				return err
			}
			if table != "" {
				_, q := l.Question(table)
				if q == nil {
					return usagef("--table %s: the lens has no such question", table)
				}
				return outs[0].write(env.Stdout, q.WriteTable)
			}
			risks, err := l.Risks(given)
			if err != nil {
				return err
			}
			for _, o := range outs {
				err := o.write(env.Stdout, func(w io.Writer) error {
					if o.format == "json" {
						return writeJSON(w, risks)
					}
					return lens.WriteRisks(w, risks)
				})
				if err != nil {
					return err
				}
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&answers, "answers", "", "`FILE` (YAML or JSON) with answers by question")
	cmd.Flags().StringArrayVar(&selected, "select", nil, "a selected choice, `QUESTION/CHOICE`; may be repeated")
	cmd.Flags().StringVar(&table, "table", "", "show the risk of every selection of this `QUESTION`")
	cmd.Flags().StringArrayVar(&formats, "format", nil, "`NAME[=FILE]`: text or json; may be repeated")
	return cmd
}

func readLensAnswers(file string, selected []string) (lens.Answers, error) {
	given := lens.Answers{}
	if file != "" {
		f, err := os.Open(file)
		if err != nil {
			return nil, fmt.Errorf("read answers: %w", err)
		}
		defer f.Close()
		if given, err = lens.ReadAnswers(file, f); err != nil {
			return nil, err
		}
	}
	for _, s := range selected {
		question, choice, ok := strings.Cut(s, "/")
		if !ok || question == "" || choice == "" {
			return nil, usagef("--select %q: want QUESTION/CHOICE", s)
		}
		a := given[question]
		if !slices.Contains(a.Selected, choice) {
			a.Selected = append(a.Selected, choice)
		}
		given[question] = a
	}
	return given, nil
}

func newLensNewCmd(env *environment) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "new OUTLINE.md",
		Short: "Make a lens from an outline in Markdown",
		Long: `Make a lens from an outline in Markdown, checked against every limit, and print
it, or write it to --out. An outline is what plumb lens outline prints:

  # Lens name
  Description.
  ## Pillar {#pillar_id}
  ### Question? {#question_id}
  Description.
  - Choice {#choice_id}
    Help: text <https://example.com>
    Improve: text
  - None of these {#choice_no}
  Risk:
  - none: choice_id
  - high: default

Ids can be left out: they are made from the titles. A question without a Risk part
is no risk with all its practices and high with any less.`,
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error {
			text, err := os.ReadFile(args[0])
			if err != nil {
				return fmt.Errorf("read outline: %w", err)
			}
			outline, err := lens.ParseOutline(args[0], text)
			if err != nil {
				return err
			}
			faults := outline.Check()
			for _, f := range faults {
				fmt.Fprintln(env.Stderr, printable(f.String()))
			}
			if n, _ := faults.Count(); n > 0 {
				return errReported
			}
			return output{format: "json", file: out}.write(env.Stdout, outline.Lens.Write)
		},
	}
	cmd.Flags().StringVar(&out, "out", "", "write the lens to this `FILE`")
	return cmd
}

func newLensOutlineCmd(env *environment) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "outline FILE",
		Short: "Write a lens as an outline in Markdown, for people to edit",
		Args:  oneFile,
		RunE: func(_ *cobra.Command, args []string) error {
			l, err := openLens(env, args[0])
			if err != nil {
				return err
			}
			return output{format: "outline", file: out}.write(env.Stdout, l.WriteOutline)
		},
	}
	cmd.Flags().StringVar(&out, "out", "", "write the outline to this `FILE`")
	return cmd
}

func newLensMapCmd(env *environment) *cobra.Command {
	var (
		s   selection
		out string
	)
	cmd := &cobra.Command{
		Use:   "map FILE",
		Short: "Propose a mapping file: which policies and practices speak for a lens's choices",
		Long: `Propose a mapping file by the similarity of titles. It is a first version for a
person to read and correct: plumb review --lens FILE takes it from --lens-map, or
from FILE with .map.yaml in place of .json.`,
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error {
			if out != "" {
				if _, err := os.Stat(out); err == nil {
					return fmt.Errorf("%s exists: a mapping that somebody may have edited is not overwritten", out)
				}
			}
			l, err := openLens(env, args[0])
			if err != nil {
				return err
			}
			var candidates []lens.Candidate
			for _, p := range framework.Current().Practices {
				candidates = append(candidates, lens.Candidate{Key: p.Key, ID: p.ID, Title: p.Title, Pillar: p.Question.Pillar.ID})
			}
			_, selected, problems, err := s.load()
			if err != nil {
				return err
			}
			for _, p := range selected {
				candidates = append(candidates, lens.Candidate{Policy: p.ID, Title: p.Title})
			}
			if err := (output{format: "mapping", file: out}).write(env.Stdout, func(w io.Writer) error { return lens.Propose(w, l, candidates) }); err != nil {
				return err
			}
			if printDiagnostics(env.Stderr, problems, "") {
				return errReported
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&out, "out", "", "write the mapping to this `FILE`, which must not exist")
	cmd.Flags().StringArrayVar(&s.folders, "policies", nil, "also the policies in this `DIR`; may be repeated")
	return cmd
}

// reviewLens is what a review is made by.
type reviewLens struct {
	catalogue *framework.Framework
	custom    *lens.Lens    // nil for the framework
	mapping   *lens.Mapping // nil where there is none
}

// openReviewLens opens what --lens names: the framework by its alias, or the file
// of a custom lens with its mapping file.
func openReviewLens(env *environment, name, mappingFile string, s *selection) (*reviewLens, error) {
	if name == framework.Current().Alias {
		if mappingFile != "" {
			return nil, usagef("--lens-map goes with --lens FILE")
		}
		return &reviewLens{catalogue: framework.Current()}, nil
	}
	if _, err := os.Stat(name); err != nil {
		return nil, usagef("--lens %s: want %s, or the file of a custom lens (%w)", name, framework.Current().Alias, errors.Unwrap(err))
	}
	l, err := openLens(env, name)
	if err != nil {
		return nil, err
	}
	r := &reviewLens{custom: l}
	// The file holds no version; that of the format lets a review file be read again.
	if r.catalogue, err = l.Catalogue(filepath.Base(name), lens.SchemaVersion); err != nil {
		return nil, err
	}
	if mappingFile == "" {
		mappingFile = strings.TrimSuffix(name, ".json") + ".map.yaml"
		if _, err := os.Stat(mappingFile); errors.Is(err, fs.ErrNotExist) {
			fmt.Fprintf(env.Stderr, "plumb: no mapping file %s: no policy speaks for the choices of this lens; plumb lens map %s --out %s proposes one\n", mappingFile, name, mappingFile)
			return r, nil
		}
	}
	text, err := os.ReadFile(mappingFile)
	if err != nil {
		return nil, fmt.Errorf("read mapping: %w", err)
	}
	all := *s
	all.only, all.pillars = nil, nil
	_, policies, _, err := all.load()
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, p := range policies {
		ids = append(ids, p.ID)
	}
	r.mapping, err = lens.ReadMapping(mappingFile, bytes.NewReader(text), l, framework.Current(), ids)
	return r, err
}

// turn makes a scan of the framework one of this lens.
func (r *reviewLens) turn(in mapping.Input) mapping.Input {
	if r.custom == nil {
		return in
	}
	in.Lens, in.Risk = r.catalogue, r.custom.Estimate()
	m := r.mapping
	if m == nil {
		m = &lens.Mapping{}
	}
	in.Policies = m.Apply(r.catalogue, in.Policies)
	return in
}
