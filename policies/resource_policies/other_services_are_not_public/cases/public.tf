resource "aws_codeartifact_domain_permissions_policy" "d" {
  domain = "d"
  policy_document = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }]
  })
}

resource "aws_cloudwatch_log_destination_policy" "l" {
  destination_name = "d"
  access_policy = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "*", Resource = "*" }]
  })
}

resource "aws_sagemaker_model_package_group_policy" "m" {
  model_package_group_name = "g"
  resource_policy = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = ["*"] }, Action = "*", Resource = "*" }]
  })
}

resource "aws_glue_resource_policy" "g" {
  policy = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }]
  })
}

resource "aws_s3tables_table_bucket_policy" "t" {
  table_bucket_arn = "arn:aws:s3tables:eu-west-1:123456789012:bucket/b"
  resource_policy = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }]
  })
}
