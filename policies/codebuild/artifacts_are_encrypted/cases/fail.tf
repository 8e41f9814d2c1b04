resource "aws_codebuild_project" "p" {
  name         = "p"
  service_role = "arn:aws:iam::123456789012:role/build"

  logs_config {
    s3_logs {
      status              = "ENABLED"
      location            = "logs/build"
      encryption_disabled = true # want "logs in S3"
    }
  }

  artifacts {
    type                = "S3"
    location            = "artifacts"
    encryption_disabled = true # want "artifacts are not encrypted"
  }

  secondary_artifacts {
    artifact_identifier = "site"
    type                = "S3"
    location            = "artifacts"
    encryption_disabled = true # want `artifacts "site"`
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type = "CODEPIPELINE"
  }
}

resource "aws_codebuild_report_group" "r" {
  name = "r"
  type = "TEST"

  export_config {
    type = "S3"

    s3_destination {
      bucket              = "reports"
      encryption_key      = "arn:aws:kms:eu-west-1:123456789012:key/0123"
      encryption_disabled = true # want "exported reports"
    }
  }
}
