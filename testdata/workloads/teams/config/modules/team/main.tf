terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.replica]
    }
  }
}

variable "name" { type = string }
variable "budget" { type = number }
variable "registries" { type = map(string) }

variable "services" {
  type = map(object({
    storage  = optional(set(string), [])
    critical = optional(bool, false)
  }))
}

module "service" {
  source   = "./service"
  for_each = var.services

  providers = {
    aws           = aws
    aws.elsewhere = aws.replica
  }

  team     = var.name
  name     = each.key
  image    = var.registries["${var.name}/${each.key}"]
  storage  = each.value.storage
  critical = each.value.critical
}

resource "aws_budgets_budget" "this" {
  name         = var.name
  budget_type  = "COST"
  limit_amount = var.budget
  limit_unit   = "USD"
  time_unit    = "MONTHLY"

  cost_filter {
    name   = "TagKeyValue"
    values = ["user:team$${var.name}", "user:platform$teams"]
  }

  dynamic "notification" {
    for_each = [for percent in [80, 100, 120] : percent if percent <= 100 || var.budget > 1000]

    content {
      comparison_operator        = "GREATER_THAN"
      threshold                  = notification.value
      threshold_type             = "PERCENTAGE"
      notification_type          = notification.value > 100 ? "FORECASTED" : "ACTUAL"
      subscriber_email_addresses = ["${var.name}@example.com"]
    }
  }
}

output "buckets" {
  value = { for name, s in module.service : name => s.bucket_arns }
}
