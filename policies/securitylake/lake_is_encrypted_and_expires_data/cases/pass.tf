resource "aws_securitylake_data_lake" "l" {
  meta_store_manager_role_arn = "arn:aws:iam::123456789012:role/lake"

  configuration {
    region = "eu-west-1"

    encryption_configuration = [{
      kms_key_id = "arn:aws:kms:eu-west-1:123456789012:key/k"
    }]

    lifecycle_configuration {
      expiration {
        days = 365
      }
    }
  }
}

resource "aws_securitylake_aws_log_source" "t" {
  source {
    regions     = ["eu-west-1"]
    source_name = "CLOUD_TRAIL_MGMT"
  }
}

resource "aws_securitylake_aws_log_source" "v" {
  source {
    regions     = ["eu-west-1"]
    source_name = "VPC_FLOW"
  }
}
