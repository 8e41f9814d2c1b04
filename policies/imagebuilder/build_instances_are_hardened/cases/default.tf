resource "aws_ec2_instance_metadata_defaults" "d" {
  http_tokens = "required"
}

resource "aws_imagebuilder_infrastructure_configuration" "absent" {
  name                  = "absent"
  instance_profile_name = "b"
}
