resource "aws_s3_bucket_policy" "role" {
  bucket = "plumb-example"
  policy = jsonencode({ # want "statement 1 allows every action on the bucket"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/app" }, Action = "s3:*", Resource = "*" }]
  })
}

resource "aws_s3_bucket_policy" "organization" {
  bucket = "plumb-example"
  policy = jsonencode({ # want "statement \"Org\" allows every action"
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Org"
      Effect    = "Allow"
      Principal = "*"
      Action    = ["*"]
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "service" {
  bucket = "plumb-example"
  policy = jsonencode({ # want "statement 1 allows every action"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "events.amazonaws.com" }, Action = "s3:*", Resource = "*" }]
  })
}
