package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"

	"github.com/plumb-iac/plumb/scanner"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// getModules downloads what the root modules below the directories among targets
// call, with the user's own terraform or tofu, so that registries, git and
// credentials work as they are set up. Only roots with a module missing are visited.
func getModules(ctx context.Context, env *environment, targets []string, scanRoot string, inputs scanner.Inputs) error {
	program, err := findTerraform()
	if err != nil {
		return err
	}
	for _, target := range targets {
		if !isDir(target) {
			continue
		}
		set, base, err := scanner.Read(ctx, scanner.Config{Targets: []string{target}, Root: scanRoot, Inputs: inputs})
		if err != nil {
			return err
		}
		for _, root := range rootsWithGaps(set) {
			dir := filepath.Join(base, filepath.FromSlash(root))
			fmt.Fprintf(env.Stderr, "plumb: %s get in %s\n", filepath.Base(program), dir)
			cmd := exec.CommandContext(ctx, program, "get", "-no-color")
			cmd.Dir, cmd.Env = dir, env.Env
			cmd.Stdout, cmd.Stderr = env.Stderr, env.Stderr
			if err := cmd.Run(); err != nil {
				// the scan goes on and reports the modules that are still missing
				fmt.Fprintf(env.Stderr, "plumb: %s get in %s: %v\n", filepath.Base(program), dir, err)
			}
		}
	}
	return nil
}

func findTerraform() (string, error) {
	for _, name := range []string{"terraform", "tofu"} {
		program, err := exec.LookPath(name)
		if err == nil {
			return filepath.Abs(program)
		}
	}
	return "", errors.New("--get-modules: neither terraform nor tofu is on the PATH")
}

// rootsWithGaps lists the root modules below which modules are missing.
func rootsWithGaps(set *resource.Set) []string {
	seen := map[string]bool{}
	for _, gap := range set.Incomplete {
		seen[gap.Root] = true
	}
	return sortedKeys(seen)
}
