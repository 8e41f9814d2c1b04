variable "content" {
  type = string
}

resource "aws_ssm_document" "d" { # want unknown
  name          = "d"
  document_type = "Command"
  content       = var.content
}
