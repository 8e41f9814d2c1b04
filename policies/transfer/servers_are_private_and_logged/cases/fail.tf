resource "aws_transfer_server" "bare" {} # want "endpoint is public" "nothing is logged"

resource "aws_transfer_server" "public" {
  endpoint_type = "PUBLIC" # want "endpoint is public"
  logging_role  = "arn:aws:iam::111122223333:role/log"
}
