resource "aws_ecr_repository" "on" {
  name                 = "on"
  image_tag_mutability = "IMMUTABLE"
}

resource "aws_ecr_repository_creation_template" "cache" {
  prefix      = "cache"
  applied_for = ["PULL_THROUGH_CACHE"]
}
