resource "aws_sagemaker_notebook_instance" "n" {
  name          = "n"
  role_arn      = "arn:aws:iam::123456789012:role/notebook"
  instance_type = "ml.t3.medium"
  kms_key_id    = "arn:aws:kms:eu-west-1:123456789012:key/0123"
}

resource "aws_sagemaker_domain" "d" {
  domain_name = "d"
  auth_mode   = "IAM"
  vpc_id      = "vpc-0123456789abcdef0"
  subnet_ids  = ["subnet-0123456789abcdef0"]
  kms_key_id  = "arn:aws:kms:eu-west-1:123456789012:key/0123"

  default_user_settings {
    execution_role = "arn:aws:iam::123456789012:role/user"
  }
}

resource "aws_sagemaker_endpoint_configuration" "e" {
  name        = "e"
  kms_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/0123"

  production_variants {
    variant_name           = "main"
    model_name             = "m"
    initial_instance_count = 1
    instance_type          = "ml.m5.large"
  }
}

resource "aws_sagemaker_endpoint_configuration" "nvme" {
  name = "nvme"

  production_variants {
    variant_name           = "main"
    model_name             = "m"
    initial_instance_count = 1
    instance_type          = "ml.g5.xlarge"
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
    cluster_config {
      instance_count    = 1
      instance_type     = "ml.m5.large"
      volume_size_in_gb = 20
      volume_kms_key_id = "arn:aws:kms:eu-west-1:123456789012:key/0123"
    }
  }
}
