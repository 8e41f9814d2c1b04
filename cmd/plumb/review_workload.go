package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/plumb-iac/plumb/cmd/internal/helper"
	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/mapping/workload"
)

// toolFlags are the flags of the commands that work with the WA Tool.
type toolFlags struct {
	reviewFlags
	workloadID string
	template   string
	toolLens   string
	session    workload.Session
	include    []string
	withdraw   bool
	all        bool
	formats    []string

	create bool
	fresh  workload.NewWorkload
}

func (f *toolFlags) register(cmd *cobra.Command) {
	f.scanFlags.register(cmd)
	f.registerLens(cmd)
	f.registerFile(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.workloadID, "workload", "", "`ID` of the workload in the WA Tool, 32 hexadecimal digits")
	flags.StringVar(&f.template, "template", "", "`ARN` of a review template to fill instead of a workload; with --create, to start from")
	flags.StringVar(&f.toolLens, "tool-lens", "", "`ALIAS` or ARN of the lens in the WA Tool (default: wellarchitected; needed with --lens FILE)")
	flags.StringVar(&f.session.Profile, "profile", "", "`PROFILE` of the AWS configuration (default: AWS_PROFILE)")
	flags.StringVar(&f.session.Region, "region", "", "AWS `REGION` of the WA Tool (default: AWS_REGION, or that of the profile)")
	flags.StringSliceVar(&f.include, "include", nil, "also write `WHAT`: confirm (what waits for a person), notes (on choices that are not selected)")
	flags.BoolVar(&f.withdraw, "withdraw", false, "take back selections of plumb that evidence now speaks against")
	flags.BoolVar(&f.all, "all", false, "also show what waits for a person, and what one side does not have")
	flags.StringArrayVar(&f.formats, "format", nil, "`NAME[=FILE]` of the plan: text or json; may be repeated")
	flags.BoolVar(&f.create, "create", false, "make the workload: needs --name, --description, --environment and --aws-region")
	flags.StringVar(&f.fresh.Name, "name", "", "`NAME` of the new workload, 3 to 100 characters")
	flags.StringVar(&f.fresh.Description, "description", "", "`TEXT` that describes the new workload, 3 to 250 characters")
	flags.StringVar(&f.fresh.Environment, "environment", "", "`ENVIRONMENT` of the new workload: production or preproduction")
	flags.StringVar(&f.fresh.Owner, "owner", "", "review owner of the new workload")
	flags.StringSliceVar(&f.fresh.Regions, "aws-region", nil, "`REGION` that the new workload runs in; may be repeated")
	flags.StringSliceVar(&f.fresh.Accounts, "account", nil, "`ACCOUNT` that the new workload runs in; may be repeated")
}

// options says what goes to the tool.
func (f *toolFlags) options() (workload.Options, error) {
	o := workload.Options{Withdraw: f.withdraw}
	for _, what := range f.include {
		switch what {
		case "confirm":
			o.Confirm = true
		case "notes":
			o.Notes = true
		default:
			return o, usagef("--include %q: want confirm, notes", what)
		}
	}
	return o, nil
}

// target checks the flags that say what is written to, before any work.
func (f *toolFlags) target() (workload.Target, error) {
	t := workload.Target{WorkloadID: f.workloadID, Template: f.template, Lens: f.toolLens}
	if t.Lens == "" {
		if t.Lens = framework.Current().Alias; f.lens != t.Lens {
			return t, usagef("--lens %s: give the alias or ARN that it has in the WA Tool by --tool-lens", f.lens)
		}
	}
	if !f.create {
		if err := t.Check(); err != nil {
			return t, usagef("%w: --workload ID, or --template ARN; --create makes a workload", err)
		}
		return t, nil
	}
	if f.workloadID != "" {
		return t, usagef("--create makes a workload: it goes without --workload")
	}
	f.fresh.Environment = strings.ToUpper(f.fresh.Environment)
	f.fresh.Lenses, f.fresh.Template = []string{t.Lens}, f.template
	if len(f.fresh.Regions) == 0 {
		return t, usagef("--create needs --aws-region: a Region that the workload runs in")
	}
	if err := f.fresh.Check(); err != nil {
		return t, usagef("--create: %w", err)
	}
	return t, nil
}

// proposal is the review that goes to the tool: a saved one, or one that is made now.
// failed says that the scan could not do all it was asked to.
func (f *toolFlags) proposal(cmd *cobra.Command, env *environment, targets []string) (p *workload.Proposal, failed bool, err error) {
	if len(targets) == 1 {
		if saved, err := readSavedReview(targets[0]); err != nil || saved != nil {
			if err != nil {
				return nil, false, err
			}
			return workload.FromReview(saved), false, nil
		}
	}
	file, err := f.readFile(env, cmd)
	if err != nil {
		return nil, false, err
	}
	in, failed, err := f.input(cmd.Context(), env, targets)
	if err != nil {
		return nil, false, err
	}
	return workload.FromReview(f.build(in, file)), failed, nil
}

// readSavedReview reads what plumb review --format json wrote; nil where name is something else.
func readSavedReview(name string) (*mapping.Review, error) {
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() {
		return nil, nil // a target: reading that tells what is wrong
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	defer file.Close()
	var head struct {
		Lens      *json.RawMessage `json:"lens"`
		Questions *json.RawMessage `json:"questions"`
	}
	if err := json.NewDecoder(bufio.NewReader(file)).Decode(&head); err != nil || head.Lens == nil || head.Questions == nil {
		return nil, nil // something else
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	r, err := mapping.Read(bufio.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return r, nil
}

// plan reads the tool and compares.
func (f *toolFlags) plan(ctx context.Context, env *environment, target workload.Target, p *workload.Proposal, o workload.Options) (*workload.Plan, error) {
	progress := newProgress(env)
	defer progress.done()
	var snapshot workload.Snapshot
	request := workload.ReadRequest{Session: f.session, Target: target}
	err := helper.Call(ctx, env.Env, env.Stderr, "workload-read", request, &snapshot, func(event string, value json.RawMessage) error {
		var at workload.Progress
		if event != "progress" {
			return nil
		}
		if err := json.Unmarshal(value, &at); err != nil {
			return err
		}
		progress.show(fmt.Sprintf("reading answers: %d of %d", at.Done, at.All), 0)
		return nil
	})
	if err != nil {
		return nil, err
	}
	plan := workload.Make(p, &snapshot, o)
	if len(plan.Questions) == 0 {
		return nil, fmt.Errorf("lens %s of %q has no question of the review, which is one by %s: --tool-lens names the lens in the WA Tool", target.Lens, snapshot.Name, p.Lens)
	}
	return plan, nil
}

func (f *toolFlags) print(env *environment, outs []output, plan *workload.Plan) error {
	for _, o := range outs {
		err := o.write(env.Stdout, func(w io.Writer) error {
			if o.format == "json" {
				return writeJSON(w, plan)
			}
			return plan.Print(w, workload.Style{Color: o.file == "" && env.color(env.Stdout), All: f.all})
		})
		if err != nil {
			return err
		}
	}
	return nil
}

const toolHelp = `

The review is made as plumb review makes it, from targets, a saved scan, or what
plumb review --format json wrote. Only what configuration settles (select) and
what people answered in the review file is written; --include confirm also
selects what waits for a person.

A person's selections and notes in the tool are never removed or replaced: where
they and the review differ, the plan shows it. plumb marks its notes and replaces only
those. Credentials come from the environment, as for every AWS tool.`

func newReviewPlanCmd(env *environment) *cobra.Command {
	var f toolFlags
	cmd := &cobra.Command{
		Use:   "plan --workload ID [TARGET...|SCAN|REVIEW]",
		Short: "Show what a review would change in a workload of the AWS WA Tool",
		Long:  "Show what a review would change in a workload of the AWS Well-Architected Tool,\nwithout changing it." + toolHelp,
		Example: `  plumb review plan --workload 0123456789abcdef0123456789abcdef infra
  plumb review plan --workload 0123456789abcdef0123456789abcdef --format json=plan.json review.json
  plumb review plan --template arn:aws:wellarchitected:eu-central-1:123456789012:review-template/... infra`,
		RunE: func(cmd *cobra.Command, targets []string) error {
			outs, err := parseOutputs(f.formats, []string{"text", "json"})
			if err != nil {
				return err
			}
			options, err := f.options()
			if err != nil {
				return err
			}
			target, err := f.target()
			if err != nil {
				return err
			}
			if !f.create { // before a long scan
				if _, err := helper.Find(env.getenv); err != nil {
					return err
				}
			}
			proposal, failed, err := f.proposal(cmd, env, targets)
			if err != nil {
				return err
			}
			var plan *workload.Plan
			if f.create {
				plan = workload.Make(proposal, workload.Blank(proposal, f.fresh), options)
			} else if plan, err = f.plan(cmd.Context(), env, target, proposal, options); err != nil {
				return err
			}
			if err := f.print(env, outs, plan); err != nil {
				return err
			}
			if failed {
				return errReported
			}
			return nil
		},
	}
	f.register(cmd)
	return cmd
}

func newReviewApplyCmd(env *environment) *cobra.Command {
	var (
		f        toolFlags
		yes      bool
		planFile string
		before   string
		after    string
	)
	cmd := &cobra.Command{
		Use:   "apply --workload ID [TARGET...|SCAN|REVIEW]",
		Short: "Write a review into a workload of the AWS WA Tool",
		Long: `Write a review into a workload of the AWS Well-Architected Tool: show the plan, ask,
write, and read back the official risks.` + toolHelp + `

Each answer is read again just before it is written; if anybody has changed it since the
plan was made, it is left as it is and reported. Throttling and faults are retried.
A stop (Ctrl-C) finishes the answer at hand; another run completes the rest.

Exit code: 0 all of the plan is in the tool, 2 something is not.`,
		Example: `  plumb review apply --workload 0123456789abcdef0123456789abcdef infra
  plumb review apply --plan plan.json --yes
  plumb review apply --workload 0123456789abcdef0123456789abcdef --milestone-before "Before plumb" review.json
  plumb review apply --create --name payments --description "Takes payments" --environment production --aws-region eu-central-1 infra`,
		RunE: func(cmd *cobra.Command, targets []string) error {
			outs, err := parseOutputs(f.formats, []string{"text", "json"})
			if err != nil {
				return err
			}
			options, err := f.options()
			if err != nil {
				return err
			}
			job := workload.Job{MilestoneBefore: before, MilestoneAfter: after}
			if err := job.CheckMilestones(); err != nil {
				return usageError{err}
			}
			if !yes && !interactive(env.Stdin) {
				return usagef("nobody can be asked: standard input is no terminal; give --yes to apply without being asked")
			}
			var (
				target   workload.Target
				proposal *workload.Proposal
				failed   bool
			)
			if planFile != "" {
				if err := planAlone(cmd, targets); err != nil {
					return err
				}
				if job.Plan, err = readPlan(planFile); err != nil {
					return err
				}
			} else {
				if target, err = f.target(); err != nil {
					return err
				}
			}
			if _, err := helper.Find(env.getenv); err != nil {
				return err
			}
			if planFile == "" {
				if proposal, failed, err = f.proposal(cmd, env, targets); err != nil {
					return err
				}
				if f.create {
					job.Plan = workload.Make(proposal, workload.Blank(proposal, f.fresh), options)
				} else if job.Plan, err = f.plan(cmd.Context(), env, target, proposal, options); err != nil {
					return err
				}
			}
			if err := job.CheckMilestones(); err != nil {
				return usageError{err}
			}
			if err := f.print(env, outs, job.Plan); err != nil {
				return err
			}
			if failed {
				fmt.Fprintln(env.Stderr, "plumb: the scan was not complete (see above): the plan holds what it saw")
			}
			if job.Plan.Empty() && !f.create {
				return f.end(failed)
			}
			if !yes {
				agreed, err := ask(cmd.Context(), env, "Write this to the WA Tool? Only yes is taken for yes: ")
				if err != nil || !agreed {
					return errors.Join(errors.New("nothing was written"), err)
				}
			}
			if f.create {
				if job.Plan, err = f.createWorkload(cmd.Context(), env, target, proposal, options); err != nil {
					return err
				}
			}
			return f.apply(cmd.Context(), env, job, failed)
		},
	}
	f.register(cmd)
	flags := cmd.Flags()
	flags.BoolVar(&yes, "yes", false, "do not ask")
	flags.StringVar(&planFile, "plan", "", "apply this `FILE`, which plumb review plan --format json wrote")
	flags.StringVar(&before, "milestone-before", "", "first freeze the workload as milestone `NAME`")
	flags.StringVar(&after, "milestone-after", "", "freeze the workload as milestone `NAME` once all is written")
	return cmd
}

func (f *toolFlags) end(failed bool) error {
	if failed {
		return errReported
	}
	return nil
}

// planAlone refuses what would be silently ignored beside --plan.
func planAlone(cmd *cobra.Command, targets []string) error {
	if len(targets) > 0 {
		return usagef("--plan holds the review already: give no targets")
	}
	for _, name := range []string{"workload", "template", "create", "include", "withdraw", "lens", "tool-lens"} {
		if cmd.Flags().Changed(name) {
			return usagef("--plan holds what --%s says already", name)
		}
	}
	return nil
}

func readPlan(name string) (*workload.Plan, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("read plan: %w", err)
	}
	defer file.Close()
	plan, err := workload.ReadPlan(bufio.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("read plan %s: %w", name, err)
	}
	return plan, nil
}

// createWorkload makes the workload and plans for it as it is: a template may have filled it in.
func (f *toolFlags) createWorkload(ctx context.Context, env *environment, target workload.Target, p *workload.Proposal, o workload.Options) (*workload.Plan, error) {
	var made workload.CreateResult
	request := workload.CreateRequest{Session: f.session, Workload: f.fresh}
	if err := helper.Call(ctx, env.Env, env.Stderr, "workload-create", request, &made, nil); err != nil {
		return nil, err
	}
	fmt.Fprintf(env.Stderr, "plumb: the new workload has the id %s; should this stop, go on with --workload %s\n", made.ID, made.ID)
	target.WorkloadID, target.Template = made.ID, ""
	return f.plan(ctx, env, target, p, o)
}

// apply lets plumb-aws carry the plan out and tells what became of it.
func (f *toolFlags) apply(ctx context.Context, env *environment, job workload.Job, failed bool) error {
	var report workload.Report
	request := workload.ApplyRequest{Session: f.session, Job: job}
	err := helper.Call(ctx, env.Env, env.Stderr, "workload-apply", request, &report, func(event string, value json.RawMessage) error {
		var a workload.AnswerResult
		if event != "answer" {
			return nil
		}
		if err := json.Unmarshal(value, &a); err != nil {
			return err
		}
		_, err := fmt.Fprintln(env.Stderr, printable(a.Line()))
		return err
	})
	if err != nil {
		return err
	}
	if err := report.Print(env.Stderr, workload.Style{Color: env.color(env.Stderr)}); err != nil {
		return err
	}
	return f.end(failed || !report.Complete())
}

// interactive reports whether somebody can answer on r.
func interactive(r io.Reader) bool {
	file, ok := r.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// ask asks on stderr and reads a line. An interrupt is an error.
func ask(ctx context.Context, env *environment, question string) (bool, error) {
	fmt.Fprint(env.Stderr, question)
	type answer struct {
		line string
		err  error
	}
	answers := make(chan answer, 1)
	go func() { // ends with the process: a read cannot be interrupted
		line, err := bufio.NewReader(env.Stdin).ReadString('\n')
		answers <- answer{line, err}
	}()
	select {
	case <-ctx.Done():
		return false, ctx.Err()
	case a := <-answers:
		if a.err != nil && !errors.Is(a.err, io.EOF) {
			return false, a.err
		}
		return strings.EqualFold(strings.TrimSpace(a.line), "yes"), nil
	}
}
