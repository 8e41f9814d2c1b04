resource "aws_opensearch_domain" "cognito" {
  domain_name = "cognito"

  advanced_security_options {
    enabled                        = true
    internal_user_database_enabled = true
  }

  cognito_options {
    enabled          = true
    identity_pool_id = "eu-west-1:1"
    user_pool_id     = "eu-west-1_1"
    role_arn         = "arn:aws:iam::111122223333:role/search"
  }
}

resource "aws_opensearch_domain" "saml" {
  domain_name = "saml"

  advanced_security_options {
    enabled                        = true
    internal_user_database_enabled = true
  }
}

resource "aws_opensearch_domain_saml_options" "saml" {
  domain_name = aws_opensearch_domain.saml.domain_name

  saml_options {
    enabled = true

    idp {
      entity_id        = "https://idp.example.com"
      metadata_content = "<xml/>"
    }
  }
}

resource "aws_opensearch_domain" "iam" {
  domain_name = "iam"

  advanced_security_options {
    enabled = true
  }
}
