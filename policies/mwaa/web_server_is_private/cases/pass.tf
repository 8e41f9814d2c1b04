resource "aws_mwaa_environment" "private" {
  name                  = "private"
  dag_s3_path           = "dags"
  execution_role_arn    = "arn:aws:iam::123456789012:role/airflow"
  source_bucket_arn     = "arn:aws:s3:::dags"
  webserver_access_mode = "PRIVATE_ONLY"

  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_mwaa_environment" "default" {
  name               = "default"
  dag_s3_path        = "dags"
  execution_role_arn = "arn:aws:iam::123456789012:role/airflow"
  source_bucket_arn  = "arn:aws:s3:::dags"

  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
