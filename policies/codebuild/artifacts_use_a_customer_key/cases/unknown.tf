variable "key" {
  type = string
}

resource "aws_codebuild_project" "p" { # want unknown
  name           = "p"
  service_role   = "arn:aws:iam::123456789012:role/build"
  encryption_key = var.key

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
