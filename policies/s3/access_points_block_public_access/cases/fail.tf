resource "aws_s3_access_point" "p" {
  bucket = "plumb-example"
  name   = "p"

  public_access_block_configuration {
    block_public_policy = false # want "block_public_policy is off"
  }
}

resource "aws_s3control_multi_region_access_point" "m" {
  details {
    name = "m"

    public_access_block {
      restrict_public_buckets = false # want "restrict_public_buckets is off"
      ignore_public_acls      = true
    }

    region {
      bucket = "plumb-example"
    }
  }
}
