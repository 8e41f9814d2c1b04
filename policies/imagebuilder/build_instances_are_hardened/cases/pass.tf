resource "aws_imagebuilder_infrastructure_configuration" "on" {
  name                  = "on"
  instance_profile_name = "b"

  instance_metadata_options {
    http_tokens = "required"
  }
}
