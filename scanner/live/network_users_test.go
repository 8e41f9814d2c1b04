package live

import (
	"context"
	"io/fs"
	"slices"
	"testing"

	"github.com/plumb-iac/plumb/policies"
	"github.com/plumb-iac/plumb/scanner"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// A group is in use where a network interface has it, as the collectors show both; unused
// where none has; and nobody knows where the interfaces could not be listed.
func TestGroupsOfInterfaces(t *testing.T) {
	verdict := func(n int, change func(*resource.Resource), fail func(service, operation string) error) finding.Outcome {
		t.Helper()
		set := imagined{n: n, fail: fail}.collect(t, ask.Request{Services: []string{"ec2"}})
		set.Resources = slices.DeleteFunc(set.Resources, func(r *resource.Resource) bool {
			return r.Type != "aws_security_group" && r.Type != "aws_network_interface"
		})
		// What other services hold is not asked here.
		set.Incomplete = slices.DeleteFunc(set.Incomplete, func(g resource.Gap) bool { return !slices.Contains(g.Types, "aws_network_interface") })
		for _, r := range set.Resources {
			if r.Type == "aws_network_interface" {
				change(r)
			}
		}
		result, err := scanner.Scan(t.Context(), scanner.Config{
			Targets: []string{"aws://test"}, Policies: []fs.FS{policies.FS},
			Live: func(context.Context, string, ask.Needs) (*resource.Set, error) { return set, nil },
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range result.Verdicts {
			if v.Policy == "security_group/groups_are_in_use" {
				return v.Outcome
			}
		}
		return "none"
	}
	const n = 1 // where the group is no default one
	if got := verdict(n, func(*resource.Resource) {}, nil); got != finding.Pass {
		t.Errorf("an interface has the group: %s", got)
	}
	if got := verdict(n, func(r *resource.Resource) { delete(r.Values, "security_groups") }, nil); got != finding.Fail {
		t.Errorf("none has the group: %s", got)
	}
	denied := func(_, operation string) error {
		if operation == "DescribeNetworkInterfaces" {
			return denial("UnauthorizedOperation")
		}
		return nil
	}
	if got := verdict(n, func(*resource.Resource) {}, denied); got != finding.Unknown {
		t.Errorf("the interfaces may not be listed: %s", got)
	}
}
