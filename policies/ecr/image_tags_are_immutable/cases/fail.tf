resource "aws_ecr_repository" "absent" { # want "can be overwritten"
  name = "absent"
}

resource "aws_ecr_repository" "off" {
  name                 = "off"
  image_tag_mutability = "MUTABLE" # want "can be overwritten"
}

resource "aws_ecr_repository_creation_template" "copies" { # want "can be overwritten"
  prefix      = "copies"
  applied_for = ["REPLICATION"]
}
