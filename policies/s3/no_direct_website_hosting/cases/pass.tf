resource "aws_s3_bucket_website_configuration" "redirect" {
  bucket = "plumb-example-1"

  redirect_all_requests_to {
    host_name = "www.example.com"
    protocol  = "https"
  }
}

resource "aws_s3_bucket" "plain" {
  bucket = "plumb-example-2"
}

resource "aws_s3_bucket" "redirect" {
  bucket = "plumb-example-3"

  website {
    redirect_all_requests_to = "https://www.example.com"
  }
}
