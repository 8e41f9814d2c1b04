# complete
resource "aws_organizations_organization" "o" { # want "no attached resource control policy denies strangers"
  feature_set          = "ALL"
  enabled_policy_types = ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"]
}

resource "aws_organizations_policy" "tls" {
  name    = "tls"
  type    = "RESOURCE_CONTROL_POLICY"
  content = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "*", Condition = { BoolIfExists = { "aws:SecureTransport" = "false" } } }]
  })
}

resource "aws_organizations_policy_attachment" "tls" {
  policy_id = aws_organizations_policy.tls.id
  target_id = "r-a1b2"
}

resource "aws_organizations_policy" "scp" {
  name    = "scp"
  content = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Action = "*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }]
  })
}

resource "aws_organizations_policy_attachment" "scp" {
  policy_id = aws_organizations_policy.scp.id
  target_id = "r-a1b2"
}
