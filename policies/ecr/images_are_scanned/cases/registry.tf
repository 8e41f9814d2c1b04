variable "name" {
  type = string
}

resource "aws_ecr_repository" "covered" {
  name = "team/prod-web"
}

resource "aws_ecr_repository" "other" { # want "not scanned"
  name = "team/test-web"
}

resource "aws_ecr_repository" "maybe" { # want unknown
  name = var.name
}

resource "aws_ecr_registry_scanning_configuration" "registry" {
  scan_type = "ENHANCED"

  rule {
    scan_frequency = "CONTINUOUS_SCAN"

    repository_filter {
      filter      = "*prod*"
      filter_type = "WILDCARD"
    }
  }
}
