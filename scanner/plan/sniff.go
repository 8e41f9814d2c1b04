package plan

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
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
	text := map[string]string{}
	err = doc.fields(func(name string, value section) error {
		seen[name] = true
		if !value.cut && value.end-value.off < 200 {
			b, err := value.bytes()
			if err != nil {
				return err
			}
			text[name] = strings.Trim(string(b), `"`)
		}
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
	switch {
	case has("encrypted_data"):
		return "", errors.New("the file is encrypted by OpenTofu: run `tofu show -json FILE > plan.json` where its key is known")
	case has("format_version") && has("planned_values", "resource_changes", "configuration", "prior_state", "output_changes", "relevant_attributes"):
		return planForm, nil
	case has("format_version") && has("provider_schemas"):
		return "", errors.New("this is the output of `terraform providers schema`, neither plan nor state")
	case has("format_version") && has("values"):
		return showForm, nil
	case has("format_version") && has("root", "modules", "diagnostics"):
		return "", errors.New("the JSON is neither a plan nor a state: run `terraform show -json FILE > plan.json`")
	case has("format_version") && has("terraform_version") && !has("variables"):
		return showForm, nil // an empty state has nothing else
	case has("format_version"):
		return planForm, nil // the variables alone may be longer than the head
	case has("version") && has("serial", "lineage", "terraform_version", "modules"):
		return rawForm, nil
	case has("@level", "@message"):
		return "", errors.New("this is the log of `terraform plan -json`: run `terraform plan -out=FILE`, then `terraform show -json FILE > plan.json`")
	case has("version") && has("tool", "verdicts"):
		return "", errors.New("this is the result of an earlier scan: `plumb review` reads it")
	}
	return "", errors.New("the JSON is neither a plan nor a state: run `terraform show -json FILE > plan.json`")
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
