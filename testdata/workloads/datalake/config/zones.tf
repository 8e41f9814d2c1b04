# The lake's zones. Each is a bucket; what happens to old objects differs.

variable "zones" {
  type = map(object({
    versioned = optional(bool, true)
    access    = optional(list(string), [])
    lifecycle = optional(list(object({
      prefix      = optional(string, "")
      transitions = optional(map(number), {})
      expire      = optional(number)
      noncurrent  = optional(number)
    })), [])
    replicate = optional(object({
      bucket        = string
      storage_class = optional(string, "STANDARD_IA")
    }))
  }))

  default = {
    landing = {
      versioned = false
      access    = ["ingest"]
      lifecycle = [
        { expire = 14 },
      ]
    }
    raw = {
      access = ["ingest", "etl"]
      lifecycle = [
        { transitions = { STANDARD_IA = 30, GLACIER = 180 }, noncurrent = 90 },
        { prefix = "clickstream/", expire = 365 },
      ]
      replicate = { bucket = "arn:aws:s3:::lake-raw-replica" }
    }
    curated = {
      access = ["etl", "analyst"]
      lifecycle = [
        { transitions = { INTELLIGENT_TIERING = 0 } },
      ]
    }
    sandbox = {
      versioned = false
      access    = ["analyst"]
    }
  }
}

locals {
  versioned  = toset([for name, z in var.zones : name if z.versioned])
  lifecycles = { for name, z in var.zones : name => z.lifecycle if length(z.lifecycle) > 0 }
  replicated = { for name, z in var.zones : name => z.replicate if z.replicate != null }

  # role => zones that it may read
  readers = transpose({ for name, z in var.zones : name => z.access })
}

resource "aws_kms_key" "lake" {
  description         = "Data lake"
  enable_key_rotation = true
}

resource "aws_s3_bucket" "zone" {
  for_each = var.zones

  bucket = "acme-lake-${each.key}"

  tags = {
    zone      = each.key
    versioned = each.value.versioned
    readers   = join(" ", each.value.access)
  }
}

resource "aws_s3_bucket_public_access_block" "zone" {
  for_each = aws_s3_bucket.zone

  bucket                  = each.value.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = each.key != "sandbox"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "zone" {
  for_each = aws_s3_bucket.zone

  bucket = each.value.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      kms_master_key_id = each.key == "sandbox" ? null : aws_kms_key.lake.arn
      sse_algorithm     = each.key == "sandbox" ? "AES256" : "aws:kms"
    }
  }
}

resource "aws_s3_bucket_versioning" "zone" {
  for_each = local.versioned

  bucket = aws_s3_bucket.zone[each.value].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "zone" {
  for_each = local.lifecycles

  bucket = aws_s3_bucket.zone[each.key].bucket

  dynamic "rule" {
    for_each = each.value

    content {
      id     = "${each.key}-${rule.key}"
      status = "Enabled"

      filter {
        prefix = rule.value.prefix
      }

      dynamic "transition" {
        for_each = rule.value.transitions
        iterator = step

        content {
          days          = step.value
          storage_class = step.key
        }
      }

      dynamic "expiration" {
        for_each = rule.value.expire[*]

        content {
          days = expiration.value
        }
      }

      dynamic "noncurrent_version_expiration" {
        for_each = rule.value.noncurrent == null ? [] : [rule.value.noncurrent]

        content {
          noncurrent_days = noncurrent_version_expiration.value
        }
      }
    }
  }
}

resource "aws_s3_bucket_replication_configuration" "zone" {
  for_each = local.replicated

  bucket = aws_s3_bucket.zone[each.key].id
  role   = aws_iam_role.this["replication"].arn

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket        = each.value.bucket
      storage_class = each.value.storage_class
    }
  }

  depends_on = [aws_s3_bucket_versioning.zone]
}
