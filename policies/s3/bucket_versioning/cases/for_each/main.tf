locals {
  buckets = {
    logs = "Enabled"
    temp = "Suspended"
  }
}

resource "aws_s3_bucket" "b" {
  for_each = local.buckets
  bucket   = "plumb-example-${each.key}"
}

module "versioning" {
  source   = "./versioning"
  for_each = aws_s3_bucket.b

  bucket = each.value.id
  status = local.buckets[each.key]
}
