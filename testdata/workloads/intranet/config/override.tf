# Merged over main.tf.json: an argument replaces its namesake, nested blocks replace all of their kind.

provider "aws" {
  region = "eu-west-3"
}

variable "upload_limit" {
  default = 100
}

locals {
  form = "corrected-${length(var.sites)}"
}

resource "aws_security_group" "staff" {
  ingress {
    description = "offices"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_kms_key" "files" {
  enable_key_rotation = true
}
