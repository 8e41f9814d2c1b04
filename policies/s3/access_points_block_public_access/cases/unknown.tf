variable "block" {
  type = bool
}

resource "aws_s3_access_point" "p" { # want unknown
  bucket = "plumb-example"
  name   = "p"

  public_access_block_configuration {
    block_public_acls = var.block
  }
}
