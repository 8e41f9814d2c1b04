package plan

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A form is how a file holds a plan or a state.
type form string

const (
	planForm form = "plan"      // terraform show -json of a plan
	showForm form = "state"     // terraform show -json of a state
	rawForm  form = "raw state" // a state file, as terraform state pull gives it
)

// Sniff tells from the beginning of a file whether it holds a plan or a state, in a
// form that Load reads. A file that holds neither, or in another form, is an
// error that says what to do about it. 64 KiB are always enough.
func Sniff(head []byte) (resource.Source, error) {
	f, err := sniff(head)
	if err != nil {
		return "", err
	}
	if f == planForm {
		return resource.Plan, nil
	}
	return resource.State, nil
}

func sniff(head []byte) (form, error) {
	switch {
	case len(bytes.TrimSpace(head)) == 0:
		return "", errors.New("the file is empty")
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return "", errors.New("this is a plan in terraform's own binary form: run `terraform show -json FILE > plan.json` and scan plan.json")
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		return "", errors.New("the file is compressed: unpack it with gunzip first")
	}
	head, err := decodeText(head, true)
	if err != nil {
		return "", err
	}
	head = bytes.TrimLeft(head, " \t\r\n")
	if head[0] != '{' {
		return "", notAPlan(head)
	}
	doc := section{r: bytes.NewReader(head), end: int64(len(head))}
	seen := map[string]bool{}
	err = doc.fields(func(name string, _ section) error {
		seen[name] = true
		return nil
	})
	if err != nil && !isCut(err) {
		return "", fmt.Errorf("not JSON: %w", err)
	}
	has := func(names ...string) bool {
		for _, n := range names {
			if seen[n] {
				return true
			}
		}
		return false
	}
	// The order of members is terraform's own, or sorted by a tool: any of those that
	// may come early must do.
	const neither = "the JSON is neither a plan nor a state: run `terraform show -json FILE > plan.json`"
	switch {
	case has("encrypted_data"):
		return "", errors.New("the file is encrypted by OpenTofu: run `tofu show -json FILE > plan.json` where its key is known")
	case has("provider_schemas"):
		return "", errors.New("this is the output of `terraform providers schema`, neither plan nor state")
	case has("@level", "@message"):
		return "", errors.New("this is the log of `terraform plan -json`: run `terraform plan -out=FILE`, then `terraform show -json FILE > plan.json`")
	case has("verdicts") || has("version") && has("tool"):
		return "", errors.New("this is the result of an earlier scan: `plumb review` reads it")
	case has("planned_values", "resource_changes", "prior_state", "output_changes", "relevant_attributes", "resource_drift", "applyable"),
		has("configuration") && has("complete", "errored", "format_version", "checks"):
		return planForm, nil
	case has("format_version") && has("values"):
		return showForm, nil
	case has("format_version") && has("root", "modules", "diagnostics", "diagnostics_count"):
		return "", errors.New(neither)
	case has("format_version") && has("variables"):
		return planForm, nil // the variables alone may be longer than the head
	case has("format_version") && has("terraform_version"):
		return showForm, nil // an empty state has nothing else
	case has("lineage", "serial") && has("version", "terraform_version", "outputs", "resources", "modules"),
		has("version") && has("terraform_version", "modules"):
		return rawForm, nil
	}
	return "", errors.New(neither)
}

func notAPlan(head []byte) error {
	const want = "want the JSON of `terraform show -json`, or a state file"
	switch {
	case !utf8.Valid(head[:max(0, len(head)-utf8.UTFMax)]) || bytes.IndexByte(head, 0) >= 0:
		return errors.New("the file is binary and of no known kind: " + want)
	case bytes.Contains(head, []byte("Terraform will perform the following actions")) || bytes.Contains(head, []byte("Terraform used the selected providers")):
		return errors.New("this is a plan as text: run `terraform show -json FILE > plan.json` and scan plan.json")
	case bytes.Contains(head, []byte("\nresource \"")) || bytes.HasPrefix(head, []byte("resource \"")) || bytes.HasPrefix(head, []byte("terraform {")):
		return errors.New("this is a file of configuration: name its directory")
	}
	return errors.New("not JSON: " + want)
}
