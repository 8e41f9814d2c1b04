# want unknown
variable "repositories" {
  type = set(string)
}

resource "aws_codeartifact_domain" "d" {
  domain = "d"
}

resource "aws_codeartifact_repository" "r" {
  for_each   = var.repositories
  repository = each.value
  domain     = aws_codeartifact_domain.d.domain
}
