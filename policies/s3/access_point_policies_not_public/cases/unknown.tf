variable "organization" {
  type = string
}

resource "aws_s3control_access_point_policy" "p" { # want unknown
  access_point_arn = "arn:aws:s3:eu-west-1:111122223333:accesspoint/p"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = var.organization } }
    }]
  })
}
