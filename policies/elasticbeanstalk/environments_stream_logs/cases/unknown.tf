variable "value" {
  type = string
}

resource "aws_elastic_beanstalk_environment" "e" { # want unknown
  name        = "e"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:cloudwatch:logs"
    name      = "StreamLogs"
    value     = var.value
  }
}

resource "aws_elastic_beanstalk_environment" "templated" { # want unknown
  name          = "templated"
  application   = "app"
  template_name = "prod"
}
