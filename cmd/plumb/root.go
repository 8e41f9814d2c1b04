package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// environment is all that a command has of the world outside.
type environment struct {
	Env    []string
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
	// Interrupts are the user's signals; nil where nobody listens.
	Interrupts *interrupts
}

// getenv returns the value of an environment variable, "" if it is not set.
func (e *environment) getenv(name string) string {
	for _, kv := range slices.Backward(e.Env) {
		if k, v, ok := strings.Cut(kv, "="); ok && k == name {
			return v
		}
	}
	return ""
}

// terminal reports whether w is a terminal.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// color reports whether to colour what goes to w: on a terminal, unless NO_COLOR is set or the terminal is
// dumb (https://no-color.org).
func (e *environment) color(w io.Writer) bool {
	return terminal(w) && e.getenv("NO_COLOR") == "" && e.getenv("TERM") != "dumb"
}

// run runs one command and returns its exit code.
func run(ctx context.Context, args []string, env *environment) int {
	root := newRootCmd(env)
	root.SetArgs(args)
	root.SetIn(env.Stdin)
	root.SetOut(env.Stdout)
	root.SetErr(env.Stderr)
	cmd, err := root.ExecuteContextC(ctx)
	if err == nil || errors.Is(err, errFindings) {
		return exitCode(err)
	}
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		err = errors.New("interrupted")
	}
	if !errors.Is(err, errReported) {
		for line := range strings.SplitSeq(err.Error(), "\n") {
			fmt.Fprintf(env.Stderr, "plumb: %s\n", line)
		}
	}
	var usage usageError
	if errors.As(err, &usage) {
		fmt.Fprintf(env.Stderr, "plumb: see '%s --help'\n", cmd.CommandPath())
	}
	return exitCode(err)
}

func newRootCmd(env *environment) *cobra.Command {
	root := &cobra.Command{
		Use:   "plumb",
		Short: "Judge Terraform and AWS accounts by the AWS Well-Architected Framework",
		Long: `plumb judges Terraform configuration, plans, states and live AWS accounts with
policies that are mapped to the AWS Well-Architected Framework. It reports
findings by risk, and fills in the answers of a Well-Architected review.`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("unknown command %q", args[0])
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.CompletionOptions.HiddenDefaultCmd = false
	root.AddCommand(
		newScanCmd(env),
		newResourcesCmd(env),
		newPolicyCmd(env),
		newFrameworkCmd(env),
		newReviewCmd(env),
		newLensCmd(env),
		newAWSCmd(env),
		newVersionCmd(env),
	)
	return root
}
