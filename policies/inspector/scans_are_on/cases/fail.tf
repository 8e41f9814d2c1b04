resource "aws_inspector2_enabler" "e" {
  account_ids    = ["123456789012"]
  resource_types = ["ECR"] # want "instances are not scanned" "functions are not scanned"
}

resource "aws_inspector2_organization_configuration" "o" {
  auto_enable { # want "functions of new accounts"
    ec2 = false # want "instances of new accounts"
    ecr = true
  }
}

resource "aws_instance" "i" {
  ami           = "ami-12345678"
  instance_type = "m7g.large"
}

resource "aws_lambda_function" "f" {
  function_name = "f"
  role          = "arn:aws:iam::123456789012:role/f"
  runtime       = "python3.13"
  handler       = "f.handler"
  filename      = "f.zip"
}
