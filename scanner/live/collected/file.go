package collected

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// Bounds of what is read: a file may come from anybody.
const (
	maxSize = 1 << 30 // bytes, unpacked
	maxLine = 256 << 20
)

// Damage is a line of a saved account that could not be read.
type Damage struct {
	Line int
	Text string
}

// Sniff tells from the beginning of a file whether it holds a saved account. 64 KiB
// are always enough.
func Sniff(head []byte) bool {
	if bytes.HasPrefix(head, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(bytes.NewReader(head))
		if err != nil {
			return false
		}
		unpacked := make([]byte, 64)
		n, _ := io.ReadFull(z, unpacked) // what could be had of it decides
		head = unpacked[:n]
	}
	rest, ok := bytes.CutPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("{"))
	return ok && bytes.HasPrefix(bytes.TrimLeft(rest, " \t\r\n"), []byte(`"plumb_account"`))
}

// Open reads a saved account, or the journal of one that was not finished.
func Open(name string) (*Account, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(f)
}

// Read reads a saved account, packed or not. Lines that cannot be read are the
// account's damage; the error is for one without a header, or of another format.
func Read(r io.Reader) (*Account, error) {
	in := bufio.NewReader(r)
	var unpacked io.Reader = in
	if magic, _ := in.Peek(2); bytes.Equal(magic, []byte{0x1f, 0x8b}) { // too short for it: too short for a header too
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, fmt.Errorf("read the saved account: %w", err)
		}
		unpacked = z
	}
	a, _, err := read(unpacked)
	return a, err
}

// read also returns how many bytes of whole lines there are.
func read(r io.Reader) (*Account, int64, error) {
	lines := bufio.NewReaderSize(r, 1<<20)
	var a *Account
	var size int64
	for n := 1; ; n++ {
		line, err := readLine(lines)
		whole := err == nil
		if err != nil && !errors.Is(err, io.EOF) {
			if a == nil {
				return nil, 0, fmt.Errorf("read the saved account: %w", err)
			}
			a.Damage = append(a.Damage, Damage{n, err.Error()})
			return a, size, nil // nothing behind it can be found
		}
		if whole {
			size += int64(len(line))
		}
		if size > maxSize {
			return nil, 0, fmt.Errorf("read the saved account: it is larger than %d bytes", maxSize)
		}
		switch {
		case len(bytes.TrimSpace(line)) == 0:
		case a == nil:
			if a, err = readHeader(line); err != nil {
				return nil, 0, err
			}
		case !whole && !json.Valid(line): // it was being written: Set tells that something is missing
		default:
			if err := a.readLine(line); err != nil {
				a.Damage = append(a.Damage, Damage{n, err.Error()})
			}
		}
		if !whole {
			if a == nil {
				return nil, 0, errors.New("read the saved account: it is empty")
			}
			return a, size, nil
		}
	}
}

// readLine returns a line with its end; io.EOF for the last, which has none.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		piece, err := r.ReadSlice('\n')
		line = append(line, piece...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
		if len(line) > maxLine {
			return nil, fmt.Errorf("a line is longer than %d bytes", maxLine)
		}
	}
}

func readHeader(line []byte) (*Account, error) {
	var format struct {
		Format *int `json:"plumb_account"`
	}
	if err := json.Unmarshal(line, &format); err != nil {
		return nil, fmt.Errorf("read the saved account: its header is damaged: %w", err)
	}
	if format.Format == nil {
		return nil, errors.New("read the saved account: it has no header")
	}
	if *format.Format != Format {
		return nil, fmt.Errorf("read the saved account: it has format %d, and this plumb reads %d: save it anew with this plumb, or read it with the one that saved it", *format.Format, Format)
	}
	a := &Account{}
	if err := json.Unmarshal(line, &a.Header); err != nil {
		return nil, fmt.Errorf("read the saved account: its header is damaged: %w", err)
	}
	if a.Target == "" || a.Account == "" || len(a.Header.Parts) == 0 {
		return nil, errors.New("read the saved account: its header is damaged: it names no target, account or parts")
	}
	if resource.HasSymbolRune(a.Target + a.Account) {
		return nil, errors.New("read the saved account: its header is damaged: it has a private-use character that plumb uses for itself")
	}
	return a, nil
}

func (a *Account) readLine(line []byte) error {
	var kind struct {
		Part  *ID              `json:"part"`
		Ended *json.RawMessage `json:"ended"`
	}
	if err := json.Unmarshal(line, &kind); err != nil {
		return err
	}
	switch {
	case kind.Part != nil:
		_, err := a.ReadPart(line)
		return err
	case kind.Ended != nil:
		end := &End{}
		if err := json.Unmarshal(line, end); err != nil {
			return err
		}
		whole := Account{Parts: a.Parts}
		whole.Close(end.Ended)
		if *whole.End != *end {
			return fmt.Errorf("there are %d resources in %d parts, and there were %d in %d", whole.End.Resources, whole.End.Parts, end.Resources, end.Parts)
		}
		a.End = end
		return nil
	}
	return errors.New("it is neither a part nor an end")
}

// ReadPart adds a part in the form that it is saved in.
func (a *Account) ReadPart(text []byte) (*Part, error) {
	p := &Part{}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber() // they stay as they are
	if err := d.Decode(p); err != nil {
		return nil, err
	}
	if err := p.check(); err != nil {
		return nil, err
	}
	a.Add(p)
	return p, nil
}

// check refuses a part that no plumb can have written.
func (p *Part) check() error {
	for _, r := range p.Resources {
		switch {
		case r == nil || r.Type == "" || r.Address == "":
			return errors.New("a resource has no type or no address")
		case r.Of < -1 || r.Of > len(p.Resources):
			return fmt.Errorf("%s belongs to a resource that is not there", r.Address)
		}
		for _, u := range r.Unknown {
			if _, ok := resource.Steps(u.Path); !ok {
				return fmt.Errorf("%s: %q is no path", r.Address, u.Path)
			}
		}
		for _, path := range r.Sensitive {
			if _, ok := resource.Steps(path); !ok {
				return fmt.Errorf("%s: %q is no path", r.Address, path)
			}
		}
	}
	return nil
}

// Write writes the account. One that is whole and of the same values gives the same
// bytes.
func (a *Account) Write(w io.Writer) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	if err := out.Encode(a.Header); err != nil {
		return err
	}
	for _, p := range a.Parts {
		if err := out.Encode(p); err != nil {
			return err
		}
	}
	if a.End == nil {
		return nil
	}
	return out.Encode(a.End)
}

// Save writes the account to a file that only its owner can read, packed if the name
// ends in .gz. The file is there as a whole or not at all.
func Save(name string, a *Account) error {
	tmp, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*") // mode 0600
	if err != nil {
		return fmt.Errorf("save the account: %w", err)
	}
	defer os.Remove(tmp.Name()) // fails where the file has been renamed, as it should
	if err := writePacked(tmp, a, strings.HasSuffix(name, ".gz")); err != nil {
		_ = tmp.Close()
		return fmt.Errorf("save the account: %w", err)
	}
	if err := tmp.Close(); err != nil {
		return fmt.Errorf("save the account: %w", err)
	}
	if err := os.Rename(tmp.Name(), name); err != nil {
		return fmt.Errorf("save the account: %w", err)
	}
	return nil
}

func writePacked(f *os.File, a *Account, pack bool) error {
	buf := bufio.NewWriterSize(f, 1<<20)
	if !pack {
		if err := a.Write(buf); err != nil {
			return err
		}
	} else {
		z := gzip.NewWriter(buf) // its header has no name and no time
		if err := a.Write(z); err != nil {
			return err
		}
		if err := z.Close(); err != nil {
			return err
		}
	}
	if err := buf.Flush(); err != nil {
		return err
	}
	return f.Sync()
}
