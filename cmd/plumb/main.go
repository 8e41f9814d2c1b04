// Plumb judges Terraform and AWS accounts by the AWS Well-Architected Framework.
package main

import (
	"context"
	"os"
	"runtime"
)

// ballast is what the heap holds beside the data: memory that is never touched, and so never
// taken from the machine. It keeps the collector, which starts anew when the heap has doubled,
// from running while there is next to nothing to collect.
const ballast = 48 << 20

func main() {
	weight := make([]byte, ballast)
	ctx, end := context.WithCancel(context.Background())
	signals := &interrupts{end: end}
	stop := signals.listen()
	code := run(ctx, os.Args[1:], &environment{Env: os.Environ(), Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Interrupts: signals})
	stop()
	end()
	runtime.KeepAlive(weight)
	os.Exit(code)
}
