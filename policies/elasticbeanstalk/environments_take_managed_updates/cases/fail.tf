resource "aws_elastic_beanstalk_environment" "absent" { # want "the platform is not updated by itself"
  name        = "absent"
  application = "app"
}

resource "aws_elastic_beanstalk_environment" "off" {
  name        = "off"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "false" # want "the platform is not updated by itself"
  }
}

resource "aws_elastic_beanstalk_environment" "other" {
  name        = "other"
  application = "app"

  setting { # want "the platform is not updated by itself"
    namespace = "aws:autoscaling:asg"
    name      = "MinSize"
    value     = "2"
  }
}
