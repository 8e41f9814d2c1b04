package report

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/owenrumney/go-sarif/v2/sarif"

	"github.com/plumb-iac/plumb/scanner/finding"
)

// maxTags is how many tags of a rule GitHub takes.
const maxTags = 20

func (s *sarifWriter) rule(p Policy) sarifDescriptor {
	d := sarif.NewRule(p.ID)
	d.Name = ptr(pascal(p.ID))
	d.ShortDescription = text2(sentence(notALink(clean(orElse(p.Title, p.ID)))))
	d.FullDescription = text2(sentence(notALink(clean(orElse(oneLine(p.Description), orElse(p.Title, p.ID))))))
	d.Help = sarif.NewMultiformatMessageString(s.helpText(p)).WithMarkdown(s.helpMarkdown(p))
	d.HelpURI = ptr(p.helpURI())
	d.DeprecatedIds = p.Aliases
	d.DefaultConfiguration = sarif.NewReportingConfiguration().WithLevel(levelOf(p.Risk)).WithRank(rankOf(p.Risk))
	d.Properties = s.ruleProperties(p)
	out := sarifDescriptor{ReportingDescriptor: d}
	for _, practice := range p.Practices {
		if i, ok := s.taxonomy.practices[practice.Key]; ok {
			ref := s.taxonomy.ref()
			out.Relationships = append(out.Relationships, sarifRelationship{
				Target: sarifDescriptorRef{ID: s.taxonomy.taxa[i].ID, Index: i, ToolComponent: &ref}, Kinds: []string{"relevant"},
			})
		}
	}
	return out
}

func (s *sarifWriter) ruleProperties(p Policy) sarif.Properties {
	props := sarif.Properties{
		"precision":        "very-high", // what is not certain is unknown, never a result
		"problem.severity": map[string]string{"error": "error", "warning": "warning", "note": "recommendation"}[levelOf(p.Risk)],
		"risk":             string(p.Risk),
		"verdicts":         p.Verdicts,
	}
	if p.Scope != "" && p.Scope != "resource" {
		props["precision"] = "high" // what a workload lacks may stand elsewhere
	}
	if p.Deprecated != "" {
		props["deprecated"] = clean(p.Deprecated)
	}
	var pillars, questions, ids []string
	security := false
	for _, practice := range p.Practices {
		info := s.r.practice(practice)
		pillars = appendNew(pillars, info.Pillar)
		questions = appendNew(questions, info.Question)
		ids = appendNew(ids, orElse(info.ID, info.Key))
		security = security || info.Pillar == "security"
	}
	tags := slices.Concat(pillars, questions, ids)
	if len(tags) > maxTags {
		tags = tags[:maxTags]
	}
	if len(tags) > 0 {
		props["tags"] = tags
	}
	if security {
		props["security-severity"] = map[finding.Risk]string{finding.High: "8.0", finding.Medium: "5.5", finding.Low: "3.0"}[p.Risk]
	}
	return props
}

func (s *sarifWriter) helpText(p Policy) string {
	parts := []string{sentence(clean(orElse(p.Title, p.ID)))}
	if p.Description != "" {
		parts = append(parts, sentence(clean(oneLine(p.Description))))
	}
	if fix := firstParagraph(p.Remediation); fix != "" {
		parts = append(parts, "How to fix: "+sentence(clean(fix)))
	}
	return strings.Join(parts, " ")
}

// helpMarkdown renders a policy's document. Its description and remediation are
// Markdown by contract.
func (s *sarifWriter) helpMarkdown(p Policy) string {
	var b strings.Builder
	fmt.Fprintf(&b, "**%s**\n", mdText(orElse(p.Title, p.ID)))
	if p.Deprecated != "" {
		fmt.Fprintf(&b, "\n_Deprecated: %s_\n", mdText(p.Deprecated))
	}
	if p.Description != "" {
		fmt.Fprintf(&b, "\n%s\n", block(p.Description))
	}
	if p.Remediation != "" {
		fmt.Fprintf(&b, "\n### How to fix\n\n%s\n", block(p.Remediation))
	}
	if len(p.Practices) > 0 {
		b.WriteString("\n### Well-Architected\n\n")
		for _, practice := range p.Practices {
			b.WriteString("- " + practiceMarkdown(s.r.practice(practice)) + "\n")
		}
	}
	if len(p.Related) > 0 {
		b.WriteString("\n### More\n\n")
		for _, l := range p.Related {
			b.WriteString("- " + mdLink(orElse(l.Title, l.URL), l.URL) + "\n")
		}
	}
	fmt.Fprintf(&b, "\n%s · risk %s\n", mdCode(p.ID), p.Risk)
	return b.String()
}

// helpURI returns where to read more: the first related page, else plumb's own.
func (p Policy) helpURI() string {
	for _, l := range p.Related {
		if u, err := url.Parse(l.URL); err == nil && u.Scheme == "https" && u.Host != "" {
			return u.String()
		}
	}
	return homepage
}

// A taxonomy holds the practices that policies speak for, with their questions and
// pillars, as taxa.
type taxonomy struct {
	framework Framework
	taxa      []sarifDescriptor
	practices map[string]int // index of a practice's taxon by its key
}

func (r *Report) taxonomy() *taxonomy {
	t := &taxonomy{framework: r.Framework, practices: map[string]int{}}
	t.framework.Name = orElse(t.framework.Name, "AWS Well-Architected Framework")
	at := map[string]int{} // by id
	add := func(id, title, url string, parent int) int {
		if i, ok := at[id]; ok {
			return i
		}
		d := sarif.NewRule(id)
		d.Name = ptr(id)
		d.ShortDescription = text2(sentence(clean(orElse(title, id))))
		if url != "" {
			d.HelpURI = ptr(url)
		}
		taxon := sarifDescriptor{ReportingDescriptor: d}
		if parent >= 0 {
			taxon.Relationships = []sarifRelationship{{Target: sarifDescriptorRef{ID: t.taxa[parent].ID, Index: parent}, Kinds: []string{"superset"}}}
		}
		at[id] = len(t.taxa)
		t.taxa = append(t.taxa, taxon)
		return at[id]
	}
	for _, p := range r.practices() {
		parent := -1
		if p.Pillar != "" {
			parent = add(p.Pillar, p.PillarTitle, "", -1)
		}
		if p.Question != "" {
			parent = add(p.Question, p.QuestionTitle, "", parent)
		}
		i := add(orElse(p.ID, p.Key), p.Title, p.URL, parent)
		t.taxa[i].Properties = sarif.Properties{"key": p.Key}
		t.practices[p.Key] = i
	}
	return t
}

func (t *taxonomy) any() bool { return len(t.taxa) > 0 }

func (t *taxonomy) guid() string {
	return uuid.NewSHA1(uuid.NameSpaceURL, []byte(homepage+"/taxonomy/"+t.framework.Name+"/"+t.framework.Version)).String()
}

func (t *taxonomy) ref() sarifComponentRef {
	return sarifComponentRef{Name: t.framework.Name, Index: 0, GUID: t.guid()}
}

func (t *taxonomy) component() sarifComponent {
	c := &sarif.ToolComponent{
		Name: t.framework.Name, GUID: ptr(t.guid()), Organization: ptr("Amazon Web Services"),
		ShortDescription: text2("The pillars, questions and practices that the policies of this run speak for."),
		IsComprehensive:  ptr(false), Contents: []any{"localizedData", "nonLocalizedData"},
	}
	if t.framework.Version != "" {
		c.Version = ptr(t.framework.Version)
	}
	if t.framework.URL != "" {
		c.InformationURI = ptr(t.framework.URL)
	}
	return sarifComponent{ToolComponent: c, Taxa: t.taxa}
}

// pascal turns an id into one word, as SARIF has names of rules: s3/bucket_logging
// is S3BucketLogging.
func pascal(id string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(id, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		first, size := utf8.DecodeRuneInString(word)
		b.WriteRune(unicode.ToUpper(first))
		b.WriteString(word[size:])
	}
	return b.String()
}

// fileURI returns the relative URI of a file.
func fileURI(file string) string {
	return (&url.URL{Path: file}).String()
}

var (
	link        = regexp.MustCompile(`\]\(`)
	placeholder = regexp.MustCompile(`\{(\d+)\}`)
	semantic    = regexp.MustCompile(`^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$`)
)

// notALink keeps a text from being read as a link or a placeholder, which SARIF's
// plain messages may hold.
func notALink(s string) string {
	return placeholder.ReplaceAllString(link.ReplaceAllString(s, "] ("), "{{$1}}")
}

func isSemantic(version string) bool { return semantic.MatchString(version) }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

func appendNew(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

func ptr[T any](v T) *T { return &v }

func message(s string) *sarif.Message { return sarif.NewTextMessage(s) }

func text2(s string) *sarif.MultiformatMessageString { return sarif.NewMultiformatMessageString(s) }
