locals {
  name        = "webshop-${var.environment}"
  production  = var.environment == "production"
  az_suffixes = ["a", "b", "c"]
  zones       = [for s in local.az_suffixes : "${var.region}${s}"]
}

module "network" {
  source = "./modules/network"

  name       = local.name
  cidr       = var.vpc_cidr
  zones      = local.zones
  nat_count  = local.production ? length(local.zones) : 1
  flow_logs  = local.production
  log_bucket = aws_s3_bucket.logs.arn
}

resource "aws_ecs_cluster" "main" {
  name = local.name

  setting {
    name  = "containerInsights"
    value = local.production ? "enabled" : "disabled"
  }
}

module "service" {
  source   = "./modules/service"
  for_each = var.services

  name         = "${local.name}-${each.key}"
  service      = each.value
  cluster_arn  = aws_ecs_cluster.main.arn
  cluster_name = aws_ecs_cluster.main.name
  region       = var.region

  vpc_id         = module.network.vpc_id
  subnets        = module.network.private_subnets
  balancer_group = aws_security_group.balancer.id
  listener_arn   = aws_lb_listener.https.arn
  priority       = 100 + index(sort(keys(var.services)), each.key) * 10

  environment = merge(each.value.env, {
    DATABASE_HOST = module.database.endpoint
    SESSION_TABLE = aws_dynamodb_table.sessions.name
  })
}

module "database" {
  source = "./modules/database"

  name           = local.name
  vpc_id         = module.network.vpc_id
  subnets        = module.network.data_subnets
  allowed_groups = { for name, s in module.service : name => s.security_group_id }
  password       = var.database_password
  multi_az       = local.production
  instance_class = local.production ? "db.r6g.large" : "db.t4g.medium"
}

resource "aws_dynamodb_table" "sessions" {
  name         = "${local.name}-sessions"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "session"

  attribute {
    name = "session"
    type = "S"
  }

  ttl {
    attribute_name = "expires"
    enabled        = true
  }
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  for_each = { for name, s in var.services : name => s if s.public }

  alarm_name          = "${local.name}-${each.key}-5xx"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_Target_5XX_Count"
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 5
  threshold           = 25
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = aws_sns_topic.alarms[*].arn

  dimensions = {
    LoadBalancer = aws_lb.main.arn_suffix
    TargetGroup  = module.service[each.key].target_group_suffix
  }
}

resource "aws_sns_topic" "alarms" {
  count = var.alarm_email == null ? 0 : 1

  name = "${local.name}-alarms"
}

resource "aws_sns_topic_subscription" "email" {
  count = length(aws_sns_topic.alarms)

  topic_arn = aws_sns_topic.alarms[count.index].arn
  protocol  = "email"
  endpoint  = var.alarm_email
}
