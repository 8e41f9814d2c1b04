resource "aws_lambda_function" "plain" { # want "nobody signed is accepted"
  function_name = "plain"
  role          = "arn:aws:iam::123456789012:role/plain"
  runtime       = "python3.13"
  handler       = "main.handler"
}

resource "aws_lambda_code_signing_config" "warn" {
  allowed_publishers {
    signing_profile_version_arns = ["arn:aws:signer:eu-west-1:123456789012:/signing-profiles/p/v"]
  }

  policies {
    untrusted_artifact_on_deployment = "Warn" # want "with a warning"
  }
}

resource "aws_lambda_code_signing_config" "absent" { # want "with a warning"
  allowed_publishers {
    signing_profile_version_arns = ["arn:aws:signer:eu-west-1:123456789012:/signing-profiles/p/v"]
  }
}
