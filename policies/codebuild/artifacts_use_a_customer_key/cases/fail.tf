resource "aws_codebuild_project" "p" { # want "under a key of AWS"
  name         = "p"
  service_role = "arn:aws:iam::123456789012:role/build"

  artifacts {
    type     = "S3"
    location = "artifacts"
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

resource "aws_codebuild_project" "named" {
  name           = "named"
  service_role   = "arn:aws:iam::123456789012:role/build"
  encryption_key = "arn:aws:kms:eu-west-1:123456789012:alias/aws/s3" # want "under a key of AWS"

  artifacts {
    type     = "S3"
    location = "artifacts"
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
