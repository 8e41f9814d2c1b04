# complete
# Nothing is said: a pass would be evidence, a fail is none.
resource "aws_rolesanywhere_profile" "p" {
  name      = "p"
  role_arns = ["arn:aws:iam::123456789012:role/r"]
}
