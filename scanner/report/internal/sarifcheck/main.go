// Sarifcheck says whether SARIF files are valid; see package sarifschema.
//
//	go run ./scanner/report/internal/sarifcheck FILE...
package main

import (
	"fmt"
	"os"

	"github.com/plumb-iac/plumb/scanner/report/internal/sarifschema"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "sarifcheck: no file given")
		os.Exit(2)
	}
	code := 0
	for _, name := range os.Args[1:] {
		if err := check(name); err != nil {
			fmt.Fprintf(os.Stderr, "sarifcheck: %s: %v\n", name, err)
			code = 1
		}
	}
	os.Exit(code)
}

func check(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return sarifschema.Validate(f)
}
