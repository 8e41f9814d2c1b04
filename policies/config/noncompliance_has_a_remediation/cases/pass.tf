resource "aws_config_config_rule" "volumes" {
  name = "volumes"

  source {
    owner             = "AWS"
    source_identifier = "ENCRYPTED_VOLUMES"
  }
}

resource "aws_config_remediation_configuration" "volumes" {
  config_rule_name = aws_config_config_rule.volumes.name
  target_type      = "SSM_DOCUMENT"
  target_id        = "OurVolumes"
}
