variable "mutability" {
  type = string
}

resource "aws_ecr_repository" "r" { # want unknown
  name                 = "r"
  image_tag_mutability = var.mutability
}
