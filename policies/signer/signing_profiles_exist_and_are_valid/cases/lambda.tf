resource "aws_signer_signing_profile" "p" {
  platform_id = "AWSLambda-SHA384-ECDSA"
}
