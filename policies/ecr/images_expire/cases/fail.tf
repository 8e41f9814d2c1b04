resource "aws_ecr_repository" "none" { # want "kept for ever"
  name = "none"
}
