resource "aws_lambda_function" "signed" {
  function_name           = "signed"
  role                    = "arn:aws:iam::123456789012:role/signed"
  runtime                 = "python3.13"
  handler                 = "main.handler"
  code_signing_config_arn = aws_lambda_code_signing_config.on.arn
}

resource "aws_lambda_function" "image" {
  function_name = "image"
  role          = "arn:aws:iam::123456789012:role/image"
  package_type  = "Image"
  image_uri     = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/f:1"
}

resource "aws_lambda_code_signing_config" "on" {
  allowed_publishers {
    signing_profile_version_arns = ["arn:aws:signer:eu-west-1:123456789012:/signing-profiles/p/v"]
  }

  policies {
    untrusted_artifact_on_deployment = "Enforce"
  }
}
