resource "aws_guardduty_threatintelset" "t" {
  detector_id = "d"
  name        = "t"
  format      = "TXT"
  location    = "https://s3.amazonaws.com/lists-of-ours/threats.txt"
  activate    = true
}
