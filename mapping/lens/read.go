package lens

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// maxRead is how much of a file is read at all; the tool takes 500 KB.
const maxRead = 8 << 20

// ReadFile reads and checks the lens in a file; see Read. The error is about
// the file itself: it does not exist, it cannot be read.
func ReadFile(path string) (*Lens, Faults, error) {
	f, err := os.Open(path)
	if err != nil {
		var pe *os.PathError
		if errors.As(err, &pe) {
			err = pe.Err
		}
		return nil, nil, fmt.Errorf("read lens %s: %w", path, err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxRead+1))
	if err != nil {
		return nil, nil, fmt.Errorf("read lens %s: %w", path, err)
	}
	if len(text) > maxRead {
		return nil, nil, fmt.Errorf("read lens %s: larger than %d MB; the WA Tool takes 500 KB", path, maxRead>>20)
	}
	l, faults := Read(path, text)
	return l, faults, nil
}

// Read reads the text of a lens and checks it against every limit; name stands
// in the faults. All faults are returned at once, in the order of the text.
// The lens holds what could be read; it is nil only where the text is no JSON
// object, and safe to use where faults.Err() is nil.
func Read(name string, text []byte) (*Lens, Faults) {
	c := &checker{source: source{name: name, text: text}}
	root := parseJSON(text, func(code Code, at int, pointer, message string) {
		c.add(resource.Error, code, at, pointer, "%s", message)
	})
	var l *Lens
	switch {
	case root == nil:
	case root.kind != kindObject:
		c.errorf(root, CodeType, "a lens is an object, not %s", root.kind)
	default:
		c.size()
		l = c.lens(root)
	}
	c.faults.sort()
	return l, c.faults
}
