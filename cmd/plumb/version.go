package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/plumb-iac/plumb/scanner"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// version is set by the release build with -ldflags "-X main.version=...".
var version string

// tool names this program in what it writes.
func tool() scanner.Tool {
	v := version
	if v == "" {
		v = "dev"
		if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
			v = info.Main.Version
		}
	}
	return scanner.Tool{Name: "plumb", Version: v}
}

func newVersionCmd(env *environment) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(env.Stdout, "plumb %s (AWS provider schema %s)\n", tool().Version, schema.ProviderVersion)
			return err
		},
	}
}

func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("%s takes no argument, got %q", cmd.CommandPath(), args[0])
	}
	return nil
}
