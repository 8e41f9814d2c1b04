package workload

import (
	"errors"
	"fmt"
	"regexp"

	"github.com/plumb-iac/plumb/mapping"
)

// NewWorkload is what a new workload is made of. The limits are the API's (CreateWorkload).
type NewWorkload struct {
	Name        string            `json:"name"`               // 3 to 100 characters
	Description string            `json:"description"`        // 3 to 250
	Environment string            `json:"environment"`        // PRODUCTION or PREPRODUCTION
	Owner       string            `json:"owner,omitempty"`    // of the review: 3 to 255
	Accounts    []string          `json:"accounts,omitempty"` // up to 100
	Regions     []string          `json:"regions,omitempty"`  // up to 50
	Lenses      []string          `json:"lenses"`             // aliases or ARNs
	Template    string            `json:"template,omitempty"` // ARN of a review template to start from
	Tags        map[string]string `json:"tags,omitempty"`
}

var (
	accountPattern  = regexp.MustCompile(`^[0-9]{12}$`)
	regionPattern   = regexp.MustCompile(`^[a-z]{2}(-[a-z]+)+-[0-9]$`)
	templatePattern = regexp.MustCompile(`^arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:review-template/[a-f0-9]{32}$`)
	workloadPattern = regexp.MustCompile(`^[0-9a-f]{32}$`)
)

// Check returns everything that is wrong with w, before any call.
func (w NewWorkload) Check() error {
	var all []error
	length := func(what, text string, least, most int) {
		if n := mapping.Length(text); n < least || n > most {
			all = append(all, fmt.Errorf("%s has %d characters: want %d to %d", what, n, least, most))
		}
	}
	length("name", w.Name, 3, 100)
	length("description", w.Description, 3, 250)
	if w.Environment != "PRODUCTION" && w.Environment != "PREPRODUCTION" {
		all = append(all, fmt.Errorf("environment %q: want PRODUCTION or PREPRODUCTION", w.Environment))
	}
	if w.Owner != "" {
		length("owner", w.Owner, 3, 255)
	}
	for _, a := range w.Accounts {
		if !accountPattern.MatchString(a) {
			all = append(all, fmt.Errorf("account %q: want twelve digits", a))
		}
	}
	if len(w.Accounts) > 100 {
		all = append(all, fmt.Errorf("%d accounts: at most 100", len(w.Accounts)))
	}
	for _, r := range w.Regions {
		if !regionPattern.MatchString(r) {
			all = append(all, fmt.Errorf("region %q: want a name like eu-central-1", r))
		}
	}
	if len(w.Regions) > 50 {
		all = append(all, fmt.Errorf("%d regions: at most 50", len(w.Regions)))
	}
	if len(w.Lenses) == 0 {
		all = append(all, errors.New("no lens"))
	}
	if w.Template != "" && !templatePattern.MatchString(w.Template) {
		all = append(all, fmt.Errorf("template %q is not the ARN of a review template", w.Template))
	}
	return errors.Join(all...)
}

// Check says what is wrong with a target, before any call.
func (t Target) Check() error {
	switch {
	case t.WorkloadID == "" && t.Template == "":
		return errors.New("no workload: give the id of one, or the ARN of a review template")
	case t.WorkloadID != "" && t.Template != "":
		return errors.New("a workload and a review template: want one of the two")
	case t.WorkloadID != "" && !workloadPattern.MatchString(t.WorkloadID):
		return fmt.Errorf("workload id %q: want 32 hexadecimal digits, as in the workload's ARN", t.WorkloadID)
	case t.Template != "" && !templatePattern.MatchString(t.Template):
		return fmt.Errorf("template %q is not the ARN of a review template", t.Template)
	case t.Lens == "" || len(t.Lens) > 128:
		return fmt.Errorf("lens %q: want an alias or ARN of 1 to 128 characters", t.Lens)
	}
	return nil
}
