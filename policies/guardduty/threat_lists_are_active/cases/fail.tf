resource "aws_guardduty_threatintelset" "t" {
  detector_id = "d"
  name        = "t"
  format      = "TXT"
  location    = "https://s3.amazonaws.com/lists-of-ours/threats.txt"
  activate    = false # want "not in use"
}

resource "aws_guardduty_ipset" "s" {
  detector_id = "d"
  name        = "s"
  format      = "TXT"
  location    = "https://s3.amazonaws.com/lists-of-ours/office.txt"
  activate    = false # want "not in use"
}
