// Package reviewfile reads and refreshes review.yaml, the file in which people
// answer a review beside plumb's proposals.
//
// plumb's own lines are comments that begin with "#|" and stand directly under
// the key they speak of. A refresh removes and rewrites those lines, adds what
// the file does not have yet, and touches nothing else: every other byte is a
// person's and stays where it is.
package reviewfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/framework"
)

// maxSize bounds a review file: one with every question answered at length has
// a few hundred kilobytes.
const maxSize = 8 << 20

// A File is a review file that was read without a fault.
type File struct {
	Name    string
	Answers *mapping.Answers
	// Edition is the edition of the framework that the file was written for.
	// See Stale.
	Edition string

	lens      *framework.Framework
	text      []byte
	lines     []string // of text, with their line ends
	edition   *yaml.Node
	top       *yaml.Node
	questions map[string]*entry
}

// entry is where a question stands in the file.
type entry struct {
	key, value *yaml.Node
	choices    *yaml.Node // the value of choices; nil if there is none
	choicesKey *yaml.Node
	choice     map[string]*yaml.Node // key nodes by key as written
}

// A Problem is a fault at a line of the file.
type Problem struct {
	File string
	Line int // 0 for the file as a whole
	Text string
}

func (p Problem) Error() string {
	if p.Line == 0 {
		return p.File + ": " + p.Text
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
}

// Parse reads a review file for the given catalogue. The error joins all
// faults, each a Problem, in the order of their lines.
func Parse(name string, text []byte, lens *framework.Framework) (*File, error) {
	f := &File{Name: name, text: text, lens: lens, questions: map[string]*entry{}}
	for line := range strings.Lines(string(text)) {
		f.lines = append(f.lines, line)
	}
	p := &parser{File: f}
	p.parse()
	if len(p.problems) > 0 {
		slices.SortStableFunc(p.problems, func(a, b Problem) int { return a.Line - b.Line })
		all := make([]error, len(p.problems))
		for i, problem := range p.problems {
			all[i] = problem
		}
		return nil, errors.Join(all...)
	}
	return f, nil
}

type parser struct {
	*File
	problems []Problem
}

func (p *parser) errorf(n *yaml.Node, format string, args ...any) {
	line := 0
	if n != nil {
		line = n.Line
	}
	p.problems = append(p.problems, Problem{p.Name, line, fmt.Sprintf(format, args...)})
}

func (p *parser) parse() {
	if len(p.text) > maxSize {
		p.errorf(nil, "larger than %d MB", maxSize>>20)
		return
	}
	var doc yaml.Node
	dec := yaml.NewDecoder(bytes.NewReader(p.text))
	if err := dec.Decode(&doc); err != nil {
		if errors.Is(err, io.EOF) {
			p.errorf(nil, "the file is empty: plumb review init writes one")
			return
		}
		p.problems = append(p.problems, yamlProblem(p.Name, err))
		return
	}
	if err := dec.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		p.errorf(nil, "a second YAML document: a review file has one")
		return
	}
	p.Answers = &mapping.Answers{Questions: map[string]*mapping.QuestionAnswer{}}
	p.top = doc.Content[0]
	var questions *yaml.Node
	p.mapping(p.top, "the file", func(key, value *yaml.Node) {
		switch key.Value {
		case "lens":
			p.Answers.Lens = p.scalar(key, value)
			if p.Answers.Lens != "" && p.Answers.Lens != p.lens.Alias {
				p.errorf(value, "the file is for the lens %q, this review for %q", p.Answers.Lens, p.lens.Alias)
			}
		case "edition":
			p.Edition, p.edition = p.scalar(key, value), value
		case "workload":
			p.Answers.Workload = p.scalar(key, value)
		case "owner":
			p.Answers.Owner = p.scalar(key, value)
		case "questions":
			questions = value
		default:
			p.errorf(key, "unknown key %q: want lens, edition, workload, owner or questions", key.Value)
		}
	})
	switch {
	case len(p.problems) > 0 && questions == nil:
		return
	case p.Edition == "":
		p.errorf(p.edition, "edition is missing: add the line `edition: %q`", p.lens.Edition)
	case !p.knows(p.Edition):
		p.errorf(p.edition, "unknown edition %q: this plumb knows %s", p.Edition, strings.Join(p.editions(), " and "))
	}
	p.Answers.Edition = p.Edition
	if questions == nil {
		p.errorf(nil, "questions is missing: plumb review init writes a whole file")
		return
	}
	p.readQuestions(questions)
	p.attachFormer()
}

func (f *File) editions() []string {
	if f.lens.Alias == framework.Current().Alias {
		return framework.Editions
	}
	return []string{f.lens.Edition}
}

func (f *File) knows(edition string) bool {
	// A custom lens has no list of its earlier versions: any may be upgraded from.
	return f.lens.Alias != framework.Current().Alias || slices.Contains(f.editions(), edition)
}

// Stale reports whether the file was written for another edition of the
// framework than this review's. Upgrade carries it over.
func (f *File) Stale() bool { return f.Edition != f.lens.Edition }

func (p *parser) readQuestions(questions *yaml.Node) {
	p.mapping(questions, "questions", func(key, value *yaml.Node) {
		q := p.lens.Question(key.Value)
		if q == nil {
			_, err := p.lens.Find(key.Value)
			text := fmt.Sprintf("unknown question %q", key.Value)
			if m, _ := p.lens.Find(key.Value); m.Question != nil {
				text += ": its id is " + m.Question.ID
			} else if m.Practice != nil {
				text += ": that is a practice of " + m.Practice.Question.ID
			} else if err != nil {
				if _, hint, ok := strings.Cut(err.Error(), ": "); ok {
					text += ": " + hint
				}
			}
			p.errorf(key, "%s", text)
			return
		}
		p.readQuestion(q, key, value)
	})
}

func (p *parser) readQuestion(q *framework.Question, key, value *yaml.Node) {
	e := &entry{key: key, value: value, choice: map[string]*yaml.Node{}}
	p.questions[q.ID] = e
	a := &mapping.QuestionAnswer{Choices: map[string]*mapping.Answer{}}
	p.Answers.Questions[q.ID] = a
	p.mapping(value, q.ID, func(key, value *yaml.Node) {
		switch key.Value {
		case "choices":
			e.choices, e.choicesKey = value, key
			p.mapping(value, "choices", func(key, value *yaml.Node) { p.readChoice(q, e, a, key, value) })
		default:
			p.field(&a.Answer, key, value, []mapping.Said{mapping.None, mapping.NotApplicable}, "choices")
		}
	})
	p.needReason(e.key, q.ID, &a.Answer)
}

func (p *parser) readChoice(q *framework.Question, e *entry, a *mapping.QuestionAnswer, key, value *yaml.Node) {
	name := key.Value
	if name == q.NoneID {
		p.errorf(key, "%s is no practice: write `answer: none` for the question %s", name, q.ID)
		return
	}
	change, ok := p.lens.Resolve(name)
	if !ok {
		text := fmt.Sprintf("unknown choice %q of question %s", name, q.ID)
		if m, err := p.lens.Find(name); err == nil && m.Practice != nil {
			text += ": its key is " + m.Practice.Key
		} else if err != nil {
			if _, hint, ok := strings.Cut(err.Error(), ": "); ok {
				text += ": " + hint
			}
		}
		p.errorf(key, "%s", text)
		return
	}
	if change.How == framework.Same && change.To.Question.ID != q.ID {
		p.errorf(key, "choice %s belongs to question %s, not to %s", name, change.To.Question.ID, q.ID)
		return
	}
	e.choice[name] = key
	answer := &mapping.Answer{}
	if value.Kind == yaml.MappingNode || value.Tag != "!!null" {
		p.leaf(value, name, func(key, value *yaml.Node) {
			p.field(answer, key, value, []mapping.Said{mapping.Yes, mapping.No, mapping.NotApplicable})
		})
	}
	p.needReason(key, name, answer)
	a.Choices[name] = answer
}

// field reads one of answer, reason, notes and owner.
func (p *parser) field(a *mapping.Answer, key, value *yaml.Node, allowed []mapping.Said, also ...string) {
	switch key.Value {
	case "answer":
		a.Said = mapping.Said(p.scalar(key, value))
		if a.Said != "" && !slices.Contains(allowed, a.Said) {
			var names []string
			for _, s := range allowed {
				names = append(names, string(s))
			}
			p.errorf(value, "unknown answer %q: want %s, or nothing", a.Said, strings.Join(names, ", "))
		}
	case "reason":
		a.Reason = p.scalar(key, value)
	case "notes":
		a.Notes = p.scalar(key, value)
	case "owner":
		a.Owner = p.scalar(key, value)
	default:
		known := append([]string{"answer", "reason", "notes", "owner"}, also...)
		p.errorf(key, "unknown key %q: want %s", key.Value, strings.Join(known, ", "))
	}
}

func (p *parser) needReason(key *yaml.Node, name string, a *mapping.Answer) {
	if a.Said == mapping.NotApplicable && strings.TrimSpace(a.Reason) == "" {
		p.errorf(key, "%s is answered not_applicable without a reason: say why it does not apply", name)
	}
}

// attachFormer brings answers to practices of earlier editions to where they
// count today: a renamed practice's answer is today's; one whose matter is part of
// another practice goes there, to be confirmed.
func (p *parser) attachFormer() {
	for _, q := range p.lens.Questions {
		a := p.Answers.Questions[q.ID]
		if a == nil {
			continue
		}
		for _, key := range sortedKeys(a.Choices) {
			change, _ := p.lens.Resolve(key)
			if change.How == framework.Same {
				continue
			}
			former := a.Choices[key]
			delete(a.Choices, key)
			if change.To == nil || blank(former) {
				continue
			}
			target := p.Answers.Questions[change.To.Question.ID]
			if target == nil {
				target = &mapping.QuestionAnswer{Choices: map[string]*mapping.Answer{}}
				p.Answers.Questions[change.To.Question.ID] = target
			}
			today := target.Choices[change.To.Key]
			if today == nil {
				today = &mapping.Answer{}
				target.Choices[change.To.Key] = today
			}
			if change.How == framework.Renamed && blank(today) {
				list := today.Former
				*today = *former
				today.Former = append(today.Former, list...)
				continue
			}
			today.Former = append(today.Former, mapping.FormerAnswer{Key: key, ID: change.ID, Title: change.Title, Answer: *former})
		}
	}
}

// blank reports whether nobody has written anything.
func blank(a *mapping.Answer) bool {
	return a.Said == "" && a.Reason == "" && a.Notes == "" && a.Owner == ""
}

// mapping calls yield for each pair of a mapping that is written in lines. An
// empty value is an empty mapping.
func (p *parser) mapping(n *yaml.Node, what string, yield func(key, value *yaml.Node)) {
	if n.Kind == yaml.MappingNode && n.Style&yaml.FlowStyle != 0 {
		p.errorf(n, "%s is written in braces: write it as indented lines, so that lines can be added", what)
		return
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return
	}
	p.leaf(n, what, yield)
}

func (p *parser) leaf(n *yaml.Node, what string, yield func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		p.errorf(n, "%s is not a list of keys and values", what)
		return
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode {
			p.errorf(key, "a key of %s is not a word", what)
			continue
		}
		if line, ok := seen[key.Value]; ok {
			p.errorf(key, "%s stands twice: also in line %d", key.Value, line)
			continue
		}
		seen[key.Value] = key.Line
		if value.Kind == yaml.AliasNode || value.Anchor != "" || key.Anchor != "" {
			p.errorf(key, "anchors and aliases are not supported: write %s out", key.Value)
			continue
		}
		yield(key, value)
	}
}

// scalar returns a value as it is written.
func (p *parser) scalar(key, value *yaml.Node) string {
	if value.Kind != yaml.ScalarNode {
		p.errorf(value, "%s is not a text", key.Value)
		return ""
	}
	if value.Tag == "!!null" {
		return ""
	}
	return value.Value
}

var yamlLine = regexp.MustCompile(`^(?:yaml: )?(?:line (\d+): )?(.*)`)

// yamlProblem turns an error of the YAML package into one with a place.
func yamlProblem(name string, err error) Problem {
	first, _, _ := strings.Cut(err.Error(), "\n")
	m := yamlLine.FindStringSubmatch(first)
	line := 0
	for _, d := range m[1] {
		line = 10*line + int(d-'0')
	}
	return Problem{name, line, "not valid YAML: " + m[2]}
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// EditionLine is the line on which the edition stands.
func (f *File) EditionLine() int { return f.edition.Line }
