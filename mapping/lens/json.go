package lens

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxDepth is how deep a lens file may nest; the format itself needs 9 levels.
const maxDepth = 64

// kind of a JSON value.
type kind int

const (
	kindNull kind = iota
	kindBool
	kindNumber
	kindString
	kindObject
	kindArray
	kindNaN // NaN, Infinity, -Infinity: no JSON, but what some writers put for an empty cell
)

func (k kind) String() string {
	return [...]string{"null", "a boolean", "a number", "a string", "an object", "an array", "NaN"}[k]
}

// A node is a JSON value that knows where it stands.
type node struct {
	kind    kind
	text    string // of strings: the value; of others: as written
	members []member
	items   []*node
	at      int    // byte offset of the first character
	pointer string // JSON pointer (RFC 6901), "" for the root
}

type member struct {
	key   string
	keyAt int
	value *node
}

// get returns the value of key; of a key that stands twice the last, as most readers do.
func (n *node) get(key string) *node {
	if n == nil {
		return nil
	}
	for i := len(n.members) - 1; i >= 0; i-- {
		if n.members[i].key == key {
			return n.members[i].value
		}
	}
	return nil
}

// A source is a file's text with its line starts.
type source struct {
	name string
	text []byte
}

// position returns line and column of a byte offset; both count from 1, columns count characters.
func (s *source) position(at int) (line, column int) {
	at = min(max(at, 0), len(s.text))
	line = 1 + bytes.Count(s.text[:at], []byte{'\n'})
	start := bytes.LastIndexByte(s.text[:at], '\n') + 1
	return line, utf8.RuneCount(s.text[start:at]) + 1
}

// parseJSON reads text into nodes. What is wrong with it as JSON goes to
// fault; the result is nil only where the text is no JSON at all.
func parseJSON(text []byte, fault func(code Code, at int, pointer, message string)) *node {
	if !utf8.Valid(text) {
		at := 0
		for at < len(text) {
			r, size := utf8.DecodeRune(text[at:])
			if r == utf8.RuneError && size == 1 {
				break
			}
			at += size
		}
		fault(CodeSyntax, at, "", "not UTF-8: save the file as UTF-8")
		return nil
	}
	bom := 0
	if bytes.HasPrefix(text, []byte("\xef\xbb\xbf")) {
		bom = 3
		fault(CodeByteOrderMark, 0, "", "starts with a byte order mark: save the file as UTF-8 without one")
	}
	body, nan := maskNaN(text[bom:])
	p := &parser{text: body, nan: nan, offset: bom, fault: fault}
	var check json.RawMessage
	if err := json.Unmarshal(body, &check); err != nil {
		var syntax *json.SyntaxError
		at := len(body)
		if errors.As(err, &syntax) {
			at = max(int(syntax.Offset)-1, 0)
		}
		fault(CodeSyntax, bom+at, "", "not JSON: "+strings.TrimPrefix(err.Error(), "json: "))
		return nil
	}
	p.dec = json.NewDecoder(bytes.NewReader(body))
	p.dec.UseNumber()
	return p.value("", 0)
}

// maskNaN replaces NaN, Infinity and -Infinity outside of strings by strings
// of the same length, so that the rest of the file can be read, and returns
// the offsets at which they stood.
func maskNaN(text []byte) ([]byte, map[int]string) {
	var nan map[int]string
	inString := false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case inString && c == '\\':
			i++
		case c == '"':
			inString = !inString
		case inString:
		case c == 'N' || c == 'I' || c == '-':
			for _, word := range []string{"NaN", "Infinity", "-Infinity"} {
				if !bytes.HasPrefix(text[i:], []byte(word)) {
					continue
				}
				if nan == nil {
					nan = map[int]string{}
					text = bytes.Clone(text)
				}
				nan[i] = word
				copy(text[i:], `"`+strings.Repeat("N", len(word)-2)+`"`)
				i += len(word) - 1
				break
			}
		}
	}
	return text, nan
}

type parser struct {
	text   []byte
	nan    map[int]string
	offset int
	dec    *json.Decoder
	fault  func(Code, int, string, string)
}

// next returns the next token and the offset at which it starts.
func (p *parser) next() (json.Token, int, error) {
	at := int(p.dec.InputOffset())
	for at < len(p.text) && strings.IndexByte(" \t\r\n,:", p.text[at]) >= 0 {
		at++
	}
	token, err := p.dec.Token()
	return token, at, err
}

func (p *parser) value(pointer string, depth int) *node {
	token, at, err := p.next()
	if err != nil {
		if !errors.Is(err, io.EOF) {
			p.fault(CodeSyntax, p.offset+at, pointer, "not JSON: "+err.Error())
		}
		return nil
	}
	n := &node{at: p.offset + at, pointer: pointer}
	switch token := token.(type) {
	case json.Delim:
		if depth >= maxDepth {
			p.fault(CodeSyntax, n.at, pointer, fmt.Sprintf("nested deeper than %d levels", maxDepth))
			return nil
		}
		n.kind = kindArray
		if token == '{' {
			n.kind = kindObject
		}
		for p.dec.More() {
			child := p.child(n, depth)
			if child == nil {
				return nil
			}
		}
		if _, _, err := p.next(); err != nil { // the closing bracket
			p.fault(CodeSyntax, n.at, pointer, "not JSON: "+err.Error())
			return nil
		}
	case string:
		n.kind, n.text = kindString, token
		if word, ok := p.nan[at]; ok {
			n.kind, n.text = kindNaN, word
			p.fault(CodeNaN, n.at, pointer, word+" is no JSON: an empty cell of a table? write a text")
		}
	case json.Number:
		n.kind, n.text = kindNumber, token.String()
	case bool:
		n.kind, n.text = kindBool, strconv.FormatBool(token)
	case nil:
		n.kind, n.text = kindNull, "null"
	}
	return n
}

// child reads one member or item into n.
func (p *parser) child(n *node, depth int) *node {
	if n.kind == kindArray {
		item := p.value(n.pointer+"/"+strconv.Itoa(len(n.items)), depth+1)
		if item != nil {
			n.items = append(n.items, item)
		}
		return item
	}
	token, at, err := p.next()
	key, ok := token.(string)
	if err != nil || !ok {
		p.fault(CodeSyntax, p.offset+at, n.pointer, "not JSON: want a key")
		return nil
	}
	pointer := n.pointer + "/" + escapePointer(key)
	if n.get(key) != nil {
		p.fault(CodeDuplicateKey, p.offset+at, pointer, fmt.Sprintf("key %q stands twice in this object; the first is lost", key))
	}
	value := p.value(pointer, depth+1)
	if value != nil {
		n.members = append(n.members, member{key: key, keyAt: p.offset + at, value: value})
	}
	return value
}

func escapePointer(key string) string {
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(key)
}
