resource "aws_s3_bucket" "b" {
  bucket = "plumb-example-1"
  tags   = { DataClassification = "internal" }
}

resource "aws_efs_file_system" "f" {
  tags = { "acme:data-classification" = "public" }
}
