resource "aws_emr_block_public_access_configuration" "this" {
  block_public_security_group_rules = true

  permitted_public_security_group_rule_range {
    min_range = 22
    max_range = 22
  }

  permitted_public_security_group_rule_range { # want "ports 80 to 443 may be open"
    min_range = 80
    max_range = 443
  }
}
