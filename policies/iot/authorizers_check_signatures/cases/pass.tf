resource "aws_iot_authorizer" "a" {
  name                    = "a"
  authorizer_function_arn = "arn:aws:lambda:eu-west-1:123456789012:function:a"
}
