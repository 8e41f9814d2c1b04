package reviewfile

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner/finding"
)

// review builds a review in which one policy says verdicts (letters p, f, u) of
// encryption at rest.
func review(verdicts string, answers *mapping.Answers) *mapping.Review {
	const key = "sec_protect_data_rest_encrypt"
	in := mapping.Input{
		Workload: "shop",
		Policies: []mapping.Policy{{ID: "s3/bucket_encryption", Title: "T", Practices: []finding.Practice{{Key: key, Strength: finding.Direct}}}},
		Answers:  answers,
	}
	for i, letter := range verdicts {
		in.Verdicts = append(in.Verdicts, &finding.Verdict{
			Policy:  "s3/bucket_encryption",
			Outcome: map[rune]finding.Outcome{'p': finding.Pass, 'f': finding.Fail, 'u': finding.Unknown}[letter],
			Risk:    finding.High, Message: "it is not encrypted",
			Subject: finding.Subject{Address: fmt.Sprintf("aws_s3_bucket.b[%d]", i), Type: "aws_s3_bucket"},
		})
	}
	return mapping.Build(in)
}

func initial(t testing.TB) []byte {
	t.Helper()
	text, err := Init(review("pf", nil), framework.Current())
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestInitHasEveryChoice(t *testing.T) {
	text := initial(t)
	f, err := Parse("review.yaml", text, framework.Current())
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, q := range f.questions {
		n += len(q.choice)
	}
	if len(f.questions) != 57 || n != 307 {
		t.Errorf("%d questions, %d choices: want 57, 307", len(f.questions), n)
	}
	if f.Stale() || f.Answers.Workload != "shop" {
		t.Errorf("edition %s, workload %q", f.Edition, f.Answers.Workload)
	}
	again, err := f.Merge(review("pf", f.Answers))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(text, again) {
		t.Errorf("merging the same review again changes the file:\n%s", cmp.Diff(string(text), string(again)))
	}
}

func TestMergeRewritesOnlyOurLines(t *testing.T) {
	text := strings.Replace(string(initial(t)),
		"      sec_protect_data_rest_encrypt:\n",
		"      # ask Ana about this one\n\n      sec_protect_data_rest_encrypt:\n", 1)
	text = strings.Replace(text, "        answer:\n        notes:\n      sec_protect_data_rest_automate",
		"        answer: yes   # since March\n        notes: |\n          #| not a line of plumb's\n          two lines,\n\n          and a gap\n        owner: ana\n      sec_protect_data_rest_automate", 1)
	f, err := Parse("review.yaml", []byte(text), framework.Current())
	if err != nil {
		t.Fatal(err)
	}
	a := f.Answers.Questions["protect-data-rest"].Choices["sec_protect_data_rest_encrypt"]
	if a.Said != mapping.Yes || a.Owner != "ana" || a.Notes != "#| not a line of plumb's\ntwo lines,\n\nand a gap\n" {
		t.Fatalf("answer %+v", a)
	}
	merged, err := f.Merge(review("fff", f.Answers))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"      # ask Ana about this one\n\n      sec_protect_data_rest_encrypt:\n",
		"answer: yes   # since March\n",
		"          #| not a line of plumb's\n          two lines,\n\n          and a gap\n",
		"3 of 3 verdicts by 1 policy failed.",
		"Conflict: a person says yes, 3 verdicts speak against it.",
	} {
		if !strings.Contains(string(merged), want) {
			t.Errorf("the merged file lacks %q", want)
		}
	}
	if strings.Contains(string(merged), "1 of 2 verdicts") {
		t.Error("an old line of plumb's is still there")
	}
}

func TestFaults(t *testing.T) {
	const head = "lens: wellarchitected\nedition: \"2024-11-06\"\nquestions:\n"
	for name, tt := range map[string]struct{ text, want string }{
		"empty":             {"", "r.yaml: the file is empty: plumb review init writes one"},
		"no YAML":           {"a: [", "r.yaml:1: not valid YAML: did not find expected node content"},
		"a list":            {"- a\n", "r.yaml:1: the file is not a list of keys and values"},
		"unknown key":       {"lenz: x\n", `r.yaml:1: unknown key "lenz": want lens, edition, workload, owner or questions`},
		"another lens":      {"lens: serverless\nedition: \"2024-11-06\"\nquestions:\n", `r.yaml:1: the file is for the lens "serverless", this review for "wellarchitected"`},
		"no edition":        {"questions:\n", "r.yaml: edition is missing: add the line `edition: \"2024-11-06\"`"},
		"unknown edition":   {"edition: \"2031-01-01\"\nquestions:\n", `r.yaml:1: unknown edition "2031-01-01": this plumb knows 2024-11-06 and 2024-06-27`},
		"no questions":      {"edition: \"2024-11-06\"\n", "r.yaml: questions is missing: plumb review init writes a whole file"},
		"unknown question":  {head + "  protect-data-rset:\n", `r.yaml:4: unknown question "protect-data-rset": did you mean protect-data-rest, protect-data-transit?`},
		"a number":          {head + "  SEC 8:\n", `r.yaml:4: unknown question "SEC 8": its id is protect-data-rest`},
		"a practice":        {head + "  SEC08-BP02:\n", `r.yaml:4: unknown question "SEC08-BP02": that is a practice of protect-data-rest`},
		"question twice":    {head + "  priorities:\n  priorities:\n", "r.yaml:5: priorities stands twice: also in line 4"},
		"foreign choice":    {head + "  priorities:\n    choices:\n      sec_protect_data_rest_encrypt:\n", "r.yaml:6: choice sec_protect_data_rest_encrypt belongs to question protect-data-rest, not to priorities"},
		"unknown choice":    {head + "  priorities:\n    choices:\n      ops_priorities_ext_cust_neds:\n", `r.yaml:6: unknown choice "ops_priorities_ext_cust_neds" of question priorities: did you mean ops_priorities_ext_cust_needs`},
		"number of choice":  {head + "  protect-data-rest:\n    choices:\n      SEC08-BP02:\n", `r.yaml:6: unknown choice "SEC08-BP02" of question protect-data-rest: its key is sec_protect_data_rest_encrypt`},
		"none as a choice":  {head + "  protect-data-rest:\n    choices:\n      sec_protect_data_rest_no:\n", "r.yaml:6: sec_protect_data_rest_no is no practice: write `answer: none` for the question protect-data-rest"},
		"choice twice":      {head + "  priorities:\n    choices:\n      ops_priorities_ext_cust_needs:\n      ops_priorities_ext_cust_needs:\n", "r.yaml:7: ops_priorities_ext_cust_needs stands twice: also in line 6"},
		"wrong answer":      {head + "  priorities:\n    choices:\n      ops_priorities_ext_cust_needs:\n        answer: maybe\n", `r.yaml:7: unknown answer "maybe": want yes, no, not_applicable, or nothing`},
		"answer twice":      {head + "  priorities:\n    choices:\n      ops_priorities_ext_cust_needs:\n        answer: yes\n        answer: no\n", "r.yaml:8: answer stands twice: also in line 7"},
		"typo":              {head + "  priorities:\n    choices:\n      ops_priorities_ext_cust_needs:\n        anwser: yes\n", `r.yaml:7: unknown key "anwser": want answer, reason, notes, owner`},
		"no reason":         {head + "  priorities:\n    choices:\n      ops_priorities_ext_cust_needs:\n        answer: not_applicable\n", "r.yaml:6: ops_priorities_ext_cust_needs is answered not_applicable without a reason"},
		"yes to a question": {head + "  priorities:\n    answer: yes\n", `r.yaml:5: unknown answer "yes": want none, not_applicable, or nothing`},
		"braces":            {head + "  priorities: {answer: none}\n", "r.yaml:4: priorities is written in braces"},
		"alias":             {head + "  priorities: &a\n    answer: none\n  ops-model: *a\n", "r.yaml:4: anchors and aliases are not supported: write priorities out"},
		"a list of answers": {head + "  priorities:\n    notes: [a]\n", "r.yaml:5: notes is not a text"},
		"two documents":     {head + "---\na: b\n", "r.yaml: a second YAML document"},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Parse("r.yaml", []byte(tt.text), framework.Current())
			if err == nil {
				t.Fatalf("no error: %+v", f.Answers)
			}
			if first, _, _ := strings.Cut(err.Error(), "\n"); !strings.HasPrefix(first, tt.want) {
				t.Errorf("got  %s\nwant %s", err, tt.want)
			}
			var p Problem
			if !errors.As(err, &p) {
				t.Errorf("%T is no Problem", err)
			}
		})
	}
}

func TestUpgrade(t *testing.T) {
	old, err := os.ReadFile("testdata/earlier.yaml")
	if err != nil {
		t.Fatal(err)
	}
	f, err := Parse("earlier.yaml", old, framework.Current())
	if err != nil {
		t.Fatal(err)
	}
	if !f.Stale() {
		t.Fatal("a file of 2024-06-27 is not stale")
	}
	up, done, err := f.Upgrade()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"edition 2024-06-27 is now 2024-11-06",
		"ops_telemetry_application_telemetry is now ops_observability_application_telemetry",
		"sec_protect_compute_reduce_surface is part of sec_protect_compute_hardened_images: its answer is kept and waits there to be confirmed",
		"sec_protect_data_transit_auto_unintended_access is gone: its answer is kept",
	}
	if diff := cmp.Diff(want, done); diff != "" {
		t.Error(diff)
	}
	if a := up.Answers.Questions["observability"].Choices["ops_observability_application_telemetry"]; a == nil || a.Said != mapping.Yes || a.Owner != "bo" {
		t.Errorf("the renamed practice's answer: %+v", a)
	}
	a := up.Answers.Questions["protect-compute"].Choices["sec_protect_compute_hardened_images"]
	if a == nil || a.Said != "" || len(a.Former) != 1 || a.Former[0].Said != mapping.Yes || a.Former[0].Notes != "scanned weekly" {
		t.Errorf("the answer of a practice that became part of another one: %+v", a)
	}
	merged, err := up.Merge(review("p", up.Answers))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"notes: scanned weekly", "notes: by hand", "# ours since 2021",
		"Formerly SEC06-BP02 Reduce attack surface, answered yes: confirm it here.",
		"Formerly SEC09-BP03 Automate detection of unintended data access. The framework of today has no such",
	} {
		if !strings.Contains(string(merged), want) {
			t.Errorf("%q is missing in\n%s", want, merged[:min(len(merged), 3000)])
		}
	}
	again, err := Parse("earlier.yaml", merged, framework.Current())
	if err != nil {
		t.Fatal(err)
	}
	if _, done, err := again.Upgrade(); err != nil || len(done) != 2 { // the two kept answers are still told
		t.Errorf("a second upgrade: %v, %v", done, err)
	}
}

// TestMergeLosesNothing edits files at random as people do and merges changing
// reviews: every line of a person survives in order, every answer stays.
func TestMergeLosesNothing(t *testing.T) {
	base := string(initial(t))
	for seed := range 40 {
		rng := rand.New(rand.NewPCG(uint64(seed), 4))
		text := []byte(randomEdits(rng, base))
		f, err := Parse("r.yaml", text, framework.Current())
		if err != nil {
			t.Fatalf("seed %d: the edited file: %v", seed, err)
		}
		merged, err := f.Merge(review(strings.Repeat("f", rng.IntN(4))+"p", f.Answers))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		rest := lines(merged)
		for _, line := range lines(text) {
			i := slices.Index(rest, line)
			if i < 0 {
				t.Fatalf("seed %d: line %q is lost", seed, line)
			}
			rest = rest[i+1:]
		}
		again, err := Parse("r.yaml", merged, framework.Current())
		if err != nil {
			t.Fatalf("seed %d: the merged file: %v", seed, err)
		}
		if diff := cmp.Diff(spoken(f.Answers), spoken(again.Answers)); diff != "" {
			t.Fatalf("seed %d: answers changed:\n%s", seed, diff)
		}
		twice, err := again.Merge(review("p", again.Answers))
		if err != nil {
			t.Fatalf("seed %d: second merge: %v", seed, err)
		}
		thrice, err := mustParse(t, twice).Merge(review("p", again.Answers))
		if err != nil || !bytes.Equal(twice, thrice) {
			t.Fatalf("seed %d: the same review twice gives two texts (%v)", seed, err)
		}
	}
}

func mustParse(t *testing.T, text []byte) *File {
	t.Helper()
	f, err := Parse("r.yaml", text, framework.Current())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// randomEdits changes a review file as a person would: answers, notes in every
// style, comments, gaps, removed choices, other line ends.
func randomEdits(rng *rand.Rand, text string) string {
	in := strings.Split(text, "\n")
	var out []string
	words := []string{"yes, since May", "“quoted”", "a: b", "# hash", "#| mark", "- dash", "ünï 😀", "tab\tinside", strings.Repeat("long ", 60)}
	word := func() string { return words[rng.IntN(len(words))] }
	skip := 0 // the indent of an entry that is being removed
	for _, line := range in {
		indent := len(line) - len(strings.TrimLeft(line, " "))
		if skip > 0 && indent > skip {
			continue
		}
		skip = 0
		trimmed := strings.TrimSpace(line)
		isChoice := indent == 6 && strings.HasSuffix(trimmed, ":") && !strings.HasPrefix(trimmed, "#")
		switch {
		case indent == 2 && strings.HasSuffix(trimmed, ":") && !strings.HasPrefix(trimmed, "#") && rng.IntN(6) == 0: // a question
			skip = indent
			continue
		case isChoice && rng.IntN(12) == 0:
			skip = indent
			continue
		case isChoice && rng.IntN(25) == 0:
			out = append(out, line[:len(line)-1]+": {answer: yes, notes: 'in braces'}")
			skip = indent
			continue
		case isChoice && rng.IntN(15) == 0:
			out = append(out, "", "      # "+word())
		case trimmed == "answer:" && indent == 8 && rng.IntN(4) == 0:
			line += " " + []string{"yes", "no", `"yes"`, "yes  # sure", "not_applicable\n        reason: nothing of the kind"}[rng.IntN(5)]
		case trimmed == "notes:" && rng.IntN(4) == 0:
			pad := strings.Repeat(" ", indent+2)
			switch rng.IntN(4) {
			case 0:
				line += " |\n" + pad + word() + "\n\n" + pad + "  deeper " + word()
			case 1:
				line += " >-\n" + pad + word() + "\n" + pad + word()
			case 2:
				line += " |+\n" + pad + "keeps its gaps\n\n"
			default:
				line += fmt.Sprintf(" '%s'", strings.ReplaceAll(word(), "'", "''"))
			}
		case strings.HasPrefix(trimmed, "#|") && rng.IntN(20) == 0:
			continue
		}
		out = append(out, line)
	}
	if rng.IntN(3) == 0 { // someone's editor indents by four
		for i, line := range out {
			parts := strings.Split(line, "\n")
			for j, part := range parts {
				n := len(part) - len(strings.TrimLeft(part, " "))
				parts[j] = strings.Repeat(" ", n) + part
			}
			out[i] = strings.Join(parts, "\n")
		}
	}
	text = strings.Join(out, "\n")
	if rng.IntN(5) == 0 {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	if rng.IntN(5) == 0 {
		text = strings.TrimRight(text, "\r\n")
	}
	return text
}

func TestWrite(t *testing.T) {
	name := filepath.Join(t.TempDir(), "review.yaml")
	if err := Write(name, nil, []byte("a")); err != nil {
		t.Fatal(err)
	}
	if err := Write(name, nil, []byte("b")); err == nil || !strings.Contains(err.Error(), "exists already") {
		t.Errorf("a file that is there was replaced: %v", err)
	}
	if err := Write(name, []byte("not a"), []byte("b")); err == nil || !strings.Contains(err.Error(), "changed in the meantime") {
		t.Errorf("a changed file was replaced: %v", err)
	}
	if err := os.Chmod(name, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Write(name, []byte("a"), []byte("b")); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(name)
	if err != nil || string(got) != "b" {
		t.Errorf("%q, %v", got, err)
	}
	if info, _ := os.Stat(name); info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
	if rest, _ := os.ReadDir(filepath.Dir(name)); len(rest) != 1 {
		t.Errorf("left behind: %v", rest)
	}
}

func FuzzParse(f *testing.F) {
	lens, err := framework.New(&framework.Framework{
		Alias: "mine", Edition: "1",
		Pillars: []*framework.Pillar{{ID: "p", Questions: []*framework.Question{
			{ID: "q", NoneID: "q_no", Practices: []*framework.Practice{{Key: "a", Title: "A"}, {Key: "b", Title: "B"}}},
			{ID: "r", NoneID: "r_no", Practices: []*framework.Practice{{Key: "c", Title: "C"}}},
		}}},
	})
	if err != nil {
		f.Fatal(err)
	}
	r := mapping.Build(mapping.Input{Lens: lens})
	whole, err := Init(r, lens)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole)
	f.Add([]byte("edition: 1\nquestions:\n  q:\n    choices:\n      a: {answer: no}\n    notes: |+\n     x\n\n\n"))
	f.Add([]byte("questions:\nedition: '1'\nowner: &a [*a]\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		file, err := Parse("r.yaml", text, lens)
		if err != nil {
			return
		}
		merged, err := file.Merge(r)
		if err != nil {
			t.Logf("refused: %v", err) // rather than damaged
			return
		}
		again, err := Parse("r.yaml", merged, lens)
		if err != nil {
			t.Fatalf("merged file: %v", err)
		}
		if diff := cmp.Diff(spoken(file.Answers), spoken(again.Answers)); diff != "" {
			t.Fatal(diff)
		}
	})
}
