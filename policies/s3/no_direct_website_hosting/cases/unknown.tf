variable "documents" {
  type = list(string)
}

resource "aws_s3_bucket_website_configuration" "b" { # want unknown
  bucket = "plumb-example"

  dynamic "index_document" {
    for_each = var.documents
    content {
      suffix = index_document.value
    }
  }
}
