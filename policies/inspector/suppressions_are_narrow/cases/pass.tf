resource "aws_inspector2_filter" "f" {
  name   = "f"
  action = "SUPPRESS"

  filter_criteria {
    severity {
      comparison = "EQUALS"
      value      = "LOW"
    }

    vulnerability_id {
      comparison = "EQUALS"
      value      = "CVE-2026-0001"
    }
  }
}

resource "aws_inspector2_filter" "view" {
  name   = "view"
  action = "NONE"

  filter_criteria {
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

  finding_criteria {
    criterion {
      field  = "type"
      equals = ["Recon:EC2/Portscan"]
    }
  }
}

resource "aws_guardduty_filter" "view" {
  name        = "view"
  action      = "NOOP"
  detector_id = "d"
  rank        = 1

  finding_criteria {
    criterion {
      field  = "severity"
      equals = ["8"]
    }
  }
}
