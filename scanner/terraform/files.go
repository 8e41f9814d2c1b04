package terraform

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// read returns a file below the scan root. It does not leave it, whatever links
// there are, does not wait for a pipe, and does not read what is too large.
func (l *loader) read(name string, limit int64) ([]byte, error) {
	info, err := l.files.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("is not a regular file")
	}
	if info.Size() > limit {
		return nil, fmt.Errorf("is larger than %d bytes", limit)
	}
	f, err := l.files.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = fmt.Errorf("is larger than %d bytes", limit)
	}
	return data, err
}

// checkText says why data is no text that HCL could be, "" if it may be.
func checkText(data []byte) (fault string, line int) {
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return "is not text: it has a zero byte", 1 + bytes.Count(data[:i], []byte("\n"))
	}
	if utf8.Valid(data) {
		return "", 0
	}
	line = 1
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		data = data[size:]
	}
	return "is not valid UTF-8", line
}

// configFiles returns the configuration files of a directory in the order in
// which Terraform reads them: the primary ones, then the overrides.
func (l *loader) configFiles(dir string) (primary, override []string, err error) {
	names, err := l.list(dir)
	if err != nil {
		return nil, nil, err
	}
	primary, override = selectConfig(names)
	for _, list := range [][]string{primary, override} {
		for i := range list {
			list[i] = path.Join(dir, list[i])
		}
	}
	return primary, override, nil
}

// selectConfig picks the configuration files out of a directory's names.
func selectConfig(names []string) (primary, override []string) {
	present := make(map[string]bool, len(names))
	for _, name := range names {
		present[name] = true
	}
	for _, name := range names {
		base, ext := splitConfigName(name)
		if ext == "" || strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") {
			continue
		}
		// OpenTofu reads a .tofu file instead of the .tf file of the same name.
		if strings.HasPrefix(ext, ".tf") && present[base+strings.Replace(ext, ".tf", ".tofu", 1)] {
			continue
		}
		if base == "override" || strings.HasSuffix(base, "_override") {
			override = append(override, name)
		} else {
			primary = append(primary, name)
		}
	}
	slices.Sort(primary)
	slices.Sort(override)
	return primary, override
}

// splitConfigName splits "main.tf.json" into "main" and ".tf.json". The
// extension is "" where the name is none of a configuration file.
func splitConfigName(name string) (base, ext string) {
	for _, ext := range [...]string{".tf", ".tf.json", ".tofu", ".tofu.json"} {
		if base, ok := strings.CutSuffix(name, ext); ok {
			return base, ext
		}
	}
	return name, ""
}

// list returns the names of the files in a directory, sorted.
func (l *loader) list(dir string) ([]string, error) {
	entries, err := fs.ReadDir(l.files.FS(), dir)
	if err != nil {
		return nil, err
	}
	names := make([]string, 0, len(entries))
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

// skippedDirs hold nothing that a user wrote as configuration.
var skippedDirs = map[string]bool{".git": true, ".terraform": true, ".terragrunt-cache": true, "node_modules": true}

// configDirs walks the scan root and returns every directory with configuration.
func (l *loader) configDirs(ctx context.Context) ([]string, error) {
	var dirs []string
	count := 0
	var walk func(dir string, depth int) error
	walk = func(dir string, depth int) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		entries, err := fs.ReadDir(l.files.FS(), dir)
		if err != nil {
			l.fileProblem(resource.Error, dir, "directory cannot be read", fileError(err))
			return nil
		}
		var names []string
		var below []string
		for _, e := range entries {
			if count++; count > l.limits.files {
				return nil
			}
			name := path.Join(dir, e.Name())
			switch {
			case e.IsDir():
				if !skippedDirs[e.Name()] {
					below = append(below, name)
				}
			case e.Type()&fs.ModeSymlink != 0:
				info, err := l.files.Stat(name)
				_, ext := splitConfigName(e.Name())
				switch {
				case ext != "" && (err != nil || !info.IsDir()):
					names = append(names, e.Name()) // an error is found again when it is read
				case err != nil && !errors.Is(err, fs.ErrNotExist):
					l.fileProblem(resource.Warning, name, "link is not followed", fileError(err)+"; nothing outside the scanned directory is read")
				}
			default:
				names = append(names, e.Name())
			}
		}
		if primary, override := selectConfig(names); len(primary)+len(override) > 0 {
			dirs = append(dirs, dir)
		}
		if depth >= maxDirDepth {
			if len(below) > 0 {
				l.fileProblem(resource.Error, dir, "directory is nested too deeply", fmt.Sprintf("directories below %d levels are not read", maxDirDepth))
			}
			return nil
		}
		for _, name := range below {
			if err := walk(name, depth+1); err != nil {
				return err
			}
		}
		return nil
	}
	if err := walk(l.start(), 0); err != nil {
		return nil, err
	}
	if count > l.limits.files {
		l.fileProblem(resource.Error, "", "too many files", fmt.Sprintf("only the first %d files and directories were looked at; scan a smaller directory", l.limits.files))
	}
	return dirs, nil
}

const maxDirDepth = 64
