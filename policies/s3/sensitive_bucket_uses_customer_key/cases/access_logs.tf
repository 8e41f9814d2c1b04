resource "aws_s3_bucket" "balancer" {
  bucket = "plumb-example-1"
  tags   = { data-classification = "restricted" }
}

resource "aws_lb" "application" {
  subnets = ["subnet-0a1b2c3d4e5f60718", "subnet-0a1b2c3d4e5f60719"]

  access_logs {
    bucket  = aws_s3_bucket.balancer.id
    enabled = true
  }
}

resource "aws_s3_bucket" "access" {
  bucket = "plumb-example-2"
  tags   = { data-classification = "restricted" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "access" {
  bucket = aws_s3_bucket.access.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket" "source" { # want "encrypted with no customer key"
  bucket = "plumb-example-3"
  tags   = { data-classification = "restricted" }
}

resource "aws_s3_bucket_logging" "source" {
  bucket        = aws_s3_bucket.source.id
  target_bucket = aws_s3_bucket.access.id
  target_prefix = "source/"
}

# Logs of network load balancers may be encrypted with a customer key.
resource "aws_s3_bucket" "network" { # want "encrypted with no customer key"
  bucket = "plumb-example-4"
  tags   = { data-classification = "restricted" }
}

resource "aws_lb" "network" {
  load_balancer_type = "network"
  subnets            = ["subnet-0a1b2c3d4e5f60718"]

  access_logs {
    bucket  = aws_s3_bucket.network.id
    enabled = true
  }
}
