package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/mapping/lens"
	"github.com/plumb-iac/plumb/mapping/workload/watest"
)

// build makes both executables once, side by side, and returns plumb's path.
var build = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "plumb-aws-test")
	if err != nil {
		return "", err
	}
	out, err := exec.Command("go", "build", "-o", dir+string(filepath.Separator), "../plumb", ".").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return filepath.Join(dir, "plumb"), nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	if plumb, err := build(); err == nil {
		_ = os.RemoveAll(filepath.Dir(plumb)) // best effort: a temporary directory
	}
	os.Exit(code)
}

// A desk is an architect's: plumb, a directory, and an account with the WA Tool.
type desk struct {
	t     *testing.T
	plumb string
	dir   string
	tool  *watest.Server
	env   []string
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	if testing.Short() {
		t.Skip("builds both executables")
	}
	plumb, err := build()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, plumb: plumb, dir: t.TempDir(), tool: watest.New(1)}
	d.tool.Now = time.Now() // what plumb itself takes for now
	t.Cleanup(d.tool.Close)
	d.tool.AddLens(watest.Framework())
	d.env = []string{"HOME=" + d.dir, "PATH=" + os.Getenv("PATH"), "SOURCE_DATE_EPOCH=1795219200"}
	for k, v := range d.tool.Env() {
		d.env = append(d.env, k+"="+v)
	}
	d.write("main.tf", "resource \"aws_s3_bucket\" \"logs\" {\n  bucket = \"logs\"\n}\n")
	return d
}

func (d *desk) write(name, text string) {
	d.t.Helper()
	if err := os.WriteFile(filepath.Join(d.dir, name), []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// run runs plumb and returns its output; the exit code must be the wanted one.
func (d *desk) run(want int, args ...string) (stdout, stderr string) {
	d.t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.Command(d.plumb, args...)
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = d.dir, d.env, &out, &errs
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		d.t.Fatal(err)
	}
	if code := cmd.ProcessState.ExitCode(); code != want {
		d.t.Fatalf("plumb %s: exit code %d, want %d\n%s%s", strings.Join(args, " "), code, want, out.String(), errs.String())
	}
	return out.String(), errs.String()
}

func (d *desk) wants(text string, parts ...string) {
	d.t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			d.t.Errorf("want %q in\n%s", part, text)
		}
	}
}

// savedReview writes a review in which one practice (or the first of every
// question) is settled and a person has answered another.
func (d *desk) savedReview(all bool) (question *framework.Question) {
	d.t.Helper()
	out, _ := d.run(0, "review", "--format", "json", ".")
	var review map[string]any
	if err := json.Unmarshal([]byte(out), &review); err != nil {
		d.t.Fatal(err)
	}
	for i, question := range review["questions"].([]any) {
		choices := question.(map[string]any)["choices"].([]any)
		if first := choices[0].(map[string]any); all || i == 0 {
			first["class"], first["status"], first["proposal"], first["note"] = "direct", "supported", "select", "3 verdicts by 1 policy passed."
		}
		if i == 0 {
			choices[1].(map[string]any)["answer"] = map[string]any{"said": "yes", "notes": "Agreed in May"}
		}
	}
	text, err := json.Marshal(review)
	if err != nil {
		d.t.Fatal(err)
	}
	d.write("review.json", string(text))
	return framework.Current().Questions[0]
}

// The story of an architect: plan, apply, apply again, somebody edits, a saved plan is stale.
func TestStory(t *testing.T) {
	d := newDesk(t)
	q := d.savedReview(false)
	w := d.tool.AddWorkload("payments", "wellarchitected")
	d.tool.Edit(w, "wellarchitected", q.ID, func(a *watest.Answer) { a.Notes = "Reviewed in April." })

	out, _ := d.run(0, "review", "plan", "--workload", w.ID, "review.json", "--format", "text", "--format", "json=plan.json")
	d.wants(out, "Workload  payments ("+w.ID+")", "+ select "+q.Practices[0].ID, "+ select "+q.Practices[1].ID, "(answered in the review file)", "Plan: 2 to select, 3 notes to write")
	if d.tool.Calls("UpdateAnswer") != 0 {
		t.Error("plan has written")
	}
	_, errs := d.run(2, "review", "apply", "--plan", "plan.json")
	d.wants(errs, "standard input is no terminal; give --yes")

	_, errs = d.run(0, "review", "apply", "--plan", "plan.json", "--yes", "--milestone-before", "Before plumb", "--milestone-after", "After plumb")
	d.wants(errs, `milestone 1 "Before plumb"`, `milestone 2 "After plumb"`, "1 written, 0 in place already", "written; risk HIGH, was UNANSWERED", "official risks, by question: HIGH 1 (was 0), UNANSWERED 56 (was 57)")
	a := d.tool.Answer(w, "wellarchitected", q.ID)
	if !slices.Contains(a.Selected, q.Practices[0].ChoiceID) || !slices.Contains(a.Selected, q.Practices[1].ChoiceID) || len(a.Selected) != 2 {
		t.Errorf("selected: %v", a.Selected)
	}
	if !strings.HasPrefix(a.Notes, "Reviewed in April.\n\n[plumb ") || !strings.Contains(a.Choices[q.Practices[1].ChoiceID].Notes, "Agreed in May.") {
		t.Errorf("notes: %q, %q", a.Notes, a.Choices[q.Practices[1].ChoiceID].Notes)
	}

	out, errs = d.run(0, "review", "apply", "--workload", w.ID, "review.json", "--yes")
	d.wants(out+errs, "No changes.")
	_, errs = d.run(0, "review", "apply", "--plan", "plan.json", "--yes") // the old plan once more: all is there
	d.wants(errs, "0 written, 1 in place already")
	if n := d.tool.Calls("UpdateAnswer"); n != 1 {
		t.Errorf("%d writes, want 1", n)
	}

	d.tool.Edit(w, "wellarchitected", q.ID, func(a *watest.Answer) { a.Selected = a.Selected[:1] })
	_, errs = d.run(2, "review", "apply", "--plan", "plan.json", "--yes")
	d.wants(errs, "conflict: changed since the plan was made", "1 conflict,")
	out, _ = d.run(0, "review", "plan", "--workload", w.ID, "review.json")
	d.wants(out, "Plan:")
	if n := d.tool.Calls("UpdateAnswer"); n != 1 {
		t.Errorf("%d writes, want 1", n)
	}
}

// Ctrl-C in the middle: the answer at hand is finished, the rest is left, and the
// same command completes it.
func TestStoryStop(t *testing.T) {
	d := newDesk(t)
	d.savedReview(true)
	w := d.tool.AddWorkload("payments", "wellarchitected")
	args := []string{"review", "apply", "--workload", w.ID, "review.json", "--yes", "--milestone-before", "Before plumb"}
	var errs bytes.Buffer
	cmd := exec.Command(d.plumb, args...)
	cmd.Dir, cmd.Env, cmd.Stderr = d.dir, d.env, &errs
	var interrupt sync.Once
	d.tool.Before = func(operation, _ string) {
		if operation == "UpdateAnswer" && d.tool.Calls("UpdateAnswer") == 4 {
			interrupt.Do(func() {
				if err := cmd.Process.Signal(os.Interrupt); err != nil {
					t.Error(err)
				}
				time.Sleep(200 * time.Millisecond) // the write is on its way while the signal arrives
			})
		}
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err == nil || cmd.ProcessState.ExitCode() != 2 {
		t.Errorf("exit code %d: %s", cmd.ProcessState.ExitCode(), errs.String())
	}
	d.wants(errs.String(), "5 written", "stopped: interrupted; run it again to go on", "52 not reached")
	if n := d.tool.Calls("UpdateAnswer"); n != 5 {
		t.Errorf("%d writes, want 5", n)
	}
	_, second := d.run(0, args...)
	d.wants(second, `milestone "Before plumb" is there already`, "52 written")
	out, _ := d.run(0, "review", "plan", "--workload", w.ID, "review.json")
	d.wants(out, "No changes.")
	if n := d.tool.Calls("UpdateAnswer"); n != 57 {
		t.Errorf("%d writes, want one an answer", n)
	}
}

func TestStoryCreateAndTemplate(t *testing.T) {
	d := newDesk(t)
	d.savedReview(false)
	create := []string{"--create", "--name", "Billing", "--description", "Bills", "--environment", "production", "--aws-region", "eu-central-1"}
	out, _ := d.run(0, append([]string{"review", "plan", "review.json"}, create...)...)
	d.wants(out, "Workload  Billing (to be made)", "Plan: 2 to select")
	_, errs := d.run(0, append([]string{"review", "apply", "review.json", "--yes"}, create...)...)
	w := d.tool.Workload("billing")
	if w == nil {
		t.Fatalf("no workload was made:\n%s", errs)
	}
	d.wants(errs, "the new workload has the id "+w.ID, "1 written")
	// The same again is the same workload, as after a stop; another one of this name is refused.
	_, errs = d.run(0, append([]string{"review", "apply", "review.json", "--yes"}, create...)...)
	d.wants(errs, w.ID, "0 written")
	_, errs = d.run(2, append([]string{"review", "apply", "review.json", "--yes", "--owner", "Somebody else"}, create...)...)
	d.wants(errs, `create workload "Billing": exists: it has the id `+w.ID+"; use --workload "+w.ID)

	template := d.tool.AddTemplate("Default", "wellarchitected")
	out, errs = d.run(0, "review", "apply", "--template", template.ARN, "review.json", "--yes")
	d.wants(out+errs, "Template  Default", "1 written")
	_, errs = d.run(2, "review", "apply", "--template", template.ARN, "review.json", "--yes", "--milestone-before", "xyz")
	d.wants(errs, "a review template has no milestones")
}

// A custom lens goes all the way: review by its rules, then into the tool.
func TestStoryCustomLens(t *testing.T) {
	d := newDesk(t)
	text, err := os.ReadFile("../../mapping/lens/testdata/company.json")
	if err != nil {
		t.Fatal(err)
	}
	d.write("company.json", string(text))
	d.write("company.map.yaml", "version: 1\nlens: Company baseline\nquestions:\n  data_at_rest:\n    dar_versioned:\n      policies: [{id: s3/bucket_versioning, strength: direct}]\n")
	d.write("company.review.yaml", "lens: company.json\nedition: \"2021-11-01\"\nquestions:\n  retention:\n    choices:\n      retention/ret_policy: {answer: yes, notes: In the handbook}\n")
	l, faults := lens.Read("company.json", text)
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	d.tool.AddLens(watest.Custom("company", l))
	w := d.tool.AddWorkload("payments", "company")
	arn := "arn:aws:wellarchitected:eu-central-1:123456789012:lens/company"
	_, errs := d.run(2, "review", "plan", "--workload", w.ID, "--lens", "company.json", ".")
	d.wants(errs, "--tool-lens")
	out, errs := d.run(0, "review", "apply", "--workload", w.ID, "--lens", "company.json", "--tool-lens", arn, ".", "--yes")
	d.wants(out, "+ select A retention period is written down")
	d.wants(errs, "written; risk MEDIUM, was UNANSWERED, estimate medium")
	_, errs = d.run(2, "review", "plan", "--workload", w.ID, ".") // it does not have the framework
	d.wants(errs, `workload "payments" does not have the lens wellarchitected: it has [company]`)
}

// What is wrong is said clearly, with exit code 2, and nothing is written.
func TestStoryBadInput(t *testing.T) {
	d := newDesk(t)
	d.savedReview(false)
	w := d.tool.AddWorkload("payments", "wellarchitected")
	d.write("other.json", `{"version": 1, "target": {}, "questions": [{"changes": []}]}`)
	d.write("unknown.json", `{"version": 1, "oops": true}`)
	tests := []struct {
		args []string
		want string
	}{
		{[]string{"plan", "review.json"}, "no workload"},
		{[]string{"plan", "--workload", "xyz", "review.json"}, `workload id "xyz": want 32 hexadecimal digits`},
		{[]string{"plan", "--template", "xyz", "review.json"}, "not the ARN of a review template"},
		{[]string{"plan", "--workload", strings.Repeat("0", 32), "review.json"}, "not found: No workload with ID"},
		{[]string{"plan", "--workload", w.ID, "--include", "all", "review.json"}, `--include "all": want confirm, notes`},
		{[]string{"plan", "--workload", w.ID, "--format", "yaml", "review.json"}, `unknown format "yaml"`},
		{[]string{"plan", "--workload", w.ID, "--tool-lens", "serverless", "review.json"}, "does not have the lens serverless"},
		{[]string{"plan", "--create", "--name", "x", "review.json"}, "--create needs --aws-region"},
		{[]string{"plan", "--create", "--name", "x", "--aws-region", "eu-central-1", "review.json"}, "name has 1 characters"},
		{[]string{"apply", "--yes", "--workload", w.ID, "--milestone-before", "x", "review.json"}, `milestone "x" has 1 characters`},
		{[]string{"apply", "--yes", "--plan", "other.json"}, "does not exist yet"},
		{[]string{"apply", "--yes", "--plan", "unknown.json"}, `unknown field "oops"`},
		{[]string{"apply", "--yes", "--plan", "nowhere.json"}, "no such file"},
		{[]string{"apply", "--yes", "--plan", "other.json", "--workload", w.ID}, "--plan holds what --workload says already"},
	}
	for _, test := range tests {
		_, errs := d.run(2, append([]string{"review"}, test.args...)...)
		d.wants(errs, test.want)
		if !strings.HasPrefix(errs, "plumb: ") {
			t.Errorf("%v: %s", test.args, errs)
		}
	}
	d.tool.Deny = []string{"GetAnswer"}
	_, errs := d.run(2, "review", "plan", "--workload", w.ID, "review.json")
	d.wants(errs, "denied", "wellarchitected:GetAnswer")
	d.tool.Deny = []string{"UpdateAnswer"}
	_, errs = d.run(2, "review", "apply", "--yes", "--workload", w.ID, "review.json")
	d.wants(errs, "denied", "wellarchitected:UpdateAnswer", "stopped:")
	if n := d.tool.Calls("CreateMilestone") + d.tool.Calls("CreateWorkload"); n != 0 {
		t.Errorf("%d writes", n)
	}
	d.env = slices.DeleteFunc(d.env, func(kv string) bool { return strings.HasPrefix(kv, "AWS_REGION=") })
	_, errs = d.run(2, "review", "plan", "--workload", w.ID, "review.json")
	d.wants(errs, "no AWS Region")
	d.env = append(d.env, "PLUMB_AWS=/nowhere/plumb-aws")
	_, errs = d.run(2, "review", "plan", "--workload", w.ID, "review.json")
	d.wants(errs, "PLUMB_AWS names /nowhere/plumb-aws")
}

// plumb must start without the AWS SDK: what a scan links decides how fast it starts.
func TestPlumbLinksNoSDK(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "../plumb").Output()
	if err != nil {
		t.Fatal(err)
	}
	if m := regexp.MustCompile(`(?m)^github\.com/aws/.*$`).FindAllString(string(out), -1); len(m) > 0 {
		t.Errorf("plumb links %v: use plumb-aws", m)
	}
}

// Without plumb, plumb-aws says what it is; with nonsense it answers with an error.
func TestRun(t *testing.T) {
	for _, args := range [][]string{nil, {"nonsense"}, {"workload-read", "more"}} {
		var out, errs bytes.Buffer
		if code := run(t.Context(), args, strings.NewReader(""), &out, &errs); code != 2 || !strings.Contains(errs.String(), "is started by plumb") {
			t.Errorf("%v: exit code %d, %s", args, code, errs.String())
		}
	}
	for in, want := range map[string]string{
		"":                               "read the request",
		"{}":                             "protocol 0",
		`{"protocol": 1}`:                "it is empty",
		`{"protocol": 1, "request": 1}`:  "read the request",
		`{"protocol": 1, "request": {}}`: "no workload",
		`{"protocol": 2, "request": {}}`: "install the same version of both",
	} {
		var out bytes.Buffer
		if code := run(t.Context(), []string{"workload-read"}, strings.NewReader(in), &out, os.Stderr); code != 1 {
			t.Errorf("%q: exit code %d", in, code)
		}
		var answer struct{ Error struct{ Message string } }
		if err := json.Unmarshal(out.Bytes(), &answer); err != nil || !strings.Contains(answer.Error.Message, want) {
			t.Errorf("%q: %s (%v), want %q", in, out.String(), err, want)
		}
	}
}
