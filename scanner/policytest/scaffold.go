package policytest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/schema"
)

var scaffoldID = regexp.MustCompile(`^[a-z][a-z0-9_]*/[a-z][a-z0-9_]*$`)

// Scaffold returns the files of a new policy, by path below the tree of policies:
// Rego and cases that run, with TODO where a person has to write. resourceType is
// the type that it judges, "" for one that fits the id; practice is the key of the
// practice that it speaks to, "" for a TODO.
func Scaffold(id, resourceType, practice string) (map[string][]byte, error) {
	if !scaffoldID.MatchString(id) {
		return nil, fmt.Errorf("new policy %q: want <service>/<policy>, lower-case letters, digits and underscores", id)
	}
	service, name, _ := strings.Cut(id, "/")
	if service == "lib" {
		return nil, fmt.Errorf("new policy %q: lib holds libraries", id)
	}
	if resourceType == "" {
		resourceType = guessType(service, name)
	}
	block, ok := schema.Lookup(schema.Managed, resourceType)
	if !ok {
		return nil, fmt.Errorf("new policy %s: there is no resource type %q in provider %s", id, resourceType, schema.ProviderVersion)
	}
	attribute, good, bad := guessAttribute(block)
	if practice == "" {
		practice = "TODO"
	}
	replace := strings.NewReplacer(
		"SERVICE", service, "NAME", name, "TYPE", resourceType, "ATTRIBUTE", attribute, "GOOD", good, "BAD", bad, "PRACTICE", practice,
	)
	files := map[string][]byte{}
	for path, text := range scaffold {
		files[id+"/"+path] = []byte(replace.Replace(text))
	}
	return files, nil
}

// guessType returns a resource type that goes with an id.
func guessType(service, name string) string {
	types := schema.Types(schema.Managed)
	words := strings.Split(name, "_")
	for n := len(words); n > 0; n-- {
		for _, t := range []string{"aws_" + service + "_" + strings.Join(words[:n], "_"), "aws_" + strings.Join(words[:n], "_")} {
			for _, t := range []string{t, strings.TrimSuffix(t, "s")} {
				if _, ok := slices.BinarySearch(types, t); ok {
					return t
				}
			}
		}
	}
	best := ""
	for _, t := range types {
		if (t == "aws_"+service || strings.HasPrefix(t, "aws_"+service+"_")) && (best == "" || len(t) < len(best)) {
			best = t
		}
	}
	if best == "" {
		return "aws_s3_bucket"
	}
	return best
}

// guessAttribute returns an argument to begin with, a value that could be right
// and one that could be wrong.
func guessAttribute(block *schema.Block) (name, good, bad string) {
	for _, kind := range []schema.Kind{schema.Bool, schema.String} {
		for _, name := range sortedKeys(block.Attributes) {
			a := block.Attributes[name]
			if !a.Optional || a.Computed || a.Deprecated || a.WriteOnly || a.Type.Kind != kind || name == "region" {
				continue
			}
			if kind == schema.Bool {
				return name, "true", "false"
			}
			return name, `"example"`, `"wrong"`
		}
	}
	return "tags", `{ example = "example" }`, `{}`
}

var scaffold = map[string]string{
	"policy.rego": `# METADATA
# title: "TODO: what should be true, as one sentence without a full stop"
# description: |
#   TODO: why it matters, in two to four sentences.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs
#     description: "TODO: the page of AWS's documentation that explains it"
# custom:
#   resources: [TYPE]
#   scope: resource
#   evidence:
#     - practice: PRACTICE
#       strength: partial
#   risk: medium
#   remediation: |
#     TODO: what to do.
#
#     ` + "```" + `terraform
#     resource "TYPE" "example" {
#       ATTRIBUTE = GOOD
#     }
#     ` + "```" + `
package policies.SERVICE.NAME

import data.lib.verdict

fail contains verdict.fail("ATTRIBUTE is not what it should be", "ATTRIBUTE") if not right

right if input.values.ATTRIBUTE == GOOD
`,
	"cases/absent.tf": `resource "TYPE" "example" { # want "ATTRIBUTE is not"
}
`,
	"cases/wrong.tf": `resource "TYPE" "example" {
  ATTRIBUTE = BAD # want "ATTRIBUTE is not"
}
`,
	"cases/right.tf": `resource "TYPE" "example" {
  ATTRIBUTE = GOOD
}
`,
	"cases/variable.tf": `variable "given" {}

resource "TYPE" "example" { # want unknown
  ATTRIBUTE = var.given
}
`,
}
