variable "value" {
  type = string
}

resource "aws_elastic_beanstalk_environment" "e" { # want unknown
  name        = "e"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = var.value
  }
}

resource "aws_elastic_beanstalk_environment" "templated" { # want unknown
  name          = "templated"
  application   = "app"
  template_name = "prod"
}
