package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/answers"
	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/mapping/reviewfile"
)

func newReviewInitCmd(env *environment) *cobra.Command {
	var (
		f       reviewFlags
		upgrade bool
	)
	cmd := &cobra.Command{
		Use:   "init [TARGET...|SCAN]",
		Short: "Write a review file for people to answer in, beside what plumb proposes",
		Long: `Write a review file: every question and practice, what plumb proposes and why,
what to ask, and room for people's answers. An existing file is left as it is;
plumb review brings it up to date after each scan.

--upgrade carries an existing file over to the edition of the framework that this
plumb knows. Renamed practices get their new key, everything else is kept.`,
		RunE: func(cmd *cobra.Command, targets []string) error {
			if err := f.openLens(env, cmd); err != nil {
				return err
			}
			if upgrade {
				if len(targets) > 0 {
					return usagef("--upgrade works on the review file alone: give no targets")
				}
				return upgradeFile(env, f.file, f.by.catalogue)
			}
			if err := reviewfile.Free(f.file); err != nil {
				return err
			}
			in, failed, err := f.input(cmd.Context(), env, targets)
			if err != nil {
				return err
			}
			text, err := reviewfile.Init(f.build(in, nil), f.by.catalogue)
			if err != nil {
				return err
			}
			if err := reviewfile.Write(f.file, nil, text); err != nil {
				return err
			}
			fmt.Fprintf(env.Stderr, "plumb: wrote %s\n", f.file)
			if failed {
				return errReported
			}
			return nil
		},
	}
	f.register(cmd)
	cmd.Flags().BoolVar(&upgrade, "upgrade", false, "carry an existing review file over to the newest edition of the framework")
	return cmd
}

func upgradeFile(env *environment, name string, catalogue *framework.Framework) error {
	file, err := reviewfile.Read(name, catalogue)
	if err != nil {
		return err
	}
	upgraded, done, err := file.Upgrade()
	if err != nil {
		return err
	}
	for _, d := range done {
		fmt.Fprintf(env.Stderr, "plumb: %s\n", d)
	}
	if bytes.Equal(upgraded.Text(), file.Text()) {
		fmt.Fprintf(env.Stderr, "plumb: %s is up to date\n", name)
		return nil
	}
	return reviewfile.Write(name, file.Text(), upgraded.Text())
}

func newReviewMilestoneCmd(env *environment) *cobra.Command {
	var f reviewFlags
	cmd := &cobra.Command{
		Use:   "milestone NAME [TARGET...|SCAN]",
		Short: "Freeze the review as it is now, to compare with later",
		Long: `Freeze the review as it is now. The milestone is a saved review (JSON) in a
directory beside the review file: review.milestones for review.yaml. A milestone
is never replaced.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("want a name for the milestone")
			}
			name, targets := args[0], args[1:]
			path, err := reviewfile.MilestoneFile(f.file, name)
			if err != nil {
				return usageError{err}
			}
			if err := reviewfile.Free(path); err != nil {
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
			now, err := reviewTime(env, time.Now())
			if err != nil {
				return err
			}
			review := f.build(in, file)
			review.Freeze(name, now)
			var text bytes.Buffer
			if err := answers.JSON(&text, review); err != nil {
				return err
			}
			written, err := reviewfile.WriteMilestone(f.file, name, text.Bytes())
			if err != nil {
				return err
			}
			fmt.Fprintf(env.Stderr, "plumb: wrote %s\n", written)
			if failed {
				return errReported
			}
			return nil
		},
	}
	f.register(cmd)
	return cmd
}

func newReviewDiffCmd(env *environment) *cobra.Command {
	var (
		f       reviewFlags
		formats []string
	)
	cmd := &cobra.Command{
		Use:   "diff A B",
		Short: "Show what got better and worse from one saved review to another, by question",
		Long: `Show what got better and worse from review A to review B. Each is the name of a
milestone, or a file that plumb review --format json wrote.`,
		RunE: func(_ *cobra.Command, args []string) error {
			outs, err := parseOutputs(formats, formatsOf(answers.Comparisons))
			if err != nil {
				return err
			}
			if len(args) != 2 {
				return usagef("want two milestones or saved reviews, got %d", len(args))
			}
			from, err := reviewfile.ReadSaved(f.file, args[0])
			if err != nil {
				return err
			}
			to, err := reviewfile.ReadSaved(f.file, args[1])
			if err != nil {
				return err
			}
			c, err := mapping.Compare(from, to, framework.Current())
			if err != nil {
				return err
			}
			for _, o := range outs {
				if err := o.write(env.Stdout, func(w io.Writer) error { return answers.Comparisons[o.format](w, c) }); err != nil {
					return err
				}
			}
			return nil
		},
	}
	f.registerFile(cmd)
	cmd.Flags().StringArrayVar(&formats, "format", nil, "`NAME[=FILE]`: text, json or markdown; may be repeated")
	return cmd
}

func newReviewPortfolioCmd(env *environment) *cobra.Command {
	var formats []string
	cmd := &cobra.Command{
		Use:   "portfolio FILE...",
		Short: "Put the reviews of many workloads side by side",
		Long: `Put the reviews of many workloads side by side: high and medium risks by pillar,
the oldest review, and the practices that are most often not established. Each
FILE is a milestone, or what plumb review --format json wrote.`,
		RunE: func(_ *cobra.Command, files []string) error {
			outs, err := parseOutputs(formats, formatsOf(answers.Portfolios))
			if err != nil {
				return err
			}
			if len(files) == 0 {
				return usagef("want at least one saved review")
			}
			var reviews []mapping.SavedReview
			for _, file := range files {
				r, err := reviewfile.ReadSaved(reviewName, file)
				if err != nil {
					return err
				}
				reviews = append(reviews, mapping.SavedReview{File: file, Review: r})
			}
			p, err := mapping.NewPortfolio(reviews)
			if err != nil {
				return err
			}
			for _, o := range outs {
				if err := o.write(env.Stdout, func(w io.Writer) error { return answers.Portfolios[o.format](w, p) }); err != nil {
					return err
				}
			}
			return nil
		},
	}
	cmd.Flags().StringArrayVar(&formats, "format", nil, "`NAME[=FILE]`: text, json or markdown; may be repeated")
	return cmd
}

// formatsOf lists the names of formats, text first.
func formatsOf[F any](formats map[string]F) []string {
	names := []string{}
	for name := range formats {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		if (a == "text") != (b == "text") {
			if a == "text" {
				return -1
			}
			return 1
		}
		return strings.Compare(a, b)
	})
	return names
}
