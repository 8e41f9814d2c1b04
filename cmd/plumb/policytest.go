package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/policies"
	"github.com/plumb-iac/plumb/scanner/policytest"
)

func newPolicyTestCmd(env *environment) *cobra.Command {
	return &cobra.Command{
		Use:   "test [DIR]",
		Short: "Test policies with their cases",
		Long: `Test the policies in a directory (default: the one here) with their cases: each
must fail, pass and not know where its cases say so, knowing less must not flip a
verdict, and the same thing written another way must get the same one.

DIR is a tree of <service>/<policy>/ folders, or one such folder.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := "."
			switch {
			case len(args) > 1:
				return usagef("want one directory, got %d", len(args))
			case len(args) == 1 && !isDir(args[0]):
				return usagef("%s: not a directory", args[0])
			case len(args) == 1:
				dir = args[0]
			}
			tree, only, err := policyTree(dir)
			if err != nil {
				return err
			}
			root, err := os.OpenRoot(tree)
			if err != nil {
				return fmt.Errorf("test policies: %w", err)
			}
			defer root.Close()
			o := policytest.Options{Catalogue: framework.Current(), Libraries: []fs.FS{policies.FS}, Only: only}
			problems, err := policytest.Check(cmd.Context(), root.FS(), o)
			if err != nil {
				return fmt.Errorf("test policies in %s: %w", dir, err)
			}
			for _, p := range problems {
				fmt.Fprintln(env.Stdout, printable(p.String()))
			}
			if len(problems) > 0 {
				fmt.Fprintf(env.Stderr, "plumb: %d problems\n", len(problems))
				return errFindings
			}
			_, err = fmt.Fprintln(env.Stdout, "ok")
			return err
		},
	}
}

// policyTree returns the tree that dir is, or the tree above it and the id of the
// policy where dir is the folder of one.
func policyTree(dir string) (tree string, only []string, err error) {
	if _, err := os.Stat(filepath.Join(dir, "policy.rego")); errors.Is(err, fs.ErrNotExist) {
		return dir, nil, nil
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", nil, err
	}
	service := filepath.Dir(abs)
	return filepath.Dir(service), []string{filepath.Base(service) + "/" + filepath.Base(abs)}, nil
}

func newPolicyNewCmd(env *environment) *cobra.Command {
	var dir, resourceType, practice string
	cmd := &cobra.Command{
		Use:   "new ID",
		Short: "Begin a policy: a folder with Rego and cases that run",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("%s takes one policy id, such as s3/bucket_versioning", cmd.CommandPath())
			}
			if practice != "" {
				if _, ok := framework.Current().Practice(practice); !ok {
					return usagef("unknown practice %q: plumb framework list shows those there are; its key is wanted", practice)
				}
			}
			files, err := policytest.Scaffold(args[0], resourceType, practice)
			if err != nil {
				return usageError{err}
			}
			folder := filepath.Join(dir, filepath.FromSlash(args[0]))
			if _, err := os.Lstat(folder); err == nil {
				return fmt.Errorf("new policy %s: %s is there already", args[0], folder)
			}
			for _, name := range sortedKeys(files) {
				file := filepath.Join(dir, filepath.FromSlash(name))
				if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
					return fmt.Errorf("new policy %s: %w", args[0], err)
				}
				if err := os.WriteFile(file, files[name], 0o644); err != nil {
					return fmt.Errorf("new policy %s: %w", args[0], err)
				}
				fmt.Fprintln(env.Stdout, file)
			}
			fmt.Fprintf(env.Stderr, "plumb: next: write what is marked TODO, then plumb policy test %s\n", strings.TrimSuffix(folder, "/"))
			return nil
		},
	}
	cmd.Flags().StringVar(&dir, "dir", "policies", "`DIR` of the tree of policies")
	cmd.Flags().StringVar(&resourceType, "resource", "", "`TYPE` of resource that it judges (default: one that fits the id)")
	cmd.Flags().StringVar(&practice, "practice", "", "`KEY` of the practice that it speaks to")
	return cmd
}
