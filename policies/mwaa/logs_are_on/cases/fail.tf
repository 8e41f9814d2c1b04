resource "aws_mwaa_environment" "none" { # want "DAG processing logs" "scheduler logs" "web server logs" "worker logs"
  name               = "none"
  dag_s3_path        = "dags"
  execution_role_arn = "arn:aws:iam::123456789012:role/airflow"
  source_bucket_arn  = "arn:aws:s3:::dags"

  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_mwaa_environment" "off" {
  name               = "off"
  dag_s3_path        = "dags"
  execution_role_arn = "arn:aws:iam::123456789012:role/airflow"
  source_bucket_arn  = "arn:aws:s3:::dags"

  logging_configuration {
    dag_processing_logs {
      enabled = true
    }

    scheduler_logs {
      enabled = true
    }

    task_logs {
      enabled = false # want "task logs are off"
    }

    webserver_logs {
      enabled = true
    }

    worker_logs {
      enabled = true
    }
  }

  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_mwaa_environment" "some" {
  name               = "some"
  dag_s3_path        = "dags"
  execution_role_arn = "arn:aws:iam::123456789012:role/airflow"
  source_bucket_arn  = "arn:aws:s3:::dags"

  logging_configuration {
    dag_processing_logs {
      enabled = true
    }

    scheduler_logs {
      enabled = false # want "scheduler logs are off"
    }

    task_logs {
      enabled = true
    }

    webserver_logs {
      enabled = true
    }

    worker_logs {
      enabled = true
    }
  }

  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
