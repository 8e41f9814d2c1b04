resource "aws_codedeploy_deployment_group" "absent" { # want "not rolled back"
  app_name              = "app"
  deployment_group_name = "absent"
  service_role_arn      = "arn:aws:iam::111122223333:role/codedeploy"
}

resource "aws_codedeploy_deployment_group" "on_request" {
  app_name              = "app"
  deployment_group_name = "on-request"
  service_role_arn      = "arn:aws:iam::111122223333:role/codedeploy"

  auto_rollback_configuration { # want "not rolled back"
    enabled = true
    events  = ["DEPLOYMENT_STOP_ON_REQUEST"]
  }
}
