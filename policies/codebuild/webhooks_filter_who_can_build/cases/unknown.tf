variable "event" {
  type = string
}

resource "aws_codebuild_webhook" "w" { # want unknown
  project_name = "w"

  filter_group {
    filter {
      type    = "EVENT"
      pattern = var.event
    }
  }
}
