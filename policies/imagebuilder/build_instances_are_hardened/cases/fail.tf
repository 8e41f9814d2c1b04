resource "aws_imagebuilder_infrastructure_configuration" "absent" { # want "not turned off"
  name                  = "absent"
  instance_profile_name = "b"
}

resource "aws_imagebuilder_infrastructure_configuration" "optional" {
  name                  = "optional"
  instance_profile_name = "b"

  instance_metadata_options {
    http_tokens = "optional" # want "not turned off"
  }
}
