resource "aws_glue_resource_policy" "g" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/r" }, Action = "*", Resource = "*" }]
  })
}

resource "aws_oam_sink_policy" "o" {
  sink_identifier = "s"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*", Condition = { "ForAnyValue:StringEquals" = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }]
  })
}

resource "aws_cloudwatch_log_resource_policy" "l" {
  policy_name = "l"
  policy_document = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "es.amazonaws.com" }, Action = "*", Resource = "*" }]
  })
}
