package live

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-iac/plumb/scanner/live/collected"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// settingOf adds one of several settings of an account, or an account in a region.
func (r *run) settingOf(typ, part string, v values) {
	place := r.account
	if r.region != "" {
		place += "/" + r.region
	}
	if res := r.add(typ, part, place+"#"+strings.TrimPrefix(typ, "aws_")+"/"+part, v); res != nil {
		r.mu.Lock()
		r.settings[res] = true
		r.mu.Unlock()
	}
}

// unnamed takes the id away from what the provider gives none.
func unnamed(res *resource.Resource) {
	if res != nil {
		delete(res.Values, "id")
	}
}

// elsewhere notes that what was asked for is another account's to tell, as a
// service's answer says: it may exist, and a scan of this account cannot know. It is a
// gap and no fault: nothing in this account would change it.
func (r *run) elsewhere(operation, whose string, types ...string) {
	r.elsewhereOf(nil, operation, whose, types...)
}

// elsewhereOf notes the same of companions of one resource.
func (r *run) elsewhereOf(of *resource.Resource, operation, whose string, types ...string) {
	types = slices.DeleteFunc(slices.Clone(types), func(t string) bool { return !r.types[t] })
	if len(types) == 0 {
		return
	}
	for _, t := range types {
		types = append(types, r.shows[t]...)
	}
	g := collected.Gap{Types: types, Reason: r.permissionOf(operation) + " answers " + whose + " only"}
	if of != nil {
		g.Module, g.Of = r.permissionOf(operation), of.Address // it is about this one resource
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.gaps = append(r.gaps, g)
}

// Whose the answers are that an account gets for itself alone.
const (
	managementOnly    = "the organization's management account"
	administratorOnly = "the management account or a delegated administrator of the organization"
)

// turnedAway reports whether a service itself turned an account away for what it is,
// by one of these codes. What a policy denies has the same codes in some
// services, and always names the action: "... is not authorized to perform: ..."
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html).
func turnedAway(err error, codes ...string) bool {
	return named(err, codes...) && !strings.Contains(err.Error(), "not authorized to perform")
}

// says reports whether a service gave an error of this code with these words.
func says(err error, name, words string) bool {
	return named(err, name) && strings.Contains(err.Error(), words)
}

// follow asks for page after page where the SDK has no paginator: f takes the token of
// a page and returns that of the next.
func follow(f func(token *string) (*string, error)) error {
	var token *string
	for {
		next, err := f(token)
		if err != nil || deref(next) == "" {
			return err
		}
		token = next
	}
}

// text is a number as a string, where the provider has it so.
func text(number float64) string { return strconv.FormatFloat(number, 'f', -1, 64) }

// with is a copy of v with more attributes.
func both(v, more values) values {
	all := maps.Clone(v)
	maps.Copy(all, more)
	return all
}
