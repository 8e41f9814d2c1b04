resource "aws_codebuild_project" "keyed" {
  name           = "keyed"
  service_role   = "arn:aws:iam::123456789012:role/build"
  encryption_key = "arn:aws:kms:eu-west-1:123456789012:key/0123"

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

resource "aws_codebuild_project" "pipeline" {
  name         = "pipeline"
  service_role = "arn:aws:iam::123456789012:role/build"

  artifacts {
    type = "CODEPIPELINE"
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
