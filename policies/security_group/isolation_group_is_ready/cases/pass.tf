resource "aws_security_group" "q" {
  name = "Quarantine"
}

resource "aws_security_group" "other" {
  name = "web"
}
