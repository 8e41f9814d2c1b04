package lens

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// question makes a question of four practices and a none choice, with rules
// given as risk: condition.
func question(rules ...string) *Question {
	q := &Question{ID: "q_one", Title: "Q"}
	for _, id := range []string{"aaa", "bbb", "ccc", "ddd", "none_no"} {
		q.Choices = append(q.Choices, Choice{ID: id, Title: id})
	}
	for _, r := range rules {
		risk, condition, _ := strings.Cut(r, ": ")
		q.Rules = append(q.Rules, Rule{condition, map[string]string{"none": NoRisk, "medium": MediumRisk, "high": HighRisk}[risk]})
	}
	return q
}

func words(s string) []string { return strings.Fields(s) }

// The first group is what the maintainers of a published lens measured in a
// sandbox account in October 2026.
func TestEvaluate(t *testing.T) {
	measured := question("none: aaa && bbb && ccc && ddd", "medium: aaa && bbb", "high: default")
	alternatives := question("none: aaa || (bbb && ccc && ddd)", "medium: bbb || ccc", "high: default")
	tests := []struct {
		name          string
		q             *Question
		selected, not string
		want          string
		doubt         bool
	}{
		{"nothing selected", measured, "", "", Unanswered, false},
		{"none of these alone", measured, "none_no", "", High, false},
		{"none of these and one", measured, "none_no aaa", "", High, false},
		{"none of these and the medium ones", measured, "none_no aaa bbb", "", Medium, false},
		{"none of these and all", measured, "none_no aaa bbb ccc ddd", "", None, false},
		{"three selected, the fourth not applicable", measured, "aaa bbb ccc", "ddd", None, false},
		{"one of medium selected, the other not applicable", measured, "aaa", "bbb", Medium, false},
		{"all not applicable", measured, "", "aaa bbb ccc ddd", None, false},
		{"one not applicable, nothing selected", measured, "", "ddd", High, false},
		{"an alternative not applicable, a core one selected", alternatives, "bbb", "aaa", Medium, false},
		{"a term of || not applicable, nothing selected", alternatives, "", "bbb", High, false},

		{"alone", question("none: aaa", "high: default"), "", "aaa", High, true},
		{"under a negation", question("none: bbb && !aaa", "high: default"), "bbb", "aaa", High, true},
		{"in doubt, but no matter", question("medium: bbb", "high: default"), "aaa", "ccc", High, false},
		{"doubtful mention, same risk", question("none: aaa && !bbb", "high: default"), "ccc", "bbb", High, false},
		{"no rule is true", question("none: aaa"), "bbb", "", Unanswered, true},
		{"precedence", question("none: aaa || bbb && ccc", "high: default"), "aaa", "", None, false},
		{"precedence in parentheses", question("none: (aaa || bbb) && ccc", "high: default"), "aaa", "", High, false},
		{"negation", question("high: !aaa", "none: default"), "bbb", "", High, false},
		{"the first true rule wins", question("medium: aaa", "none: aaa && bbb", "high: default"), "aaa bbb", "", Medium, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := test.q.Evaluate(Answer{Selected: words(test.selected), NotApplicable: words(test.not)})
			if err != nil {
				t.Fatal(err)
			}
			if got.Risk != test.want || (got.Doubt != "") != test.doubt {
				t.Errorf("%+v, want %s, doubt %v", got, test.want, test.doubt)
			}
		})
	}
	if got, err := measured.Evaluate(Answer{Selected: words("none_no"), QuestionDoesNotApply: true}); err != nil || got.Risk != NotApplicable {
		t.Errorf("question does not apply: %+v %v", got, err)
	}
}

func TestEvaluateRefuses(t *testing.T) {
	q := question("none: aaa", "high: default")
	for _, test := range []struct {
		a    Answer
		want string
	}{
		{Answer{Selected: words("zzz")}, `no choice "zzz": want one of aaa, bbb`},
		{Answer{Selected: words("aaa"), NotApplicable: words("aaa")}, "both selected and not applicable"},
		{Answer{NotApplicable: words("none_no")}, "cannot be not applicable"},
	} {
		if _, err := q.Evaluate(test.a); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%+v: %v", test.a, err)
		}
	}
	if _, err := question("none: aaa &&", "high: default").Evaluate(Answer{Selected: words("aaa")}); err == nil || !strings.Contains(err.Error(), "rule 1: at character 7") {
		t.Errorf("%v", err)
	}
}

// The truth table agrees with the evaluator for random rules and every selection.
func TestTruthTable(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var expr func(depth int) string
	ids := []string{"aaa", "bbb", "ccc", "ddd", "none_no"}
	expr = func(depth int) string {
		switch n := random.IntN(5); {
		case depth == 0 || n == 0:
			return ids[random.IntN(len(ids))]
		case n == 1:
			return "!(" + expr(depth-1) + ")"
		case n == 2:
			return expr(depth-1) + " && " + expr(depth-1)
		}
		return "(" + expr(depth-1) + " || " + expr(depth-1) + ")"
	}
	for range 300 {
		q := question("none: "+expr(4), "medium: "+expr(4), "high: default")
		truth, ok := TruthOf(q)
		if !ok {
			t.Fatal("no truth table")
		}
		counts := map[string]int{}
		for s := 1; s < 1<<len(ids); s++ {
			got, err := q.Evaluate(Answer{Selected: truth.names(s)})
			if err != nil {
				t.Fatal(err)
			}
			if got.Risk != truth.Risk(s) {
				t.Fatalf("%v %v: %s by evaluation, %s by truth table", q.Rules, truth.names(s), got.Risk, truth.Risk(s))
			}
			counts[got.Risk]++
		}
		for _, risk := range []string{None, Medium, High} {
			if truth.Count(risk) != counts[risk] {
				t.Fatalf("%v: %d selections lead to %s, counted %d", q.Rules, truth.Count(risk), risk, counts[risk])
			}
		}
	}
}

func BenchmarkRead(b *testing.B) {
	l := company(b)
	var q Question
	for i := range MaxChoices {
		q.Choices = append(q.Choices, Choice{ID: fmt.Sprintf("choice_%02d", i), Title: "T", Improvement: &Content{Text: "Do it."}})
	}
	var all []string
	for _, c := range q.Choices {
		all = append(all, c.ID)
	}
	q.Rules = []Rule{{strings.Join(all, " && "), NoRisk}, {strings.Join(all[:7], " || "), MediumRisk}, {Default, HighRisk}}
	l.Pillars = nil
	for i := range 6 { // just within the limit on size
		p := Pillar{ID: fmt.Sprintf("pillar_%d", i), Name: "P"}
		for j := range MaxQuestions {
			q.ID, q.Title = fmt.Sprintf("question_%d_%d", i, j), "Q"
			p.Questions = append(p.Questions, q)
		}
		l.Pillars = append(l.Pillars, p)
	}
	var text strings.Builder
	if err := l.Write(&text); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		if _, faults := Read("large.json", []byte(text.String())); faults.Err() != nil {
			b.Fatal(faults.Err())
		}
	}
}
