resource "aws_inspector2_enabler" "e" {
  account_ids    = ["123456789012"]
  resource_types = ["EC2", "LAMBDA"]
}

resource "aws_inspector2_enabler" "images" {
  account_ids    = ["123456789012"]
  resource_types = ["ECR"]
}

resource "aws_ecr_repository" "r" {
  name = "r"
}

resource "aws_instance" "i" {
  ami           = "ami-12345678"
  instance_type = "m7g.large"
}
