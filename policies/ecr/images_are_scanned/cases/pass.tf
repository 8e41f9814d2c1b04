resource "aws_ecr_repository" "on" {
  name = "on"

  image_scanning_configuration {
    scan_on_push = true
  }
}
