resource "aws_imagebuilder_image_pipeline" "absent" { # want "nothing starts" "not scanned"
  name                             = "absent"
  image_recipe_arn                 = "arn:aws:imagebuilder:eu-west-1:123456789012:image-recipe/r/1.0.0"
  infrastructure_configuration_arn = "arn:aws:imagebuilder:eu-west-1:123456789012:infrastructure-configuration/i"
}

resource "aws_imagebuilder_image_pipeline" "off" {
  name                             = "off"
  image_recipe_arn                 = "arn:aws:imagebuilder:eu-west-1:123456789012:image-recipe/r/1.0.0"
  infrastructure_configuration_arn = "arn:aws:imagebuilder:eu-west-1:123456789012:infrastructure-configuration/i"

  status = "DISABLED" # want "is disabled"

  image_tests_configuration {
    image_tests_enabled = false # want "not tested"
  }

  schedule {
    schedule_expression = "cron(0 3 ? * sun *)"
  }

  image_scanning_configuration {
    image_scanning_enabled = true
  }
}
