// Command write writes a large Terraform configuration:
//
//	go run ./testdata/generate/write -n 10000 DIR
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/plumb-iac/plumb/testdata/generate"
)

func main() {
	n := flag.Int("n", 1000, "at least so many resource instances")
	flag.Parse()
	if flag.NArg() != 1 || *n < 1 {
		fmt.Fprintln(os.Stderr, "usage: write -n N DIR")
		os.Exit(2)
	}
	if err := generate.Write(flag.Arg(0), *n); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
