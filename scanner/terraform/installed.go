package terraform

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// isLocal reports whether a module source is a path.
func isLocal(source string) bool {
	return strings.HasPrefix(source, "./") || strings.HasPrefix(source, "../") || source == "." || source == ".."
}

// moduleDir returns the directory that a call leads to, relative to the scan root, and
// whether its files are not the user's; or what is wrong.
func (ev *evaluator) moduleDir(s *scope, call, source string) (dir string, external bool, problem string) {
	if isLocal(source) {
		dir = path.Join(s.module.dir, source)
		if dir == ".." || strings.HasPrefix(dir, "../") {
			return "", false, fmt.Sprintf("%q lies outside the scanned directory, and nothing is read there. Scan a directory that holds both, or name it with --root.", source)
		}
		info, err := ev.files.Stat(dir)
		switch {
		case err != nil:
			return "", false, fmt.Sprintf("%s: %s.", dir, fileError(err))
		case !info.IsDir():
			return "", false, dir + " is not a directory."
		}
		if primary, override, err := ev.configFiles(dir); err == nil && len(primary)+len(override) == 0 {
			return "", false, dir + " has no configuration files."
		}
		external := hasElement(dir, ".terraform") && !hasElement(ev.root, ".terraform")
		return dir, external, ""
	}
	name := join(s.path, call)
	installed, ok := ev.manifest()[name]
	if !ok {
		return "", false, fmt.Sprintf("Module %q (%s) is not installed. Run `terraform init` in %s, or `plumb scan --get-modules`.", name, source, showDir(ev.root))
	}
	dir = path.Join(ev.root, installed)
	if dir == ".." || strings.HasPrefix(dir, "../") || path.IsAbs(installed) {
		return "", false, fmt.Sprintf("Module %q is installed outside the scanned directory, and nothing is read there.", name)
	}
	if info, err := ev.files.Stat(dir); err != nil || !info.IsDir() {
		return "", false, fmt.Sprintf("Module %q is listed as installed but %s is not there. Run `terraform init` in %s, or `plumb scan --get-modules`.", name, dir, showDir(ev.root))
	}
	return dir, true, ""
}

func showDir(dir string) string {
	if dir == "." {
		return "the scanned directory"
	}
	return dir
}

// manifest returns where installed modules are, relative to the root module, by the names of
// the calls that lead to them.
func (ev *evaluator) manifest() map[string]string {
	if ev.installed != nil {
		return ev.installed
	}
	ev.installed = map[string]string{}
	name := path.Join(ev.root, ".terraform/modules/modules.json")
	src, err := ev.read(name, ev.limits.file)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			ev.fileProblem(resource.Error, name, "list of installed modules cannot be read", fileError(err))
		}
		return ev.installed
	}
	var list struct {
		Modules []struct{ Key, Dir string }
	}
	if err := json.Unmarshal(src, &list); err != nil {
		ev.fileProblem(resource.Error, name, "list of installed modules cannot be read", err.Error()+"; run `terraform init`")
		return ev.installed
	}
	for _, m := range list.Modules {
		ev.installed[m.Key] = strings.ReplaceAll(m.Dir, `\`, "/")
	}
	return ev.installed
}

// locked returns the provider versions in the lock file by source address.
func (ev *evaluator) locked() map[string]string {
	if ev.lock != nil {
		return ev.lock
	}
	ev.lock = map[string]string{}
	name := path.Join(ev.root, ".terraform.lock.hcl")
	src, err := ev.read(name, ev.limits.file)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			ev.fileProblem(resource.Warning, name, "lock file cannot be read", fileError(err))
		}
		return ev.lock
	}
	if fault, _ := checkNesting(src); fault != "" {
		ev.fileProblem(resource.Warning, name, "lock file cannot be read", fault)
		return ev.lock
	}
	file, diags := hclsyntax.ParseConfig(src, name, hcl.InitialPos)
	if diags.HasErrors() {
		ev.fileProblem(resource.Warning, name, "lock file cannot be read", firstDetail(diags))
		return ev.lock
	}
	for _, b := range file.Body.(*hclsyntax.Body).Blocks {
		if version, ok := literalString(b.Body.Attributes["version"]); ok && b.Type == "provider" && len(b.Labels) == 1 {
			ev.lock[b.Labels[0]] = version
		}
	}
	return ev.lock
}
