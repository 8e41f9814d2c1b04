package answers

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-iac/plumb/mapping"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-update rewrites it):\n%s", file, diff)
	}
}

// told keeps the questions that the shop's evidence and people speak of, so
// that the goldens can be read.
func told(r *mapping.Review) *mapping.Review {
	short := *r
	short.Questions = slices.DeleteFunc(slices.Clone(r.Questions), func(q *mapping.Question) bool {
		return q.Answer == nil && !slices.ContainsFunc(q.Choices, func(c *mapping.Choice) bool { return len(c.Evidence) > 0 || c.Answer != nil })
	})
	short.Ask = r.Ask[:6]
	return &short
}

func TestGolden(t *testing.T) {
	r := shop(t)
	for _, name := range FormatNames() {
		t.Run(name, func(t *testing.T) {
			review := told(r)
			if name == "text" {
				review = r
			}
			var first, second bytes.Buffer
			if err := Formats[name](&first, review); err != nil {
				t.Fatal(err)
			}
			golden(t, "shop."+name, first.Bytes())
			other := told(shop(t))
			if name == "text" {
				other = shop(t)
			}
			if err := Formats[name](&second, other); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(first.Bytes(), second.Bytes()) {
				t.Error("the same input gives other bytes")
			}
		})
	}
}

// TestEveryClassOfAnswer makes sure that the golden review shows what it claims to.
func TestEveryClassOfAnswer(t *testing.T) {
	r := shop(t)
	statuses, proposals, said := map[mapping.Status]bool{}, map[mapping.Proposal]bool{}, map[mapping.Said]bool{}
	conflicts, waived, former := 0, 0, 0
	for _, q := range r.Questions {
		if q.Answer != nil {
			said[q.Answer.Said] = true
		}
		for _, c := range q.Choices {
			statuses[c.Status], proposals[c.Proposal] = true, true
			if c.Answer != nil {
				said[c.Answer.Said] = true
				former += len(c.Answer.Former)
			}
			if c.Conflict != "" {
				conflicts++
			}
			waived += c.Verdicts.Waived
			if mapping.Length(c.Note) > mapping.ChoiceNoteLimit {
				t.Errorf("%s: a note of %d characters", c.ID, mapping.Length(c.Note))
			}
		}
		if mapping.Length(q.Note) > mapping.NoteLimit {
			t.Errorf("%s: a note of %d characters", q.Number, mapping.Length(q.Note))
		}
	}
	for _, s := range mapping.Statuses {
		if !statuses[s] {
			t.Errorf("no choice is %s", s)
		}
	}
	if len(proposals) != 4 || len(said) != 5 || conflicts != 2 || waived == 0 || former != 1 {
		t.Errorf("proposals %v, said %v, conflicts %d, waived %d, former %d", proposals, said, conflicts, waived, former)
	}
}

// TestJSONShape checks the documented shape, key by key.
func TestJSONShape(t *testing.T) {
	var buf bytes.Buffer
	if err := JSON(&buf, shop(t)); err != nil {
		t.Fatal(err)
	}
	var review map[string]any
	if err := json.Unmarshal(buf.Bytes(), &review); err != nil {
		t.Fatal(err)
	}
	has := func(m map[string]any, where string, keys ...string) {
		t.Helper()
		for _, k := range keys {
			if _, ok := m[k]; !ok {
				t.Errorf("%s lacks %q", where, k)
			}
		}
	}
	has(review, "review", "lens", "workload", "questions")
	has(review["lens"].(map[string]any), "lens", "alias", "version")
	for _, q := range review["questions"].([]any) {
		q := q.(map[string]any)
		has(q, "question", "id", "number", "title", "pillar", "risk_estimate", "choices")
		if !slices.Contains([]any{"high", "medium", "none", "unanswered"}, q["risk_estimate"]) {
			t.Errorf("risk_estimate %v", q["risk_estimate"])
		}
		for _, c := range q["choices"].([]any) {
			c := c.(map[string]any)
			has(c, "choice", "key", "id", "title", "risk", "class", "status", "proposal", "note", "question", "verdicts")
			has(c["verdicts"].(map[string]any), "verdicts", "pass", "fail", "unknown")
			if !slices.Contains([]any{"select", "confirm", "leave", nil}, c["proposal"]) {
				t.Errorf("proposal %v", c["proposal"])
			}
		}
	}
}

func TestJSONReadsBack(t *testing.T) {
	r := shop(t)
	var buf bytes.Buffer
	if err := JSON(&buf, r); err != nil {
		t.Fatal(err)
	}
	again, err := mapping.Read(&buf)
	if err != nil {
		t.Fatal(err)
	}
	var one, two bytes.Buffer
	if err := JSON(&one, r); err != nil {
		t.Fatal(err)
	}
	if err := JSON(&two, again); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(one.String(), two.String()); diff != "" {
		t.Error(diff)
	}
}

func TestCSV(t *testing.T) {
	var buf bytes.Buffer
	if err := CSV(&buf, shop(t)); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&buf).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 308 {
		t.Errorf("%d rows, want a header and 307", len(rows))
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") {
				t.Errorf("a spreadsheet would run %q", cell)
			}
		}
	}
	for cell, want := range map[string]string{
		"": "", "a": "a", "=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@x": "'@x", "\t=1": "'\t=1", "\x20=1": "' =1",
		"\r\n=1": "'\r\n=1", "＝1": "'＝1", "a=1": "a=1", "\ufeff=1": "'\ufeff=1",
	} {
		if got := guard(cell); got != want {
			t.Errorf("guard(%q) = %q, want %q", cell, got, want)
		}
	}
}

func TestMarkdownEscapes(t *testing.T) {
	for in, want := range map[string]string{
		"a|b":                 `a\|b`,
		"<script>":            "&lt;script&gt;",
		"line\nbreak\x1b[31m": `line break \[31m`,
		"![x](y)":             `\!\[x\](y)`,
	} {
		if got := md(in); got != want {
			t.Errorf("md(%q) = %q, want %q", in, got, want)
		}
	}
	if got := code("a`b|c"); got != "`` a`b¦c ``" {
		t.Errorf("code: %q", got)
	}
}

// TestEmptyReview: a review without a scan has every question and no panic.
func TestEmptyReview(t *testing.T) {
	r := mapping.Build(mapping.Input{})
	for name, write := range Formats {
		var buf bytes.Buffer
		if err := write(&buf, r); err != nil || buf.Len() == 0 {
			t.Errorf("%s: %v, %d bytes", name, err, buf.Len())
		}
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestWriteErrorsAreReturned(t *testing.T) {
	r := shop(t)
	for name, write := range Formats {
		if err := write(brokenPipe{}, r); err == nil {
			t.Errorf("%s: an error of the writer was swallowed", name)
		}
	}
	if !reflect.DeepEqual(FormatNames(), []string{"text", "csv", "html", "json", "markdown"}) {
		t.Errorf("formats %v", FormatNames())
	}
}
