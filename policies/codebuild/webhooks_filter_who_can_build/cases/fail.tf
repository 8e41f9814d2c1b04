resource "aws_codebuild_webhook" "all" { # want "every push and pull request"
  project_name = "all"
}

resource "aws_codebuild_webhook" "anybody" {
  project_name = "anybody"

  filter_group { # want "pull requests from anybody"
    filter {
      type    = "EVENT"
      pattern = "PUSH, PULL_REQUEST_CREATED"
    }

    filter {
      type    = "HEAD_REF"
      pattern = "^refs/heads/main$"
    }
  }
}

resource "aws_codebuild_webhook" "loose" {
  project_name = "loose"

  filter_group {
    filter {
      type    = "EVENT"
      pattern = "PULL_REQUEST_CREATED"
    }

    filter {
      type    = "ACTOR_ACCOUNT_ID"
      pattern = "^1234567$|765" # want "also fits longer ones"
    }
  }
}
