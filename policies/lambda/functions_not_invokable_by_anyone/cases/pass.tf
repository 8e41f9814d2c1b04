resource "aws_lambda_permission" "org" {
  function_name    = "f"
  action           = "lambda:InvokeFunction"
  principal        = "*"
  principal_org_id = "o-a1b2c3d4e5"
}

resource "aws_lambda_permission" "s3" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "s3.amazonaws.com"
  source_arn    = aws_s3_bucket.b.arn
}

resource "aws_lambda_permission" "account" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "123456789012"
}

resource "aws_lambda_permission" "sns" {
  function_name  = "f"
  action         = "lambda:InvokeFunction"
  principal      = "sns.amazonaws.com"
  source_account = "123456789012"
}

resource "aws_lambda_permission" "open" {
  function_name          = "f"
  action                 = "lambda:InvokeFunctionUrl"
  principal              = "*"
  function_url_auth_type = "NONE"
}

resource "aws_s3_bucket" "b" {
  bucket = "b"
}

resource "aws_lambda_layer_version_permission" "org" {
  layer_name      = "l"
  version_number  = 1
  action          = "lambda:GetLayerVersion"
  statement_id    = "org"
  principal       = "*"
  organization_id = "o-a1b2c3d4e5"
}
