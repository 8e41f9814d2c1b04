resource "aws_subnet" "private" {
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_subnet" "public" {
  vpc_id                  = "vpc-0123456789abcdef0"
  map_public_ip_on_launch = true
}

resource "aws_efs_mount_target" "default" { # want "default security group"
  file_system_id = "fs-12345678"
  subnet_id      = aws_subnet.private.id
}

resource "aws_efs_mount_target" "public" {
  file_system_id  = "fs-12345678"
  subnet_id       = aws_subnet.public.id # want "subnet with public addresses"
  security_groups = ["sg-0123456789abcdef0"]
}
