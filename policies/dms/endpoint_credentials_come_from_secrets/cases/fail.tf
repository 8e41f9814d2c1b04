resource "aws_dms_endpoint" "literal" {
  endpoint_id   = "literal"
  endpoint_type = "source"
  engine_name   = "mysql"

  username = "app"
  password = "correct-horse" # want "the password is given as an argument"
}
