variable "auth" {
  type = string
}

resource "aws_codebuild_source_credential" "c" { # want unknown
  auth_type   = var.auth
  server_type = "GITHUB"
  token       = "not-a-real-token"
}
