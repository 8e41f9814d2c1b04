package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"github.com/plumb-iac/plumb/scanner"
)

// inputFlags are the flags that say how Terraform configuration is evaluated.
type inputFlags struct {
	vars      []string
	varFiles  []string
	workspace string
	examples  bool
	config    string
	root      string
}

func (f *inputFlags) register(flags *pflag.FlagSet) {
	flags.StringArrayVar(&f.vars, "var", nil, "value of an input variable, `NAME=VALUE`; may be repeated")
	flags.StringArrayVar(&f.varFiles, "var-file", nil, "`FILE` with values of input variables; may be repeated")
	flags.StringVar(&f.root, "root", "", "`DIR` around the targets whose files they may read, such as the repository with shared modules (default: each target itself)")
	flags.StringVar(&f.workspace, "workspace", "", "`NAME` of the workspace (default \"default\")")
	flags.BoolVar(&f.examples, "include-examples", false, "also scan root modules in examples/ and tests/")
	flags.StringVar(&f.config, "config", "", "`FILE` with settings (default plumb.yaml in the scanned directory, else here)")
}

// inputs joins flags and settings; flags come last and so win.
func (f *inputFlags) inputs(s *settings, env *environment) (scanner.Inputs, error) {
	vars, err := s.vars()
	if err != nil {
		return scanner.Inputs{}, err
	}
	for _, v := range f.vars {
		if name, _, ok := strings.Cut(v, "="); !ok || strings.TrimSpace(name) == "" {
			return scanner.Inputs{}, usagef("--var %q: want NAME=VALUE", v)
		}
	}
	workspace := f.workspace
	if workspace == "" {
		workspace = s.Workspace
	}
	if workspace == "" {
		workspace = env.getenv("TF_WORKSPACE")
	}
	return scanner.Inputs{
		Vars:       append(vars, f.vars...),
		VarFiles:   append(s.relative(s.VarFiles), f.varFiles...),
		Env:        env.Env,
		Workspace:  workspace,
		IncludeAll: f.examples || s.IncludeExamples,
	}, nil
}

// settingsDir is the directory in which plumb.yaml is looked for: that of the first
// target with files.
func settingsDir(targets []string) string {
	for _, t := range targets {
		if strings.Contains(t, "://") {
			continue
		}
		if isDir(t) {
			return t
		}
		return filepath.Dir(t)
	}
	return ""
}
