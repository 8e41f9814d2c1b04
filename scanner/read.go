package scanner

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/live/collected"
	"github.com/plumb-iac/plumb/scanner/plan"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/terraform"
)

// Read turns the targets into one set of resources. Files in it are relative to
// base: the one directory that was named, or the closest directory that holds
// all targets.
func Read(ctx context.Context, c Config) (set *resource.Set, base string, err error) {
	if len(c.Targets) == 0 {
		return nil, "", errors.New("no target: name a directory, a plan or state file, or aws://[PROFILE]")
	}
	dirs := make([]string, len(c.Targets)) // "" for an account
	kinds := make([]resource.Source, len(c.Targets))
	for i, target := range c.Targets {
		if kinds[i], dirs[i], err = classify(target); err != nil {
			return nil, "", err
		}
		if kinds[i] == resource.Terraform && c.Root != "" {
			if dirs[i], err = filepath.Abs(c.Root); err != nil {
				return nil, "", fmt.Errorf("root %s: %w", c.Root, err)
			}
		}
	}
	base = commonDir(dirs)
	// Accounts come last: what is asked of them hangs on what is configured.
	sets := make([]*resource.Set, len(c.Targets))
	files := &resource.Set{}
	for _, live := range []bool{false, true} {
		for i, target := range c.Targets {
			if (kinds[i] == resource.AWS) != live {
				continue
			}
			if sets[i], err = c.readTarget(ctx, target, kinds[i], files); err != nil {
				return nil, "", fmt.Errorf("%s: %w", target, err)
			}
			if !live {
				files.Resources = append(files.Resources, sets[i].Resources...)
			}
		}
	}
	set = &resource.Set{}
	for i, target := range c.Targets {
		one := sets[i]
		if dirs[i] != "" {
			for k := range one.Targets {
				one.Targets[k].Name = target
			}
			prefix, err := filepath.Rel(base, dirs[i])
			if err != nil {
				return nil, "", fmt.Errorf("%s: %w", target, err)
			}
			relocate(one, filepath.ToSlash(prefix))
		}
		set.Merge(one)
	}
	set.Sort()
	return set, base, nil
}

func (c Config) readTarget(ctx context.Context, target string, kind resource.Source, files *resource.Set) (*resource.Set, error) {
	switch kind {
	case resource.AWS:
		needs := c.needs(files)
		if !strings.HasPrefix(target, "aws://") {
			return readSaved(target, needs)
		}
		if c.Live == nil {
			return nil, errors.New("live accounts cannot be read by this build of plumb")
		}
		return c.Live(ctx, target, needs)
	case resource.Terraform:
		root, below, err := c.rootOf(target)
		if err != nil {
			return nil, err
		}
		return terraform.Load(ctx, terraform.Options{
			Dir:        root,
			Within:     below,
			Vars:       c.Inputs.Vars,
			VarFiles:   c.Inputs.VarFiles,
			Env:        c.Inputs.Env,
			Workspace:  c.Inputs.Workspace,
			IncludeAll: c.Inputs.IncludeAll,
		})
	default:
		return plan.Load(ctx, plan.Options{Path: target, Workspace: c.Inputs.Workspace})
	}
}

// readSaved reads an account that an earlier scan saved.
func readSaved(file string, needs ask.Needs) (*resource.Set, error) {
	saved, err := collected.Open(file)
	if err != nil {
		return nil, err
	}
	set := saved.Set(needs)
	for i := range set.Targets {
		set.Targets[i].Name = file
		set.Targets[i].Collected = saved.Begun.Format(time.RFC3339)
	}
	return set, nil
}

// rootOf returns the scan root of a directory and where in it the directory lies.
func (c Config) rootOf(target string) (root, below string, err error) {
	if c.Root == "" {
		return target, "", nil
	}
	if root, err = filepath.Abs(c.Root); err != nil {
		return "", "", err
	}
	abs, err := filepath.Abs(target)
	if err != nil {
		return "", "", err
	}
	if !within(abs, root) {
		return "", "", fmt.Errorf("it lies outside of the root %s", c.Root)
	}
	if below, err = filepath.Rel(root, abs); err != nil {
		return "", "", err
	}
	return root, filepath.ToSlash(below), nil
}

// classify says what kind of target a word names, and the directory that its
// files lie in; a saved account has none, as a live one. What a file holds is told
// by its content.
func classify(target string) (resource.Source, string, error) {
	if strings.HasPrefix(target, "aws://") {
		return resource.AWS, "", nil
	}
	if scheme, _, ok := strings.Cut(target, "://"); ok {
		return "", "", fmt.Errorf("unknown kind of target %q: %s:// is not one of a directory, a plan or state file, a saved account, aws://[PROFILE]", target, scheme)
	}
	info, err := os.Stat(target)
	if err != nil {
		var perr *fs.PathError
		if errors.As(err, &perr) {
			err = perr.Err
		}
		return "", "", fmt.Errorf("read %s: %w", target, err)
	}
	abs, err := filepath.Abs(target)
	if err != nil {
		return "", "", fmt.Errorf("read %s: %w", target, err)
	}
	if info.IsDir() {
		return resource.Terraform, abs, nil
	}
	if !info.Mode().IsRegular() {
		return "", "", fmt.Errorf("read %s: not a regular file or directory", target)
	}
	kind, err := sniff(target)
	if err != nil {
		return "", "", fmt.Errorf("read %s: %w", target, err)
	}
	if kind == resource.AWS {
		return kind, "", nil
	}
	return kind, filepath.Dir(abs), nil
}

func sniff(file string) (resource.Source, error) {
	f, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	head := make([]byte, 64<<10)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return "", err
	}
	if collected.Sniff(head[:n]) {
		return resource.AWS, nil
	}
	kind, err := plan.Sniff(head[:n])
	if err != nil {
		return "", err
	}
	return kind, nil
}

// commonDir returns the deepest directory that holds all of dirs, skipping "".
func commonDir(dirs []string) string {
	common := ""
	for _, dir := range dirs {
		switch {
		case dir == "":
		case common == "":
			common = dir
		default:
			for !within(dir, common) {
				common = filepath.Dir(common)
			}
		}
	}
	return common
}

func within(dir, outer string) bool {
	rel, err := filepath.Rel(outer, dir)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// relocate puts prefix before every file and root in set.
func relocate(set *resource.Set, prefix string) {
	if prefix == "." {
		return
	}
	move := func(file *string) {
		if *file != "" {
			*file = path.Join(prefix, *file)
		}
	}
	for _, r := range set.Resources {
		if r.Source == resource.AWS {
			continue
		}
		r.Root = path.Join(prefix, r.Root)
		move(&r.Locations.Block.File)
		move(&r.Locations.Header.File)
		moved := make(map[string]resource.Location, len(r.Locations.Paths)) // the map may be shared
		for p, l := range r.Locations.Paths {
			move(&l.File)
			moved[p] = l
		}
		r.Locations.Paths = moved
		calls := make([]resource.Call, len(r.Locations.Calls))
		for i, call := range r.Locations.Calls {
			move(&call.Location.File)
			calls[i] = call
		}
		r.Locations.Calls = calls
	}
	for i := range set.Diagnostics {
		move(&set.Diagnostics[i].File)
	}
	for i := range set.Ignores {
		move(&set.Ignores[i].File)
		move(&set.Ignores[i].Scope.File)
	}
	for i := range set.Incomplete {
		set.Incomplete[i].Root = path.Join(prefix, set.Incomplete[i].Root)
	}
}
