package functions

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// ErrOutside is in the error of a file function whose path leads out of the root;
// fs.ErrNotExist is in that of a file that does not exist. hcl's diagnostics hold the
// error (hclsyntax.FunctionCallDiagExtra).
var ErrOutside = errors.New("it lies outside of the directory that is scanned")

// files are the functions that look at the file system.
func (e *environment) files() map[string]rule {
	all := map[string]rule{
		"abspath":    {f: textFunction("path", e.absolute)},
		"file":       {f: textFunction("path", e.text)},
		"filebase64": {f: textFunction("path", e.encoded)},
		"fileexists": {f: e.fileExists()},
		"fileset":    {f: e.fileSet()},
		"pathexpand": {f: e.pathExpand()},
	}
	for name, digest := range digests {
		file := "file" + name // filemd5, filebase64sha256, ...
		all[file] = rule{f: textFunction("path", func(p string) (string, error) {
			raw, err := e.read(p)
			return digest(raw), err
		})}
	}
	return all
}

// resolve returns the name within Root of a path as it is written in
// configuration: relative to the root module's directory, or absolute.
func (e *environment) resolve(p string) (string, error) {
	if e.Root == nil {
		return "", fmt.Errorf("%s: no file can be read here", p)
	}
	if p == "~" || strings.HasPrefix(p, "~/") {
		return "", fmt.Errorf("%s: %w", p, ErrOutside)
	}
	var name string
	if filepath.IsAbs(p) {
		root, err := filepath.Abs(e.Root.Name())
		if err != nil {
			return "", fmt.Errorf("%s: %w", p, err)
		}
		rel, err := filepath.Rel(root, filepath.Clean(p))
		if err != nil {
			return "", fmt.Errorf("%s: %w", p, ErrOutside)
		}
		name = filepath.ToSlash(rel)
	} else {
		name = path.Join(e.RootModuleDir, filepath.ToSlash(p))
	}
	if name == "" {
		name = "."
	}
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return "", fmt.Errorf("%s: %w", p, ErrOutside)
	}
	return name, nil
}

// fileError says what is wrong with a path, without the words of the operating system.
func fileError(p string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file; files made by a build are not there when a configuration is read: %w", p, fs.ErrNotExist)
	case strings.Contains(err.Error(), "path escapes"): // os.Root has no error value for it
		return fmt.Errorf("%s: %w", p, ErrOutside)
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return fmt.Errorf("%s: %w", p, err)
}

func (e *environment) read(p string) ([]byte, error) {
	name, err := e.resolve(p)
	if err != nil {
		return nil, err
	}
	raw, err := e.readName(name)
	if err != nil {
		return nil, fileError(p, err)
	}
	return raw, nil
}

func (e *environment) readName(name string) ([]byte, error) {
	info, err := e.Root.Stat(name) // before opening: a pipe would wait for a writer
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("not a regular file")
	}
	if info.Size() > maxFile {
		return nil, fmt.Errorf("%d bytes, more than %d are not read", info.Size(), maxFile)
	}
	f, err := e.Root.Open(name)
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(io.LimitReader(f, maxFile))
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return raw, err
}

func (e *environment) text(p string) (string, error) {
	raw, err := e.read(p)
	if err != nil {
		return "", err
	}
	if !utf8.Valid(raw) {
		return "", function.NewArgErrorf(0, "%s: not valid UTF-8; filebase64 reads any file", p)
	}
	return string(raw), nil
}

func (e *environment) encoded(p string) (string, error) {
	raw, err := e.read(p)
	return base64.StdEncoding.EncodeToString(raw), err
}

func (e *environment) absolute(p string) (string, error) {
	if filepath.IsAbs(p) {
		return filepath.ToSlash(filepath.Clean(p)), nil
	}
	if e.Root == nil {
		return "", function.NewArgErrorf(0, "%s: no file can be read here", p)
	}
	root, err := filepath.Abs(e.Root.Name())
	if err != nil {
		return "", function.NewArgError(0, err)
	}
	return filepath.ToSlash(filepath.Join(root, filepath.FromSlash(e.RootModuleDir), p)), nil
}

func (e *environment) pathExpand() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "path", Type: cty.String}},
		Type:   function.StaticReturnType(cty.String),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if strings.HasPrefix(args[0].AsString(), "~") {
				return e.Unknown(cty.String, "the home directory of who runs terraform is not known"), nil
			}
			return args[0], nil
		},
	})
}

func (e *environment) fileExists() function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "path", Type: cty.String}},
		Type:         function.StaticReturnType(cty.Bool),
		RefineResult: notNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			p := args[0].AsString()
			name, err := e.resolve(p)
			if err != nil {
				return cty.NilVal, err
			}
			switch info, err := e.Root.Stat(name); {
			case errors.Is(err, fs.ErrNotExist):
				return cty.False, nil
			case err != nil:
				return cty.NilVal, fileError(p, err)
			case !info.Mode().IsRegular():
				return cty.NilVal, function.NewArgErrorf(0, "%s: not a regular file", p)
			}
			return cty.True, nil
		},
	})
}

func (e *environment) fileSet() function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "path", Type: cty.String}, {Name: "pattern", Type: cty.String}},
		Type:         function.StaticReturnType(cty.Set(cty.String)),
		RefineResult: notNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			dir, err := e.resolve(args[0].AsString())
			if err != nil {
				return cty.NilVal, err
			}
			names, err := e.glob(dir, args[1].AsString())
			if err != nil {
				return cty.NilVal, err
			}
			if len(names) == 0 {
				return cty.SetValEmpty(cty.String), nil
			}
			values := make([]cty.Value, len(names))
			for i, n := range names {
				values[i] = cty.StringVal(n)
			}
			return cty.SetVal(values), nil
		},
	})
}

var errTooManyFiles = fmt.Errorf("too many files, more than %d are not looked at", maxMatches)

// A countedFS stops a walk that has no end: Terraform follows links to directories,
// and so do we.
type countedFS struct {
	fs.FS
	left *int
}

// ReadDir reads a directory as the walk asks for it.
func (c countedFS) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(c.FS, name)
	if *c.left -= 1 + len(entries); *c.left < 0 {
		return nil, errTooManyFiles
	}
	return entries, err
}

// Stat tells what a name is, behind links.
func (c countedFS) Stat(name string) (fs.FileInfo, error) { return fs.Stat(c.FS, name) }

// glob returns the regular files that match, relative to dir.
func (e *environment) glob(dir, pattern string) ([]string, error) {
	full := path.Join(dir, filepath.ToSlash(pattern))
	if !filepath.IsLocal(filepath.FromSlash(full)) {
		return nil, fmt.Errorf("%s: %w", pattern, ErrOutside)
	}
	if !doublestar.ValidatePattern(full) || len(full) > maxPattern || strings.Count(full, "**") > 8 || strings.Count(full, "{") > 16 {
		return nil, fmt.Errorf("%s: not a pattern that can be evaluated", pattern)
	}
	var names []string
	left := maxMatches
	err := doublestar.GlobWalk(countedFS{e.Root.FS(), &left}, full, func(name string, _ fs.DirEntry) error {
		if left < 0 {
			return errTooManyFiles
		}
		info, err := e.Root.Stat(name)
		if err != nil || !info.Mode().IsRegular() {
			return nil //nolint:nilerr // a broken link, or one out of the root, is no file
		}
		rel, err := filepath.Rel(filepath.FromSlash(dir), filepath.FromSlash(name))
		if err != nil {
			return err
		}
		names = append(names, filepath.ToSlash(rel))
		return nil
	})
	if left < 0 { // the walk may have gone on
		err = errTooManyFiles
	}
	if err != nil {
		return nil, fileError(pattern, err)
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}
