locals {
  firewall_endpoints = {
    for state in aws_networkfirewall_firewall.this.firewall_status[0].sync_states :
    state.availability_zone => state.attachment[0].endpoint_id
  }
}

resource "aws_networkfirewall_rule_group" "domains" {
  name     = "${var.name}-domains"
  type     = "STATEFUL"
  capacity = 100

  rule_group {
    rules_source {
      rules_source_list {
        generated_rules_type = "ALLOWLIST"
        target_types         = ["TLS_SNI", "HTTP_HOST"]
        targets              = [".amazonaws.com", ".example.com"]
      }
    }

    stateful_rule_options {
      rule_order = "STRICT_ORDER"
    }
  }

  encryption_configuration {
    type   = "CUSTOMER_KMS"
    key_id = var.key_arn
  }
}

resource "aws_networkfirewall_firewall_policy" "this" {
  name = var.name

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
    stateful_default_actions           = ["aws:drop_established", "aws:alert_established"]

    stateful_engine_options {
      rule_order              = "STRICT_ORDER"
      stream_exception_policy = "DROP"
    }

    stateful_rule_group_reference {
      priority     = 1
      resource_arn = "arn:aws:network-firewall:${var.region}:aws-managed:stateful-rulegroup/ThreatSignaturesBotnetStrictOrder"
    }

    stateful_rule_group_reference {
      priority     = 2
      resource_arn = aws_networkfirewall_rule_group.domains.arn
    }
  }

  encryption_configuration {
    type   = "CUSTOMER_KMS"
    key_id = var.key_arn
  }
}

resource "aws_networkfirewall_firewall" "this" {
  name                              = var.name
  vpc_id                            = aws_vpc.this.id
  firewall_policy_arn               = aws_networkfirewall_firewall_policy.this.arn
  delete_protection                 = true
  subnet_change_protection          = true
  firewall_policy_change_protection = true

  dynamic "subnet_mapping" {
    for_each = toset(var.zones)

    content {
      subnet_id = aws_subnet.this["firewall-${subnet_mapping.value}"].id
    }
  }

  encryption_configuration {
    type   = "CUSTOMER_KMS"
    key_id = var.key_arn
  }
}

resource "aws_cloudwatch_log_group" "firewall" {
  for_each = toset(["alert", "flow"])

  name              = "/vpc/${var.name}/firewall/${each.key}"
  retention_in_days = 365
  kms_key_id        = var.key_arn
}

resource "aws_networkfirewall_logging_configuration" "this" {
  firewall_arn = aws_networkfirewall_firewall.this.arn

  logging_configuration {
    dynamic "log_destination_config" {
      for_each = aws_cloudwatch_log_group.firewall

      content {
        log_destination      = { logGroup = log_destination_config.value.name }
        log_destination_type = "CloudWatchLogs"
        log_type             = upper(log_destination_config.key)
      }
    }
  }
}
