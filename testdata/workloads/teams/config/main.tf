# A platform for teams: team -> service -> bucket, three modules deep, in two regions.

terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      version               = "~> 5.90"
      configuration_aliases = []
    }
  }
}

provider "aws" {
  region = "eu-north-1"

  # These let `terraform plan` run without an AWS account.
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true

  default_tags {
    tags = { platform = "teams", region = "north" }
  }
}

provider "aws" {
  alias  = "replica"
  region = "eu-south-1"

  # These let `terraform plan` run without an AWS account.
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true

  default_tags {
    tags = { platform = "teams", region = "south" }
  }
}

locals {
  teams = {
    search = {
      budget = 4000
      services = {
        indexer = { storage = ["documents", "snapshots"], critical = true }
        query   = { storage = ["cache"] }
      }
    }
    mobile = {
      budget   = 1500
      services = { push = {} }
    }
    legal = {
      budget   = 100
      services = {}
    }
  }
}

module "registry" {
  source = "./modules/registry"

  names = flatten([for team, t in local.teams : [for service, _ in t.services : "${team}/${service}"]])
}

module "team" {
  source   = "./modules/team"
  for_each = local.teams

  providers = {
    aws         = aws
    aws.replica = aws.replica
  }

  name       = each.key
  budget     = each.value.budget
  services   = each.value.services
  registries = module.registry.urls
}

output "buckets" {
  value = { for team, t in module.team : team => t.buckets }
}

# What needs every bucket of every team: built from outputs of outputs.
resource "aws_iam_policy" "auditor" {
  name = "auditor"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:GetBucket*", "s3:ListBucket"]
      Resource = flatten([for t in module.team : [for buckets in t.buckets : values(buckets)]])
    }]
  })
}
