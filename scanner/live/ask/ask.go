// Package ask is what a live scan is asked for. It is apart from package live, so
// that plumb can ask plumb-aws without linking the AWS SDK.
package ask

import "slices"

// A Request asks for the resources of one account.
type Request struct {
	Target   string   `json:"target"`             // as the user wrote it: "aws://prod"
	Profile  string   `json:"profile,omitempty"`  // of the shared AWS configuration; "" is the SDK's default
	Regions  []string `json:"regions,omitempty"`  // empty: all that are enabled
	Services []string `json:"services,omitempty"` // by plumb's names (live.ServiceNames); empty: all
	Tags     []Tag    `json:"tags,omitempty"`     // a resource must carry all of them
	Needs    Needs    `json:"needs"`
}

// Tag is one tag that resources must carry.
type Tag struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}

// Needs are what the selected policies need; nil asks for everything that can be
// collected.
type Needs []Need

// A Need is what one policy needs.
type Need struct {
	Policy  string   `json:"policy"`
	Judges  []string `json:"judges,omitempty"`  // the resource types it judges, sorted
	Related []string `json:"related,omitempty"` // the types it looks at besides, sorted
	// Follows says that it follows references to resources of any type: then all
	// types of the services of those that it judges are needed.
	Follows bool `json:"follows,omitempty"`
}

// Types returns all types that a policy names, sorted.
func (n Need) Types() []string {
	types := append(slices.Clone(n.Judges), n.Related...)
	slices.Sort(types)
	return slices.Compact(types)
}

// Progress tells how far a collection is.
type Progress struct {
	Done      int `json:"done"` // of All, parts of services in regions
	All       int `json:"all"`
	Resources int `json:"resources"` // seen so far
	Calls     int `json:"calls"`     // made so far, retries not counted
	// Left estimates the seconds that the slowest part still takes; 0 where nothing is known.
	Left float64 `json:"left,omitempty"`
}

// Permissions asks for the least that a role needs.
type Permissions struct {
	Needs    Needs    `json:"needs"`
	Services []string `json:"services,omitempty"`
}

// PolicyDocument is an IAM policy that allows no more than a live scan calls.
type PolicyDocument struct {
	Version   string      `json:"Version"`
	Statement []Statement `json:"Statement"`
}

// A Statement allows the actions of one service.
type Statement struct {
	Sid      string   `json:"Sid"`
	Effect   string   `json:"Effect"`
	Action   []string `json:"Action"`
	Resource string   `json:"Resource"`
}

// Coverage tells what a live scan can and cannot collect.
type Coverage struct {
	Document PolicyDocument `json:"document"`
	// Uncovered are the types that were asked for and that nothing collects,
	// with the policies that need them.
	Uncovered []Uncovered `json:"uncovered,omitempty"`
}

// Uncovered is a resource type that nothing collects.
type Uncovered struct {
	Type     string   `json:"type"`
	Policies []string `json:"policies"`
	Never    string   `json:"never,omitempty"` // why an account does not show it; "" where it is not collected yet
}
