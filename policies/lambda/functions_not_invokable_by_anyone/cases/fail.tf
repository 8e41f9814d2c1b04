resource "aws_lambda_permission" "any" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "*" # want "everyone may invoke"
}

resource "aws_lambda_permission" "sns" { # want "sns.amazonaws.com may invoke"
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "sns.amazonaws.com"
}

resource "aws_lambda_permission" "star" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "s3.amazonaws.com"
  source_arn    = "*" # want "s3.amazonaws.com may invoke"
}

resource "aws_lambda_permission" "url" {
  function_name          = "f"
  action                 = "lambda:InvokeFunctionUrl"
  principal              = "*" # want "everyone may invoke"
  function_url_auth_type = "AWS_IAM"
}

resource "aws_lambda_permission" "alexa" { # want "every skill"
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "alexa-appkit.amazon.com"
}

resource "aws_lambda_layer_version_permission" "any" {
  layer_name     = "l"
  version_number = 1
  action         = "lambda:GetLayerVersion"
  statement_id   = "any"
  principal      = "*" # want "every account may use the layer"
}
