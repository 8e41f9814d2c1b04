# want unknown
variable "tokens" {
  type = string
}

resource "aws_ec2_instance_metadata_defaults" "this" {
  http_tokens = var.tokens
}
