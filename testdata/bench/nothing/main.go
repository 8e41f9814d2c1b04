// Command nothing links what plumb links and does nothing: the floor under what a
// scan can cost.
package main

import (
	_ "github.com/plumb-iac/plumb/mapping/answers"
	_ "github.com/plumb-iac/plumb/mapping/framework"
	_ "github.com/plumb-iac/plumb/policies"
	_ "github.com/plumb-iac/plumb/scanner"
	_ "github.com/plumb-iac/plumb/scanner/policytest"
	_ "github.com/plumb-iac/plumb/scanner/report"
	_ "github.com/spf13/cobra"
)

func main() {}
