resource "aws_sqs_queue" "absent" {
  name = "absent"
}

resource "aws_sqs_queue" "kms" {
  name                    = "kms"
  sqs_managed_sse_enabled = false
  kms_master_key_id       = "alias/aws/sqs"
}
