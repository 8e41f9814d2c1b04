# complete
# Nothing is said: a pass would be evidence, a fail is none.
resource "aws_codeartifact_domain" "d" {
  domain = "d"
}
