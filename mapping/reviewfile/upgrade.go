package reviewfile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/plumb-iac/plumb/mapping/framework"
)

// Upgrade carries the file over to the catalogue's edition. Renamed practices
// get their new key where they stand; practices that became part of another one
// or are gone stay as they are, with a line that says so. It returns what it did,
// a sentence each.
func (f *File) Upgrade() (*File, []string, error) {
	e := newEdit(f.text)
	var done []string
	if f.Stale() {
		line, err := replaceIn(e.lines[f.edition.Line-1], f.edition.Column, f.Edition, f.lens.Edition)
		if err != nil {
			return nil, nil, Problem{f.Name, f.edition.Line, err.Error()}
		}
		e.lines[f.edition.Line-1] = line
		done = append(done, fmt.Sprintf("edition %s is now %s", f.Edition, f.lens.Edition))
	}
	for _, q := range f.lens.Questions {
		at := f.questions[q.ID]
		if at == nil {
			continue
		}
		for _, key := range sortedKeys(at.choice) {
			change, _ := f.lens.Resolve(key)
			switch change.How {
			case framework.Renamed:
				if change.To.Question.ID != q.ID || at.choice[change.To.Key] != nil {
					done = append(done, fmt.Sprintf("%s was renamed to %s, which has an entry of its own: both are kept", key, change.To.Key))
					continue
				}
				node := at.choice[key]
				line, err := replaceIn(e.lines[node.Line-1], node.Column, key, change.To.Key)
				if err != nil {
					return nil, nil, Problem{f.Name, node.Line, err.Error()}
				}
				e.lines[node.Line-1] = line
				done = append(done, fmt.Sprintf("%s is now %s", key, change.To.Key))
			case framework.Merged:
				done = append(done, fmt.Sprintf("%s is part of %s: its answer is kept and waits there to be confirmed", key, change.To.Key))
			case framework.Retired:
				done = append(done, fmt.Sprintf("%s is gone: its answer is kept", key))
			}
		}
	}
	upgraded, err := Parse(f.Name, e.apply(), f.lens)
	return upgraded, done, err
}

// replaceIn replaces a scalar that begins at a column (from 1, in characters) of a line.
func replaceIn(line string, column int, old, new string) (string, error) {
	start := len(string([]rune(line)[:min(column-1, len([]rune(line)))]))
	rest := line[start:]
	i := strings.Index(rest, old)
	if i < 0 || i > 1 { // behind a quotation mark at most
		return "", fmt.Errorf("cannot replace %s by %s: write it on one line", old, new)
	}
	return line[:start] + rest[:i] + new + rest[i+len(old):], nil
}

// Read reads and parses a review file.
func Read(name string, lens *framework.Framework) (*File, error) {
	file, err := os.Open(name)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s: no such file: plumb review init writes one", name)
		}
		return nil, fmt.Errorf("read review file: %w", err)
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, maxSize+1))
	if err != nil {
		return nil, fmt.Errorf("read review file: %w", err)
	}
	return Parse(name, text, lens)
}

// Text is the file's text.
func (f *File) Text() []byte { return f.text }

// Write replaces the file at name by text, as a whole or not at all. It refuses
// to if the file is no longer what old says (nil: there is none yet), because
// then someone has edited it in between.
func Write(name string, old, text []byte) error {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	now, err := os.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if old != nil {
			return fmt.Errorf("%s was removed in the meantime: nothing was written", name)
		}
	case err != nil:
		return fmt.Errorf("write %s: %w", name, err)
	case old == nil:
		return fmt.Errorf("%s exists already: it was left as it is", name)
	case string(now) != string(old):
		return fmt.Errorf("%s was changed in the meantime: nothing was written, run the command again", name)
	}
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(name); err == nil {
		mode = info.Mode().Perm()
	}
	tmp, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	defer os.Remove(tmp.Name()) // gone already where the rename succeeded
	_, err = tmp.Write(text)
	if err == nil {
		err = tmp.Chmod(mode)
	}
	if err == nil {
		err = tmp.Sync()
	}
	if closing := tmp.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(tmp.Name(), name)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

// Free makes sure that there is no file of this name yet.
func Free(name string) error {
	_, err := os.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("write %s: %w", name, err)
	}
	return fmt.Errorf("%s exists already: it was left as it is", name)
}
