resource "aws_cloudformation_stack" "s" {
  name = "s"

  parameters = {
    InstanceType = "t3.micro"
    DBSecret     = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-abcdef"
    Password     = "{{resolve:secretsmanager:db:SecretString:password}}"
  }
}
