resource "aws_securityhub_automation_rule" "control" {
  rule_name   = "control"
  rule_order  = 1
  description = "control"

  actions {
    type = "FINDING_FIELDS_UPDATE"

    finding_fields_update {
      workflow {
        status = "SUPPRESSED"
      }
    }
  }

  criteria {
    severity_label {
      comparison = "EQUALS"
      value      = "LOW"
    }

    compliance_security_control_id {
      comparison = "EQUALS"
      value      = "S3.13"
    }
  }
}

resource "aws_securityhub_automation_rule" "route" {
  rule_name   = "route"
  rule_order  = 1
  description = "route"

  actions {
    type = "FINDING_FIELDS_UPDATE"

    finding_fields_update {
      workflow {
        status = "NOTIFIED"
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

resource "aws_securityhub_automation_rule" "off" {
  rule_name   = "off"
  rule_order  = 1
  description = "off"
  rule_status = "DISABLED"

  actions {
    type = "FINDING_FIELDS_UPDATE"

    finding_fields_update {
      workflow {
        status = "SUPPRESSED"
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
