resource "aws_kms_key" "sessions" {}

resource "aws_ssm_document" "session" {
  name            = "SSM-SessionManagerRunShell"
  document_type   = "Session"
  document_format = "JSON"
  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs        = { s3BucketName = "plumb-example", s3EncryptionEnabled = true, kmsKeyId = aws_kms_key.sessions.arn }
  })
}

resource "aws_ssm_document" "port" {
  name          = "port"
  document_type = "Session"
  content       = jsonencode({ schemaVersion = "1.0", sessionType = "Port" })
}

resource "aws_ssm_document" "command" {
  name          = "command"
  document_type = "Command"
  content       = "{}"
}
