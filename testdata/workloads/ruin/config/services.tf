resource "aws_ecr_repository" "this" {
  for_each = var.services

  name = "${local.name}/${each.key}"
}

resource "aws_ecr_repository_policy" "this" {
  for_each = aws_ecr_repository.this

  repository = each.value.name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "ecr:*"
    }]
  })
}

resource "aws_ecs_cluster" "main" {
  name = local.name
}

module "service" {
  source   = "./modules/service"
  for_each = var.services

  name     = "${local.name}-${each.key}"
  port     = each.value.port
  path     = each.value.path
  cluster  = aws_ecs_cluster.main.arn
  image    = "${each.key}:latest"
  vpc_id   = aws_vpc.this.id
  subnets  = aws_subnet.this[*].id
  group    = aws_security_group.everything.id
  listener = aws_lb_listener.http.arn
  password = var.database_password
}

resource "aws_lb" "main" {
  name            = local.name
  security_groups = [aws_security_group.everything.id]
  subnets         = aws_subnet.this[*].id
}

resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.main.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.main.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS-1-0-2015-04"
  certificate_arn   = aws_iam_server_certificate.main.arn

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
}

resource "aws_iam_server_certificate" "main" {
  name             = local.name
  certificate_body = "-----BEGIN CERTIFICATE-----"
  private_key      = "kept elsewhere"
}

resource "aws_wafv2_web_acl" "unused" {
  name  = local.name
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = false
    metric_name                = local.name
    sampled_requests_enabled   = false
  }
}
