// Package plan reads Terraform plans and states: the JSON of `terraform show
// -json` for both, and state files of version 4 as they are. Each becomes resources
// in the provider's vocabulary, as from configuration.
//
// Files may be hundreds of megabytes large; they are read one resource at a time.
package plan

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// Options say what to read. Only Path is required.
type Options struct {
	Path string // the file

	// Config is the directory of the configuration that a plan was made from, "" to look
	// beside the file. From there come source lines and ignore comments, and
	// what unknown values are made from.
	Config string
	// ConfigSet is what terraform.Load gave for that directory, where the caller has
	// it already; its files are relative to Config.
	ConfigSet *resource.Set
	// Workspace is the workspace that the plan was made in, which its JSON does not
	// tell; "" is "default".
	Workspace string

	MaxSize int64 // bytes of the file; zero means 1 GiB
}

const defaultMaxSize = 1 << 30

// Load reads a plan or a state. What cannot be read is a diagnostic of the Set and
// one of its gaps; what can be is in it all the same. Files in the Set are
// relative to the directory of o.Path. The error is for a file that cannot be read
// at all, or is none of Sniff's kinds.
func Load(ctx context.Context, o Options) (*resource.Set, error) {
	f, err := os.Open(o.Path)
	if err != nil {
		return nil, fmt.Errorf("read plan: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("read plan: %w", err)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("read plan: %s is not a regular file", o.Path)
	}
	head := make([]byte, 64<<10)
	n, err := f.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read plan: %w", err)
	}
	kind, err := sniff(head[:n])
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", o.Path, err)
	}
	if o.MaxSize <= 0 {
		o.MaxSize = defaultMaxSize
	}
	l := &loader{options: o, kind: kind, file: filepath.Base(o.Path), set: &resource.Set{}, seen: map[string]bool{}}
	l.set.Targets = []resource.Target{{Kind: l.source(), Name: o.Path}}
	if info.Size() > o.MaxSize {
		l.fault(resource.Error, fmt.Sprintf("the %s is too large", kind), fmt.Sprintf("it has %d bytes, at most %d are read: scan its root modules one by one", info.Size(), o.MaxSize), 0)
		l.gap("", "the file is too large")
		return l.set, nil
	}
	r, size, err := text(f, info.Size())
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", o.Path, err)
	}
	if err := l.load(ctx, r, size); err != nil {
		return nil, err
	}
	l.set.Sort()
	return l.set, nil
}

// A loader reads one file.
type loader struct {
	options Options
	kind    form
	file    string // its base name
	set     *resource.Set
	seen    map[string]bool // addresses that need not be looked at again
	deposed int

	config *configuration
	beside *beside
}

func (l *loader) source() resource.Source {
	if l.kind == planForm {
		return resource.Plan
	}
	return resource.State
}

func (l *loader) load(ctx context.Context, r io.ReaderAt, size int64) error {
	doc, err := document(r, size)
	if err == nil {
		switch l.kind {
		case planForm:
			err = l.plan(ctx, doc)
		case showForm:
			err = l.state(ctx, doc)
		case rawForm:
			err = l.raw(ctx, doc)
		}
	}
	if l.deposed > 0 {
		l.fault(resource.Warning, "deposed objects are left out", fmt.Sprintf("%d of them were replaced and are destroyed by the next apply", l.deposed), 0)
	}
	if err == nil && len(l.set.Resources) == 0 && len(l.set.Diagnostics) == 0 {
		l.fault(resource.Warning, fmt.Sprintf("the %s holds no resources", l.kind), "there is nothing to judge", 0)
	}
	var syntax *syntaxError
	switch {
	case errors.As(err, &syntax):
		detail := fmt.Sprintf("%s; resources read before it: %d; make the file anew with `terraform show -json`", syntax, len(l.set.Resources))
		summary := fmt.Sprintf("the %s is not valid JSON", l.kind)
		if isCut(err) {
			summary = fmt.Sprintf("the %s is truncated", l.kind)
		}
		l.fault(resource.Error, summary, detail, lineOf(r, syntax.at))
		l.gap("", summary)
		return nil
	case err != nil && ctx.Err() == nil:
		return fmt.Errorf("read %s: %w", l.options.Path, err)
	}
	return err
}

// fault adds a diagnostic about the file.
func (l *loader) fault(severity resource.Severity, summary, detail string, line int) {
	l.set.Diagnostics = append(l.set.Diagnostics, resource.Diagnostic{
		Severity: severity, Summary: summary, Detail: detail, File: l.file, Line: line,
	})
}

// gap notes that resources in a module instance and below are missing.
func (l *loader) gap(module, reason string, types ...string) {
	l.set.Incomplete = append(l.set.Incomplete, resource.Gap{Root: l.file, Module: module, Types: types, Reason: reason})
}

// lineOf returns the line that a byte of the text is in.
func lineOf(r io.ReaderAt, at int64) int {
	line := 1
	buf := make([]byte, 64<<10)
	for off := int64(0); off < at; {
		n, err := r.ReadAt(buf[:min(int64(len(buf)), at-off)], off)
		line += strings.Count(string(buf[:n]), "\n")
		off += int64(n)
		if err != nil {
			break
		}
	}
	return line
}

// checkAddress reports whether a resource can be taken in under its address.
func (l *loader) checkAddress(address, typ, name string) bool {
	switch {
	case address == "" || typ == "" || name == "":
		l.fault(resource.Error, "a resource without address, type or name", fmt.Sprintf("it is left out (%q, %q, %q): the file was not written by terraform", address, typ, name), 0)
		l.gap("", "a resource without address")
		return false
	case resource.HasSymbolRune(address + typ + name):
		l.fault(resource.Error, "an address with a private-use character", fmt.Sprintf("%q is left out: plumb uses the character for itself", address), 0)
		l.gap("", "a resource with a private-use character in its address")
		return false
	case l.seen[address]:
		l.fault(resource.Error, "an address that stands in the file twice", address+": only the first is judged", 0)
		return false
	}
	l.seen[address] = true
	return true
}

// mode returns a resource's mode, "" for one that is neither managed nor data.
func mode(text string) string {
	switch text {
	case resource.Managed, resource.Data:
		return text
	}
	return ""
}
