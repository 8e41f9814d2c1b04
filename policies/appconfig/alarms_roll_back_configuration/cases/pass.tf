resource "aws_appconfig_environment" "watched" {
  name           = "live"
  application_id = "abc1234"

  monitor {
    alarm_arn      = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors"
    alarm_role_arn = "arn:aws:iam::111122223333:role/appconfig"
  }
}
