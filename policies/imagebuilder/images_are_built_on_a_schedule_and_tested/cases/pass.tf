resource "aws_imagebuilder_image_pipeline" "on" {
  name                             = "on"
  image_recipe_arn                 = "arn:aws:imagebuilder:eu-west-1:123456789012:image-recipe/r/1.0.0"
  infrastructure_configuration_arn = "arn:aws:imagebuilder:eu-west-1:123456789012:infrastructure-configuration/i"

  schedule {
    schedule_expression = "cron(0 3 ? * sun *)"
  }

  image_scanning_configuration {
    image_scanning_enabled = true
  }
}
