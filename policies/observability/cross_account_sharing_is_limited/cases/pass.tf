resource "aws_oam_sink_policy" "p" {
  sink_identifier = "arn:aws:oam:eu-west-1:123456789012:sink/s"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["oam:CreateLink", "oam:UpdateLink"]
      Resource  = "*"
      Condition = { "ForAnyValue:StringLike" = { "aws:PrincipalOrgPaths" = "o-a1b2c3d4e5/*" } }
    }]
  })
}

resource "aws_oam_sink_policy" "account" {
  sink_identifier = "arn:aws:oam:eu-west-1:123456789012:sink/t"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "210987654321" }
      Action    = ["oam:CreateLink", "oam:UpdateLink"]
      Resource  = "*"
    }]
  })
}
