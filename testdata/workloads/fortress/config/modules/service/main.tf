resource "aws_cloudwatch_log_group" "this" {
  name              = "/ecs/${var.name}"
  retention_in_days = 365
  kms_key_id        = var.log_key_arn
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.service.cpu
  memory                   = var.service.memory
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "ARM64"
  }

  volume {
    name = "scratch"
  }

  container_definitions = jsonencode([{
    name                   = "app"
    image                  = var.image
    essential              = true
    user                   = "10001:10001"
    privileged             = false
    readonlyRootFilesystem = true
    portMappings           = [{ containerPort = var.service.port, protocol = "tcp" }]
    mountPoints            = [{ sourceVolume = "scratch", containerPath = "/tmp", readOnly = false }]
    environment            = [for k in sort(keys(var.environment)) : { name = k, value = var.environment[k] }]
    linuxParameters        = { initProcessEnabled = true, capabilities = { drop = ["ALL"] } }

    healthCheck = {
      command     = ["CMD-SHELL", "wget -q --no-check-certificate -O- https://localhost:${var.service.port}/health || exit 1"]
      interval    = 30
      retries     = 3
      startPeriod = 30
      timeout     = 5
    }

    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.this.name
        awslogs-region        = var.region
        awslogs-stream-prefix = "app"
      }
    }
  }])
}

resource "aws_security_group" "this" {
  name        = var.name
  description = "Tasks of ${var.name}"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "balancer" {
  security_group_id            = aws_security_group.this.id
  referenced_security_group_id = var.balancer.group
  description                  = "HTTPS from the load balancer"
  ip_protocol                  = "tcp"
  from_port                    = var.service.port
  to_port                      = var.service.port
}

resource "aws_vpc_security_group_egress_rule" "this" {
  for_each = {
    database  = { group = var.database_group, port = 5432 }
    endpoints = { group = var.endpoints_group, port = 443 }
  }

  security_group_id            = aws_security_group.this.id
  referenced_security_group_id = each.value.group
  description                  = "To the ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
}

resource "aws_lb_target_group" "this" {
  name                 = var.name
  port                 = var.service.port
  protocol             = "HTTPS"
  target_type          = "ip"
  vpc_id               = var.vpc_id
  deregistration_delay = 30

  health_check {
    protocol            = "HTTPS"
    path                = "/health"
    interval            = 15
    healthy_threshold   = 2
    unhealthy_threshold = 3
    matcher             = "200"
  }
}

resource "aws_lb_listener_rule" "this" {
  listener_arn = var.balancer.listener
  priority     = var.service.priority

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }

  condition {
    path_pattern {
      values = [var.service.path]
    }
  }
}

resource "aws_ecs_service" "this" {
  name                   = var.name
  cluster                = var.cluster.arn
  task_definition        = aws_ecs_task_definition.this.arn
  desired_count          = var.service.count
  launch_type            = "FARGATE"
  platform_version       = "LATEST"
  enable_execute_command = false
  propagate_tags         = "SERVICE"

  health_check_grace_period_seconds  = 60
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  availability_zone_rebalancing      = "ENABLED"

  network_configuration {
    subnets          = var.subnets
    security_groups  = [aws_security_group.this.id]
    assign_public_ip = false
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.this.arn
    container_name   = "app"
    container_port   = var.service.port
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  lifecycle {
    ignore_changes = [desired_count]
  }
}

resource "aws_appautoscaling_target" "this" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/${var.cluster.name}/${aws_ecs_service.this.name}"
  min_capacity       = var.service.count
  max_capacity       = var.service.count * 4
}

resource "aws_appautoscaling_policy" "this" {
  for_each = { cpu = "ECSServiceAverageCPUUtilization", memory = "ECSServiceAverageMemoryUtilization" }

  name               = "${var.name}-${each.key}"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.this.service_namespace
  scalable_dimension = aws_appautoscaling_target.this.scalable_dimension
  resource_id        = aws_appautoscaling_target.this.resource_id

  target_tracking_scaling_policy_configuration {
    target_value = 60

    predefined_metric_specification {
      predefined_metric_type = each.value
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = {
    errors  = { metric = "HTTPCode_Target_5XX_Count", statistic = "Sum", threshold = 10 }
    slow    = { metric = "TargetResponseTime", statistic = "Average", threshold = 1 }
    missing = { metric = "UnHealthyHostCount", statistic = "Maximum", threshold = 0 }
  }

  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = "Runbook: https://runbooks.example.com/records/services#${each.key}"
  namespace           = "AWS/ApplicationELB"
  metric_name         = each.value.metric
  statistic           = each.value.statistic
  period              = 60
  evaluation_periods  = 5
  threshold           = each.value.threshold
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.topics
  ok_actions          = var.topics

  dimensions = {
    LoadBalancer = var.balancer.suffix
    TargetGroup  = aws_lb_target_group.this.arn_suffix
  }
}
