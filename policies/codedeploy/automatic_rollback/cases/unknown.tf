variable "events" {
  type = list(string)
}

resource "aws_codedeploy_deployment_group" "g" { # want unknown
  app_name              = "app"
  deployment_group_name = "g"
  service_role_arn      = "arn:aws:iam::111122223333:role/codedeploy"

  auto_rollback_configuration {
    enabled = true
    events  = var.events
  }
}
