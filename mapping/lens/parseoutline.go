package lens

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An Outline is a lens that was read from an outline.
type Outline struct {
	Lens  *Lens
	name  string
	lines map[string]int // by JSON pointer: the line it was written in
}

// ParseOutline reads an outline; see WriteOutline for its form. Where ids are
// left out they are made from the titles; where a question has no "none of
// these" it gets one; where it has no Risk part, all practices together are no
// risk and anything less is high. The error holds all faults of the form, each
// with its line; Check has those of the lens.
func ParseOutline(name string, text []byte) (*Outline, error) {
	if !utf8.Valid(text) {
		return nil, fmt.Errorf("%s: not UTF-8: save the file as UTF-8", name)
	}
	if len(text) > maxRead {
		return nil, fmt.Errorf("%s: larger than %d MB", name, maxRead>>20)
	}
	p := &outlineParser{Outline: Outline{Lens: &Lens{SchemaVersion: SchemaVersion}, name: name, lines: map[string]int{}}}
	for line := range strings.SplitSeq(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n") {
		p.n++
		p.line(strings.TrimRightFunc(line, unicode.IsSpace))
	}
	p.flush()
	if p.Lens.Name == "" {
		p.n = 1
		p.fail("no name: want a first line like # Company baseline")
	}
	p.complete()
	if len(p.faults) > 0 {
		return nil, errors.Join(p.faults...)
	}
	return &p.Outline, nil
}

type outlineParser struct {
	Outline
	n      int
	faults []error

	pillar   *Pillar
	question *Question
	choice   *Choice
	inRisk   bool

	into   *string  // the text that lines are collected for
	url    *string  // where its link goes, nil for descriptions
	text   []string // collected
	indent int      // of the text's further lines
}

func (p *outlineParser) fail(format string, args ...any) {
	p.faults = append(p.faults, fmt.Errorf("%s:%d: "+format, slices.Concat([]any{p.name, p.n}, args)...))
}

// at remembers the line of a JSON pointer.
func (p *outlineParser) at(format string, args ...any) { p.lines[fmt.Sprintf(format, args...)] = p.n }

// flush ends the text that is being collected.
func (p *outlineParser) flush() {
	if p.into == nil {
		return
	}
	text := strings.Trim(strings.Join(p.text, "\n"), "\n")
	if p.url != nil {
		text, *p.url = cutURL(text)
	}
	if *p.into != "" && text != "" {
		text = *p.into + "\n\n" + text
	}
	if text != "" {
		*p.into = text
	}
	p.into, p.url, p.text = nil, nil, nil
}

// trailingURL is a link at the end of a text: <https://example.com>.
var trailingURL = regexp.MustCompile(`\s*<([^<>\s]+)>$`)

func cutURL(text string) (string, string) {
	m := trailingURL.FindStringSubmatchIndex(text)
	if m == nil {
		return text, ""
	}
	return text[:m[0]], text[m[2]:m[3]]
}

func (p *outlineParser) line(line string) {
	trimmed := strings.TrimLeft(line, " \t")
	indent := len(line) - len(trimmed)
	word, rest, isField := strings.Cut(trimmed, ":")
	isField = isField && special(word+":")
	switch {
	case trimmed == "":
		if p.into != nil {
			p.text = append(p.text, "")
		}
	case indent == 0 && strings.HasPrefix(trimmed, "#"):
		p.flush()
		p.heading(trimmed)
	case indent == 0 && strings.HasPrefix(trimmed, "- ") && p.inRisk:
		p.rule(strings.TrimSpace(trimmed[2:]))
	case indent == 0 && strings.HasPrefix(trimmed, "- "):
		p.flush()
		p.newChoice(strings.TrimSpace(trimmed[2:]))
	case isField && (indent == 0 || p.choice != nil && indent < 4):
		p.flush()
		p.field(word, strings.TrimSpace(rest), indent)
	case p.into != nil && (indent >= p.indent || p.indent == 0):
		text := line
		if p.indent > 0 {
			text = line[p.indent:]
		}
		p.text = append(p.text, strings.TrimPrefix(text, `\`))
	default:
		p.paragraph(line, trimmed, indent)
	}
}

// paragraph begins a description.
func (p *outlineParser) paragraph(line, trimmed string, indent int) {
	switch {
	case p.inRisk:
		p.fail("%q in the Risk part: want lines like - high: default", trimmed)
	case p.choice != nil:
		p.fail("%q under a choice: want Help:, Improve:, More help: or More improvement:, and further lines of a text indented by 4", trimmed)
	case p.question != nil:
		p.collect(&p.question.Description, nil, 0, strings.TrimPrefix(line, `\`))
	case p.pillar != nil:
		p.fail("a pillar has no description in the format: %q", trimmed)
	case p.Lens.Name != "":
		p.collect(&p.Lens.Description, nil, 0, strings.TrimPrefix(line, `\`))
	default:
		p.fail("%q before the lens's name: want a first line like # Company baseline", trimmed)
	}
}

func (p *outlineParser) collect(into, url *string, indent int, first string) {
	p.into, p.url, p.indent, p.text = into, url, indent, []string{first}
}

// withID cuts a trailing {#id} off a title.
var withID = regexp.MustCompile(`^(.*?)\s*\{#([^{}]*)\}$`)

func cutID(title string) (string, string) {
	if m := withID.FindStringSubmatch(title); m != nil {
		return m[1], m[2]
	}
	return title, ""
}

func (p *outlineParser) heading(line string) {
	level := len(line) - len(strings.TrimLeft(line, "#"))
	title, id := cutID(strings.TrimSpace(line[level:]))
	if title == "" {
		p.fail("a heading without a text")
		return
	}
	p.choice, p.inRisk = nil, false
	switch {
	case level == 1 && p.Lens.Name == "":
		p.Lens.Name = title
		p.at("")
		p.at("/name")
	case level == 1:
		p.fail("a second name of the lens: pillars have two signs, ##")
	case level == 2:
		p.Lens.Pillars = append(p.Lens.Pillars, Pillar{ID: id, Name: title})
		p.pillar, p.question = &p.Lens.Pillars[len(p.Lens.Pillars)-1], nil
		p.at("/pillars/%d", len(p.Lens.Pillars)-1)
	case level == 3 && p.pillar != nil:
		p.pillar.Questions = append(p.pillar.Questions, Question{ID: id, Title: title})
		p.question = &p.pillar.Questions[len(p.pillar.Questions)-1]
		p.at("%s", p.questionPointer())
	case level == 3:
		p.fail("a question before the first pillar: pillars have two signs, ##")
	default:
		p.fail("a heading with %d signs: # is the lens, ## a pillar, ### a question", level)
	}
}

func (p *outlineParser) questionPointer() string {
	return fmt.Sprintf("/pillars/%d/questions/%d", len(p.Lens.Pillars)-1, len(p.pillar.Questions)-1)
}

func (p *outlineParser) newChoice(title string) {
	if p.question == nil {
		p.fail("a choice before the first question: questions have three signs, ###")
		return
	}
	title, id := cutID(title)
	p.question.Choices = append(p.question.Choices, Choice{ID: id, Title: title})
	p.choice = &p.question.Choices[len(p.question.Choices)-1]
	p.at("%s/choices/%d", p.questionPointer(), len(p.question.Choices)-1)
}

func (p *outlineParser) field(word, rest string, indent int) {
	switch {
	case p.question == nil:
		p.fail("%s: before the first question", word)
	case word == fieldRisk && indent == 0:
		p.choice, p.inRisk = nil, true
		if rest != "" {
			p.fail("Risk: stands alone, the rules follow as a list")
		}
		p.at("%s/riskRules", p.questionPointer())
	case word == fieldHelp && indent == 0 && p.choice == nil && p.question.Helpful == nil:
		p.question.Helpful = &Content{}
		p.collect(&p.question.Helpful.Text, &p.question.Helpful.URL, 2, rest)
		p.at("%s/helpfulResource", p.questionPointer())
	case p.choice == nil || indent == 0:
		p.fail("%s: under a choice, indented by 2", word)
	default:
		p.choiceField(word, rest)
	}
}

func (p *outlineParser) choiceField(word, rest string) {
	c := p.choice
	var into *Content
	pointer := fmt.Sprintf("%s/choices/%d/", p.questionPointer(), len(p.question.Choices)-1)
	switch {
	case word == fieldHelp && c.Helpful == nil:
		c.Helpful = &Content{}
		into = c.Helpful
		p.at("%shelpfulResource", pointer)
	case word == fieldImprove && c.Improvement == nil:
		c.Improvement = &Content{}
		into = c.Improvement
		p.at("%simprovementPlan", pointer)
	case word == fieldMoreHelp, word == fieldMoreImprove:
		kind := HelpfulResource
		if word == fieldMoreImprove {
			kind = ImprovementPlan
		}
		i := slices.IndexFunc(c.Additional, func(a Additional) bool { return a.Type == kind })
		if i < 0 {
			i = len(c.Additional)
			c.Additional = append(c.Additional, Additional{Type: kind})
		}
		c.Additional[i].Content = append(c.Additional[i].Content, Content{})
		n := len(c.Additional[i].Content) - 1
		into = &c.Additional[i].Content[n]
		p.at("%sadditionalResources/%d/content/%d", pointer, i, n)
	default:
		p.fail("%s: twice for one choice: more go under More help: or More improvement:", word)
		return
	}
	p.collect(&into.Text, &into.URL, 4, rest)
}

func (p *outlineParser) rule(text string) {
	name, condition, ok := strings.Cut(text, ":")
	risk := map[string]string{"none": NoRisk, "medium": MediumRisk, "high": HighRisk}[strings.TrimSpace(name)]
	if !ok || risk == "" {
		p.fail("rule %q: want none:, medium: or high: and a condition", text)
		return
	}
	p.question.Rules = append(p.question.Rules, Rule{Condition: strings.TrimSpace(condition), Risk: risk})
	p.at("%s/riskRules/%d", p.questionPointer(), len(p.question.Rules)-1)
}

// complete fills in what an outline may leave out.
func (p *outlineParser) complete() {
	pillars, questions := map[string]bool{}, map[string]bool{}
	for i := range p.Lens.Pillars {
		pillar := &p.Lens.Pillars[i]
		pillar.ID = takeID(pillar.ID, pillar.Name, maxAPIPillarID, pillars)
		for j := range pillar.Questions {
			q := &pillar.Questions[j]
			q.ID = takeID(q.ID, q.Title, maxAPIPillarID, questions)
			q.complete()
		}
	}
}

func (q *Question) complete() {
	choices := map[string]bool{}
	for _, c := range q.Choices {
		choices[c.ID] = true
	}
	delete(choices, "")
	hasNone := false
	for i := range q.Choices {
		c := &q.Choices[i]
		if c.ID == "" && strings.EqualFold(strings.TrimRight(c.Title, "."), "none of these") {
			c.ID = takeID("", q.ID[:min(len(q.ID), maxAPIChoiceID-3)]+"_no", maxAPIChoiceID, choices)
		}
		if c.ID == "" {
			title := c.Title
			if IsNone(slug(title, maxAPIChoiceID)) {
				title = "does " + title // an id that ends in _no would mean none of these
			}
			c.ID = takeID("", title, maxAPIChoiceID, choices)
		}
		hasNone = hasNone || c.None()
	}
	if !hasNone && len(q.Choices) > 0 {
		q.Choices = append(q.Choices, Choice{ID: takeID("", q.ID[:min(len(q.ID), maxAPIChoiceID-3)]+"_no", maxAPIChoiceID, choices), Title: "None of these"})
	}
	if len(q.Rules) > 0 {
		return
	}
	var all, none []string
	for _, c := range q.Choices {
		if c.None() {
			none = append(none, "!"+c.ID)
		} else {
			all = append(all, c.ID)
		}
	}
	all = append(all, none...)
	if len(all) > 0 {
		q.Rules = []Rule{{strings.Join(all, " && "), NoRisk}, {Default, HighRisk}}
	}
}

// takeID returns id, or one made from title that is not taken yet.
func takeID(id, title string, limit int, taken map[string]bool) string {
	if id != "" {
		taken[id] = true
		return id
	}
	id = slug(title, limit)
	for n := 2; taken[id]; n++ {
		suffix := fmt.Sprintf("_%d", n)
		id = slug(title, limit-len(suffix)) + suffix
	}
	taken[id] = true
	return id
}

// slug makes an id of a title: small letters and digits of ASCII, joined by _, cut at a word.
func slug(title string, limit int) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return r > unicode.MaxASCII || !idByte(byte(r)) })
	var b strings.Builder
	for _, w := range words {
		if b.Len() > 0 && b.Len()+1+len(w) > limit {
			break
		}
		if b.Len() > 0 {
			b.WriteByte('_')
		}
		b.WriteString(w)
	}
	id := b.String()
	id = id[:min(len(id), limit)]
	for len(id) < MinID {
		id += "_x"
	}
	if id == Default {
		id += "_x"
	}
	return id
}

// Check checks the lens against every limit, as Read does. Faults carry the
// lines of the outline.
func (o *Outline) Check() Faults {
	var buf bytes.Buffer
	if err := o.Lens.Write(&buf); err != nil {
		panic(err) // texts always encode
	}
	_, faults := Read(o.name, buf.Bytes())
	for i := range faults {
		pointer := faults[i].Pointer
		for o.lines[pointer] == 0 && pointer != "" {
			pointer = pointer[:strings.LastIndexByte(pointer, '/')]
		}
		faults[i].Line, faults[i].Column = max(o.lines[pointer], 1), 1
	}
	return faults
}
