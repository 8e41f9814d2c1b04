package policytest

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/terraform"
)

// A testCase is one input of a policy with what is expected of it.
type testCase struct {
	name    string            // as the file or folder is called
	dir     string            // where it stands in the file system: paths in problems begin with it
	files   map[string][]byte // by slash-separated path below the case's root; nil for an account
	account *account          // of a *.json case
	wants   []want
	not     map[string]string // rewritings that it opts out of, each with the reason

	complete   bool // the targets are declared complete
	incomplete bool // something in it cannot be read, and is not meant to be
}

// A want is one expectation.
type want struct {
	file    string // below the case's root
	line    int    // 0 where subject says what it is about
	subject string // an address
	unknown bool
	message string // a part of it
}

func (w want) String() string {
	if w.unknown {
		return "unknown"
	}
	return strconv.Quote(w.message)
}

// readCases returns the cases in dir, sorted by name. What is wrong with them is
// reported.
func readCases(fsys fs.FS, dir string, report func(file string, line int, format string, args ...any)) []*testCase {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		report(dir, 0, "there are no cases: want %s/*.tf, each with one situation", dir)
		return nil
	}
	var cases []*testCase
	for _, e := range entries {
		name := e.Name()
		c := &testCase{name: name, dir: dir, not: map[string]string{}}
		switch {
		case e.IsDir():
			c.dir = path.Join(dir, name)
			c.files, err = readFiles(fsys, c.dir)
		case strings.HasSuffix(name, ".tf") || strings.HasSuffix(name, ".tf.json"):
			c.files, err = readFile(fsys, dir, name)
		case strings.HasSuffix(name, ".json"):
			c.account, err = readAccount(fsys, path.Join(dir, name))
		default:
			report(path.Join(dir, name), 0, "not a case: want *.tf, *.json or a folder")
			continue
		}
		if err != nil {
			report(path.Join(dir, name), 0, "%v", err)
			continue
		}
		for _, p := range c.expectations() {
			report(path.Join(c.dir, p.file), p.line, "%s", p.text)
		}
		cases = append(cases, c)
	}
	return cases
}

func readFile(fsys fs.FS, dir, name string) (map[string][]byte, error) {
	text, err := fs.ReadFile(fsys, path.Join(dir, name))
	if err != nil {
		return nil, err
	}
	return map[string][]byte{name: text}, nil
}

func readFiles(fsys fs.FS, dir string) (map[string][]byte, error) {
	files := map[string][]byte{}
	err := fs.WalkDir(fsys, dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(fsys, name)
		files[strings.TrimPrefix(name, dir+"/")] = text
		return err
	})
	return files, err
}

// fileProblem is a fault in a case itself.
type fileProblem struct {
	file string
	line int
	text string
}

var (
	wantComment = regexp.MustCompile(`(?:#|//)\s*want\s+(.*)$`)
	notComment  = regexp.MustCompile(`^(?:#|//)\s*not-as\s+(.*)$`)
	wordComment = regexp.MustCompile(`^(?:#|//)\s*(complete|incomplete)\s*$`)
)

// expectations reads the comments of a case.
func (c *testCase) expectations() []fileProblem {
	if c.account != nil {
		c.wants = c.account.wants()
		return nil
	}
	var problems []fileProblem
	for _, name := range sortedKeys(c.files) {
		if !isConfiguration(name) || strings.HasSuffix(name, ".json") {
			continue
		}
		head := true // in the comments before anything else
		for i, line := range strings.Split(string(c.files[name]), "\n") {
			line = strings.TrimSpace(line)
			bad := func(format string, args ...any) {
				problems = append(problems, fileProblem{name, i + 1, fmt.Sprintf(format, args...)})
			}
			if m := notComment.FindStringSubmatch(line); m != nil {
				kind, reason, _ := strings.Cut(m[1], ":")
				kind, reason = strings.TrimSpace(kind), strings.TrimSpace(reason)
				switch {
				case !head:
					bad("not-as stands above everything else in a file")
				case !slices.Contains(rewritings, kind):
					bad("not-as %q: want one of %s", kind, strings.Join(rewritings, ", "))
				case reason == "":
					bad("not-as %s: a reason is missing: `# not-as %s: reason`", kind, kind)
				default:
					c.not[kind] = reason
				}
				continue
			}
			if m := wordComment.FindStringSubmatch(line); m != nil {
				if !head {
					bad("%s stands above everything else in a file", m[1])
				}
				c.complete = c.complete || m[1] == "complete"
				c.incomplete = c.incomplete || m[1] == "incomplete"
				continue
			}
			if m := wantComment.FindStringSubmatch(line); m != nil {
				wants, err := parseWants(m[1])
				if err != nil {
					bad("%v", err)
				}
				for _, w := range wants {
					w.file, w.line = name, i+1
					if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "//") { // a line of its own: about no resource
						w.line, w.subject = 0, wholeSubject
					}
					c.wants = append(c.wants, w)
				}
			}
			head = head && (line == "" || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "//"))
		}
	}
	return problems
}

// wholeSubject stands for the workload or an account as a whole.
const wholeSubject = "*"

// parseWants reads what follows the word want.
func parseWants(text string) ([]want, error) {
	var wants []want
	for rest := strings.TrimSpace(text); rest != ""; rest = strings.TrimSpace(rest) {
		if after, ok := strings.CutPrefix(rest, "unknown"); ok && (after == "" || after[0] == ' ') {
			wants, rest = append(wants, want{unknown: true}), after
			continue
		}
		quoted, err := strconv.QuotedPrefix(rest)
		if err != nil {
			return nil, fmt.Errorf("want %s: want unknown or a part of the message in quotes", rest)
		}
		message, err := strconv.Unquote(quoted)
		if err != nil || message == "" {
			return nil, fmt.Errorf("want %s: want unknown or a part of the message in quotes", rest)
		}
		wants, rest = append(wants, want{message: message}), rest[len(quoted):]
	}
	if len(wants) == 0 {
		return nil, fmt.Errorf("want what: unknown or a part of the message in quotes")
	}
	return wants, nil
}

// load evaluates the case. rewritten, where it is not nil, are its files in
// another form.
func (c *testCase) load(ctx context.Context, scratch string, rewritten map[string][]byte) (*resource.Set, error) {
	if c.account != nil {
		return c.account.set(), nil
	}
	files := c.files
	if rewritten != nil {
		files = rewritten
	}
	dir, err := writeFiles(scratch, files)
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	set, err := terraform.Load(ctx, terraform.Options{Dir: dir})
	if err != nil {
		return nil, err
	}
	return set, nil
}

// writeFiles writes files to a new directory below scratch.
func writeFiles(scratch string, files map[string][]byte) (dir string, err error) {
	if dir, err = os.MkdirTemp(scratch, "case"); err != nil {
		return "", err
	}
	for name, text := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if strings.Contains(name, "/") {
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				return "", err
			}
		}
		if err := os.WriteFile(file, text, 0o644); err != nil {
			return "", err
		}
	}
	return dir, nil
}

// isConfiguration reports whether Terraform reads a file of this name.
func isConfiguration(name string) bool {
	return strings.HasSuffix(name, ".tf") || strings.HasSuffix(name, ".tf.json") || strings.HasSuffix(name, ".tofu")
}
