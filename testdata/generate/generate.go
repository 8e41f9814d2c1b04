// Package generate makes large Terraform configurations for benchmarks: deterministic,
// valid for terraform, of the mix that companies have. Nothing in it is random.
package generate

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A File is one file of a configuration.
type File struct {
	Name string // slash-separated
	Text string
}

// Unit is how many managed resource instances one service of a configuration has.
const Unit = 50

// Configuration returns a root module with at least n managed resource instances, n/50
// rounded up services of 50 instances each. A service is a file of its own with a
// module call for four environments (40 instances, with an IAM document as a data
// source each) and two buckets with what belongs to them (10). Every seventh
// service has something to find: an open port, a wildcard policy.
func Configuration(n int) []File {
	services := (n + Unit - 1) / Unit
	files := []File{
		{"main.tf", mainFile},
		{"variables.tf", variablesFile},
		{"terraform.tfvars", tfvars(services)},
		{"modules/service/main.tf", moduleMain},
		{"modules/service/iam.tf", moduleIAM},
		{"modules/service/variables.tf", moduleVariables},
		{"modules/service/outputs.tf", moduleOutputs},
	}
	for i := range services {
		files = append(files, File{fmt.Sprintf("service_%04d.tf", i), service(i)})
	}
	return files
}

// Write writes Configuration(n) to a directory, which is made if it is not there.
func Write(dir string, n int) error {
	for _, f := range Configuration(n) {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return fmt.Errorf("write configuration: %w", err)
		}
		if err := os.WriteFile(name, []byte(f.Text), 0o644); err != nil {
			return fmt.Errorf("write configuration: %w", err)
		}
	}
	return nil
}

func tfvars(services int) string {
	var b strings.Builder
	b.WriteString("owners = {\n")
	for i := range services {
		fmt.Fprintf(&b, "  service-%04d = \"team-%d\"\n", i, i%12)
	}
	b.WriteString("}\n")
	return b.String()
}

func service(i int) string {
	range_, action := `["10.0.0.0/8"]`, `["sqs:SendMessage", "sqs:ReceiveMessage"]`
	if i%7 == 3 {
		range_, action = `["0.0.0.0/0"]`, `["sqs:*"]`
	}
	r := strings.NewReplacer("NNNN", fmt.Sprintf("%04d", i), "RANGE", range_, "ACTION", action, "PORT", fmt.Sprint(8000+i%1000))
	return r.Replace(serviceFile)
}

const mainFile = `terraform {
  required_version = ">= 1.3"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = var.region

  # These let terraform plan run without an AWS account.
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true

  default_tags {
    tags = local.tags
  }
}

locals {
  tags = { managed-by = "terraform", estate = var.estate }
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_kms_key" "main" {
  description         = "everything"
  enable_key_rotation = true
}
`

const variablesFile = `variable "region" {
  type    = string
  default = "eu-central-1"
}

variable "estate" {
  type    = string
  default = "generated"
}

variable "owners" {
  type    = map(string)
  default = {}
}

variable "environments" {
  type = map(object({
    retention = optional(number, 30)
    protected = optional(bool, false)
    ports     = optional(map(number), {})
  }))

  default = {
    dev     = { ports = { web = 80 } }
    test    = { ports = { web = 80 } }
    staging = { retention = 60, ports = { web = 443 } }
    prod    = { retention = 365, protected = true, ports = { web = 443 } }
  }
}
`

const serviceFile = `# service-NNNN

module "service_NNNN" {
  source   = "./modules/service"
  for_each = var.environments

  name      = "service-NNNN-${each.key}"
  owner     = lookup(var.owners, "service-NNNN", "nobody")
  vpc_id    = aws_vpc.main.id
  key_arn   = aws_kms_key.main.arn
  retention = each.value.retention
  protected = each.value.protected
  sources   = RANGE
  ports     = merge({ app = PORT }, each.value.ports)
  actions   = ACTION
}

resource "aws_s3_bucket" "service_NNNN" {
  for_each = toset(["data", "logs"])

  bucket = "service-NNNN-${each.key}"
  tags   = { owner = lookup(var.owners, "service-NNNN", "nobody"), kind = each.key }
}

resource "aws_s3_bucket_public_access_block" "service_NNNN" {
  for_each = aws_s3_bucket.service_NNNN

  bucket                  = each.value.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_versioning" "service_NNNN" {
  for_each = aws_s3_bucket.service_NNNN

  bucket = each.value.id

  versioning_configuration {
    status = each.key == "data" ? "Enabled" : "Suspended"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "service_NNNN" {
  for_each = aws_s3_bucket.service_NNNN

  bucket = each.value.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.main.arn
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "service_NNNN" {
  for_each = aws_s3_bucket.service_NNNN

  bucket = each.value.id

  dynamic "rule" {
    for_each = { old = 90, older = 365 }

    content {
      id     = "${each.key}-${rule.key}"
      status = "Enabled"

      filter {
        prefix = "${rule.key}/"
      }

      expiration {
        days = rule.value
      }
    }
  }
}
`

const moduleVariables = `variable "name" { type = string }
variable "owner" { type = string }
variable "vpc_id" { type = string }
variable "key_arn" { type = string }
variable "retention" { type = number }
variable "protected" { type = bool }
variable "sources" { type = list(string) }
variable "ports" { type = map(number) }
variable "actions" { type = list(string) }

locals {
  tags = { owner = var.owner, service = var.name }
}
`

const moduleMain = `resource "aws_security_group" "this" {
  name        = var.name
  description = "Security group of ${var.name}"
  vpc_id      = var.vpc_id
  tags        = local.tags

  dynamic "ingress" {
    for_each = var.ports

    content {
      description = ingress.key
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = var.sources
    }
  }
}

resource "aws_vpc_security_group_egress_rule" "this" {
  security_group_id = aws_security_group.this.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_sqs_queue" "dead" {
  name              = "${var.name}-dead"
  kms_master_key_id = var.key_arn
  tags              = local.tags
}

resource "aws_sqs_queue" "this" {
  name              = var.name
  kms_master_key_id = var.key_arn
  tags              = local.tags

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead.arn
    maxReceiveCount     = 5
  })
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/service/${var.name}"
  retention_in_days = var.retention
  kms_key_id        = var.key_arn
}

resource "aws_dynamodb_table" "this" {
  name                        = var.name
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "id"
  deletion_protection_enabled = var.protected
  tags                        = local.tags

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.key_arn
  }

  point_in_time_recovery {
    enabled = var.protected
  }
}

resource "aws_lambda_function" "this" {
  function_name = var.name
  role          = aws_iam_role.this.arn
  runtime       = "python3.13"
  handler       = "main.handler"
  s3_bucket     = "artifacts"
  s3_key        = "${var.name}.zip"
  tags          = local.tags

  environment {
    variables = {
      QUEUE = aws_sqs_queue.this.url
      TABLE = aws_dynamodb_table.this.name
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "dead" {
  alarm_name          = "${var.name}-dead"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  threshold           = 0
  period              = 300
  statistic           = "Maximum"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = aws_sqs_queue.dead.name }
}
`

const moduleIAM = `data "aws_iam_policy_document" "this" {
  statement {
    sid       = "Queue"
    actions   = var.actions
    resources = [aws_sqs_queue.this.arn]
  }

  statement {
    sid       = "Table"
    actions   = ["dynamodb:GetItem", "dynamodb:PutItem"]
    resources = [aws_dynamodb_table.this.arn, "${aws_dynamodb_table.this.arn}/index/*"]
  }
}

resource "aws_iam_role" "this" {
  name = var.name
  tags = local.tags

  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy" "this" {
  name   = "service"
  role   = aws_iam_role.this.id
  policy = data.aws_iam_policy_document.this.json
}
`

const moduleOutputs = `output "queue" {
  value = aws_sqs_queue.this.arn
}
`
