variable "features" {
  type = list(string)
}

resource "aws_iam_organizations_features" "f" { # want unknown
  enabled_features = var.features
}
