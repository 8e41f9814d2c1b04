resource "aws_sagemaker_model" "none" { # want "outside a VPC"
  name               = "none"
  execution_role_arn = "arn:aws:iam::123456789012:role/model"

  primary_container {
    image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/model:1"
  }
}

resource "aws_sagemaker_data_quality_job_definition" "none" { # want "outside a VPC"
  name     = "none"
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
    cluster_config {
      instance_count    = 1
      instance_type     = "ml.m5.large"
      volume_size_in_gb = 20
    }
  }
}
