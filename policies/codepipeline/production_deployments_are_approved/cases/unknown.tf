variable "category" {
  type = string
}

resource "aws_codepipeline" "p" { # want unknown
  name     = "p"
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

  stage {
    name = "Check"

    action {
      name     = "Check"
      category = var.category
      owner    = "AWS"
      provider = "Manual"
      version  = "1"
    }
  }

  stage {
    name = "Production"

    action {
      name     = "Production"
      category = "Deploy"
      owner    = "AWS"
      provider = "S3"
      version  = "1"
    }
  }
}
