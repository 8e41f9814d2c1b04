package terraform

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2/hclparse"
	"golang.org/x/tools/txtar"
)

// generate writes a configuration of n resource instances of mixed types: a fifth of them
// in modules called with for_each, a fifth from for_each over objects, the rest blocks of
// their own that refer to each other.
func generate(n int) []txtar.File {
	var files []txtar.File
	add := func(name, text string) { files = append(files, txtar.File{Name: name, Data: []byte(text)}) }
	add("main.tf", `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.0" }
  }
}
provider "aws" {
  region = "eu-central-1"
  default_tags { tags = { team = "core" } }
}
variable "stage" { default = "dev" }
locals {
  prefix = "shop-${var.stage}"
  tags   = { stage = var.stage, owner = "core" }
  topics = { for i in range(100) : "t${i}" => { fifo = i % 2 == 0, delay = i } }
}
`)
	add("modules/service/main.tf", `
variable "name" { type = string }
variable "port" {
  type    = number
  default = 80
}
variable "tags" {
  type    = map(string)
  default = {}
}
locals { full = "${var.name}-${var.port}" }
resource "aws_security_group" "this" {
  name = local.full
  tags = merge(var.tags, { Name = local.full })
  dynamic "ingress" {
    for_each = [var.port, 443]
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = ["10.0.0.0/8"]
    }
  }
}
resource "aws_iam_role" "this" {
  name = local.full
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
  tags = var.tags
}
output "role" { value = aws_iam_role.this.arn }
`)
	for part := 0; n > 0; part++ {
		var b strings.Builder
		size := min(n, 500)
		n -= size
		services, keyed := size/5/2, size/5
		own := max((size-services*2-keyed)/4, 1)
		fmt.Fprintf(&b, "module \"service_%d\" {\n  source   = \"./modules/service\"\n  for_each = toset([for i in range(%d) : \"s${i}\"])\n  name     = \"${local.prefix}-%d-${each.key}\"\n  port     = 8080\n  tags     = local.tags\n}\n", part, services, part)
		fmt.Fprintf(&b, "resource \"aws_sns_topic\" \"keyed_%d\" {\n  for_each   = { for k, v in local.topics : k => v if v.delay < %d }\n  name       = \"${local.prefix}-%d-${each.key}\"\n  fifo_topic = each.value.fifo\n  tags       = local.tags\n}\n", part, keyed, part)
		for i := range own {
			id := fmt.Sprintf("r%d_%d", part, i)
			fmt.Fprintf(&b, `
resource "aws_s3_bucket" "%[1]s" {
  bucket        = "${local.prefix}-%[1]s"
  force_destroy = false
  tags          = merge(local.tags, { Name = "bucket %[1]s" })
}
resource "aws_s3_bucket_versioning" "%[1]s" {
  bucket = aws_s3_bucket.%[1]s.id
  versioning_configuration {
    status = "Enabled"
  }
}
resource "aws_s3_bucket_server_side_encryption_configuration" "%[1]s" {
  bucket = aws_s3_bucket.%[1]s.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.%[1]s.arn
    }
    bucket_key_enabled = true
  }
}
resource "aws_kms_key" "%[1]s" {
  description             = "key of ${aws_s3_bucket.%[1]s.bucket}"
  deletion_window_in_days = 30
  enable_key_rotation     = true
  policy = <<-EOT
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": "kms:*", "Resource": "*"}]}
  EOT
}
`, id)
		}
		add(fmt.Sprintf("part_%d.tf", part), b.String())
	}
	return files
}

func benchmarkSizes(b *testing.B, run func(b *testing.B, dir string)) {
	for _, n := range []int{1, 1_000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			run(b, writeFiles(b, generate(n)))
		})
	}
}

// BenchmarkLoad evaluates; BenchmarkParse only parses the same files.
func BenchmarkLoad(b *testing.B) {
	benchmarkSizes(b, func(b *testing.B, dir string) {
		b.ReportAllocs()
		count := 0
		for b.Loop() {
			set, err := Load(context.Background(), Options{Dir: dir})
			if err != nil || len(set.Diagnostics) > 0 {
				b.Fatal(err, set.Diagnostics)
			}
			count = len(set.Resources)
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		b.ReportMetric(float64(count), "resources")
		b.ReportMetric(float64(m.HeapSys)/(1<<20), "MB-heap")
	})
}

func BenchmarkParse(b *testing.B) {
	benchmarkSizes(b, func(b *testing.B, dir string) {
		b.ReportAllocs()
		for b.Loop() {
			parser := hclparse.NewParser()
			err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
				if err != nil || e.IsDir() {
					return err
				}
				src, err := os.ReadFile(name)
				if err != nil {
					return err
				}
				_, diags := parser.ParseHCL(src, name)
				if diags.HasErrors() {
					return diags
				}
				return nil
			})
			if err != nil {
				b.Fatal(err)
			}
		}
	})
}
