# How the services get here: GitHub signs in without a key, the pipeline builds and signs.

resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

data "aws_iam_policy_document" "github" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.github.arn]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:example/records:environment:production"]
    }
  }
}

resource "aws_iam_role" "publish" {
  name                 = "${local.name}-publish"
  max_session_duration = 3600
  assume_role_policy   = data.aws_iam_policy_document.github.json
}

data "aws_iam_policy_document" "publish" {
  statement {
    sid       = "SignIn"
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"]
  }

  statement {
    sid = "Push"
    actions = [
      "ecr:BatchCheckLayerAvailability",
      "ecr:CompleteLayerUpload",
      "ecr:InitiateLayerUpload",
      "ecr:PutImage",
      "ecr:UploadLayerPart",
    ]
    resources = [for r in aws_ecr_repository.this : r.arn]
  }
}

resource "aws_iam_policy" "publish" {
  name   = "${local.name}-publish"
  policy = data.aws_iam_policy_document.publish.json
}

resource "aws_iam_role_policy_attachment" "publish" {
  role       = aws_iam_role.publish.name
  policy_arn = aws_iam_policy.publish.arn
}

resource "aws_cloudwatch_log_group" "build" {
  name              = "/aws/codebuild/${local.name}"
  retention_in_days = 365
  kms_key_id        = module.key["logs"].arn
}

resource "aws_iam_role" "build" {
  name = "${local.name}-build"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "codebuild.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceArn" = "arn:aws:codebuild:${var.region}:${var.account}:project/${local.name}" } }
    }]
  })
}

resource "aws_iam_role_policy" "build" {
  name = "build"
  role = aws_iam_role.build.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.build.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = ["signer:StartSigningJob", "signer:DescribeSigningJob"]
        Resource = aws_signer_signing_profile.functions.arn
      },
    ]
  })
}

resource "aws_codebuild_project" "functions" {
  name           = local.name
  description    = "Builds and signs the functions"
  service_role   = aws_iam_role.build.arn
  encryption_key = module.key["data"].arn
  build_timeout  = 20

  source {
    type     = "GITHUB"
    location = "https://github.com/example/records.git"
  }

  artifacts {
    type = "NO_ARTIFACTS"
  }

  environment {
    type            = "ARM_CONTAINER"
    compute_type    = "BUILD_GENERAL1_SMALL"
    image           = "aws/codebuild/amazonlinux-aarch64-standard:3.0"
    privileged_mode = false

    environment_variable {
      name  = "PARTNER_KEY"
      type  = "SECRETS_MANAGER"
      value = aws_secretsmanager_secret.partner["laboratory"].name
    }
  }

  logs_config {
    cloudwatch_logs {
      group_name = aws_cloudwatch_log_group.build.name
    }
  }
}
