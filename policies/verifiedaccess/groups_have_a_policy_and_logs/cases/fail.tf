resource "aws_verifiedaccess_instance" "bare" {}

resource "aws_verifiedaccess_group" "bare" { # want "access is not logged"
  verifiedaccess_instance_id = aws_verifiedaccess_instance.bare.id
  policy_document            = "permit(principal, action, resource);" # want "permits everything"
}

resource "aws_verifiedaccess_instance" "off" {}

resource "aws_verifiedaccess_instance_logging_configuration" "off" {
  verifiedaccess_instance_id = aws_verifiedaccess_instance.off.id

  access_logs { # want "access is not logged"
    s3 {
      enabled = false
    }
  }
}

resource "aws_verifiedaccess_group" "off" {
  verifiedaccess_instance_id = aws_verifiedaccess_instance.off.id
}
