package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	live "github.com/plumb-iac/plumb/scanner/live/ask"
)

// The parts of a policy allow what it allows, and each fits.
func TestSplitDocument(t *testing.T) {
	for _, size := range []int{0, 1, 30, 99, 250} {
		d := live.PolicyDocument{Version: "2012-10-17"}
		var want []string
		for s := range 12 {
			statement := live.Statement{Sid: fmt.Sprint("Plumb", s), Effect: "Allow", Resource: "*"}
			for a := range size {
				statement.Action = append(statement.Action, fmt.Sprintf("service%d:DescribeSomethingLong%d", s, a))
			}
			want = append(want, statement.Action...)
			d.Statement = append(d.Statement, statement)
		}
		var got []string
		sids := map[string]bool{}
		for _, part := range splitDocument(d) {
			text, err := json.Marshal(part)
			if err != nil {
				t.Fatal(err)
			}
			if len(text) > managedPolicy || part.Version != d.Version {
				t.Errorf("%d actions: a part of %d characters, version %s", size, len(text), part.Version)
			}
			for _, s := range part.Statement {
				if sids[s.Sid] {
					t.Errorf("%d actions: %s is there twice", size, s.Sid)
				}
				sids[s.Sid] = true
				got = append(got, s.Action...)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d actions: %d come out of %d", size, len(got), len(want))
		}
	}
}
