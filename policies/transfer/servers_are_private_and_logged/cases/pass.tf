resource "aws_transfer_server" "s" {
  endpoint_type               = "VPC"
  structured_log_destinations = ["arn:aws:logs:eu-west-1:111122223333:log-group:transfer:*"]
}
