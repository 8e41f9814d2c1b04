terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "name" { type = string }
variable "cidr" { type = string }
variable "tags" { type = map(string) }

variable "alarm" {
  type    = bool
  default = false
}

data "aws_region" "this" {}

locals {
  prefix = "${var.name}-${data.aws_region.this.name}"
}

resource "aws_vpc" "this" {
  cidr_block = var.cidr
  tags       = merge(var.tags, { Name = local.prefix })
}

resource "aws_subnet" "this" {
  for_each = toset(["a", "b"])

  vpc_id            = aws_vpc.this.id
  availability_zone = "${data.aws_region.this.name}${each.key}"
  cidr_block        = cidrsubnet(var.cidr, 8, index(["a", "b"], each.key))
  tags              = var.tags
}

resource "aws_db_subnet_group" "this" {
  name       = local.prefix
  subnet_ids = values(aws_subnet.this)[*].id
}

resource "aws_security_group" "database" {
  name_prefix = "${local.prefix}-db-"
  description = "Database of ${local.prefix}"
  vpc_id      = aws_vpc.this.id
  tags        = var.tags

  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = [for s in aws_subnet.this : s.cidr_block]
  }
}

resource "aws_kms_key" "this" {
  description         = local.prefix
  enable_key_rotation = true
  multi_region        = false
  tags                = var.tags
}

resource "aws_s3_bucket" "files" {
  bucket = "${local.prefix}-files"
  tags   = var.tags
}

resource "aws_s3_bucket_versioning" "files" {
  bucket = aws_s3_bucket.files.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_lb" "this" {
  name     = local.prefix
  internal = false
  subnets  = [for s in aws_subnet.this : s.id]
  tags     = {}
}

resource "aws_cloudwatch_metric_alarm" "unhealthy" {
  count = var.alarm ? 1 : 0

  alarm_name          = "${local.prefix}-unhealthy"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 2
  threshold           = 0
  treat_missing_data  = "breaching"

  metric_query {
    id          = "bad"
    expression  = "hosts / 2"
    return_data = true
  }

  metric_query {
    id = "hosts"

    metric {
      namespace   = "AWS/ApplicationELB"
      metric_name = "UnHealthyHostCount"
      period      = 60
      stat        = "Maximum"
      dimensions  = { LoadBalancer = aws_lb.this.arn_suffix }
    }
  }
}

output "subnet_group" { value = aws_db_subnet_group.this.name }
output "database_group" { value = aws_security_group.database.id }
output "key" { value = aws_kms_key.this.arn }
output "bucket" { value = aws_s3_bucket.files.id }
output "bucket_arn" { value = aws_s3_bucket.files.arn }
output "endpoint" { value = aws_lb.this.dns_name }
