package terraform

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

// TestJSONIsTheSame evaluates one configuration in both syntaxes.
func TestJSONIsTheSame(t *testing.T) {
	const native = `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.0" }
  }
}
provider "aws" {
  region = "eu-west-1"
  default_tags {
    tags = { team = "core" }
  }
}
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}
variable "names" {
  type    = map(object({ size = number, on = optional(bool, true) }))
  default = { a = { size = 1 }, b = { size = 2, on = false } }
}
locals {
  prefix = "x-${length(var.names)}"
  dollar = "$${not}"
}
resource "aws_s3_bucket" "b" {
  for_each = var.names
  provider = aws.west
  bucket   = "${local.prefix}-${each.key}"
  tags     = { (local.prefix) = each.value.size, on = each.value.on, d = local.dollar, n = null }
  versioning {
    enabled = each.value.on
  }
  lifecycle_rule {
    id      = "one"
    enabled = true
    transition {
      days          = 30
      storage_class = "GLACIER"
    }
  }
  lifecycle_rule {
    id      = "two"
    enabled = false
  }
  lifecycle {
    ignore_changes = [tags]
  }
  made_up {
    x = 1
  }
}
resource "aws_security_group" "sg" {
  count = 1
  name  = "sg"
  dynamic "ingress" {
    for_each = [80, 443]
    iterator = port
    content {
      from_port   = port.value
      to_port     = port.value
      protocol    = "tcp"
      cidr_blocks = ["10.0.0.0/8"]
    }
  }
  timeouts {
    create = "5m"
  }
}
data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["s3:GetObject"]
    resources = [for b in aws_s3_bucket.b : "${b.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}
module "m" {
  source    = "./m"
  providers = { aws = aws.west }
  doc       = data.aws_iam_policy_document.d.json
}
output "o" {
  value = module.m.out
}
`
	const inJSON = `{
  "//": "a comment",
  "terraform": {"required_providers": {"aws": {"source": "hashicorp/aws", "version": "~> 5.0"}}},
  "provider": {"aws": [
    {"region": "eu-west-1", "default_tags": {"tags": {"team": "core"}}},
    {"alias": "west", "region": "us-west-2"}
  ]},
  "variable": {"names": {
    "type": "map(object({ size = number, on = optional(bool, true) }))",
    "default": {"a": {"size": 1}, "b": {"size": 2, "on": false}}
  }},
  "locals": [{"prefix": "x-${length(var.names)}"}, {"dollar": "$${not}"}],
  "resource": [
    {"aws_s3_bucket": {"b": {
      "//": "a comment",
      "for_each": "${var.names}",
      "provider": "aws.west",
      "bucket": "${local.prefix}-${each.key}",
      "tags": {"${local.prefix}": "${each.value.size}", "on": "${each.value.on}", "d": "${local.dollar}", "n": null},
      "versioning": {"enabled": "${each.value.on}"},
      "lifecycle_rule": [
        {"id": "one", "enabled": true, "transition": [{"days": 30, "storage_class": "GLACIER"}]},
        {"id": "two", "enabled": false}
      ],
      "lifecycle": {"ignore_changes": ["tags"]},
      "made_up": [{"x": 1}]
    }}},
    {"aws_security_group": {"sg": [{
      "count": 1,
      "name": "sg",
      "dynamic": {"ingress": {
        "for_each": [80, 443],
        "iterator": "port",
        "content": {"from_port": "${port.value}", "to_port": "${port.value}", "protocol": "tcp", "cidr_blocks": ["10.0.0.0/8"]}
      }},
      "timeouts": {"create": "5m"}
    }]}}
  ],
  "data": {"aws_iam_policy_document": {"d": {"statement": {
    "actions": ["s3:GetObject"],
    "resources": "${[for b in aws_s3_bucket.b : \"${b.arn}/*\"]}",
    "principals": {"type": "*", "identifiers": ["*"]}
  }}}},
  "module": {"m": {"source": "./m", "providers": {"aws": "aws.west"}, "doc": "${data.aws_iam_policy_document.d.json}"}},
  "output": {"o": {"value": "${module.m.out}"}}
}`
	const called = `
variable "doc" {}
resource "aws_s3_bucket_policy" "p" {
  bucket = "x"
  policy = var.doc
}
output "out" { value = aws_s3_bucket_policy.p.policy }
`
	eval := func(name, text string) string {
		dir := writeFiles(t, []txtar.File{{Name: name, Data: []byte(text)}, {Name: "m/main.tf", Data: []byte(called)}})
		set, err := Load(context.Background(), Options{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		return render(set, map[string]bool{"provider": true})
	}
	want, got := eval("main.tf", native), eval("main.tf.json", inJSON)
	if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("(-native +JSON)\n%s", diff)
	}
	for _, part := range []string{"aws_s3_bucket.b[\"b\"]", `lifecycle_rule = [{"enabled":true,"id":"one"`, "${aws_s3_bucket.b[\\\"a\\\"].arn}/*"} {
		if !strings.Contains(want, part) {
			t.Errorf("%s is not in\n%s", part, want)
		}
	}
	if strings.Contains(want, "error") {
		t.Error(want)
	}
}
