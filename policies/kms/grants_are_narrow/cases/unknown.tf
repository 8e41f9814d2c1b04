variable "operations" {
  type = list(string)
}

resource "aws_kms_grant" "g" { # want unknown
  key_id            = "1234"
  grantee_principal = "arn:aws:iam::111122223333:role/r"
  operations        = var.operations
}
