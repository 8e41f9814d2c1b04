resource "aws_elastic_beanstalk_environment" "absent" { # want "logs stay on the instances"
  name        = "absent"
  application = "app"
}

resource "aws_elastic_beanstalk_environment" "off" {
  name        = "off"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:cloudwatch:logs"
    name      = "StreamLogs"
    value     = "false" # want "logs stay on the instances"
  }
}

resource "aws_elastic_beanstalk_environment" "other" {
  name        = "other"
  application = "app"

  setting { # want "logs stay on the instances"
    namespace = "aws:autoscaling:asg"
    name      = "MinSize"
    value     = "2"
  }
}
