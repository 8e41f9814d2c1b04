// Plumb judges Terraform and AWS accounts by the AWS Well-Architected Framework.
package main

import (
	"context"
	"math"
	"os"
	"runtime"
	"runtime/debug"
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
	ctx, end := context.WithCancel(context.Background())
	signals := &interrupts{end: end}
	stop := signals.listen()
	code := run(ctx, os.Args[1:], &environment{Env: os.Environ(), Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Interrupts: signals})
	stop()
	end()
	os.Exit(code)
}
