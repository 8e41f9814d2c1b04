package reviewfile

import (
	"bytes"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/framework"
)

// mark begins plumb's own lines.
const mark = "#|"

const header = `# A Well-Architected review: people's answers beside plumb's proposals.
#
# Lines that begin with #| are plumb's: they are rewritten after each scan.
# All other lines are yours and are never changed. Under a choice you can write
#
#   answer: yes, no or not_applicable
#   reason: why it does not apply (needed with not_applicable)
#   owner:  who sees to it
#   notes:  anything; several lines after a |
#
# and under a question the same, with answer: none (none of these) or not_applicable.
`

// Init returns a new review file for a review.
func Init(r *mapping.Review, lens *framework.Framework) ([]byte, error) {
	text := fmt.Appendf(nil, "%slens: %s\nedition: %q\nworkload: %s\nowner:\n\nquestions:\n\n", header, quote(r.Lens.Alias), r.Lens.Version, quote(r.Workload))
	f, err := Parse("new review", text, lens)
	if err != nil {
		return nil, err
	}
	return f.Merge(r)
}

// Merge returns the file's text with plumb's lines brought up to the review,
// and with the questions and choices that it does not have yet. Every line of a
// person is in the result, unchanged and in the same order; Merge checks that
// itself and returns an error rather than a text for which it does not hold.
func (f *File) Merge(r *mapping.Review) ([]byte, error) {
	e := newEdit(f.text)
	for _, q := range r.Questions {
		at := f.questions[q.ID]
		if at == nil {
			e.insert(f.questionPlace(r, q), question, newQuestion(q, f.questionIndent()))
			continue
		}
		e.comment(at.key.Line, indentOf(at), questionLines(q))
		f.mergeChoices(e, q, at)
	}
	merged := e.apply()
	if err := f.check(merged, r); err != nil {
		return nil, fmt.Errorf("%s: cannot add plumb's lines without touching yours: %w", f.Name, err)
	}
	return merged, nil
}

func (f *File) mergeChoices(e *edit, q *mapping.Question, at *entry) {
	indent := at.key.Column + 1 // of the question's fields
	if at.value.Kind == yaml.MappingNode {
		indent = at.value.Content[0].Column - 1
	}
	if at.choicesKey == nil {
		var b strings.Builder
		fmt.Fprintf(&b, "%schoices:\n", spaces(indent))
		for _, c := range q.Choices {
			b.WriteString(newChoice(c, indent+2))
		}
		e.insert(f.end(at.key.Line, at.key.Column), choice, b.String())
		return
	}
	inner := indent + 2
	if at.choices.Kind == yaml.MappingNode {
		inner = at.choices.Content[0].Column - 1
	}
	for i, c := range q.Choices {
		if key := at.choice[c.Key]; key != nil {
			e.comment(key.Line, key.Column+1, choiceLines(c))
			continue
		}
		place := f.end(at.choicesKey.Line, at.choicesKey.Column)
		for _, later := range q.Choices[i+1:] {
			if key := at.choice[later.Key]; key != nil {
				place = f.start(key)
				break
			}
		}
		e.insert(place, choice, newChoice(c, inner))
	}
	for _, key := range sortedKeys(at.choice) {
		change, _ := f.lens.Resolve(key)
		if change.How != framework.Same {
			node := at.choice[key]
			e.comment(node.Line, node.Column+1, formerLines(change))
		}
	}
}

// questionPlace is the line before which a question that the file does not have
// is inserted: before the next one that it has, else at the end of questions.
func (f *File) questionPlace(r *mapping.Review, q *mapping.Question) int {
	i := slices.Index(r.Questions, q)
	for _, later := range r.Questions[i+1:] {
		if at := f.questions[later.ID]; at != nil {
			return f.start(at.key)
		}
	}
	for i := 0; i+1 < len(f.top.Content); i += 2 {
		if key := f.top.Content[i]; key.Value == "questions" {
			return f.end(key.Line, key.Column)
		}
	}
	return 0 // Parse has refused a file without questions
}

// questionIndent is how far the ids of questions are indented.
func (f *File) questionIndent() int {
	for _, at := range f.questions {
		return at.key.Column - 1 // they are all alike: YAML wants it
	}
	return 2
}

// start is the line at which a key begins, with the comments directly above it.
func (f *File) start(key *yaml.Node) int {
	line := key.Line
	for line > 1 {
		above := f.lines[line-2]
		text := strings.TrimLeft(above, " ")
		indent := len(above) - len(text)
		if !strings.HasPrefix(text, "#") || indent > key.Column-1 {
			break
		}
		line--
	}
	return line
}

// end is the line behind the value of the key at line and column: that of the
// next key that is indented no deeper, with the comments above it, or the one
// behind the last.
func (f *File) end(line, column int) int {
	best := len(f.lines) + 1
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		for i, c := range n.Content {
			if n.Kind == yaml.MappingNode && i%2 == 0 && c.Line > line && c.Line < best && c.Column <= column {
				best = f.start(c)
			}
			walk(c)
		}
	}
	walk(f.top)
	if best > len(f.lines) && !bytes.HasSuffix(f.text, []byte("\n")) {
		// A text that ends with the file (notes: |) would get a line break more
		// from a line behind it: the addition comes first instead.
		return line + 1
	}
	return best
}

func indentOf(at *entry) int {
	if at.value.Kind == yaml.MappingNode {
		return at.value.Content[0].Column - 1
	}
	return at.key.Column + 1
}

// check makes sure that the merged text says for people exactly what the file
// said, has all their lines, and has a place for every choice.
func (f *File) check(merged []byte, r *mapping.Review) error {
	again, err := Parse(f.Name, merged, f.lens)
	if err != nil {
		return err
	}
	for _, q := range r.Questions {
		at := again.questions[q.ID]
		if at == nil {
			return fmt.Errorf("question %s was not added", q.ID)
		}
		for _, c := range q.Choices {
			if at.choice[c.Key] == nil {
				return fmt.Errorf("choice %s was not added", c.Key)
			}
		}
	}
	if !reflect.DeepEqual(spoken(f.Answers), spoken(again.Answers)) {
		return fmt.Errorf("an answer would change")
	}
	rest := lines(merged)
	for _, line := range lines(f.text) {
		i := slices.Index(rest, line)
		if i < 0 {
			return fmt.Errorf("the line %q would be lost", line)
		}
		rest = rest[i+1:]
	}
	return nil
}

// lines are a person's lines of a file, without the line ends.
func lines(text []byte) []string {
	var all []string
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\r\n")
		if !strings.HasPrefix(strings.TrimLeft(line, " \t"), mark) {
			all = append(all, line)
		}
	}
	return all
}

// spoken are the answers that hold a word of a person.
func spoken(a *mapping.Answers) map[string]mapping.Answer {
	all := map[string]mapping.Answer{"": {Notes: a.Workload, Owner: a.Owner}}
	for id, q := range a.Questions {
		if !reflect.DeepEqual(q.Answer, mapping.Answer{}) {
			all[id] = q.Answer
		}
		for key, c := range q.Choices {
			if !reflect.DeepEqual(*c, mapping.Answer{}) {
				all[id+" "+key] = *c
			}
		}
	}
	return all
}

var plain = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_/.:-]*[A-Za-z0-9_/]$`)

// quote writes s as a YAML scalar on one line.
func quote(s string) string {
	if s == "" || plain.MatchString(s) && !slices.Contains([]string{"yes", "no", "on", "off", "true", "false", "null"}, strings.ToLower(s)) {
		return s
	}
	out, err := yaml.Marshal(&yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Style: yaml.DoubleQuotedStyle, Value: s})
	if err != nil {
		return fmt.Sprintf("%q", s)
	}
	return strings.TrimSuffix(string(out), "\n")
}
