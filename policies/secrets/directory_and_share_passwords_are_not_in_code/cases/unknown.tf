variable "password" {
  type      = string
  sensitive = true
}

resource "aws_directory_service_directory" "d" { # want unknown
  name     = "corp.example.com"
  password = var.password

  vpc_settings {
    vpc_id     = "vpc-0123456789abcdef0"
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
