locals {
  roles = {
    ingest      = "firehose.amazonaws.com"
    etl         = "glue.amazonaws.com"
    analyst     = "athena.amazonaws.com"
    replication = "s3.amazonaws.com"
  }

  actions = {
    ingest  = ["s3:PutObject", "s3:AbortMultipartUpload"]
    etl     = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
    analyst = ["s3:GetObject"]
  }
}

data "aws_iam_policy_document" "assume" {
  for_each = local.roles

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = [each.value]
    }
  }
}

resource "aws_iam_role" "this" {
  for_each = local.roles

  name               = "lake-${each.key}"
  assume_role_policy = data.aws_iam_policy_document.assume[each.key].json
}

data "aws_iam_policy_document" "zone" {
  for_each = local.readers

  dynamic "statement" {
    for_each = each.value

    content {
      sid       = title(statement.value)
      actions   = concat(["s3:ListBucket"], local.actions[each.key])
      resources = [aws_s3_bucket.zone[statement.value].arn, "${aws_s3_bucket.zone[statement.value].arn}/*"]
    }
  }

  statement {
    sid       = "Key"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey*"]
    resources = [aws_kms_key.lake.arn]
  }
}

resource "aws_iam_role_policy" "zone" {
  for_each = data.aws_iam_policy_document.zone

  name   = "zones"
  role   = aws_iam_role.this[each.key].id
  policy = each.value.json
}
