package live

import (
	"maps"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/live/ask"
)

// always are the permissions of what every scan does. Who one is needs none.
var always = []string{"ec2:DescribeRegions"}

// Permissions returns the IAM policy that allows exactly what a scan with these needs calls,
// and which types it would not collect.
func Permissions(in ask.Permissions) (ask.Coverage, error) {
	chosen, err := choose(in.Services)
	if err != nil {
		return ask.Coverage{}, err
	}
	types, uncovered := needed(services(), in.Needs)
	out := ask.Coverage{Document: ask.PolicyDocument{Version: "2012-10-17"}}
	actions := map[string]bool{}
	for _, a := range always {
		actions[a] = true
	}
	for _, s := range chosen {
		for _, c := range s.calls(types) {
			actions[s.permission(c)] = true
			for _, a := range c.Also {
				actions[a] = true
			}
		}
	}
	byPrefix := map[string][]string{}
	for _, a := range slices.Sorted(maps.Keys(actions)) {
		prefix, _, _ := strings.Cut(a, ":")
		byPrefix[prefix] = append(byPrefix[prefix], a)
	}
	for _, prefix := range slices.Sorted(maps.Keys(byPrefix)) {
		out.Document.Statement = append(out.Document.Statement, ask.Statement{
			Sid: "Plumb" + strings.ToUpper(prefix[:1]) + strings.ReplaceAll(prefix[1:], "-", ""), Effect: "Allow", Action: byPrefix[prefix], Resource: "*",
		})
	}
	never := nevers()
	for _, t := range slices.Sorted(maps.Keys(uncovered)) {
		out.Uncovered = append(out.Uncovered, ask.Uncovered{Type: t, Policies: uncovered[t], Never: never[t]})
	}
	return out, nil
}
