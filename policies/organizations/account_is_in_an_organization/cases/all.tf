resource "aws_organizations_organization" "o" {
}
