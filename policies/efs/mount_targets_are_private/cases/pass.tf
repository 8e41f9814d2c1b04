resource "aws_subnet" "private" {
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_efs_mount_target" "m" {
  file_system_id  = "fs-12345678"
  subnet_id       = aws_subnet.private.id
  security_groups = ["sg-0123456789abcdef0"]
}
