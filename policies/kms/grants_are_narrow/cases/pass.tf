resource "aws_kms_grant" "g" {
  key_id            = "1234"
  grantee_principal = "arn:aws:iam::111122223333:role/r"
  operations        = ["Decrypt", "GenerateDataKey"]
}

resource "aws_kms_grant" "constrained" {
  key_id            = "1234"
  grantee_principal = "arn:aws:iam::111122223333:role/r"
  operations        = ["Decrypt", "CreateGrant"]

  constraints {
    encryption_context_equals = {
      app = "shop"
    }
  }
}
