resource "aws_ec2_instance_connect_endpoint" "on" {
  subnet_id          = "subnet-0123456789abcdef0"
  security_group_ids = ["sg-0123456789abcdef0"]
}
