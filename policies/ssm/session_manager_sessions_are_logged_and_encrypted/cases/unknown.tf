variable "content" {
  type = string
}

resource "aws_ssm_document" "d" { # want unknown
  name          = "d"
  document_type = "Session"
  content       = var.content
}
