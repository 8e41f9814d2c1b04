terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

# Where the account is, AWS_ENDPOINT_URL says.
provider "aws" {
  region                      = "eu-central-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  s3_use_path_style           = true
  max_retries                 = 2

  default_tags {
    tags = { plumb = "e2e" }
  }
}
