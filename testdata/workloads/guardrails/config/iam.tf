resource "aws_iam_policy" "boundary" {
  name = "boundary"

  policy = templatefile("${path.module}/policies/boundary.json.tftpl", {
    services  = ["s3", "sqs", "execute-api"]
    denied    = ["iam:CreateUser", "iam:CreateAccessKey"]
    partition = local.partition
  })
}

resource "aws_iam_policy" "this" {
  for_each = {
    base   = data.aws_iam_policy_document.base.json
    merged = data.aws_iam_policy_document.merged.minified_json
  }

  name   = each.key
  policy = each.value
}

resource "aws_iam_role" "this" {
  for_each = data.aws_iam_policy_document.trust

  name                 = each.key
  assume_role_policy   = each.value.json
  permissions_boundary = each.key == "admin" ? null : aws_iam_policy.boundary.arn
  max_session_duration = each.key == "admin" ? 3600 : 12 * 3600
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each = {
    for pair in setproduct(["admin", "ci"], ["base", "merged"]) : join(":", pair) => { role = pair[0], policy = pair[1] }
  }

  role       = aws_iam_role.this[each.value.role].name
  policy_arn = aws_iam_policy.this[each.value.policy].arn
}

resource "aws_iam_role_policy" "wild" {
  for_each = toset(["ci", "lambda"])

  name = "wild"
  role = aws_iam_role.this[each.key].name

  policy = jsonencode(merge(
    { Version = jsondecode(file("${path.module}/policies/tagging.json")).Version },
    {
      Id = "wild-${each.key}"
      Statement = [
        {
          Sid      = "PassAny"
          Effect   = "Allow"
          Action   = each.key == "ci" ? ["iam:PassRole", "lambda:*"] : ["logs:*"]
          Resource = "*"
        },
        {
          Sid      = "ReadOne"
          Effect   = "Allow"
          Action   = "s3:GetObject"
          Resource = "arn:${local.partition}:s3:::${aws_s3_bucket.shared.bucket}/${each.key}/*"
          Condition = {
            StringEquals = { "aws:ResourceAccount" = [local.accounts["audit"]] }
            Bool         = { "aws:SecureTransport" = "true" }
          }
        },
      ]
    },
  ))
}

resource "aws_iam_group" "developers" {
  name = "developers"
}

resource "aws_iam_group_policy" "developers" {
  name   = "own-keys"
  group  = aws_iam_group.developers.id
  policy = <<-EOF
  {
    "Version": "2012-10-17",
    "Statement": [
      {
        "Effect": "Allow",
        "Action": ["iam:*AccessKey*"],
        "Resource": "arn:${local.partition}:iam::*:user/$${aws:username}"
      },
      {
        "Effect": "Allow",
        "Action": "secretsmanager:GetSecretValue",
        "Resource": "*",
        "Condition": {"Null": {"aws:MultiFactorAuthAge": false}}
      }
    ]
  }
  EOF
}

resource "aws_iam_user" "breakglass" {
  count = 2

  name = "breakglass-${count.index + 1}"
}

resource "aws_iam_user_policy" "breakglass" {
  count = length(aws_iam_user.breakglass)

  name   = "admin"
  user   = aws_iam_user.breakglass[count.index].name
  policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}}]}"
}
