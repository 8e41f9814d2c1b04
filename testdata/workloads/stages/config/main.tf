# One configuration, three stages. The workspace names the stage; env/<stage>.tfvars
# holds what differs; common.auto.tfvars what does not.

terraform {
  required_version = ">= 1.6.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = lookup(local.regions, terraform.workspace, local.regions["default"])

  # These let `terraform plan` run without an AWS account.
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true

  default_tags {
    tags = merge(var.tags, { stage = local.stage })
  }

  ignore_tags {
    key_prefixes = ["autoscaling:"]
  }
}

locals {
  stage = terraform.workspace == "default" ? "dev" : terraform.workspace

  regions = {
    default = "eu-west-1"
    test    = "eu-west-1"
    prod    = "eu-central-1"
  }

  # Terraform's own idiom of before optional(): defaults per stage, then what a tfvars file says.
  defaults = {
    dev  = { instance_type = "t3.micro", min = 1, max = 1, multi_az = false, backup_days = 1 }
    test = { instance_type = "t3.small", min = 1, max = 2, multi_az = false, backup_days = 3 }
    prod = { instance_type = "m6i.large", min = 3, max = 12, multi_az = true, backup_days = 30 }
  }

  settings = merge(local.defaults[local.stage], { for k, v in var.settings : k => v if v != null })

  is_prod = local.stage == "prod"
  prefix  = join("-", compact([var.product, local.stage, var.suffix]))
}

resource "aws_vpc" "main" {
  cidr_block = var.network.cidr
  tags       = { Name = local.prefix }
}

resource "aws_subnet" "app" {
  count = var.network.zones

  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, var.network.newbits, count.index)
  availability_zone = format("%s%s", lookup(local.regions, terraform.workspace, local.regions["default"]), substr("abc", count.index, 1))

  tags = {
    Name = "${local.prefix}-app-${count.index}"
  }
}

resource "aws_launch_template" "app" {
  name_prefix   = "${local.prefix}-"
  image_id      = var.ami
  instance_type = local.settings.instance_type
  user_data     = base64encode(templatefile("${path.module}/user-data.sh.tftpl", { stage = local.stage, packages = var.packages, debug = !local.is_prod }))

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = local.is_prod ? "required" : "optional"
  }

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size           = 20
      volume_type           = "gp3"
      encrypted             = local.is_prod
      delete_on_termination = true
    }
  }

  dynamic "tag_specifications" {
    for_each = toset(["instance", "volume"])

    content {
      resource_type = tag_specifications.value
      tags          = merge(var.tags, { Name = local.prefix })
    }
  }
}

resource "aws_autoscaling_group" "app" {
  name                = local.prefix
  min_size            = local.settings.min
  max_size            = local.settings.max
  vpc_zone_identifier = aws_subnet.app.*.id
  health_check_type   = "ELB"

  launch_template {
    id      = aws_launch_template.app.id
    version = aws_launch_template.app.latest_version
  }

  dynamic "tag" {
    for_each = merge(var.tags, { Name = local.prefix })

    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = true
    }
  }
}

resource "aws_autoscaling_schedule" "night" {
  count = local.is_prod ? 0 : 1

  scheduled_action_name  = "night"
  autoscaling_group_name = aws_autoscaling_group.app.name
  recurrence             = "0 20 * * MON-FRI"
  min_size               = 0
  max_size               = 0
  desired_capacity       = 0
}

resource "aws_db_instance" "main" {
  identifier                = local.prefix
  engine                    = "mysql"
  engine_version            = "8.0"
  instance_class            = local.is_prod ? "db.m6g.large" : "db.t4g.small"
  allocated_storage         = var.database.storage
  storage_encrypted         = var.database.encrypted
  username                  = "app"
  password                  = var.database_password
  multi_az                  = local.settings.multi_az
  backup_retention_period   = local.settings.backup_days
  deletion_protection       = local.is_prod
  skip_final_snapshot       = !local.is_prod
  final_snapshot_identifier = local.is_prod ? "${local.prefix}-final" : null
  iops                      = try(var.database.iops, null)
}

resource "aws_s3_bucket" "uploads" {
  bucket        = "${local.prefix}-uploads"
  force_destroy = !local.is_prod
}

resource "aws_s3_bucket_versioning" "uploads" {
  count = local.is_prod ? 1 : 0

  bucket = one(aws_s3_bucket.uploads[*].id)

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_cloudwatch_metric_alarm" "cpu" {
  for_each = local.is_prod ? { warn = 70, page = 90 } : {}

  alarm_name          = "${local.prefix}-cpu-${each.key}"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = each.key == "page" ? 2 : 5
  metric_name         = "CPUUtilization"
  namespace           = "AWS/EC2"
  period              = 60
  statistic           = "Average"
  threshold           = each.value

  dimensions = {
    AutoScalingGroupName = aws_autoscaling_group.app.name
  }
}
