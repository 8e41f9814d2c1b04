# Two situations that look alike: one list has an element, the other none.
resource "aws_s3_bucket" "on" {
  dynamic "versioning" {
    for_each = [true]
    content {
      enabled = versioning.value
    }
  }
}

resource "aws_s3_bucket" "none" { # want "versioning is not enabled"
  dynamic "versioning" {
    for_each = []
    content {
      enabled = versioning.value
    }
  }
}
