package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// An output is one --format NAME[=FILE].
type output struct {
	format string
	file   string // "" for standard output
}

// parseOutputs checks the values of --format against the names that a command
// knows. No value means the first of known.
func parseOutputs(values, known []string) ([]output, error) {
	if len(values) == 0 {
		return []output{{format: known[0]}}, nil
	}
	var outs []output
	seen := map[string]bool{}
	for _, value := range values {
		name, file, toFile := strings.Cut(value, "=")
		if !slices.Contains(known, name) {
			return nil, usagef("unknown format %q: want %s", name, strings.Join(known, ", "))
		}
		if toFile && file == "" {
			return nil, usagef("--format %s: no file name behind =", value)
		}
		if seen[file] {
			if file == "" {
				return nil, usagef("--format %s: only one format can go to standard output", value)
			}
			return nil, usagef("--format %s: %s is written twice", value, file)
		}
		seen[file] = true
		outs = append(outs, output{format: name, file: file})
	}
	return outs, nil
}

// write lets render write to the output's file, replaced as a whole and only if
// render succeeds, or to stdout.
func (o output) write(stdout io.Writer, render func(io.Writer) error) error {
	if o.file == "" {
		buf := bufio.NewWriter(stdout)
		if err := render(buf); err != nil {
			return err
		}
		return buf.Flush()
	}
	if info, err := os.Stat(o.file); err == nil && !info.Mode().IsRegular() { // /dev/stderr, a named pipe
		f, err := os.OpenFile(o.file, os.O_WRONLY, 0)
		if err != nil {
			return fmt.Errorf("write %s: %w", o.format, err)
		}
		defer f.Close()
		return render(f)
	}
	tmp, err := os.CreateTemp(filepath.Dir(o.file), "."+filepath.Base(o.file)+".*")
	if err != nil {
		return fmt.Errorf("write %s: %w", o.format, err)
	}
	defer os.Remove(tmp.Name()) // fails where the file has been renamed, as it should
	buf := bufio.NewWriter(tmp)
	if err := render(buf); err != nil {
		_ = tmp.Close()
		return fmt.Errorf("write %s: %w", o.format, err)
	}
	if err := buf.Flush(); err != nil {
		_ = tmp.Close()
		return fmt.Errorf("write %s: %w", o.format, err)
	}
	if err := tmp.Chmod(0o644); err != nil {
		_ = tmp.Close()
		return fmt.Errorf("write %s: %w", o.format, err)
	}
	if err := tmp.Close(); err != nil {
		return fmt.Errorf("write %s: %w", o.format, err)
	}
	if err := os.Rename(tmp.Name(), o.file); err != nil {
		return fmt.Errorf("write %s: %w", o.format, err)
	}
	return nil
}

// printDiagnostics writes diagnostics for a person and reports whether one of
// them is an error.
func printDiagnostics(w io.Writer, diagnostics []resource.Diagnostic, prefix string) (failed bool) {
	for _, d := range diagnostics {
		failed = failed || d.Severity == resource.Error
		place := ""
		if d.File != "" {
			place = shownDir(d.File)
			if !filepath.IsAbs(d.File) {
				place = filepath.Join(prefix, d.File)
			}
			place = filepath.ToSlash(place) + ":"
			if d.Line > 0 {
				place += fmt.Sprintf("%d:", d.Line)
			}
			place += " "
		}
		text := fmt.Sprintf("%s%s: %s", place, d.Severity, d.Summary)
		if d.Detail != "" {
			text += "\n    " + strings.ReplaceAll(d.Detail, "\n", "\n    ")
		}
		fmt.Fprintln(w, printable(resource.Show(text)))
	}
	return failed
}

// printable replaces control characters, which a hostile file name or text could
// use to steer a terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || r >= 0x20 && r != 0x7f && (r < 0x80 || r > 0x9f) {
			return r
		}
		return '\uFFFD'
	}, s)
}
