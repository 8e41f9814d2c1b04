terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws, aws.elsewhere]
    }
  }
}

variable "team" {}
variable "name" {}
variable "image" {}
variable "critical" { type = bool }
variable "storage" { type = set(string) }

locals {
  id   = "${var.team}-${var.name}"
  tags = { team = var.team, service = var.name }
}

module "bucket" {
  source   = "./bucket"
  for_each = var.storage
  providers = {
    aws         = aws
    aws.replica = aws.elsewhere
  }

  name      = "${local.id}-${each.value}"
  replicate = var.critical
  tags      = local.tags
}

resource "aws_iam_role" "service" {
  name = local.id
  tags = local.tags

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "storage" {
  count = length(var.storage) == 0 ? 0 : 1

  name = "storage"
  role = aws_iam_role.service.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = {
      Effect   = "Allow"
      Action   = "s3:*Object"
      Resource = [for b in module.bucket : "${b.arn}/*"]
    }
  })
}

resource "aws_ecs_task_definition" "service" {
  family        = local.id
  task_role_arn = aws_iam_role.service.arn
  tags          = local.tags

  container_definitions = jsonencode([{
    name        = var.name
    image       = "${var.image}:stable"
    memory      = var.critical ? 2048 : 512
    environment = [for b in sort(keys(module.bucket)) : { name = upper(b), value = module.bucket[b].name }]
  }])
}

output "bucket_arns" {
  value = { for name, b in module.bucket : name => b.arn }
}
