resource "aws_iam_user_login_profile" "emergency" {
  user = "emergency"
}

resource "aws_iam_saml_provider" "d" {
  name                   = "d"
  saml_metadata_document = "<xml/>"
}
