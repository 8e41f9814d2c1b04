resource "aws_iam_role" "one" {
  name               = "one"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }] })
}

resource "aws_ecs_task_definition" "same" {
  family                = "same"
  container_definitions = "[]"
  execution_role_arn    = aws_iam_role.one.arn
  task_role_arn         = aws_iam_role.one.arn # want "is its execution role"
}
