resource "aws_s3_access_point" "vpc" {
  bucket = "plumb-example"
  name   = "vpc"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "*" }]
  })

  vpc_configuration {
    vpc_id = "vpc-0123456789abcdef0"
  }
}

resource "aws_s3control_object_lambda_access_point_policy" "named" {
  name = "named"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/r" }, Action = "s3-object-lambda:GetObject", Resource = "*" }]
  })
}
