resource "aws_s3_access_point" "inline" {
  bucket = "plumb-example"
  name   = "inline"
  policy = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "*" }]
  })
}

resource "aws_s3_access_point" "bare" {
  bucket = "plumb-example"
  name   = "bare"
}

resource "aws_s3control_access_point_policy" "bare" {
  access_point_arn = aws_s3_access_point.bare.arn
  policy = jsonencode({ # want "statement \"All\" lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Sid = "All", Effect = "Allow", Principal = { AWS = "*" }, Action = "s3:GetObject", Resource = "*" }]
  })
}

resource "aws_s3control_multi_region_access_point_policy" "m" {
  details {
    name = "m"
    policy = jsonencode({ # want "statement 1 lets everyone in"
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "*" }]
    })
  }
}
