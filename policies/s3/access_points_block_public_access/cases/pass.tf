resource "aws_s3_access_point" "absent" {
  bucket = "plumb-example"
  name   = "absent"
}

resource "aws_s3_access_point" "on" {
  bucket = "plumb-example"
  name   = "on"

  public_access_block_configuration {
    block_public_acls = true
  }
}
