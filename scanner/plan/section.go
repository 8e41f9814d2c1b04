package plan

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// maxDepth is how deep JSON may be nested. encoding/json has the same bound.
const maxDepth = 10_000

// A section is a JSON value in a file, or what there is of it. Plans and states
// can be hundreds of megabytes; sections let them be read one resource at a time.
type section struct {
	r        io.ReaderAt
	off, end int64
	cut      bool // the file ends inside
}

// A syntaxError is a fault in JSON text at a byte of the file.
type syntaxError struct {
	at   int64
	text string
}

func (e *syntaxError) Error() string { return fmt.Sprintf("%s at byte %d", e.text, e.at) }

const cutText = "the file ends in the middle of a value"

// errCut is the syntaxError of a file that ends too early.
func errCut(at int64) error { return &syntaxError{at, cutText} }

func isCut(err error) bool {
	var s *syntaxError
	return errors.As(err, &s) && s.text == cutText
}

// document returns the one JSON value that a file of the given size holds.
func document(r io.ReaderAt, size int64) (section, error) {
	s := newScan(r, 0, size)
	c, err := s.space()
	if err != nil {
		return section{}, err
	}
	if c != '{' {
		return section{}, &syntaxError{s.at, "want a JSON object"}
	}
	return section{r: r, off: s.at, end: size}, nil
}

// fields calls f for each member of an object in turn, for none where there is no
// object. A member that the end of the file cuts off is passed on too, before the error.
func (s section) fields(f func(name string, value section) error) error {
	_, err := s.members('{', f)
	return err
}

// elements calls f for each element of an array in turn.
func (s section) elements(f func(value section) error) error {
	_, err := s.members('[', func(_ string, value section) error { return f(value) })
	return err
}

// members does the work of fields and elements; end is behind the closing bracket.
func (s section) members(open byte, f func(name string, value section) error) (end int64, err error) {
	if s.isEmpty() {
		return 0, nil
	}
	sc := newScan(s.r, s.off, s.end)
	c, err := sc.space()
	if err != nil {
		return sc.at, err
	}
	if c != open {
		want := "object"
		if open == '[' {
			want = "array"
		}
		return sc.at, &syntaxError{sc.at, "want a JSON " + want}
	}
	sc.take()
	for n := 0; ; n++ {
		c, err := sc.space()
		if err != nil {
			return sc.at, err
		}
		if c == open+2 { // '}' is two behind '{', ']' two behind '['
			sc.take()
			return sc.at, nil
		}
		if n > 0 {
			if c != ',' {
				return sc.at, &syntaxError{sc.at, "want a comma"}
			}
			sc.take()
			if _, err := sc.space(); err != nil {
				return sc.at, err
			}
		}
		name := ""
		if open == '{' {
			if name, err = sc.name(); err != nil {
				return sc.at, err
			}
		}
		if _, err := sc.space(); err != nil {
			return sc.at, err
		}
		value := section{r: s.r, off: sc.at}
		skipErr := sc.skip()
		value.end, value.cut = sc.at, skipErr != nil
		if skipErr != nil && !isCut(skipErr) {
			return sc.at, skipErr
		}
		err = f(name, value)
		if err != nil && (!value.cut || !isCut(err)) {
			return sc.at, err
		}
		if skipErr != nil {
			return sc.at, skipErr
		}
	}
}

// bytes returns the value's text.
func (s section) bytes() ([]byte, error) {
	if s.cut {
		return nil, errCut(s.end)
	}
	b := make([]byte, s.end-s.off)
	if _, err := s.r.ReadAt(b, s.off); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return b, nil
}

// decode decodes the value into v, numbers in an any as json.Number. Where there is no
// value, v stays as it is.
func (s section) decode(v any) error {
	if s.isEmpty() {
		return nil
	}
	b, err := s.bytes()
	if err != nil {
		return err
	}
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.UseNumber()
	if err := dec.Decode(v); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			return &syntaxError{s.off + syntax.Offset, err.Error()}
		}
		var typ *json.UnmarshalTypeError
		if errors.As(err, &typ) {
			return &syntaxError{s.off + typ.Offset, fmt.Sprintf("%s is a %s, which does not fit", typ.Field, typ.Value)}
		}
		return &syntaxError{s.off, err.Error()}
	}
	return nil
}

// isEmpty reports whether there is no section.
func (s section) isEmpty() bool { return s.r == nil }

// index returns the members of an object by name. A repeated name stands for the
// last of its members, as in encoding/json. The error tells where the text ends or is
// broken; what came before is in the index all the same.
func (s section) index() (map[string]section, error) {
	members := map[string]section{}
	if s.isEmpty() {
		return members, nil
	}
	end, err := s.members('{', func(name string, value section) error {
		members[name] = value
		return nil
	})
	if err != nil {
		return members, err
	}
	if _, err := newScan(s.r, end, s.end).space(); !isCut(err) {
		return members, &syntaxError{end, "something follows the JSON object"}
	}
	return members, nil
}

// A scan walks over JSON text without decoding it.
type scan struct {
	r  *bufio.Reader
	at int64 // of the next byte
}

func newScan(r io.ReaderAt, off, end int64) *scan {
	return &scan{r: bufio.NewReaderSize(io.NewSectionReader(r, off, end-off), 64<<10), at: off}
}

func (s *scan) peek() (byte, error) {
	b, err := s.r.Peek(1)
	if errors.Is(err, io.EOF) {
		return 0, errCut(s.at)
	}
	if err != nil {
		return 0, err
	}
	return b[0], nil
}

func (s *scan) take() {
	if _, err := s.r.Discard(1); err == nil { // peeked before
		s.at++
	}
}

// space skips white space and returns the byte behind it.
func (s *scan) space() (byte, error) {
	for {
		c, err := s.peek()
		if err != nil {
			return 0, err
		}
		switch c {
		case ' ', '\t', '\n', '\r':
			s.take()
		default:
			return c, nil
		}
	}
}

// name reads a member's name and the colon.
func (s *scan) name() (string, error) {
	c, err := s.peek()
	if err != nil {
		return "", err
	}
	if c != '"' {
		return "", &syntaxError{s.at, "want a name in quotes"}
	}
	from := s.at
	var text []byte
	escaped := false
	for {
		c, err := s.peek()
		if err != nil {
			return "", err
		}
		s.take()
		text = append(text, c)
		if len(text) > 1<<20 {
			return "", &syntaxError{from, "a name is too long"}
		}
		if c == '"' && !escaped && len(text) > 1 {
			break
		}
		escaped = c == '\\' && !escaped
	}
	var name string
	if err := json.Unmarshal(text, &name); err != nil {
		return "", &syntaxError{from, err.Error()}
	}
	if c, err = s.space(); err != nil {
		return "", err
	}
	if c != ':' {
		return "", &syntaxError{s.at, "want a colon"}
	}
	s.take()
	return name, nil
}

// skip goes behind the value that begins here. It checks brackets and quotes,
// not more.
func (s *scan) skip() error {
	var stack []byte
	inString, escaped, scalar := false, false, false
	for {
		chunk, err := s.r.Peek(max(s.r.Buffered(), 1))
		if errors.Is(err, io.EOF) {
			return errCut(s.at) // not even a number is known to be whole
		}
		if err != nil {
			return err
		}
		used := 0
		finished := false
	bytes:
		for i, c := range chunk {
			used = i + 1
			switch {
			case inString:
				switch {
				case escaped:
					escaped = false
				case c == '\\':
					escaped = true
				case c == '"':
					inString = false
					if len(stack) == 0 {
						finished = true
						break bytes
					}
				}
			case c == '"':
				inString = true
			case c == '{' || c == '[':
				if scalar {
					return &syntaxError{s.at + int64(i), fmt.Sprintf("unexpected %q", c)}
				}
				if stack = append(stack, c+2); len(stack) > maxDepth {
					return &syntaxError{s.at + int64(i), "values are nested too deeply"}
				}
			case c == '}' || c == ']':
				if len(stack) == 0 {
					if !scalar {
						return &syntaxError{s.at + int64(i), "want a value"}
					}
					used = i // it ends what is around the value
					finished = true
					break bytes
				}
				if stack[len(stack)-1] != c {
					return &syntaxError{s.at + int64(i), fmt.Sprintf("unexpected %q", c)}
				}
				if stack = stack[:len(stack)-1]; len(stack) == 0 {
					finished = true
					break bytes
				}
			case len(stack) == 0 && (c == ',' || c == ' ' || c == '\n' || c == '\r' || c == '\t'):
				if !scalar {
					return &syntaxError{s.at + int64(i), "want a value"}
				}
				used = i
				finished = true
				break bytes
			case len(stack) == 0:
				scalar = true
			}
		}
		if _, err := s.r.Discard(used); err != nil {
			return err
		}
		s.at += int64(used)
		if finished {
			return nil
		}
	}
}
