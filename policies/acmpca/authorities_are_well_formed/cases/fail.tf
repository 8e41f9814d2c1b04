resource "aws_acmpca_certificate_authority" "a" { # want "cannot learn"
  usage_mode = "GENERAL_PURPOSE"

  certificate_authority_configuration {
    key_algorithm     = "RSA_4096"
    signing_algorithm = "SHA512WITHRSA"

    subject {
      common_name = "example.com"
    }
  }
}

resource "aws_acmpca_policy" "p" {
  resource_arn = aws_acmpca_certificate_authority.a.arn

  policy = jsonencode({ # want "lets everyone in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["acm-pca:IssueCertificate"]
      Resource  = "*"
    }]
  })
}
