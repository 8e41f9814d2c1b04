# Roles, boundaries and resource policies of an organisation, written in every way that IAM documents are.

terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region = "us-gov-west-1"

  # These let `terraform plan` run without an AWS account.
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}

data "aws_partition" "this" {}
data "aws_region" "this" {}

data "aws_service_principal" "config" {
  service_name = "config"
}

locals {
  partition = data.aws_partition.this.partition
  accounts  = { audit = "222233334444", network = "333344445555", sandbox = "444455556666" }
  root_arns = { for name, id in local.accounts : name => "arn:${local.partition}:iam::${id}:root" }
}
