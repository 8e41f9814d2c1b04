# Everything that hangs on what the account says: there is no plan of this one without an account.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }

  backend "s3" {
    bucket = "acme-state"
    key    = "lookups/terraform.tfstate"
    region = "eu-west-1"
  }
}

provider "aws" {
  region = "eu-west-1"
}

data "aws_caller_identity" "this" {}

data "aws_vpc" "shared" {
  tags = { Name = "shared" }
}

data "aws_subnets" "private" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.shared.id]
  }

  tags = { tier = "private" }
}

data "aws_ami" "linux" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-*-x86_64"]
  }
}

data "aws_ssm_parameter" "mode" {
  name = "/platform/mode"
}

data "terraform_remote_state" "network" {
  backend = "s3"

  config = {
    bucket = "acme-state"
    key    = "network/terraform.tfstate"
    region = "eu-west-1"
  }
}

variable "database_password" {
  type      = string
  sensitive = true
}

variable "public" {
  type = bool
}

locals {
  hardened = nonsensitive(data.aws_ssm_parameter.mode.value) == "hardened"
}

# Known although a data source stands beside it.
resource "aws_s3_bucket" "state" {
  bucket = "acme-${data.aws_caller_identity.this.account_id}-state"
}

resource "aws_s3_bucket_versioning" "state" {
  bucket = aws_s3_bucket.state.id

  versioning_configuration {
    status = local.hardened ? "Enabled" : "Suspended"
  }
}

# There or not: the data source decides.
resource "aws_s3_bucket_public_access_block" "state" {
  count = local.hardened ? 1 : 0

  bucket              = aws_s3_bucket.state.id
  block_public_acls   = true
  block_public_policy = true
}

resource "aws_instance" "worker" {
  for_each = toset(data.aws_subnets.private.ids)

  ami           = data.aws_ami.linux.id
  instance_type = local.hardened ? "m6i.large" : "t3.micro"
  subnet_id     = each.value

  metadata_options {
    http_tokens = "required"
  }

  root_block_device {
    encrypted = local.hardened
  }
}

resource "aws_security_group" "worker" {
  name   = "worker"
  vpc_id = data.aws_vpc.shared.id

  dynamic "ingress" {
    for_each = data.terraform_remote_state.network.outputs.trusted_ranges

    content {
      from_port   = 22
      to_port     = 22
      protocol    = "tcp"
      cidr_blocks = [ingress.value]
    }
  }

  ingress {
    from_port   = 9100
    to_port     = 9100
    protocol    = "tcp"
    cidr_blocks = [data.aws_vpc.shared.cidr_block, var.public ? "0.0.0.0/0" : "10.0.0.0/8"]
  }
}

resource "aws_db_instance" "main" {
  identifier          = "main"
  engine              = "postgres"
  instance_class      = "db.t4g.micro"
  allocated_storage   = 20
  username            = "main"
  password            = var.database_password
  publicly_accessible = var.public
  storage_encrypted   = true
  multi_az            = local.hardened || var.public
}

resource "aws_iam_role" "reader" {
  name = "reader"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.this.account_id}:root" }
    }]
  })
}

import {
  to = aws_sns_topic.alarms
  id = "arn:aws:sns:eu-west-1:111122223333:alarms"
}

resource "aws_sns_topic" "alarms" {
  name              = "alarms"
  kms_master_key_id = try(data.terraform_remote_state.network.outputs.key, null)
}
