resource "aws_dms_endpoint" "secret" {
  endpoint_id   = "secret"
  endpoint_type = "source"
  engine_name   = "mysql"

  secrets_manager_arn             = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db"
  secrets_manager_access_role_arn = "arn:aws:iam::111122223333:role/dms"
}

resource "aws_dms_endpoint" "s3" {
  endpoint_id   = "s3"
  endpoint_type = "target"
  engine_name   = "s3"

}
