package lens

import (
	"fmt"
	"slices"
	"strings"
)

// The risks of a question, as the API's enumeration Risk has them.
const (
	Unanswered    = "UNANSWERED"
	High          = "HIGH"
	Medium        = "MEDIUM"
	None          = "NONE"
	NotApplicable = "NOT_APPLICABLE"
)

// An Answer is what was answered to one question.
type Answer struct {
	Selected             []string `yaml:"selected,omitempty" json:"selected,omitempty"`
	NotApplicable        []string `yaml:"not_applicable,omitempty" json:"not_applicable,omitempty"`                   // choices marked so
	QuestionDoesNotApply bool     `yaml:"question_does_not_apply,omitempty" json:"question_does_not_apply,omitempty"` // IsApplicable=false
}

// A Result is the risk of an answer.
type Result struct {
	Risk string // Unanswered, High, Medium, None, NotApplicable
	Rule int    // index of the rule that gave it, -1 where none did
	// Doubt says why the WA Tool may come to another risk: how it treats this
	// case is neither documented nor measured. Empty where it is known.
	Doubt string
}

// maxDoubtful bounds how many mentions of not-applicable choices in places of
// unknown meaning are tried both ways.
const maxDoubtful = 10

// Evaluate returns the risk of an answer to q, as the WA Tool computes it:
//
//   - a question that does not apply is NotApplicable, whatever is selected;
//   - no selection and no choice marked not applicable is Unanswered;
//   - otherwise the first rule that is true gives the risk;
//   - a choice marked not applicable satisfies a term of && and does not
//     satisfy a term of ||.
//
// The last was measured in October 2026 for plain terms. A not-applicable
// choice that stands alone or under ! was not: it is tried both ways, and where the
// risk hangs on it, it is the worse one and Doubt says so. The error names a choice that q does not
// have, a choice both selected and not applicable, a none choice marked not
// applicable (the API refuses that), or a rule that cannot be parsed.
func (q *Question) Evaluate(a Answer) (Result, error) {
	for _, id := range slices.Concat(a.Selected, a.NotApplicable) {
		if q.Choice(id) == nil {
			return Result{}, fmt.Errorf("question %s: no choice %q: want one of %s", q.ID, id, strings.Join(q.choiceIDs(), ", "))
		}
	}
	for _, id := range a.NotApplicable {
		if slices.Contains(a.Selected, id) {
			return Result{}, fmt.Errorf("question %s: choice %s is both selected and not applicable", q.ID, id)
		}
		if IsNone(id) {
			return Result{}, fmt.Errorf("question %s: choice %s means none of these and cannot be not applicable", q.ID, id)
		}
	}
	exprs := make([]*Expr, len(q.Rules))
	for i, rule := range q.Rules {
		var err error
		if exprs[i], err = ParseRule(rule.Condition); err != nil {
			return Result{}, fmt.Errorf("question %s: rule %d: %w", q.ID, i+1, err)
		}
	}
	if a.QuestionDoesNotApply {
		return Result{Risk: NotApplicable, Rule: -1}, nil
	}
	if len(a.Selected) == 0 && len(a.NotApplicable) == 0 {
		return Result{Risk: Unanswered, Rule: -1}, nil
	}
	return q.evaluate(exprs, a), nil
}

func (q *Question) evaluate(exprs []*Expr, a Answer) Result {
	doubtful := 0
	for _, e := range exprs {
		doubtful += e.doubtful(a, opDefault, false)
	}
	result := q.firstTrue(exprs, a, 0)
	if doubtful > maxDoubtful {
		result.Doubt = fmt.Sprintf("%d mentions of not-applicable choices stand alone or under !, which AWS does not document", doubtful)
		return result
	}
	first := result.Risk
	for mask := 1; mask < 1<<doubtful; mask++ {
		other := q.firstTrue(exprs, a, mask)
		if other.Risk == first {
			continue
		}
		better := other
		if riskRank(other.Risk) > riskRank(result.Risk) {
			better, result = result, other
		}
		result.Doubt = "a not-applicable choice stands alone or under ! in a rule, which AWS does not document: " + better.Risk + " is possible too"
	}
	return result
}

// riskRank orders risks, the worst last.
func riskRank(risk string) int { return slices.Index([]string{None, Medium, High}, risk) }

// firstTrue applies the rules in order. Bit i of mask is the value of the i-th
// doubtful mention.
func (q *Question) firstTrue(exprs []*Expr, a Answer, mask int) Result {
	next := 0
	for i, e := range exprs {
		if e.evalNA(a, opDefault, false, mask, &next) {
			return Result{Risk: apiRisk(q.Rules[i].Risk), Rule: i}
		}
	}
	return Result{Risk: Unanswered, Rule: -1, Doubt: "no rule is true and there is no default"}
}

// doubtful counts the mentions of not-applicable choices whose meaning is unknown.
func (e *Expr) doubtful(a Answer, parent op, negated bool) int {
	if e.op == opChoice {
		if slices.Contains(a.NotApplicable, e.choice) && (negated || parent == opDefault) {
			return 1
		}
		return 0
	}
	n := 0
	for _, arg := range e.args {
		n += arg.doubtful(a, e.op, negated || e.op == opNot)
	}
	return n
}

func (e *Expr) evalNA(a Answer, parent op, negated bool, mask int, next *int) bool {
	switch e.op {
	case opDefault:
		return true
	case opChoice:
		if !slices.Contains(a.NotApplicable, e.choice) {
			return slices.Contains(a.Selected, e.choice)
		}
		if negated || parent == opDefault {
			value := mask>>*next&1 == 1
			*next++
			return value
		}
		return parent == opAnd
	case opNot:
		return !e.args[0].evalNA(a, opNot, true, mask, next)
	}
	value := e.op == opAnd
	for _, arg := range e.args { // no short cut: next must count every mention
		v := arg.evalNA(a, e.op, negated, mask, next)
		if e.op == opAnd {
			value = value && v
		} else {
			value = value || v
		}
	}
	return value
}

func apiRisk(rule string) string {
	switch rule {
	case HighRisk:
		return High
	case MediumRisk:
		return Medium
	case NoRisk:
		return None
	}
	return rule
}

func (q *Question) choiceIDs() []string {
	ids := make([]string, len(q.Choices))
	for i, c := range q.Choices {
		ids[i] = c.ID
	}
	return ids
}
