package lens

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// Limits of the format: the user guide, "Lens format specification"; the size
// is the API's (ImportLens, JSONString).
const (
	MaxName        = 128
	MaxTitle       = 128
	MaxText        = 2048
	MaxPillars     = 10
	MaxQuestions   = 20
	MaxChoices     = 15
	MaxRules       = 3
	MaxAdditional  = 5
	MinID          = 3
	MaxID          = 128
	MaxSize        = 500_000
	maxAPIPillarID = 64 // the API's model: PillarId, ChoiceId
	maxAPIChoiceID = 64
)

var (
	idPattern  = regexp.MustCompile(`^[A-Za-z0-9_]*$`)
	urlPattern = regexp.MustCompile(`^https?://[^\s/?#]+[^\s]*$`)
)

// allowed are the marks that names, titles and descriptions may hold beside
// letters, digits, spaces and line breaks: measured, not documented.
const allowed = "-_.,:/()@!&#+'?\u2019"

type checker struct {
	source source
	faults Faults
}

func (c *checker) add(severity resource.Severity, code Code, at int, pointer, format string, args ...any) {
	line, column := c.source.position(at)
	c.faults = append(c.faults, Fault{
		Severity: severity, Code: code, File: c.source.name, Line: line, Column: column,
		Pointer: pointer, Message: fmt.Sprintf(format, args...), at: at,
	})
}

func (c *checker) errorf(n *node, code Code, format string, args ...any) {
	c.add(resource.Error, code, n.at, n.pointer, format, args...)
}

func (c *checker) warnf(n *node, code Code, format string, args ...any) {
	c.add(resource.Warning, code, n.at, n.pointer, format, args...)
}

func (c *checker) size() {
	if n := len(c.source.text); n > MaxSize {
		hint := "split it into two lenses"
		var small bytes.Buffer
		if json.Compact(&small, c.source.text) == nil && small.Len() <= MaxSize {
			hint = fmt.Sprintf("without white space it would be %d", small.Len())
		}
		c.add(resource.Error, CodeSize, 0, "", "the file has %d bytes and the WA Tool takes at most %d: %s", n, MaxSize, hint)
	}
}

// keys warns of keys that the format does not have.
func (c *checker) keys(n *node, known ...string) {
	for _, m := range n.members {
		if !slices.Contains(known, m.key) {
			c.add(resource.Warning, CodeUnknownKey, m.keyAt, n.pointer+"/"+escapePointer(m.key),
				"the format has no key %q here: want %s", m.key, strings.Join(known, ", "))
		}
	}
}

// object returns n if it is an object.
func (c *checker) object(n *node, what string) bool {
	if n.kind != kindObject {
		c.wrongType(n, what+" is an object")
		return false
	}
	return true
}

func (c *checker) wrongType(n *node, want string) {
	if n.kind != kindNaN { // reported already, as what it is
		c.errorf(n, CodeType, "%s, not %s", want, n.kind)
	}
}

// list returns the items of a list and checks how many there are.
func (c *checker) list(parent *node, key, what string, limit int, required bool) []*node {
	n := parent.get(key)
	if n == nil {
		if required {
			c.errorf(parent, CodeMissing, "%s is missing: a list of 1 to %d %s", key, limit, what)
		}
		return nil
	}
	if n.kind != kindArray {
		c.wrongType(n, key+" is a list")
		return nil
	}
	if len(n.items) == 0 && required {
		c.errorf(n, CodeEmpty, "%s is empty: want 1 to %d %s", key, limit, what)
	}
	if len(n.items) > limit {
		c.errorf(n.items[limit], CodeTooMany, "%d %s; the limit is %d", len(n.items), what, limit)
	}
	return n.items
}

// A text is one field that holds text.
type text struct {
	key        string
	limit      int
	optional   bool
	restricted bool // to the measured set of characters
}

func (c *checker) text(parent *node, t text) string {
	n := parent.get(t.key)
	if n == nil {
		if !t.optional {
			c.errorf(parent, CodeMissing, "%s is missing: a text of 1 to %d characters", t.key, t.limit)
		}
		return ""
	}
	if n.kind != kindString {
		c.wrongType(n, t.key+" is a text")
		return ""
	}
	if strings.TrimSpace(n.text) == "" && !t.optional {
		c.errorf(n, CodeEmpty, "%s is empty: want 1 to %d characters", t.key, t.limit)
	}
	if count := utf8.RuneCountInString(n.text); count > t.limit {
		c.errorf(n, CodeTooLong, "%s has %d characters; the limit is %d", t.key, count, t.limit)
	}
	if t.restricted {
		c.characters(n, t.key)
	}
	return n.text
}

func (c *checker) characters(n *node, key string) {
	var bad []string
	first := -1
	for i, r := range n.text {
		if unicode.IsLetter(r) && r < unicode.MaxASCII || '0' <= r && r <= '9' || r == ' ' || r == '\n' || strings.ContainsRune(allowed, r) {
			continue
		}
		if first < 0 {
			first = i
		}
		if s := fmt.Sprintf("%q", r); !slices.Contains(bad, s) {
			bad = append(bad, s)
		}
	}
	if first >= 0 {
		slices.Sort(bad)
		c.add(resource.Warning, CodeCharacter, c.inString(n, first), n.pointer,
			"%s holds %s, which an import was seen to refuse: it takes letters, digits, spaces, line breaks and - _ . , : / ( ) @ ! & # + ' ?",
			key, strings.Join(bad, " "))
	}
}

// inString returns the file offset of a byte offset in the decoded text of a string.
func (c *checker) inString(n *node, offset int) int {
	raw := c.source.text[n.at:]
	at, decoded := 1, 0
	for at < len(raw) && decoded < offset {
		if raw[at] != '\\' {
			at++
			decoded++
			continue
		}
		if at+1 < len(raw) && raw[at+1] == 'u' {
			var s string
			end := min(at+6, len(raw))
			if end+6 <= len(raw) && raw[end] == '\\' && raw[end+1] == 'u' && json.Unmarshal([]byte(`"`+string(raw[at:end+6])+`"`), &s) == nil && utf8.RuneCountInString(s) == 1 {
				end += 6 // a surrogate pair
			} else if json.Unmarshal([]byte(`"`+string(raw[at:end])+`"`), &s) != nil {
				return n.at
			}
			at, decoded = end, decoded+len(s)
			continue
		}
		at += 2
		decoded++
	}
	return n.at + at
}

// ids collects the ids of one scope and says where one stands twice.
type ids map[string]*node

func (c *checker) id(parent *node, what string, seen ids, apiLimit int) string {
	n := parent.get("id")
	if n == nil {
		c.errorf(parent, CodeMissing, "id is missing: %d to %d letters, digits and _", MinID, MaxID)
		return ""
	}
	if n.kind != kindString {
		c.wrongType(n, "id is a text")
		return ""
	}
	count := utf8.RuneCountInString(n.text)
	switch {
	case count < MinID:
		c.errorf(n, CodeID, "id %q has %d characters; it needs %d to %d", n.text, count, MinID, MaxID)
	case count > MaxID:
		c.errorf(n, CodeID, "id has %d characters; the limit is %d", count, MaxID)
	case count > apiLimit:
		c.warnf(n, CodeAPILimit, "id has %d characters; the API's model caps the id of a %s at %d", count, what, apiLimit)
	}
	if !idPattern.MatchString(n.text) {
		c.errorf(n, CodeID, "id %q has other characters than letters, digits and _", n.text)
	}
	if first := seen[n.text]; first != nil {
		line, _ := c.source.position(first.at)
		c.errorf(n, CodeDuplicateID, "id %q is taken by the %s in line %d", n.text, what, line)
	} else {
		seen[n.text] = n
	}
	return n.text
}
