package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// maxText is the longest text, in bytes, that is shown in one go. A hostile name
// or message may have any length.
const maxText = 2000

// clean makes a text from outside fit to be shown to a person on one line:
// symbols as Terraform would write them, secrets hidden, and whatever
// could steer a terminal, a log or the direction of the text as visible escapes.
// Each format still has to escape what is special to itself.
func clean(s string) string {
	s = visible(hideSecrets(resource.Show(s)))
	if len(s) > maxText {
		cut := maxText
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = fmt.Sprintf("%s… (%d more bytes)", s[:cut], len(s)-cut)
	}
	return s
}

// visible replaces what is not seen, or steers, by visible escapes.
func visible(s string) string {
	if !strings.ContainsFunc(s, steers) && utf8.ValidString(s) && !strings.Contains(s, "##[") {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[0])
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(" ")
		case steers(r) && r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case steers(r) && r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		case steers(r):
			fmt.Fprintf(&b, `\U%08x`, r)
		case strings.HasPrefix(s, "##["): // a command to GitHub's runner, anywhere in a line of a log
			b.WriteString(`#\#`)
			size = 2
		default:
			b.WriteRune(r)
		}
		s = s[size:]
	}
	return b.String()
}

// steers reports whether a character is not itself seen: controls (C0, C1,
// DEL), format characters (directions, zero width, tags), line separators,
// private use and what is not assigned.
func steers(r rune) bool {
	if r < 0x7f {
		return r < 0x20
	}
	return r == 0x7f || unicode.In(r, unicode.C, unicode.Zl, unicode.Zp) || !unicode.IsGraphic(r)
}

// sentence returns s with a capital letter and a full stop, for formats whose
// readers expect sentences.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return s
	}
	if first, size := utf8.DecodeRuneInString(s); unicode.IsLower(first) && !firstWordIsCode(s) {
		s = string(unicode.ToUpper(first)) + s[size:]
	}
	if !strings.ContainsRune(".!?…", lastRune(s)) {
		s += "."
	}
	return s
}

// firstWordIsCode reports whether s begins with a name that has no capitals to
// give: acl.grant, aws_s3_bucket.
func firstWordIsCode(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return strings.ContainsAny(strings.TrimRight(word, ".,:;"), "_.:/[0123456789")
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// firstParagraph returns a text up to its first empty line or fenced block, as
// one line.
func firstParagraph(s string) string {
	var words []string
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "```") || line == "" && len(words) > 0 {
			break
		}
		words = append(words, strings.Fields(line)...)
	}
	return strings.Join(words, " ")
}

// firstCode returns the first fenced block of a text, at most n lines of it.
func firstCode(s string, n int) []string {
	var out []string
	inside := false
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\r\n")
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			if inside {
				return out
			}
			inside = true
			continue
		}
		if inside {
			if len(out) == n {
				return append(out, "…")
			}
			out = append(out, line)
		}
	}
	return out
}

// firstSentences returns the sentences at the head of a text that fit into n
// bytes, at least one.
func firstSentences(s string, n int) string {
	end := 0
	for i := 0; i < len(s); i++ {
		if s[i] != '.' || i+1 < len(s) && s[i+1] != ' ' {
			continue
		}
		if i+1 > n && end > 0 {
			break
		}
		end = i + 1
	}
	if end == 0 {
		return s
	}
	return s[:end]
}

// count returns "1 finding" or "3 findings".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
