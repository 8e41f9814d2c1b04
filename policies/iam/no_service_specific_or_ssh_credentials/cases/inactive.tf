resource "aws_iam_service_specific_credential" "c" {
  service_name = "codecommit.amazonaws.com"
  user_name    = "app"
  status       = "Inactive"
}

resource "aws_iam_user_ssh_key" "k" {
  username   = "app"
  encoding   = "SSH"
  public_key = "ssh-rsa AAAA"
  status     = "Inactive"
}
