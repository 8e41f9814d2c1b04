package plan

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"unicode/utf16"
	"unicode/utf8"
)

// decodeText returns text in UTF-8 without a byte order mark. PowerShell's
// redirection writes UTF-16. partial says that the text may end in the middle of
// a character.
func decodeText(b []byte, partial bool) ([]byte, error) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(b, []byte{0xef, 0xbb, 0xbf}):
		return b[3:], nil
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}):
		order = binary.LittleEndian
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		order = binary.BigEndian
	default:
		return b, nil
	}
	b = b[2:]
	if len(b)%2 != 0 {
		if !partial {
			return nil, errors.New("the UTF-16 text ends in the middle of a character")
		}
		b = b[:len(b)-1]
	}
	out := make([]byte, 0, len(b))
	for len(b) > 0 {
		r := rune(order.Uint16(b))
		b = b[2:]
		if utf16.IsSurrogate(r) && len(b) > 0 {
			r = utf16.DecodeRune(r, rune(order.Uint16(b)))
			b = b[2:]
		}
		out = utf8.AppendRune(out, r)
	}
	if len(out) == 0 {
		return nil, errors.New("the file is empty")
	}
	return out, nil
}

// text returns a reader of the file as UTF-8 text, and its size.
func text(f *os.File, size int64) (io.ReaderAt, int64, error) {
	mark := make([]byte, 3)
	n, err := f.ReadAt(mark, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, 0, err
	}
	switch mark = mark[:n]; {
	case bytes.HasPrefix(mark, []byte{0xef, 0xbb, 0xbf}):
		return io.NewSectionReader(f, 3, size-3), size - 3, nil
	case bytes.HasPrefix(mark, []byte{0xff, 0xfe}), bytes.HasPrefix(mark, []byte{0xfe, 0xff}):
		b, err := io.ReadAll(io.NewSectionReader(f, 0, size))
		if err != nil {
			return nil, 0, err
		}
		if b, err = decodeText(b, false); err != nil {
			return nil, 0, err
		}
		return bytes.NewReader(b), int64(len(b)), nil
	}
	return f, size, nil
}
