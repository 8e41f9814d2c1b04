resource "aws_rolesanywhere_trust_anchor" "a" {
  name = "a"

  source {
    source_type = "CERTIFICATE_BUNDLE"

    source_data {
      x509_certificate_data = "..."
    }
  }
}

resource "aws_iam_role" "anchor" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "rolesanywhere.amazonaws.com" }, Condition = { ArnEquals = { "aws:SourceArn" = aws_rolesanywhere_trust_anchor.a.arn } } },
    ]
  })
}

resource "aws_iam_role" "subject" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "rolesanywhere.amazonaws.com" }, Condition = { StringEquals = { "aws:PrincipalTag/x509Subject/CN" = "build" } } },
    ]
  })
}

# Another service: no verdict.
resource "aws_iam_role" "service" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } },
    ]
  })
}
