package policytest

import (
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
)

func TestPitfalls(t *testing.T) {
	for _, tc := range []struct {
		body string
		bad  bool
	}{
		{`not input.values.a`, false},
		{`not input.values.a == 1`, false},
		{`not helper(x)`, false},
		{`not helper(input.values)`, false},
		{`not startswith(input.type, "aws_")`, false},
		{`input.values.a != 1`, false},
		{`count(input.values.a) > 0`, false},
		{`not x[0] in {1}`, false},
		{`not "*" in x.values`, false},
		{"input.values.a\n\tnot input.values.a > 1", false},
		{"not input.values.a > 1\n\tinput.values.a", true},
		{`not "a" in object.get(input.values, "a", [])`, false},
		{`not count(input.values.a) > 0`, true},
		{`not input.values.a > 1`, true},
		{`not "x" in input.values.a`, true},
		{`not input.values.a in {"x"}`, true},
		{`not startswith(x.name, "a")`, true},
		{`not lower(x.name) == "a"`, true},
		{`not helper(x.name)`, true},
		{`y := [1 | not helper(x.name)]; y`, true},
	} {
		module := ast.MustParseModule("package p\n\nx := input.values.x\n\nhelper(_) := true\n\na if {\n\t" + tc.body + "\n}\n")
		got := pitfalls("p/p/policy.rego", module)
		if (len(got) > 0) != tc.bad {
			t.Errorf("%s: got %v, want a problem: %v", tc.body, got, tc.bad)
		}
	}
}
