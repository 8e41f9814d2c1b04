resource "aws_codepipeline" "asked" {
  name     = "asked"
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
    name = "Approve"

    action {
      name     = "Approve"
      category = "Approval"
      owner    = "AWS"
      provider = "Manual"
      version  = "1"
    }
  }

  stage {
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

resource "aws_codepipeline" "test" {
  name     = "test"
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
    name = "Product-Test"

    action {
      name     = "Product-Test"
      category = "Deploy"
      owner    = "AWS"
      provider = "S3"
      version  = "1"
    }
  }
}
