resource "aws_cloudformation_stack" "s" {
  name = "s"

  parameters = { # want "the parameter DBPassword is a secret"
    InstanceType = "t3.micro"
    DBPassword   = "hunter2"
  }
}
