package terraform

import (
	"slices"
	"testing"

	"golang.org/x/tools/txtar"
)

// What a configuration leaves as it runs: changes and tags.
func TestIgnoredChanges(t *testing.T) {
	for name, want := range map[string][]string{
		`[tags, ami]`:                 {"tags", "ami"},
		`[tags["a.b"], tags["Name"]]`: {`tags["a.b"]`, "tags.Name"},
		`[root_block_device[0].iops]`: {"root_block_device[0].iops"},
		`all`:                         {""},
		`"all"`:                       {""},
		`["tags"]`:                    {"tags"},
		`["*"]`:                       {""},
		`[]`:                          nil,
	} {
		dir := writeFiles(t, []txtar.File{{Name: "main.tf", Data: []byte("resource \"aws_instance\" \"i\" {\n  lifecycle {\n    ignore_changes = " + name + "\n  }\n}\n")}})
		set, err := Load(t.Context(), Options{Dir: dir})
		if err != nil || len(set.Resources) != 1 {
			t.Fatalf("%s: %v, %d resources", name, err, len(set.Resources))
		}
		if got := set.Resources[0].IgnoreChanges; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestIgnoredTags(t *testing.T) {
	dir := writeFiles(t, []txtar.File{{Name: "main.tf", Data: []byte(`
variable "unknown" {}

provider "aws" {
  ignore_tags {
    keys         = ["CostCenter"]
    key_prefixes = ["kubernetes.io/"]
  }
}

provider "aws" {
  alias = "open"
  ignore_tags {
    keys = [var.unknown]
  }
}

resource "aws_sqs_queue" "a" {}

resource "aws_sqs_queue" "b" {
  provider = aws.open
}
`)}})
	set, err := Load(t.Context(), Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range [][]string{{"CostCenter", "kubernetes.io/*"}, {"*"}} {
		if got := set.Resources[i].IgnoreTags; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", set.Resources[i].Address, got, want)
		}
	}
}
