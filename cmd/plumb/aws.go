package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/plumb-iac/plumb/cmd/internal/helper"
	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner"
	live "github.com/plumb-iac/plumb/scanner/live/ask"
)

// liveFlags cut an AWS account.
type liveFlags struct {
	regions  []string
	services []string
	tags     []string
	save     string
	resume   string
}

func (f *liveFlags) register(flags *pflag.FlagSet) {
	flags.StringSliceVar(&f.regions, "regions", nil, "of an AWS account: look at these `REGION`s only (default: all that are enabled)")
	flags.StringSliceVar(&f.services, "services", nil, "of an AWS account: look at these `SERVICE`s only (s3, ec2, ...)")
	flags.StringArrayVar(&f.tags, "tags", nil, "of an AWS account: only what carries the tag `KEY=VALUE`, with what belongs to it; may be repeated")
	flags.StringVar(&f.save, "save", "", "of an AWS account: keep what is collected in `FILE` (packed if it ends in .gz), which is a target too")
	flags.StringVar(&f.resume, "resume", "", "of an AWS account: go on with a collection for `FILE` that was not finished")
}

// check refuses flags that mean nothing.
func (f *liveFlags) check(targets []string) error {
	if _, err := f.parseTags(); err != nil {
		return err
	}
	accounts := 0
	for _, target := range targets {
		if strings.HasPrefix(target, "aws://") {
			if profile := strings.TrimPrefix(target, "aws://"); strings.ContainsAny(profile, "/?#") {
				return usagef("%s: want aws:// or aws://PROFILE", target)
			}
			accounts++
		}
	}
	switch {
	case f.save != "" && f.resume != "" && f.save != f.resume:
		return usagef("--resume %s saves to that file: leave --save %s out", f.resume, f.save)
	case f.file() != "" && accounts != 1:
		return usagef("--save and --resume are for one AWS account: name one (aws://)")
	case accounts == 0 && len(f.regions)+len(f.services)+len(f.tags) > 0:
		return usagef("--regions, --services and --tags are for an AWS account: name one (aws://)")
	}
	return nil
}

func (f *liveFlags) parseTags() ([]live.Tag, error) {
	var tags []live.Tag
	for _, text := range f.tags {
		key, value, ok := strings.Cut(text, "=")
		if !ok || key == "" {
			return nil, usagef("--tags %q: want KEY=VALUE", text)
		}
		tags = append(tags, live.Tag{Key: key, Value: value})
	}
	return tags, nil
}

func newAWSCmd(env *environment) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "aws",
		Short: "What plumb needs of an AWS account",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("unknown command %q", args[0])
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newPermissionsCmd(env))
	return cmd
}

func newPermissionsCmd(env *environment) *cobra.Command {
	var (
		sel      selection
		services []string
		part     int
	)
	cmd := &cobra.Command{
		Use:   "permissions",
		Short: "Print the IAM policy that a scan of an AWS account needs",
		Long: `Print the IAM policy (JSON) that a scan of an AWS account with the chosen policies
needs, and no more. All of it reads. What plumb does not collect from an account
yet is listed on standard error.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("permissions takes no arguments")
			}
			if part < 0 {
				return usagef("--part %d: parts count from 1", part)
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			filesystems, err := sel.filesystems()
			if err != nil {
				return err
			}
			pillars, err := sel.pillarIDs()
			if err != nil {
				return err
			}
			library, _, err := scanner.LoadPolicies(framework.Current(), filesystems)
			if err != nil {
				return err
			}
			selected, err := scanner.Select(library, sel.only, pillars)
			if err != nil {
				return err
			}
			var coverage live.Coverage
			request := live.Permissions{Needs: scanner.Needs(library, selected), Services: services}
			if err := helper.Call(cmd.Context(), env.Env, env.Stderr, "permissions", request, &coverage, nil); err != nil {
				return err
			}
			document := coverage.Document
			parts := splitDocument(document)
			switch {
			case part > len(parts):
				return fmt.Errorf("--part %d: there are %d", part, len(parts))
			case part > 0:
				document = parts[part-1]
			case len(parts) > 1:
				fmt.Fprintf(env.Stderr, "plumb: too long for one managed policy, which holds %d characters: --part 1 to --part %d print %d that each fit\n", managedPolicy, len(parts), len(parts))
			}
			out := json.NewEncoder(env.Stdout)
			out.SetIndent("", "  ")
			if err := out.Encode(document); err != nil {
				return err
			}
			printUncovered(env.Stderr, coverage.Uncovered)
			return nil
		},
	}
	cmd.Flags().StringArrayVar(&sel.folders, "policies", nil, "also the policies in this `DIR`; may be repeated")
	cmd.Flags().StringSliceVar(&sel.only, "only", nil, "only policies with this `ID` or glob (s3/*); may be repeated")
	cmd.Flags().StringSliceVar(&sel.pillars, "pillar", nil, "only policies of this `PILLAR`; may be repeated")
	cmd.Flags().StringSliceVar(&services, "services", nil, "only these `SERVICE`s")
	cmd.Flags().IntVar(&part, "part", 0, "print part `N` of the policy, cut so that each part fits into a managed policy")
	return cmd
}

// printUncovered says which resource types a live scan does not collect, and which policies miss them.
func printUncovered(w io.Writer, all []live.Uncovered) {
	for _, part := range []struct {
		heading string
		never   bool
	}{{"not collected from a live account yet", false}, {"not shown by any account", true}} {
		of := slices.DeleteFunc(slices.Clone(all), func(u live.Uncovered) bool { return (u.Never != "") != part.never })
		if len(of) == 0 {
			continue
		}
		fmt.Fprintf(w, "plumb: %s, %d resource types; what hangs on them is unknown:\n", part.heading, len(of))
		for _, u := range of {
			if len(u.Policies) > 1 { // it looks at whatever others look at
				u.Policies = slices.DeleteFunc(slices.Clone(u.Policies), func(id string) bool { return id == scanner.DriftPolicy })
			}
			fmt.Fprintf(w, "  %s: %s", u.Type, strings.Join(u.Policies, ", "))
			if u.Never != "" {
				fmt.Fprintf(w, " (%s)", u.Never)
			}
			fmt.Fprintln(w)
		}
	}
}

// managedPolicy is how many characters a managed policy holds, white space not counted
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).
const managedPolicy = 6144

// splitDocument returns policies that together allow what d does, each small enough for a managed
// policy; d itself where it is.
func splitDocument(d live.PolicyDocument) []live.PolicyDocument {
	length := func(d live.PolicyDocument) int {
		text, err := json.Marshal(d)
		if err != nil {
			panic("a policy is no JSON: " + err.Error()) // it holds nothing but texts
		}
		return len(text)
	}
	var parts []live.PolicyDocument
	var statements []live.Statement
	for _, s := range d.Statement {
		for i, actions := range slices.Collect(slices.Chunk(s.Action, 100)) { // which all fit
			one := s
			if one.Action = actions; i > 0 {
				one.Sid += strconv.Itoa(i + 1)
			}
			statements = append(statements, one)
		}
	}
	for _, statement := range statements {
		if n := len(parts) - 1; n >= 0 {
			longer := live.PolicyDocument{Version: d.Version, Statement: append(slices.Clone(parts[n].Statement), statement)}
			if length(longer) <= managedPolicy {
				parts[n] = longer
				continue
			}
		}
		parts = append(parts, live.PolicyDocument{Version: d.Version, Statement: []live.Statement{statement}})
	}
	return parts
}
