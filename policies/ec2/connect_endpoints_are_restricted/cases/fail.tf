resource "aws_ec2_instance_connect_endpoint" "absent" { # want "gets the default one"
  subnet_id = "subnet-0123456789abcdef0"
}
