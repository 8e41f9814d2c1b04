resource "aws_s3_bucket_website_configuration" "site" {
  bucket = "plumb-example-1"

  index_document { # want "serves a website over HTTP"
    suffix = "index.html"
  }
}

resource "aws_s3_bucket" "inline" {
  bucket = "plumb-example-2"

  website { # want "serves a website over HTTP"
    index_document = "index.html"
  }
}
