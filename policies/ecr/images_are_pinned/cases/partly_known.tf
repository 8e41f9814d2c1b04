variable "image" {
  type = string
}

variable "tag" {
  type = string
}

variable "command" {
  type = list(string)
}

resource "aws_ecs_task_definition" "unknown" { # want unknown
  family                = "u"
  container_definitions = jsonencode([{ name = "web", image = var.image }])
}

resource "aws_ecs_task_definition" "unknown_tag" { # want unknown
  family                = "t"
  container_definitions = jsonencode([{ name = "web", image = "public.ecr.aws/nginx/nginx:${var.tag}" }])
}

resource "aws_ecs_task_definition" "latest" {
  family                = "l"
  container_definitions = jsonencode([{ name = "web", image = "nginx:latest", command = var.command }]) # want "the tag latest"
}
