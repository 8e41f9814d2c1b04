package collected

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// A Journal keeps the parts of an account while it is collected, in the format of a
// saved one, so that a collection that ends before its time can go on.
type Journal struct {
	file string // the account's
	f    *os.File
}

// JournalOf is the name of the journal of a saved account.
func JournalOf(file string) string { return file + ".journal" }

// Begin opens a new journal for an account that is to be saved in file. It refuses
// where there is one, because somebody may want to go on with it, and where file is
// something else than a saved account.
func Begin(file string) (*Journal, error) {
	if info, err := os.Stat(file); err == nil {
		if !info.Mode().IsRegular() {
			return nil, fmt.Errorf("save the account: %s is not a regular file", file)
		}
		if ours, err := isAccount(file); err != nil || !ours && info.Size() > 0 {
			return nil, fmt.Errorf("save the account: %s is there and no saved account: name another file, or remove it", file)
		}
	}
	f, err := os.OpenFile(JournalOf(file), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil, fmt.Errorf("save the account: there is a collection that was not finished, %s: go on with --resume %s, or remove it", JournalOf(file), file)
	}
	if err != nil {
		return nil, fmt.Errorf("save the account: %w", err)
	}
	return &Journal{file, f}, nil
}

func isAccount(file string) (bool, error) {
	f, err := os.Open(file)
	if err != nil {
		return false, err
	}
	defer f.Close()
	head := make([]byte, 4<<10)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return false, err
	}
	return Sniff(head[:n]), nil
}

// Resume opens the journal of an account that was not finished, and returns what it
// holds. A line that was being written when the collection ended is dropped.
func Resume(file string) (*Journal, *Account, error) {
	f, err := os.OpenFile(JournalOf(file), os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Stat(file); err == nil {
			return nil, nil, fmt.Errorf("resume: %s is whole: scan it (plumb scan %s), or collect anew with --save", file, file)
		}
		return nil, nil, fmt.Errorf("resume: there is no %s: begin with --save %s", JournalOf(file), file)
	}
	if err != nil {
		return nil, nil, fmt.Errorf("resume: %w", err)
	}
	fail := func(err error) (*Journal, *Account, error) {
		_ = f.Close()
		return nil, nil, fmt.Errorf("resume %s: %w", JournalOf(file), err)
	}
	a, size, err := read(f)
	if err != nil {
		return fail(fmt.Errorf("%w; remove it and begin with --save", err))
	}
	if len(a.Damage) > 0 {
		return fail(fmt.Errorf("line %d is damaged: %s; remove it and begin with --save", a.Damage[0].Line, a.Damage[0].Text))
	}
	if err := f.Truncate(size); err != nil {
		return fail(err)
	}
	if _, err := f.Seek(0, io.SeekEnd); err != nil {
		return fail(err)
	}
	return &Journal{file, f}, a, nil
}

// Add appends a header or a part. A line is written at once, so that an end in the
// midst of it leaves the lines before it whole.
func (j *Journal) Add(line any) error {
	text, err := json.Marshal(line)
	if err != nil {
		return fmt.Errorf("keep what was collected: %w", err)
	}
	if _, err := j.f.Write(append(text, '\n')); err != nil {
		return fmt.Errorf("keep what was collected: %w", err)
	}
	return nil
}

// Finish saves the whole account and removes the journal.
func (j *Journal) Finish(a *Account) error {
	if err := Save(j.file, a); err != nil {
		return err
	}
	if err := j.f.Close(); err != nil {
		return fmt.Errorf("save the account: %w", err)
	}
	if err := os.Remove(JournalOf(j.file)); err != nil {
		return fmt.Errorf("save the account: %w", err)
	}
	return nil
}

// Leave closes the journal, for a later collection to go on with, and reports whether it
// holds anything that is worth it; an empty one is removed.
func (j *Journal) Leave() bool {
	info, err := j.f.Stat()
	_ = j.f.Close()
	if err == nil && info.Size() == 0 {
		_ = os.Remove(JournalOf(j.file)) // it was never begun
		return false
	}
	return true
}
