# Everything that the data source can do.

data "aws_iam_policy_document" "base" {
  policy_id = "base"

  statement {
    sid       = "ReadOnly"
    actions   = ["ec2:Describe*", "s3:List*", "s3:Get*", "ec2:Describe*"]
    resources = ["*"]
  }

  statement {
    sid         = "NotIam"
    effect      = "Deny"
    not_actions = ["iam:*", "organizations:*"]
    resources   = ["*"]

    condition {
      test     = "StringNotEquals"
      variable = "aws:RequestedRegion"
      values   = [data.aws_region.this.name, "us-gov-east-1"]
    }

    condition {
      test     = "ArnNotLike"
      variable = "aws:PrincipalARN"
      values   = ["arn:${local.partition}:iam::*:role/admin"]
    }

    condition {
      test     = "ArnNotLike"
      variable = "aws:PrincipalType"
      values   = ["Root"]
    }
  }
}

data "aws_iam_policy_document" "regions" {
  statement {
    sid       = "ReadOnly"
    actions   = ["s3:ListAllMyBuckets"]
    resources = ["*"]
  }

  statement {
    actions       = ["s3:GetObject", "s3:PutObject"]
    not_resources = ["arn:${local.partition}:s3:::secret/*", "arn:${local.partition}:s3:::secret-&{aws:username}/*"]
  }
}

data "aws_iam_policy_document" "merged" {
  source_policy_documents = [
    data.aws_iam_policy_document.base.json,
    file("${path.module}/policies/tagging.json"),
  ]

  override_policy_documents = [data.aws_iam_policy_document.regions.json]

  statement {
    sid       = "Own"
    effect    = "Allow"
    actions   = ["sts:AssumeRole"]
    resources = values(local.root_arns)
  }
}

data "aws_iam_policy_document" "old_version" {
  version = "2008-10-17"

  statement {
    actions   = ["sns:Publish"]
    resources = ["arn:${local.partition}:sns:*:*:alerts"]

    not_principals {
      type        = "AWS"
      identifiers = [local.root_arns["sandbox"]]
    }
  }
}

data "aws_iam_policy_document" "everyone" {
  statement {
    sid       = "Public"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.shared.arn}/public/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }

  statement {
    sid       = "Accounts"
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = [aws_s3_bucket.shared.arn, "${aws_s3_bucket.shared.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = [for name in sort(keys(local.root_arns)) : local.root_arns[name]]
    }

    principals {
      type        = "Service"
      identifiers = [data.aws_service_principal.config.name, "logging.s3.amazonaws.com"]
    }

    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.this["admin"].arn]
    }

    condition {
      test     = "StringLike"
      variable = "aws:PrincipalOrgPaths"
      values   = ["o-a1b2c3d4e5/r-ab12/*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = [true]
    }

    condition {
      test     = "NumericLessThan"
      variable = "s3:TlsVersion"
      values   = [1.2]
    }
  }
}

data "aws_iam_policy_document" "empty" {}

# A role for each way to be trusted.
data "aws_iam_policy_document" "trust" {
  for_each = {
    admin  = { type = "AWS", ids = [local.root_arns["audit"]], mfa = true }
    ci     = { type = "Federated", ids = ["arn:${local.partition}:iam::222233334444:oidc-provider/token.actions.githubusercontent.com"], mfa = false }
    lambda = { type = "Service", ids = ["lambda.amazonaws.com", "edgelambda.amazonaws.com"], mfa = false }
    anyone = { type = "AWS", ids = ["*"], mfa = true }
  }

  statement {
    actions = [each.value.type == "Federated" ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRole"]

    principals {
      type        = each.value.type
      identifiers = each.value.ids
    }

    dynamic "condition" {
      for_each = concat(
        each.value.mfa ? [{ test = "Bool", variable = "aws:MultiFactorAuthPresent", values = ["true"] }] : [],
        each.key == "ci" ? [
          { test = "StringEquals", variable = "token.actions.githubusercontent.com:aud", values = ["sts.amazonaws.com"] },
          { test = "StringLike", variable = "token.actions.githubusercontent.com:sub", values = ["repo:acme/*"] },
        ] : [],
      )

      content {
        test     = condition.value.test
        variable = condition.value.variable
        values   = condition.value.values
      }
    }
  }
}
