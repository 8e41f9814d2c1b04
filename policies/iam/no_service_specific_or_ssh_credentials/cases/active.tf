resource "aws_iam_service_specific_credential" "c" { # want "a password for one service"
  service_name = "codecommit.amazonaws.com"
  user_name    = "app"
}

resource "aws_iam_user_ssh_key" "k" { # want "an SSH key for CodeCommit"
  username   = "app"
  encoding   = "SSH"
  public_key = "ssh-rsa AAAA"
  status     = "Active"
}

resource "aws_iam_signing_certificate" "c" { # want "a signing certificate"
  user_name        = "app"
  certificate_body = "..."
}
