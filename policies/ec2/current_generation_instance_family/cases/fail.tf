resource "aws_instance" "old" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m4.large" # want "m4.large is of a superseded family"
}

resource "aws_launch_template" "old" {
  name          = "old"
  instance_type = "t2.micro" # want "t2.micro is of a superseded family"
}
