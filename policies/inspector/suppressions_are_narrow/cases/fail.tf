resource "aws_inspector2_filter" "f" {
  name   = "f"
  action = "SUPPRESS"

  filter_criteria { # want "hides findings without naming"
    severity {
      comparison = "EQUALS"
      value      = "HIGH"
    }
  }
}

resource "aws_guardduty_filter" "g" {
  name        = "g"
  action      = "ARCHIVE"
  detector_id = "d"
  rank        = 1

  finding_criteria { # want "without naming a resource or a kind"
    criterion {
      field  = "severity"
      equals = ["8"]
    }
  }
}
