resource "aws_cloudformation_stack" "s" {
  name = "s"

  parameters = { # want "the parameter DBPassword is a secret"
    InstanceType = "t3.micro"
    DBPassword   = "hunter2"
  }
}

resource "aws_cloudformation_stack" "t" {
  name          = "t"
  template_body = "-----BEGIN PRIVATE KEY-----" # want "the template holds a private key"
}
