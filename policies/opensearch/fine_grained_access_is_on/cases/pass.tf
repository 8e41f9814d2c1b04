resource "aws_opensearch_domain" "on" {
  domain_name = "on"

  advanced_security_options {
    enabled = true

    master_user_options {
      master_user_arn = "arn:aws:iam::111122223333:role/search"
    }
  }
}
