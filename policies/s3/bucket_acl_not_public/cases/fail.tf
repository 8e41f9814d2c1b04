resource "aws_s3_bucket" "canned" {
  bucket = "plumb-example-1"
}

resource "aws_s3_bucket_acl" "canned" {
  bucket = aws_s3_bucket.canned.id
  acl    = "public-read" # want "ACL public-read opens the bucket to everyone"
}

resource "aws_s3_bucket" "grants" {
  bucket = "plumb-example-2"
}

resource "aws_s3_bucket_acl" "grants" {
  bucket = "plumb-example-2"

  access_control_policy {
    owner {
      id = "1234"
    }

    grant {
      permission = "FULL_CONTROL"
      grantee {
        type = "CanonicalUser"
        id   = "1234"
      }
    }

    grant { # want "every AWS account may READ"
      permission = "READ"
      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
      }
    }
  }
}

resource "aws_s3_bucket" "inline" {
  bucket = "plumb-example-3"
  acl    = "authenticated-read" # want "every AWS account"
}

resource "aws_s3_bucket" "inline_grant" {
  bucket = "plumb-example-4"

  grant { # want "everyone may WRITE"
    type        = "Group"
    permissions = ["WRITE"]
    uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
  }
}

# A block on another bucket changes nothing.
resource "aws_s3_bucket_public_access_block" "inline" {
  bucket             = aws_s3_bucket.inline_grant.id
  ignore_public_acls = false
}
