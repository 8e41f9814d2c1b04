resource "aws_ecr_repository" "this" {
  for_each = var.services

  name                 = "${local.name}/${each.key}"
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }

  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = module.key["data"].arn
  }
}

resource "aws_ecr_lifecycle_policy" "this" {
  for_each = aws_ecr_repository.this

  repository = each.value.name

  policy = jsonencode({
    rules = [{
      rulePriority = 1
      description  = "Keep the last 30 images"
      selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = 30 }
      action       = { type = "expire" }
    }]
  })
}

resource "aws_ecs_cluster" "main" {
  name = local.name

  setting {
    name  = "containerInsights"
    value = "enhanced"
  }
}

module "service" {
  source   = "./modules/service"
  for_each = var.services

  name            = "${local.name}-${each.key}"
  service         = each.value
  account         = var.account
  region          = var.region
  image           = "${aws_ecr_repository.this[each.key].repository_url}:${var.release}"
  cluster         = { arn = aws_ecs_cluster.main.arn, name = aws_ecs_cluster.main.name }
  vpc_id          = module.network.vpc_id
  subnets         = module.network.subnets["private"]
  endpoints_group = module.network.endpoints_group
  database_group  = module.database.security_group_id
  key_arn         = module.key["data"].arn
  log_key_arn     = module.key["logs"].arn
  topics          = [aws_sns_topic.alarms.arn]

  balancer = {
    group    = aws_security_group.balancer.id
    listener = aws_lb_listener.https.arn
    suffix   = aws_lb.main.arn_suffix
  }

  environment = merge(each.value.env, {
    DATABASE_HOST = module.database.endpoint
    SESSION_TABLE = aws_dynamodb_table.this["sessions"].name
  })

  statements = concat(local.common_statements, lookup(local.service_statements, each.key, []))
}

locals {
  common_statements = [
    { actions = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem"], resources = [aws_dynamodb_table.this["sessions"].arn] },
    { actions = ["rds-db:connect"], resources = ["arn:aws:rds-db:${var.region}:${var.account}:dbuser:${module.database.resource_id}/app"] },
  ]

  service_statements = {
    records = [
      { actions = ["s3:GetObject", "s3:PutObject"], resources = ["${module.bucket["documents"].arn}/*"] },
      { actions = ["sqs:SendMessage"], resources = [module.queue["export"].arn] },
    ]
    consent = [
      { actions = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"], resources = [aws_dynamodb_table.this["consents"].arn] },
      { actions = ["sqs:SendMessage"], resources = [module.queue["notify"].arn] },
    ]
  }
}

resource "aws_security_group" "balancer" {
  name        = "${local.name}-balancer"
  description = "Public entry"
  vpc_id      = module.network.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "balancer" {
  for_each = { ipv4 = "0.0.0.0/0" }

  security_group_id = aws_security_group.balancer.id
  description       = "HTTPS from patients"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = each.value
}

resource "aws_vpc_security_group_egress_rule" "balancer" {
  for_each = var.services

  security_group_id            = aws_security_group.balancer.id
  referenced_security_group_id = module.service[each.key].security_group_id
  description                  = "To ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
}

resource "aws_lb" "main" {
  name               = local.name
  load_balancer_type = "application"
  security_groups    = [aws_security_group.balancer.id]
  subnets            = module.network.subnets["public"]

  drop_invalid_header_fields = true
  desync_mitigation_mode     = "strictest"
  enable_deletion_protection = true

  access_logs {
    bucket  = aws_s3_bucket.access.id
    prefix  = "balancer"
    enabled = true
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.main.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = aws_acm_certificate_validation.main.certificate_arn

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      message_body = "not found"
      status_code  = "404"
    }
  }
}

resource "aws_acm_certificate" "main" {
  domain_name       = "app.${var.domain}"
  validation_method = "DNS"
  key_algorithm     = "EC_prime256v1"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "validation" {
  for_each = toset(["app.${var.domain}"])

  zone_id = aws_route53_zone.main.zone_id
  name    = one(aws_acm_certificate.main.domain_validation_options).resource_record_name
  type    = one(aws_acm_certificate.main.domain_validation_options).resource_record_type
  records = [one(aws_acm_certificate.main.domain_validation_options).resource_record_value]
  ttl     = 300
}

resource "aws_acm_certificate_validation" "main" {
  certificate_arn         = aws_acm_certificate.main.arn
  validation_record_fqdns = [for r in aws_route53_record.validation : r.fqdn]
}

module "web_acl" {
  source   = "./modules/web_acl"
  for_each = { balancer = aws_lb.main.arn, api = aws_api_gateway_stage.live.arn }

  name     = "${local.name}-${each.key}"
  scope    = "REGIONAL"
  resource = each.value
  key_arn  = module.key["logs"].arn
}
