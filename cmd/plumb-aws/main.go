// Plumb-aws is the part of plumb that speaks to AWS. People do not call it:
// plumb starts it where a command needs AWS, one process an operation, and talks
// to it over standard input and output (package cmd/internal/helper).
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/plumb-iac/plumb/cmd/internal/helper"
)

func main() {
	signal.Ignore(syscall.SIGPIPE) // where plumb is gone, a write is finished before this ends
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// operations are all that plumb can ask for, by name.
func operations() map[string]helper.Handler {
	return map[string]helper.Handler{
		"workload-read":   readWorkload,
		"workload-apply":  applyPlan,
		"workload-create": createWorkload,
		"collect":         collectAccount,
		"permissions":     leastPermissions,
	}
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	all := operations()
	if len(args) == 1 {
		if handle := all[args[0]]; handle != nil {
			return helper.Serve(ctx, handle, kind, stdin, stdout)
		}
	}
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	fmt.Fprintf(stderr, "%s is started by plumb, to speak to AWS (protocol %d).\nusage: %s %s <request >answer\n",
		helper.Name, helper.Protocol, helper.Name, strings.Join(names, "|"))
	return 2
}
