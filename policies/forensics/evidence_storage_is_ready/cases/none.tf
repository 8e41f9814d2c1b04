# want unknown
resource "aws_s3_bucket" "b" {
}
