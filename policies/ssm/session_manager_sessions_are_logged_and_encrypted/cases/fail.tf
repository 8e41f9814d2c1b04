resource "aws_ssm_document" "bare" {
  name          = "SSM-SessionManagerRunShell"
  document_type = "Session"
  content = jsonencode({ # want "sessions are not logged" "not encrypted with a KMS key"
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs        = { s3BucketName = "", cloudWatchLogGroupName = "" }
  })
}

resource "aws_ssm_document" "plain" {
  name          = "plain"
  document_type = "Session"
  content = jsonencode({ # want "the log of sessions need not be encrypted"
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs        = { cloudWatchLogGroupName = "/sessions", cloudWatchEncryptionEnabled = false, kmsKeyId = "alias/sessions" }
  })
}
