resource "aws_s3_object" "o" {
  bucket  = "plumb-example"
  key     = "a"
  content = "a"
  acl     = "public-read" # want "uploaded with the ACL public-read"
}

resource "aws_s3_object_copy" "c" {
  bucket = "plumb-example"
  key    = "b"
  source = "plumb-example/a"

  grant { # want "granted to everyone"
    type        = "Group"
    permissions = ["READ"]
    uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
  }
}

resource "aws_s3_bucket_object" "old" {
  bucket  = "plumb-example"
  key     = "c"
  content = "c"
  acl     = "authenticated-read" # want "authenticated-read"
}
