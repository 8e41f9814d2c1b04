resource "aws_codeartifact_domain" "d" {
  domain = "d"
}

resource "aws_codeartifact_repository" "r" {
  repository = "r"
  domain     = aws_codeartifact_domain.d.domain
}
