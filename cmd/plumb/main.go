// Plumb judges Terraform and AWS accounts by the AWS Well-Architected Framework.
package main

import (
	"context"
	"math"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"
)

// roomy is how much memory may be used before the collector begins: next to nothing is garbage
// in what a small project needs.
const roomy = 64 << 20

// steady is the pace from then on: a little more memory for a little less work.
const steady = 110

// spare puts the collector off until the heap is of some size, and then lets it run as ever.
func spare() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return // the user's own
	}
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(roomy)
	runtime.SetFinalizer(new(sentinel), func(*sentinel) {
		debug.SetGCPercent(steady)
		debug.SetMemoryLimit(math.MaxInt64)
	})
}

// A sentinel is found to be garbage by the first collection. It holds a pointer so that it
// shares its memory with nothing else.
type sentinel struct{ _ *sentinel }

func main() {
	spare()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], &environment{Env: os.Environ(), Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr})
	stop()
	os.Exit(code)
}
