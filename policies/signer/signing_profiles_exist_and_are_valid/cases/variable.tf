# want unknown
variable "platform" {}

resource "aws_signer_signing_profile" "p" {
  platform_id = var.platform
}
