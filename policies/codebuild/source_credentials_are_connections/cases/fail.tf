resource "aws_codebuild_source_credential" "token" {
  auth_type   = "PERSONAL_ACCESS_TOKEN" # want "a stored token"
  server_type = "GITHUB"
  token       = "not-a-real-token"
}

resource "aws_codebuild_project" "p" {
  name         = "p"
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
    type         = "GITHUB"
    location     = "https://user:word@github.com/example/app.git" # want "holds a password"
    insecure_ssl = true                                           # want "is not checked"
  }
}

resource "aws_codepipeline" "p" {
  name     = "p"
  role_arn = "arn:aws:iam::123456789012:role/pipeline"

  artifact_store {
    location = "artifacts"
    type     = "S3"
  }

  stage {
    name = "Source"

    action {
      name             = "Source"
      category         = "Source"
      owner            = "ThirdParty"
      provider         = "GitHub" # want `action "Source" reads GitHub with a stored token`
      version          = "1"
      output_artifacts = ["source"]
    }
  }

  stage {
    name = "Deploy"

    action {
      name            = "Deploy"
      category        = "Deploy"
      owner           = "AWS"
      provider        = "S3"
      version         = "1"
      input_artifacts = ["source"]
    }
  }
}
