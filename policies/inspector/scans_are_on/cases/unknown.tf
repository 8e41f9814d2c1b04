variable "types" {
  type = list(string)
}

# want unknown
resource "aws_inspector2_enabler" "e" {
  account_ids    = ["123456789012"]
  resource_types = var.types
}

resource "aws_instance" "i" {
  ami           = "ami-12345678"
  instance_type = "m7g.large"
}
