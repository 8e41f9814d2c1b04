terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.80"
    }
  }
}

provider "aws" {
  region = var.region

  # These let `terraform plan` run without an AWS account.
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true

  default_tags {
    tags = {
      project     = "webshop"
      environment = var.environment
      managed-by  = "terraform"
    }
  }
}

# CloudFront takes certificates and web ACLs from us-east-1 alone.
provider "aws" {
  alias  = "global"
  region = "us-east-1"

  # These let `terraform plan` run without an AWS account.
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true

  default_tags {
    tags = {
      project     = "webshop"
      environment = var.environment
      managed-by  = "terraform"
    }
  }
}
