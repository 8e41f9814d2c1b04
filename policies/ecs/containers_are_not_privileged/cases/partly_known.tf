variable "image" {
  type = string
}

variable "port" {
  type = number
}

variable "privileged" {
  type = bool
}

# One part of the document that is not known hides nothing of the rest.
resource "aws_ecs_task_definition" "fail" {
  family                = "p"
  container_definitions = jsonencode([{ name = "web", image = var.image, portMappings = [{ containerPort = var.port }], privileged = true }]) # want `container "web" is privileged`
}

resource "aws_ecs_task_definition" "unknown" { # want unknown
  family                = "u"
  container_definitions = jsonencode([{ name = "web", image = "a:1", privileged = var.privileged }])
}
