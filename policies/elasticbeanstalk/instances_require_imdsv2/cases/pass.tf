resource "aws_elastic_beanstalk_environment" "on" {
  name        = "on"
  application = "app"

  setting {
    namespace = "aws:autoscaling:launchconfiguration"
    name      = "DisableIMDSv1"
    value     = "true"
  }
}
