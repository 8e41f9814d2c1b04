# What has been moved, left behind or is watched.

moved {
  from = aws_dynamodb_table.products
  to   = aws_dynamodb_table.this["products"]
}

moved {
  from = module.queues
  to   = module.queue
}

removed {
  from = aws_dynamodb_table.legacy

  lifecycle {
    destroy = false
  }
}

import {
  for_each = toset([])
  to       = aws_dynamodb_table.this[each.key]
  id       = each.key
}

check "tables" {
  assert {
    condition     = length(local.tables) == 3
    error_message = "a table went missing"
  }
}

resource "aws_s3_bucket" "retired" {
  count = 0

  bucket = "catalog-retired"
}

resource "aws_s3_bucket_versioning" "retired" {
  count = length(aws_s3_bucket.retired)

  bucket = aws_s3_bucket.retired[count.index].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "exports" {
  bucket = try(aws_s3_bucket.retired[0].bucket, "catalog-exports")

  lifecycle {
    precondition {
      condition     = local.home != ""
      error_message = "no home region"
    }

    postcondition {
      condition     = self.bucket != "catalog-retired"
      error_message = "exports go to a bucket of their own"
    }
  }

  provisioner "local-exec" {
    when    = destroy
    command = "echo exports are gone"
  }
}

resource "terraform_data" "revision" {
  input            = local.tags.revision
  triggers_replace = [local.widest]
}

resource "aws_cloudwatch_event_rule" "export" {
  name                = "catalog-export"
  schedule_expression = "cron(0 5 * * ? *)"
  state               = length(aws_s3_bucket.retired) > 0 ? "DISABLED" : "ENABLED"

  lifecycle {
    replace_triggered_by = [terraform_data.revision]
  }
}
