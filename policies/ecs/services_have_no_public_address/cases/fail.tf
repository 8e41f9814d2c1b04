resource "aws_ecs_service" "s" {
  name = "s"

  network_configuration {
    subnets          = ["subnet-0123456789abcdef0"]
    assign_public_ip = true # want "tasks get public addresses"
  }
}

resource "aws_ecs_task_set" "s" {
  cluster         = "c"
  service         = "s"
  task_definition = "t:1"

  network_configuration {
    subnets          = ["subnet-0123456789abcdef0"]
    assign_public_ip = true # want "tasks get public addresses"
  }
}

resource "aws_cloudwatch_event_target" "t" {
  rule = "nightly"
  arn  = "arn:aws:ecs:eu-west-1:123456789012:cluster/c"

  ecs_target {
    task_definition_arn = "arn:aws:ecs:eu-west-1:123456789012:task-definition/t:1"

    network_configuration {
      subnets          = ["subnet-0123456789abcdef0"]
      assign_public_ip = true # want "tasks get public addresses"
    }
  }
}

resource "aws_scheduler_schedule" "t" {
  schedule_expression = "rate(1 day)"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = "arn:aws:ecs:eu-west-1:123456789012:cluster/c"
    role_arn = "arn:aws:iam::123456789012:role/r"

    ecs_parameters {
      task_definition_arn = "arn:aws:ecs:eu-west-1:123456789012:task-definition/t:1"

      network_configuration {
        subnets          = ["subnet-0123456789abcdef0"]
        assign_public_ip = true # want "tasks get public addresses"
      }
    }
  }
}
