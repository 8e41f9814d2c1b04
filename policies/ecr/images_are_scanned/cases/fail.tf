resource "aws_ecr_repository" "absent" { # want "not scanned"
  name = "absent"
}

resource "aws_ecr_repository" "off" {
  name = "off"

  image_scanning_configuration {
    scan_on_push = false # want "not scanned"
  }
}

resource "aws_ecr_registry_scanning_configuration" "registry" {
  scan_type = "BASIC"

  rule {
    scan_frequency = "SCAN_ON_PUSH"

    repository_filter {
      filter      = "prod*"
      filter_type = "WILDCARD"
    }
  }

  rule {
    scan_frequency = "MANUAL"

    repository_filter {
      filter      = "*"
      filter_type = "WILDCARD"
    }
  }
}
