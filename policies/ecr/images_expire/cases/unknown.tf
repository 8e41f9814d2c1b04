variable "name" {
  type = string
}

resource "aws_ecr_repository" "app" { # want unknown
  name = "app"
}

resource "aws_ecr_lifecycle_policy" "some" {
  repository = var.name
  policy     = "{}"
}
