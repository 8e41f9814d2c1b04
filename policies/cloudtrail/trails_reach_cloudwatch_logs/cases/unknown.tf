variable "group" {
  type = string
}

resource "aws_cloudtrail" "t" { # want unknown
  name                       = "t"
  s3_bucket_name             = "logs-of-ours"
  cloud_watch_logs_group_arn = var.group
}
