resource "aws_codebuild_webhook" "push" {
  project_name = "push"

  filter_group {
    filter {
      type    = "EVENT"
      pattern = "PUSH"
    }
  }
}

resource "aws_codebuild_webhook" "people" {
  project_name = "people"

  filter_group {
    filter {
      type    = "EVENT"
      pattern = "PULL_REQUEST_CREATED"
    }

    filter {
      type    = "ACTOR_ACCOUNT_ID"
      pattern = "^(1234567|7654321)$"
    }
  }
}

resource "aws_codebuild_webhook" "branch" {
  project_name  = "branch"
  branch_filter = "^main$"
}
