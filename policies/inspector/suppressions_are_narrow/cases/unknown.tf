variable "action" {
  type = string
}

resource "aws_guardduty_filter" "g" { # want unknown
  name        = "g"
  action      = var.action
  detector_id = "d"
  rank        = 1

  finding_criteria {
    criterion {
      field  = "severity"
      equals = ["8"]
    }
  }
}
