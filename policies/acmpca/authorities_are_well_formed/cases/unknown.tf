variable "revoke" {
  type = bool
}

resource "aws_acmpca_certificate_authority" "a" { # want unknown
  usage_mode = "GENERAL_PURPOSE"

  certificate_authority_configuration {
    key_algorithm     = "RSA_4096"
    signing_algorithm = "SHA512WITHRSA"

    subject {
      common_name = "example.com"
    }
  }

  revocation_configuration {
    ocsp_configuration {
      enabled = var.revoke
    }
  }
}
