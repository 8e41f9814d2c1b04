resource "aws_eip" "elsewhere" { # want unknown
  domain = "vpc"
}

variable "instance" {
  type = string
}

resource "aws_eip" "perhaps" { # want unknown
  domain   = "vpc"
  instance = var.instance
}
