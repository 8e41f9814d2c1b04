resource "aws_securitylake_data_lake" "l" { # want "events of the trail" "collect flow logs"
  meta_store_manager_role_arn = "arn:aws:iam::123456789012:role/lake"

  configuration { # want "for ever"
    region = "eu-west-1"

    encryption_configuration = [{ # want "no key of your own"
      kms_key_id = "S3_MANAGED_KEY"
    }]
  }
}
