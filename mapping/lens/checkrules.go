package lens

import (
	"errors"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var ruleRisks = []string{HighRisk, MediumRisk, NoRisk}

// parsedRule is a rule as far as it could be read.
type parsedRule struct {
	node      *node // the rule
	condition *node
	expr      *Expr // nil where it does not parse
	risk      string
}

// rules reads and checks the risk rules of a question.
func (c *checker) rules(n *node, q *Question) {
	items := c.list(n, "riskRules", "rules", MaxRules, true)
	var rules []parsedRule
	byRisk := map[string]*node{}
	for _, item := range items {
		if !c.object(item, "a rule") {
			continue
		}
		c.keys(item, "condition", "risk")
		rule := Rule{Condition: c.text(item, text{key: "condition", limit: MaxSize}), Risk: c.text(item, text{key: "risk", limit: 32})}
		if risk := item.get("risk"); risk != nil && risk.kind == kindString {
			if !slices.Contains(ruleRisks, rule.Risk) {
				c.errorf(risk, CodeEnum, "risk %q is not known: want %s", rule.Risk, strings.Join(ruleRisks, ", "))
			} else if first := byRisk[rule.Risk]; first != nil {
				line, _ := c.source.position(first.at)
				c.errorf(risk, CodeRuleRisk, "a second rule for %s (the first is in line %d): one rule a risk", rule.Risk, line)
			} else {
				byRisk[rule.Risk] = risk
			}
		}
		q.Rules = append(q.Rules, rule)
		rules = append(rules, c.rule(item, rule, q))
	}
	if len(items) == 0 || len(rules) < len(items) {
		return
	}
	if len(c.source.text) > MaxSize { // too large to be used; its truth tables would take long
		return
	}
	if choices := n.get("choices"); !c.defaults(n, rules) || choices == nil || len(q.Choices) != len(choices.items) {
		return
	}
	if t, ok := TruthOf(q); ok {
		c.analyse(n, q, rules, t)
	}
}

func (c *checker) rule(item *node, rule Rule, q *Question) parsedRule {
	p := parsedRule{node: item, condition: item.get("condition"), risk: rule.Risk}
	if p.condition == nil || p.condition.kind != kindString || strings.TrimSpace(rule.Condition) == "" {
		return p
	}
	expr, err := ParseRule(rule.Condition)
	var bad *RuleError
	if errors.As(err, &bad) {
		c.add(resource.Error, CodeRuleSyntax, c.inString(p.condition, bad.Offset), p.condition.pointer, "%s", bad.Message)
		return p
	}
	p.expr = expr
	var reported []string
	for _, leaf := range expr.leaves(nil) {
		if q.Choice(leaf.choice) != nil || slices.Contains(reported, leaf.choice) {
			continue
		}
		reported = append(reported, leaf.choice)
		c.add(resource.Error, CodeRuleChoice, c.inString(p.condition, leaf.at), p.condition.pointer,
			"this question has no choice %q%s", leaf.choice, closest(leaf.choice, q.choiceIDs()))
	}
	if at, mixed := expr.Mixed(); mixed {
		c.add(resource.Warning, CodeRulePrecedence, c.inString(p.condition, at), p.condition.pointer,
			"&& beside || without parentheses; AWS does not document which binds tighter, plumb reads %s", expr)
	}
	return p
}

// defaults checks that there is one default, at the end. ok is false where a rule did not parse.
func (c *checker) defaults(n *node, rules []parsedRule) (ok bool) {
	first := -1
	for i, r := range rules {
		if r.expr == nil {
			return false
		}
		if !r.expr.IsDefault() {
			continue
		}
		if first >= 0 {
			c.errorf(r.condition, CodeRuleDefault, "a second default rule: the first one always wins")
			continue
		}
		first = i
	}
	switch {
	case first < 0:
		c.errorf(n.get("riskRules"), CodeRuleDefault,
			"no rule has the condition default, which the format asks for: a selection that no rule covers has no risk to show")
	case first < len(rules)-1:
		c.errorf(rules[first].condition, CodeRuleDefault, "default stands before other rules, which are then never reached: put it last")
	}
	return true
}

// analyse finds rules that cannot mean what their author meant, by truth table.
func (c *checker) analyse(n *node, q *Question, rules []parsedRule, t *Truth) {
	defaultSeen := false
	for i, r := range rules {
		switch {
		case defaultSeen: // reported: default stands before other rules
		case t.rules[i].empty():
			c.errorf(r.condition, CodeRuleContradictory, "the condition is false for every selection: no answer ever has %s by this rule", riskName(r.risk))
		case t.first[i].empty() && r.expr.IsDefault():
			c.warnf(r.condition, CodeRuleUnreachable, "default is never reached: the rules before it cover every selection")
		case t.first[i].empty():
			c.warnf(r.condition, CodeRuleUnreachable, "the rule is never reached: the rules before it cover every selection for which it is true")
		case !r.expr.IsDefault() && t.domain.sub(t.rules[i]).empty():
			c.warnf(r.condition, CodeRuleTautology, "the condition is true for every selection: any answer has %s", riskName(r.risk))
			return // what follows from it is not worth a line each
		}
		defaultSeen = defaultSeen || r.expr.IsDefault()
	}
	if t.Count(None) == 0 {
		c.warnf(n.get("riskRules"), CodeRuleUnreachable, "no selection leads to no risk: whatever is answered, the question stays at risk")
	}
	choices := n.get("choices").items
	for i, choice := range q.Choices {
		changes, worse, worsens := t.effect(i)
		switch {
		case choice.None():
			c.none(choices[i], i, t)
		case !changes:
			c.warnf(choices[i], CodeRuleNoEffect, "no rule depends on choice %s: selecting it never changes the risk", choice.ID)
		case worsens:
			c.warnf(choices[i], CodeRuleMonotone, "selecting %s in addition to %s makes the risk worse: %s becomes %s",
				choice.ID, strings.Join(t.names(worse), ", "), t.Risk(worse), t.Risk(worse|1<<i))
		}
	}
}

// none checks that "none of these" alone gives the worst risk there is.
func (c *checker) none(n *node, i int, t *Truth) {
	worst := None
	for _, risk := range []string{Medium, High} {
		if t.Count(risk) > 0 {
			worst = risk
		}
	}
	if alone := t.Risk(1 << i); alone != worst && alone != Unanswered {
		c.warnf(n, CodeRuleNone, "selecting only %s gives %s though the question can reach %s", t.Choices[i], alone, worst)
	}
}

// closest is a hint: `: did you mean "x"?` or the ids there are.
func closest(id string, ids []string) string {
	for _, other := range ids {
		if strings.EqualFold(id, other) || strings.ReplaceAll(strings.ToLower(id), "_", "") == strings.ReplaceAll(strings.ToLower(other), "_", "") {
			return `: did you mean "` + other + `"?`
		}
	}
	if len(ids) == 0 {
		return ""
	}
	return ": want one of " + strings.Join(ids, ", ")
}
