resource "aws_appconfig_environment" "absent" { # want "no alarm"
  name           = "live"
  application_id = "abc1234"
}
