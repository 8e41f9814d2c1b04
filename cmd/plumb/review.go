package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/answers"
	"github.com/plumb-iac/plumb/mapping/reviewfile"
	"github.com/plumb-iac/plumb/scanner"
	"github.com/plumb-iac/plumb/scanner/report"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// reviewFlags are the flags of every command that makes a review.
type reviewFlags struct {
	scanFlags
	lens     string
	lensMap  string
	workload string
	file     string

	by *reviewLens // what lens names, once openLens has read it
}

func (f *reviewFlags) register(cmd *cobra.Command) {
	f.scanFlags.register(cmd)
	f.registerLens(cmd)
	cmd.Flags().StringVar(&f.workload, "workload", "", "`NAME` of the workload (default: the one in the review file)")
	f.registerFile(cmd)
}

func (f *reviewFlags) registerLens(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.lens, "lens", "wellarchitected", "`LENS` of the review: wellarchitected, or the file of a custom lens")
	cmd.Flags().StringVar(&f.lensMap, "lens-map", "", "`FILE` that ties a custom lens's choices to policies and practices (default: the lens's name with .map.yaml)")
}

func (f *reviewFlags) registerFile(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.file, "review", reviewName, "`FILE` with people's answers")
}

// reviewName is the review file that is read if it is there.
const reviewName = "review.yaml"

func newReviewCmd(env *environment) *cobra.Command {
	var (
		f       reviewFlags
		formats []string
		refresh bool
	)
	cmd := &cobra.Command{
		Use:   "review [TARGET...|SCAN]",
		Short: "Pre-fill the answers of a Well-Architected review",
		Long: `Pre-fill the answers of a Well-Architected review from targets, or from a scan
saved with plumb scan --format json. What configuration settles is proposed, with
its evidence; the rest is what to ask people, the most urgent first.

People answer in a review file (plumb review init writes one). Where there is one,
their answers are part of the review, and plumb's own lines in the file are
brought up to date; theirs are never touched.

Risks of questions are estimates: AWS does not publish its rules. A custom lens
(--lens FILE) has public rules, which are evaluated exactly.`,
		Example: `  plumb review infra
  plumb review infra --format html=review.html --format markdown=review.md
  plumb scan infra --format json=scan.json; plumb review scan.json
  plumb review init infra && $EDITOR review.yaml && plumb review infra`,
		RunE: func(cmd *cobra.Command, targets []string) error {
			outs, err := parseOutputs(formats, answers.FormatNames())
			if err != nil {
				return err
			}
			file, err := f.readFile(env, cmd)
			if err != nil {
				return err
			}
			in, failed, err := f.input(cmd.Context(), env, targets)
			if err != nil {
				return err
			}
			review := f.build(in, file)
			var merged []byte
			if file != nil && refresh { // before anything is written: it may be refused
				if merged, err = file.Merge(review); err != nil {
					return err
				}
			}
			for _, o := range outs {
				if err := o.write(env.Stdout, func(w io.Writer) error { return answers.Formats[o.format](w, review) }); err != nil {
					return err
				}
			}
			if merged != nil && !bytes.Equal(merged, file.Text()) {
				if err := reviewfile.Write(file.Name, file.Text(), merged); err != nil {
					return err
				}
			}
			if failed {
				return errReported
			}
			return nil
		},
	}
	f.register(cmd)
	cmd.Flags().StringArrayVar(&formats, "format", nil, "`NAME[=FILE]`: "+strings.Join(answers.FormatNames(), ", ")+"; may be repeated")
	cmd.Flags().BoolVar(&refresh, "refresh", true, "bring plumb's lines in the review file up to date")
	cmd.AddCommand(newReviewInitCmd(env), newReviewMilestoneCmd(env), newReviewDiffCmd(env), newReviewPortfolioCmd(env), newReviewPlanCmd(env), newReviewApplyCmd(env))
	return cmd
}

// openLens reads the lens, before any other work. The review file of a custom
// lens is another one than the framework's, unless the user names one.
func (f *reviewFlags) openLens(env *environment, cmd *cobra.Command) error {
	by, err := openReviewLens(env, f.lens, f.lensMap, &f.selection)
	if err != nil {
		return err
	}
	f.by = by
	if by.custom != nil && !cmd.Flags().Changed("review") {
		f.file = strings.TrimSuffix(filepath.Base(f.lens), ".json") + "." + reviewName
	}
	return nil
}

// readFile reads the review file, nil if there is none and nobody asked for one.
// It comes before the scan, so that a fault in it is told at once.
func (f *reviewFlags) readFile(env *environment, cmd *cobra.Command) (*reviewfile.File, error) {
	if err := f.openLens(env, cmd); err != nil {
		return nil, err
	}
	if !cmd.Flags().Changed("review") {
		if _, err := os.Stat(f.file); errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
	}
	file, err := reviewfile.Read(f.file, f.by.catalogue)
	if err != nil {
		return nil, err
	}
	if file.Stale() {
		return nil, reviewfile.Problem{File: f.file, Line: file.EditionLine(), Text: fmt.Sprintf(
			"it was written for the edition of %s, this plumb reviews by that of %s: run plumb review init --upgrade --review %s, which carries the answers over",
			file.Edition, f.by.catalogue.Edition, f.file)}
	}
	return file, nil
}

// build makes the review from what was scanned and what people said.
func (f *reviewFlags) build(in mapping.Input, file *reviewfile.File) *mapping.Review {
	in.Workload = f.workload
	in = f.by.turn(in)
	if file != nil {
		in.Answers = file.Answers
	}
	return mapping.Build(in)
}

// input scans the targets, or reads the saved scan that is the only argument.
// failed says that the scan could not do all it was asked to.
func (f *reviewFlags) input(ctx context.Context, env *environment, targets []string) (in mapping.Input, failed bool, err error) {
	if len(targets) == 0 {
		targets = []string{"."}
	}
	for _, target := range targets {
		saved, err := isSavedScan(target)
		if err != nil {
			return in, false, err
		}
		if !saved {
			continue
		}
		if len(targets) > 1 {
			return in, false, usagef("%s is a saved scan: give it alone", target)
		}
		in, err := readSavedScan(target)
		return in, false, err
	}
	s, err := readSettings(f.config, settingsDir(targets))
	if err != nil {
		return in, false, err
	}
	c, err := f.newConfig(ctx, env, targets, s)
	if err != nil {
		return in, false, err
	}
	result, err := scanner.Scan(ctx, c)
	if err != nil {
		return in, false, err
	}
	in = mapping.FromReport(newReport(result, f.baseline != ""))
	if in.Time, err = reviewTime(env, result.Time); err != nil {
		return in, false, err
	}
	return in, printDiagnostics(env.Stderr, result.Diagnostics, shownDir(result.Base)), nil
}

// reviewTime is the time of the scan, or SOURCE_DATE_EPOCH where it is set
// (https://reproducible-builds.org/specs/source-date-epoch/).
func reviewTime(env *environment, scanned time.Time) (time.Time, error) {
	epoch := env.getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return scanned, nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH %q: want seconds since 1970", epoch)
	}
	return time.Unix(seconds, 0), nil
}

// isSavedScan reports whether name is a file that plumb scan --format json wrote.
// Plans and states are JSON as well; a saved scan begins with its version and tool.
func isSavedScan(name string) (bool, error) {
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() {
		return false, nil // what is no file is a target, and reading that tells what is wrong
	}
	file, err := os.Open(name)
	if err != nil {
		return false, fmt.Errorf("read %s: %w", name, err)
	}
	defer file.Close()
	d := json.NewDecoder(bufio.NewReader(io.LimitReader(file, 1<<20)))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return false, nil // no JSON object: not a saved scan
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return false, nil // as above
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return false, nil // as above, or larger than what is looked at
		}
		if key == "tool" {
			var tool report.Tool
			return json.Unmarshal(value, &tool) == nil && tool.Name == "plumb", nil
		}
	}
	return false, nil
}

func readSavedScan(name string) (mapping.Input, error) {
	file, err := os.Open(name)
	if err != nil {
		return mapping.Input{}, fmt.Errorf("read saved scan: %w", err)
	}
	defer file.Close()
	saved, err := report.ReadJSON(bufio.NewReader(file))
	if err != nil {
		return mapping.Input{}, fmt.Errorf("%s: %w", name, err)
	}
	in := mapping.FromReport(saved)
	for _, d := range in.Diagnostics {
		if d.Severity == resource.Error {
			in.Diagnostics = append(in.Diagnostics, resource.Diagnostic{
				Severity: resource.Warning, Summary: "the saved scan is incomplete",
				Detail: "the scan ended with errors: what they hid is not part of this review", File: name,
			})
			break
		}
	}
	return in, nil
}
