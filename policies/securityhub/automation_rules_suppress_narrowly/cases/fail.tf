resource "aws_securityhub_automation_rule" "low" {
  rule_name   = "low"
  rule_order  = 1
  description = "low"

  actions {
    type = "FINDING_FIELDS_UPDATE"

    finding_fields_update {
      workflow {
        status = "SUPPRESSED"
      }
    }
  }

  criteria { # want "without naming"
    severity_label {
      comparison = "EQUALS"
      value      = "LOW"
    }
  }
}
