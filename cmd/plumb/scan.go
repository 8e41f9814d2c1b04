package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/report"
)

// scanFlags are the flags of every command that scans.
type scanFlags struct {
	inputFlags
	selection
	complete   bool
	getModules bool
	baseline   string
	live       liveFlags
}

func (f *scanFlags) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	f.inputFlags.register(flags)
	f.live.register(flags)
	flags.StringArrayVar(&f.folders, "policies", nil, "also run the policies in this `DIR`; may be repeated")
	flags.StringSliceVar(&f.only, "only", nil, "run only policies with this `ID` or glob (s3/*); may be repeated")
	flags.StringSliceVar(&f.pillars, "pillar", nil, "run only policies of this `PILLAR`; may be repeated")
	flags.BoolVar(&f.complete, "complete", false, "the targets are the whole workload: what is not there does not exist")
	flags.BoolVar(&f.getModules, "get-modules", false, "run terraform get (or tofu get) first, which may use the network")
	flags.StringVar(&f.baseline, "baseline", "", "`FILE` (JSON or SARIF) of an earlier scan; findings in it are not new and do not fail the scan")
}

// newConfig checks flags and settings, before any work, and joins them.
func (f *scanFlags) newConfig(ctx context.Context, env *environment, targets []string, s *settings) (scanner.Config, error) {
	c := scanner.Config{Targets: targets, Root: f.root, Catalogue: framework.Current(), Tool: tool(), Live: f.live.reader(env), Ignore: s.Ignore, Complete: f.complete || s.Complete}
	sel := f.selection
	sel.folders = append(s.relative(s.Policies), sel.folders...)
	if len(sel.only) == 0 {
		sel.only = s.Only
	}
	if len(sel.pillars) == 0 {
		sel.pillars = s.Pillars
	}
	var err error
	if c.Policies, err = sel.filesystems(); err != nil {
		return c, err
	}
	if c.Pillars, err = sel.pillarIDs(); err != nil {
		return c, err
	}
	c.Only = sel.only
	if c.Inputs, err = f.inputs(s, env); err != nil {
		return c, err
	}
	if err := f.live.check(targets); err != nil {
		return c, err
	}
	if f.root != "" && !isDir(f.root) {
		return c, usagef("--root %s: not a directory", f.root)
	}
	if f.baseline != "" {
		if c.Baseline, err = readBaseline(f.baseline); err != nil {
			return c, err
		}
	}
	if f.getModules {
		if err := getModules(ctx, env, targets, c.Root, c.Inputs); err != nil {
			return c, err
		}
	}
	return c, nil
}

func readBaseline(file string) (finding.Baseline, error) {
	f, err := os.Open(file)
	if err != nil {
		return finding.Baseline{}, fmt.Errorf("read baseline: %w", err)
	}
	defer f.Close()
	b, err := finding.ReadBaseline(f)
	if err != nil {
		return finding.Baseline{}, fmt.Errorf("read baseline %s: %w", file, err)
	}
	return b, nil
}

func newScanCmd(env *environment) *cobra.Command {
	var (
		f       scanFlags
		formats []string
		failOn  string
		risk    string
		all     bool
		color   string
	)
	cmd := &cobra.Command{
		Use:   "scan [TARGET...]",
		Short: "Judge targets with the policies and report what they find",
		Long: `Judge targets with the policies and report what they find. A target is a
directory of Terraform configuration (default: the one here), a plan or state as
terraform show -json prints it, a state file, an AWS account (aws://[PROFILE]), or
what --save kept of one.

Exit code: 0 nothing at or above --fail-on, 1 findings at or above it, 2 not
everything that was asked for could be done. What could be read is reported even then.`,
		Example: `  plumb scan
  plumb scan infra --format text --format sarif=plumb.sarif
  terraform show -json tfplan > plan.json && plumb scan plan.json`,
		RunE: func(cmd *cobra.Command, targets []string) error {
			outs, err := parseOutputs(formats, report.FormatNames())
			if err != nil {
				return err
			}
			if len(targets) == 0 {
				targets = []string{"."}
			}
			s, err := readSettings(f.inputFlags.config, settingsDir(targets))
			if err != nil {
				return err
			}
			threshold, err := parseThreshold(flagOr(failOn, s.FailOn, "high"))
			if err != nil {
				return err
			}
			shown, err := finding.ParseRisk(flagOr(risk, s.Risk, "medium"))
			if err != nil {
				return usagef("--risk: %w", err)
			}
			if !slices.Contains([]string{"auto", "always", "never"}, color) {
				return usagef("--color %q: want auto, always or never", color)
			}
			c, err := f.newConfig(cmd.Context(), env, targets, s)
			if err != nil {
				return err
			}
			result, err := scanner.Scan(cmd.Context(), c)
			if err != nil {
				return err
			}
			r := newReport(result, c.Baseline.Given())
			r.Options = report.Options{MinRisk: shown, All: all, Notify: func(note string) { fmt.Fprintf(env.Stderr, "plumb: %s\n", note) }}
			for _, o := range outs {
				r.Options.Color = color == "always" || color == "auto" && o.file == "" && env.color(env.Stdout)
				places(&r.Options, o.format, result.Base)
				if err := o.write(env.Stdout, func(w io.Writer) error { return report.Formats[o.format](w, r) }); err != nil {
					return err
				}
			}
			if printDiagnostics(env.Stderr, result.Diagnostics, shownDir(result.Base)) {
				return errReported
			}
			if threshold.reached(result.Verdicts, c.Baseline.Given()) {
				return errFindings
			}
			return nil
		},
	}
	f.register(cmd)
	cmd.Flags().StringArrayVar(&formats, "format", nil, "`NAME[=FILE]`: "+strings.Join(report.FormatNames(), ", ")+"; may be repeated")
	cmd.Flags().StringVar(&failOn, "fail-on", "", "lowest `RISK` that fails the scan: high, medium, low, never (default \"high\")")
	cmd.Flags().StringVar(&risk, "risk", "", "lowest `RISK` that text shows: high, medium, low (default \"medium\")")
	cmd.Flags().BoolVar(&all, "all", false, "also write what passed")
	cmd.Flags().StringVar(&color, "color", "auto", "`WHEN` to colour text: auto, always, never")
	return cmd
}

func flagOr(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// threshold is a value of --fail-on; "" is never.
type threshold finding.Risk

func parseThreshold(s string) (threshold, error) {
	if s == "never" {
		return "", nil
	}
	r, err := finding.ParseRisk(s)
	if err != nil {
		return "", usagef("--fail-on: unknown risk %q: want high, medium, low or never", s)
	}
	return threshold(r), nil
}

// reached reports whether one of vs is a finding, and a new one where they were
// compared with a baseline, at or above the threshold.
func (t threshold) reached(vs []*finding.Verdict, compared bool) bool {
	return t != "" && slices.ContainsFunc(vs, func(v *finding.Verdict) bool {
		return v.Outcome == finding.Fail && (v.New || !compared) && v.Risk.AtLeast(finding.Risk(t))
	})
}
