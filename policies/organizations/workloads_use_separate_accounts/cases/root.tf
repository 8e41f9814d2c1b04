resource "aws_organizations_organization" "o" {
}

resource "aws_organizations_account" "default" { # want "stands directly under the root"
  name  = "a"
  email = "a@example.com"
}

resource "aws_organizations_account" "literal" {
  name      = "b"
  email     = "b@example.com"
  parent_id = "r-a1b2" # want "stands directly under the root"
}

# The id is known after apply only.
resource "aws_organizations_account" "reference" { # want unknown
  name      = "c"
  email     = "c@example.com"
  parent_id = aws_organizations_organization.o.roots[0].id
}
