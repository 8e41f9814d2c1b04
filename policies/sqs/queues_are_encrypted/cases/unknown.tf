variable "sse" {
  type = bool
}

resource "aws_sqs_queue" "q" { # want unknown
  name                    = "q"
  sqs_managed_sse_enabled = var.sse
}
