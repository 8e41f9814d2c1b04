resource "aws_codedeploy_deployment_group" "back" {
  app_name              = "app"
  deployment_group_name = "back"
  service_role_arn      = "arn:aws:iam::111122223333:role/codedeploy"

  auto_rollback_configuration {
    enabled = true
    events  = ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"]
  }
}
