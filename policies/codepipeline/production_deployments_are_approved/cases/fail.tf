resource "aws_codepipeline" "bare" {
  name     = "bare"
  role_arn = "arn:aws:iam::123456789012:role/pipeline"

  artifact_store {
    location = "artifacts"
    type     = "S3"
  }

  stage {
    name = "Source"

    action {
      name     = "Source"
      category = "Source"
      owner    = "AWS"
      provider = "CodeStarSourceConnection"
      version  = "1"
    }
  }

  stage { # want `stage "Prod" deploys without an approval`
    name = "Prod"

    action {
      name     = "Prod"
      category = "Deploy"
      owner    = "AWS"
      provider = "S3"
      version  = "1"
    }
  }
}
