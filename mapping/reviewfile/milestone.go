package reviewfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/plumb-iac/plumb/mapping"
)

// MilestoneDir is the directory beside a review file that holds its milestones:
// review.milestones for review.yaml.
func MilestoneDir(reviewFile string) string {
	return strings.TrimSuffix(reviewFile, filepath.Ext(reviewFile)) + ".milestones"
}

// MilestoneFile returns the file of a milestone. A name has 3 to 100
// characters, as in the WA Tool, and none that a file name cannot have.
func MilestoneFile(reviewFile, name string) (string, error) {
	if n := utf8.RuneCountInString(name); n < 3 || n > 100 {
		return "", fmt.Errorf("milestone %q: a name has 3 to 100 characters", name)
	}
	for _, r := range name {
		letter := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
		if !letter && !strings.ContainsRune(" ._-+", r) {
			return "", fmt.Errorf("milestone %q: a name has letters, digits, spaces and . _ - + only", name)
		}
	}
	if strings.HasPrefix(name, ".") || strings.TrimSpace(name) != name {
		return "", fmt.Errorf("milestone %q: a name does not begin with a dot and has no space at its ends", name)
	}
	return filepath.Join(MilestoneDir(reviewFile), name+".json"), nil
}

// Milestones returns the names of a review file's milestones, sorted.
func Milestones(reviewFile string) ([]string, error) {
	entries, err := os.ReadDir(MilestoneDir(reviewFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list milestones: %w", err)
	}
	var names []string
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), ".json"); ok && !strings.HasPrefix(name, ".") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names, nil
}

// ReadSaved reads a saved review from a file, or, where nameOrFile is no file,
// the milestone of that name.
func ReadSaved(reviewFile, nameOrFile string) (*mapping.Review, error) {
	file := nameOrFile
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		named, nameErr := MilestoneFile(reviewFile, nameOrFile)
		if nameErr == nil {
			if _, err := os.Stat(named); err == nil {
				file = named
			}
		}
		if file == nameOrFile {
			known, err := Milestones(reviewFile)
			if err != nil {
				return nil, err
			}
			if len(known) == 0 {
				return nil, fmt.Errorf("%s: no such file, and no milestones beside %s", nameOrFile, reviewFile)
			}
			return nil, fmt.Errorf("%s: no such file or milestone: milestones are %s", nameOrFile, strings.Join(known, ", "))
		}
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("read review: %w", err)
	}
	defer f.Close()
	r, err := mapping.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return r, nil
}

// WriteMilestone saves a frozen review, as text, under its name. An existing
// milestone is never replaced.
func WriteMilestone(reviewFile, name string, text []byte) (file string, err error) {
	file, err = MilestoneFile(reviewFile, name)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return "", fmt.Errorf("write milestone: %w", err)
	}
	if err := Write(file, nil, text); err != nil {
		return "", err
	}
	return file, nil
}
