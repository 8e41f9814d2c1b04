variable "status" {
  type = string
}

resource "aws_securityhub_automation_rule" "r" { # want unknown
  rule_name   = "r"
  rule_order  = 1
  description = "r"

  actions {
    type = "FINDING_FIELDS_UPDATE"

    finding_fields_update {
      workflow {
        status = var.status
      }
    }
  }

  criteria {
    severity_label {
      comparison = "EQUALS"
      value      = "LOW"
    }
  }
}
