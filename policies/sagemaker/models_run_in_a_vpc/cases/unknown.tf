variable "subnets" {
  type = list(string)
}

resource "aws_sagemaker_model" "m" { # want unknown
  name               = "m"
  execution_role_arn = "arn:aws:iam::123456789012:role/model"

  primary_container {
    image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/model:1"
  }

  vpc_config {
    subnets            = var.subnets
    security_group_ids = ["sg-0123456789abcdef0"]
  }
}
