resource "aws_elastic_beanstalk_environment" "absent" { # want "version 1 of the metadata service is not turned off"
  name        = "absent"
  application = "app"
}

resource "aws_elastic_beanstalk_environment" "off" {
  name        = "off"
  application = "app"

  setting {
    namespace = "aws:autoscaling:launchconfiguration"
    name      = "DisableIMDSv1"
    value     = "false" # want "version 1 of the metadata service is not turned off"
  }
}

resource "aws_elastic_beanstalk_environment" "other" {
  name        = "other"
  application = "app"

  setting { # want "version 1 of the metadata service is not turned off"
    namespace = "aws:autoscaling:asg"
    name      = "MinSize"
    value     = "2"
  }
}
