variable "log" {
  type = map(string)
}

variable "name" {
  type = string
}

# What it holds may be a driver.
resource "aws_ecs_task_definition" "unknown" { # want unknown
  family                = "u"
  container_definitions = jsonencode([{ name = "web", image = "a:1", logConfiguration = var.log }])
}

resource "aws_ecs_task_definition" "fail" {
  family                = "f"
  container_definitions = jsonencode([{ name = var.name, image = "a:1" }]) # want "is not collected"
}
