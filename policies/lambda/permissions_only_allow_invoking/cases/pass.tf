resource "aws_lambda_permission" "invoke" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "123456789012"
}

resource "aws_lambda_permission" "url" {
  function_name          = "f"
  action                 = "lambda:InvokeFunctionUrl"
  principal              = "123456789012"
  function_url_auth_type = "AWS_IAM"
}
