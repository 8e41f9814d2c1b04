package lens

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/mapping/framework"
)

// The examples in docs/lens.md are what the package reads.
func TestDocs(t *testing.T) {
	text, err := os.ReadFile("../../docs/lens.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile("(?s)```(\\w*)\n(.*?)```").FindAllStringSubmatch(string(text), -1)
	block := func(language, begins string) string {
		t.Helper()
		for _, b := range blocks {
			if b[1] == language && strings.HasPrefix(b[2], begins) {
				return b[2]
			}
		}
		t.Fatalf("no block of %s that begins with %q", language, begins)
		return ""
	}
	o, err := ParseOutline("docs.md", []byte(block("markdown", "# Company baseline")))
	if err != nil {
		t.Fatal(err)
	}
	if faults := o.Check(); len(faults) > 0 {
		t.Errorf("the outline: %v", faults)
	}
	l := company(t)
	if _, err := ReadMapping("docs.yaml", strings.NewReader(block("yaml", "version: 1")), l, framework.Current(), []string{"s3/bucket_versioning"}); err != nil {
		t.Error(err)
	}
	answers, err := ReadAnswers("docs.yaml", strings.NewReader(block("yaml", "data_at_rest:")))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Risks(answers); err != nil {
		t.Error(err)
	}
	// The output that is shown is what the command prints.
	risks, err := l.Risks(Answers{"data_at_rest": {Selected: []string{"dar_encrypted", "dar_owner"}}})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := WriteRisks(&out, risks); err != nil {
		t.Fatal(err)
	}
	_, shown, _ := strings.Cut(block("", "$ plumb lens risk"), "\n")
	if shown != out.String() {
		t.Errorf("shown:\n%s\nprinted:\n%s", shown, out.String())
	}
}
