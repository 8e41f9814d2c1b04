resource "aws_organizations_organizational_unit" "u" {
  name      = "production"
  parent_id = "r-a1b2"
}

resource "aws_organizations_account" "a" {
  name      = "a"
  email     = "a@example.com"
  parent_id = aws_organizations_organizational_unit.u.id
}

resource "aws_organizations_account" "literal" {
  name      = "b"
  email     = "b@example.com"
  parent_id = "ou-a1b2-c3d4e5f6"
}
