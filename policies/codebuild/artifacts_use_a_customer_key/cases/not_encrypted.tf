resource "aws_codebuild_project" "p" {
  name         = "shop"
  service_role = "arn:aws:iam::111122223333:role/build"

  source {
    type     = "GITHUB"
    location = "https://github.com/example/shop.git"
  }

  artifacts {
    type                = "S3"
    location            = "plumb-example"
    encryption_disabled = true
  }

  environment {
    type         = "LINUX_CONTAINER"
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
  }
}
