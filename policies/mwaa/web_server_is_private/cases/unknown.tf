variable "mode" {
  type = string
}

resource "aws_mwaa_environment" "e" { # want unknown
  name                  = "e"
  dag_s3_path           = "dags"
  execution_role_arn    = "arn:aws:iam::123456789012:role/airflow"
  source_bucket_arn     = "arn:aws:s3:::dags"
  webserver_access_mode = var.mode

  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
