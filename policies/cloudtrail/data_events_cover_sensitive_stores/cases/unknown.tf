variable "type" {
  type = string
}

resource "aws_cloudtrail" "t" { # want unknown
  name           = "t"
  s3_bucket_name = "logs-of-ours"

  event_selector {
    data_resource {
      type   = var.type
      values = ["arn:aws:s3"]
    }
  }
}
