package report

import (
	"net/url"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
)

// mdText makes a text from outside plain text in Markdown as GitHub reads it: no
// markup, HTML, mathematics or links, and no mention of people or issues.
func mdText(s string) string {
	var b strings.Builder
	for _, r := range clean(s) {
		switch r {
		case '\\', '`', '*', '_', '{', '}', '[', ']', '<', '>', '+', '!', '|', '~', '&', '$', ':':
			b.WriteByte('\\')
		case '@', '#': // GitHub finds mentions and issues behind a backslash too
			b.WriteRune(r)
			b.WriteString("<!-- -->")
			continue
		}
		b.WriteRune(r)
	}
	return strings.ReplaceAll(b.String(), "www.", "www<!-- -->.")
}

// mdCode makes a text a span of code.
func mdCode(s string) string {
	s = clean(s)
	if s == "" {
		return ""
	}
	fence := "`"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return fence + strings.ReplaceAll(s, "|", `\|`) + fence
}

// mdLink makes a link to a page on the web; any other address stays a text.
func mdLink(title, address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		return mdText(title)
	}
	return "[" + mdText(title) + "](" + strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E").Replace(u.String()) + ")"
}

// block makes a text that is Markdown already fit to stand in other Markdown: no
// raw HTML, and every fence that it opens is closed.
func block(s string) string {
	var b strings.Builder
	fence := ""
	for line := range strings.Lines(strings.TrimSpace(s)) {
		line = strings.TrimRight(line, "\r\n")
		trimmed := strings.TrimLeft(line, " ")
		line = visible(line)
		switch {
		case fence == "" && strings.HasPrefix(trimmed, "```"):
			fence = "```"
		case fence != "" && strings.HasPrefix(trimmed, fence):
			fence = ""
		case fence == "":
			line = strings.NewReplacer("<", "&lt;", "@", "@<!-- -->").Replace(line)
		}
		b.WriteString(line + "\n")
	}
	return strings.TrimRight(b.String()+fence, "\n")
}

// practiceMarkdown names a practice with a link to its page.
func practiceMarkdown(p finding.PracticeInfo) string {
	name := strings.TrimSpace(orElse(p.ID, p.Key) + " " + p.Title)
	if p.URL != "" {
		name = mdLink(name, p.URL)
	} else {
		name = mdText(name)
	}
	if p.PillarTitle != "" {
		return mdText(p.PillarTitle) + ", " + name
	}
	return name
}
