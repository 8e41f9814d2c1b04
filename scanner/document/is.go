package document

import (
	"encoding/json"
	"strings"
)

// Is reports whether a text is meant as a policy document: a JSON object with a
// member Statement. It does not parse the text, so a document with a mistake in it
// is one too.
func Is(text string) bool {
	text = strings.TrimLeft(text, " \t\r\n")
	if !strings.HasPrefix(text, "{") {
		return false
	}
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return false
			}
		case '"':
			end := quoted(text[i:])
			if end < 0 {
				return false
			}
			if depth == 1 && isStatement(text[i:i+end]) && strings.HasPrefix(strings.TrimLeft(text[i+end:], " \t\r\n"), ":") {
				return true
			}
			i += end - 1
		}
	}
	return false
}

// quoted returns the length of the JSON string that s begins with, -1 where it
// does not end.
func quoted(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return -1
}

func isStatement(literal string) bool {
	if strings.Contains(literal, `\`) {
		var key string
		return json.Unmarshal([]byte(literal), &key) == nil && strings.EqualFold(key, "Statement")
	}
	return strings.EqualFold(literal, `"Statement"`)
}
