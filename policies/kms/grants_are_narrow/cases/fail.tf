resource "aws_kms_grant" "g" {
  key_id            = "1234"
  grantee_principal = "arn:aws:iam::111122223333:role/r"
  operations        = ["Decrypt", "CreateGrant"] # want "pass the grant on"
}

resource "aws_kms_grant" "account" {
  key_id            = "1234"
  grantee_principal = "arn:aws:iam::111122223333:root" # want "for a whole account"
  operations        = ["Decrypt"]
}
