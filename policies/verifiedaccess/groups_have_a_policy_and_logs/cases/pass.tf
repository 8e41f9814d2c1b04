resource "aws_verifiedaccess_instance" "on" {}

resource "aws_verifiedaccess_instance_logging_configuration" "on" {
  verifiedaccess_instance_id = aws_verifiedaccess_instance.on.id

  access_logs {
    s3 {
      enabled     = true
      bucket_name = "logs"
    }
  }
}

resource "aws_verifiedaccess_group" "on" {
  verifiedaccess_instance_id = aws_verifiedaccess_instance.on.id
  policy_document            = "permit(principal, action, resource) when { context.idp.ok == true };"
}
