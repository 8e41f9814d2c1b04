package lens

import (
	"fmt"
	"slices"
	"strings"
)

// Default is the condition that is always true.
const Default = "default"

// Bounds on one condition; a question has at most 15 choices.
const (
	maxRuleDepth = 100    // parentheses and negations within each other
	maxRuleTerms = 20_000 // mentions of choices
)

type op byte

const (
	opChoice op = iota
	opNot
	opAnd
	opOr
	opDefault
)

// An Expr is a parsed condition of a risk rule. `&&` binds tighter than `||`,
// `!` tighter than both; the format does not say so, and Mixed tells where it matters.
type Expr struct {
	op     op
	choice string  // of opChoice
	args   []*Expr // one for opNot, two or more for opAnd and opOr
	at     int     // byte offset in the condition
	paren  bool    // written in parentheses
}

// RuleError says what is wrong with a condition, and at which byte offset.
type RuleError struct {
	Offset  int
	Message string
}

func (e *RuleError) Error() string { return fmt.Sprintf("at character %d: %s", e.Offset+1, e.Message) }

// ParseRule parses a condition: choice ids, `&&`, `||`, `!`, parentheses, or
// the word default alone. The error is a *RuleError.
func ParseRule(condition string) (*Expr, error) {
	p := &ruleParser{text: condition}
	if p.peek() == "" && p.bad == nil {
		return nil, &RuleError{0, "the condition is empty"}
	}
	e := p.or(0)
	if p.bad == nil && p.peek() != "" {
		p.fail(p.at, fmt.Sprintf("%s is one too many: want &&, || or the end", p.peek()))
	}
	if p.bad != nil {
		return nil, p.bad
	}
	if e.op == opChoice && e.choice == Default {
		return &Expr{op: opDefault, at: e.at}, nil
	}
	for _, leaf := range e.leaves(nil) {
		if leaf.choice == Default {
			return nil, &RuleError{leaf.at, "default stands alone, not within an expression"}
		}
	}
	return e, nil
}

type ruleParser struct {
	text  string
	at    int // of the token that peek shows
	token string
	terms int
	bad   *RuleError
}

func (p *ruleParser) fail(at int, message string) {
	if p.bad == nil {
		p.bad = &RuleError{at, message}
	}
}

// peek returns the next token without taking it; "" at the end and after an error.
func (p *ruleParser) peek() string {
	if p.token != "" || p.bad != nil {
		return p.token
	}
	for p.at < len(p.text) && strings.IndexByte(" \t\r\n", p.text[p.at]) >= 0 {
		p.at++
	}
	rest := p.text[p.at:]
	switch {
	case rest == "":
	case strings.HasPrefix(rest, "&&"), strings.HasPrefix(rest, "||"):
		p.token = rest[:2]
	case rest[0] == '(' || rest[0] == ')' || rest[0] == '!':
		p.token = rest[:1]
	default:
		n := 0
		for n < len(rest) && idByte(rest[n]) {
			n++
		}
		if n > 0 {
			p.token = rest[:n]
			break
		}
		hint := ""
		switch rest[0] {
		case '&':
			hint = ": write &&"
		case '|':
			hint = ": write ||"
		case '-':
			hint = ": ids have letters, digits and _ only"
		}
		p.fail(p.at, fmt.Sprintf("%q has no place in a condition%s", []rune(rest)[0], hint))
	}
	return p.token
}

func (p *ruleParser) take() (token string, at int) {
	token, at = p.peek(), p.at
	p.at += len(token)
	p.token = ""
	return token, at
}

func (p *ruleParser) or(depth int) *Expr  { return p.chain(depth, "||", opOr, p.and) }
func (p *ruleParser) and(depth int) *Expr { return p.chain(depth, "&&", opAnd, p.unary) }

func (p *ruleParser) chain(depth int, sign string, o op, part func(int) *Expr) *Expr {
	first := part(depth)
	if first == nil || p.peek() != sign {
		return first
	}
	e := &Expr{op: o, args: []*Expr{first}, at: first.at}
	for p.peek() == sign {
		p.take()
		next := part(depth)
		if next == nil {
			return nil
		}
		e.args = append(e.args, next)
	}
	return e
}

func (p *ruleParser) unary(depth int) *Expr {
	if depth > maxRuleDepth {
		p.fail(p.at, fmt.Sprintf("nested deeper than %d levels", maxRuleDepth))
		return nil
	}
	token, at := p.take()
	switch {
	case p.bad != nil:
		return nil
	case token == "!":
		arg := p.unary(depth + 1)
		if arg == nil {
			return nil
		}
		return &Expr{op: opNot, args: []*Expr{arg}, at: at}
	case token == "(":
		e := p.or(depth + 1)
		if e == nil {
			return nil
		}
		if p.peek() != ")" {
			p.fail(at, "this parenthesis is never closed")
			return nil
		}
		p.take()
		inner := *e
		inner.paren = true
		return &inner
	case token == "":
		p.fail(at, "the condition ends where a choice id is wanted")
	case !idByte(token[0]):
		p.fail(at, fmt.Sprintf("%s where a choice id is wanted", token))
	default:
		if p.terms++; p.terms > maxRuleTerms {
			p.fail(at, fmt.Sprintf("more than %d mentions of choices", maxRuleTerms))
			return nil
		}
		return &Expr{op: opChoice, choice: token, at: at}
	}
	return nil
}

func idByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// IsDefault reports whether e is the condition default.
func (e *Expr) IsDefault() bool { return e.op == opDefault }

// leaves appends every mention of a choice, in the order of the text.
func (e *Expr) leaves(into []*Expr) []*Expr {
	if e.op == opChoice {
		return append(into, e)
	}
	for _, arg := range e.args {
		into = arg.leaves(into)
	}
	return into
}

// Choices returns the ids that e mentions, each once, in the order of the text.
func (e *Expr) Choices() []string {
	var ids []string
	for _, leaf := range e.leaves(nil) {
		if !slices.Contains(ids, leaf.choice) {
			ids = append(ids, leaf.choice)
		}
	}
	return ids
}

// Mixed returns the offset of the first && that stands beside || without
// parentheses, where the result hangs on a precedence that AWS does not document.
func (e *Expr) Mixed() (offset int, mixed bool) {
	for _, arg := range e.args {
		if e.op == opOr && arg.op == opAnd && !arg.paren {
			return arg.at, true
		}
		if at, ok := arg.Mixed(); ok {
			return at, true
		}
	}
	return 0, false
}

// String writes e with parentheses wherever two signs meet.
func (e *Expr) String() string {
	switch e.op {
	case opDefault:
		return Default
	case opChoice:
		return e.choice
	case opNot:
		if arg := e.args[0]; arg.op == opAnd || arg.op == opOr {
			return "!(" + arg.String() + ")"
		}
		return "!" + e.args[0].String()
	}
	sign := " && "
	if e.op == opOr {
		sign = " || "
	}
	parts := make([]string, len(e.args))
	for i, arg := range e.args {
		parts[i] = arg.String()
		if arg.op == opAnd || arg.op == opOr {
			parts[i] = "(" + parts[i] + ")"
		}
	}
	return strings.Join(parts, sign)
}

// Eval is the value of e where exactly the choices of selected are selected.
func (e *Expr) Eval(selected func(choice string) bool) bool {
	switch e.op {
	case opChoice:
		return selected(e.choice)
	case opNot:
		return !e.args[0].Eval(selected)
	case opAnd:
		for _, arg := range e.args {
			if !arg.Eval(selected) {
				return false
			}
		}
		return true
	case opOr:
		for _, arg := range e.args {
			if arg.Eval(selected) {
				return true
			}
		}
		return false
	}
	return true
}
