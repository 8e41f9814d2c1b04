variable "tokens" {
  type = string
}

resource "aws_imagebuilder_infrastructure_configuration" "v" { # want unknown
  name                  = "v"
  instance_profile_name = "b"

  instance_metadata_options {
    http_tokens = var.tokens
  }
}
