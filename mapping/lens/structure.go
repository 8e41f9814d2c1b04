package lens

import "strings"

// The resource types of additionalResources.
const (
	HelpfulResource = "HELPFUL_RESOURCE"
	ImprovementPlan = "IMPROVEMENT_PLAN"
)

func (c *checker) lens(n *node) *Lens {
	c.keys(n, "schemaVersion", "name", "description", "pillars")
	l := &Lens{
		SchemaVersion: c.text(n, text{key: "schemaVersion", limit: 32}),
		Name:          c.text(n, text{key: "name", limit: MaxName, restricted: true}),
		Description:   c.text(n, text{key: "description", limit: MaxText, restricted: true}),
	}
	if v := n.get("schemaVersion"); v != nil && v.kind == kindString && v.text != SchemaVersion {
		c.errorf(v, CodeSchemaVersion, "schemaVersion %q is not known: the only one is %q", v.text, SchemaVersion)
	}
	pillars, questions := ids{}, ids{}
	for _, item := range c.list(n, "pillars", "pillars", MaxPillars, true) {
		if c.object(item, "a pillar") {
			l.Pillars = append(l.Pillars, c.pillar(item, pillars, questions))
		}
	}
	return l
}

func (c *checker) pillar(n *node, seen, questions ids) Pillar {
	c.keys(n, "id", "name", "questions")
	p := Pillar{
		ID:   c.id(n, "pillar", seen, maxAPIPillarID),
		Name: c.text(n, text{key: "name", limit: MaxName, restricted: true}),
	}
	for _, item := range c.list(n, "questions", "questions", MaxQuestions, true) {
		if c.object(item, "a question") {
			p.Questions = append(p.Questions, c.question(item, questions))
		}
	}
	return p
}

func (c *checker) question(n *node, seen ids) Question {
	c.keys(n, "id", "title", "description", "helpfulResource", "choices", "riskRules")
	q := Question{
		ID:          c.id(n, "question", seen, MaxID),
		Title:       c.text(n, text{key: "title", limit: MaxTitle, restricted: true}),
		Description: c.text(n, text{key: "description", limit: MaxText, optional: true, restricted: true}),
		Helpful:     c.content(n, "helpfulResource", false),
	}
	choices := ids{}
	var none *node
	for _, item := range c.list(n, "choices", "choices", MaxChoices, true) {
		if !c.object(item, "a choice") {
			continue
		}
		choice := c.choice(item, choices)
		if choice.None() {
			if none != nil {
				c.warnf(item, CodeNoneChoice, "a second choice whose id ends in _no: both mean none of these")
			}
			none = item
		}
		q.Choices = append(q.Choices, choice)
	}
	c.rules(n, &q)
	return q
}

func (c *checker) choice(n *node, seen ids) Choice {
	c.keys(n, "id", "title", "helpfulResource", "improvementPlan", "additionalResources")
	choice := Choice{
		ID:    c.id(n, "choice", seen, maxAPIChoiceID),
		Title: c.text(n, text{key: "title", limit: MaxTitle, restricted: true}),
	}
	if id := n.get("id"); choice.ID == Default {
		c.errorf(id, CodeID, "id default cannot be told from the condition default")
	}
	choice.Helpful = c.content(n, "helpfulResource", false)
	choice.Improvement = c.content(n, "improvementPlan", !choice.None())
	count := map[string]int{}
	for _, item := range c.list(n, "additionalResources", "additional resources", 2*MaxAdditional, false) {
		if c.object(item, "an additional resource") {
			choice.Additional = append(choice.Additional, c.additional(item, count))
		}
	}
	return choice
}

// content reads {displayText, url}. displayText is needed where there is a url.
func (c *checker) content(parent *node, key string, required bool) *Content {
	n := parent.get(key)
	if n == nil {
		if required {
			c.errorf(parent, CodeMissing, "%s is missing: only a choice that means none of these (id ending in _no) does without", key)
		}
		return nil
	}
	if !c.object(n, key) {
		return nil
	}
	return c.contentObject(n)
}

func (c *checker) contentObject(n *node) *Content {
	c.keys(n, "displayText", "url")
	content := &Content{Text: c.text(n, text{key: "displayText", limit: MaxText})}
	if url := n.get("url"); url != nil {
		if url.kind != kindString {
			c.wrongType(url, "url is a text")
		} else if !urlPattern.MatchString(url.text) {
			c.errorf(url, CodeURL, "url %q is not an http:// or https:// address", url.text)
		}
		content.URL = c.text(n, text{key: "url", limit: MaxText, optional: true})
	}
	return content
}

func (c *checker) additional(n *node, count map[string]int) Additional {
	c.keys(n, "type", "content")
	a := Additional{Type: c.text(n, text{key: "type", limit: 32})}
	if kind := n.get("type"); kind != nil && kind.kind == kindString && a.Type != HelpfulResource && a.Type != ImprovementPlan {
		c.errorf(kind, CodeEnum, "type %q is not known: want %s or %s", a.Type, HelpfulResource, ImprovementPlan)
	}
	for _, item := range c.list(n, "content", "resources", 2*MaxAdditional, true) {
		if !c.object(item, "a resource") {
			continue
		}
		a.Content = append(a.Content, *c.contentObject(item))
		if count[a.Type]++; count[a.Type] == MaxAdditional+1 {
			c.errorf(item, CodeTooMany, "more than %d additional resources of type %s", MaxAdditional, a.Type)
		}
	}
	return a
}

// riskName is a rule's risk as people say it.
func riskName(risk string) string {
	return strings.ToLower(strings.TrimSuffix(risk, "_RISK")) + " risk"
}
