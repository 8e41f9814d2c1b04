resource "aws_lambda_permission" "all" {
  function_name = "f"
  action        = "lambda:*" # want "lambda:* allows more than invoking"
  principal     = "123456789012"
}

resource "aws_lambda_permission" "update" {
  function_name = "f"
  action        = "lambda:UpdateFunctionCode" # want "allows more than invoking"
  principal     = "123456789012"
}
