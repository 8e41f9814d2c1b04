# What is not in a configuration may be set by another.
# want unknown
resource "aws_instance" "i" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7g.large"
}
