resource "aws_sagemaker_notebook_instance" "n" { # want "storage is under a key of AWS"
  name          = "n"
  role_arn      = "arn:aws:iam::123456789012:role/notebook"
  instance_type = "ml.t3.medium"
}

resource "aws_sagemaker_domain" "d" { # want "storage is under"
  domain_name = "d"
  auth_mode   = "IAM"
  vpc_id      = "vpc-0123456789abcdef0"
  subnet_ids  = ["subnet-0123456789abcdef0"]

  default_user_settings {
    execution_role = "arn:aws:iam::123456789012:role/user"
  }
}

resource "aws_sagemaker_endpoint_configuration" "e" { # want "storage is under"
  name = "e"

  production_variants {
    variant_name           = "main"
    model_name             = "m"
    initial_instance_count = 1
    instance_type          = "ml.m5.large"
  }
}

resource "aws_sagemaker_data_quality_job_definition" "j" {
  name     = "j"
  role_arn = "arn:aws:iam::123456789012:role/monitor"

  data_quality_app_specification {
    image_uri = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/monitor:1"
  }

  data_quality_job_input {
    endpoint_input {
      endpoint_name = "e"
    }
  }

  data_quality_job_output_config {
    monitoring_outputs {
      s3_output {
        s3_uri = "s3://results/quality"
      }
    }
  }

  job_resources {
    cluster_config { # want "the volume of the job"
      instance_count    = 1
      instance_type     = "ml.m5.large"
      volume_size_in_gb = 20
    }
  }
}
