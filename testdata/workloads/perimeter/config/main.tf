# Security groups in the three forms that people write, side by side, and what stands around them.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.31"
    }
  }
}

provider "aws" {
  region = var.region

  # These let `terraform plan` run without an AWS account.
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}

variable "region" {
  default = "ca-central-1"
}

resource "aws_vpc" "edge" {
  cidr_block                       = "172.20.0.0/16"
  assign_generated_ipv6_cidr_block = true
}

resource "aws_default_security_group" "edge" {
  vpc_id = aws_vpc.edge.id
}

resource "aws_ec2_managed_prefix_list" "partners" {
  name           = "partners"
  address_family = "IPv4"
  max_entries    = length(var.partners) + 5

  dynamic "entry" {
    for_each = var.partners

    content {
      cidr        = entry.value
      description = entry.key
    }
  }
}

variable "partners" {
  type = map(string)
  default = {
    acme    = "192.0.2.0/28"
    globex  = "198.51.100.16/28"
    initech = "203.0.113.32/27"
  }
}

variable "rules" {
  description = "What may reach what: by group, then by name."

  type = map(map(object({
    ports       = list(string)
    protocol    = optional(string, "tcp")
    from        = optional(list(string), [])
    from6       = optional(list(string), [])
    from_groups = optional(list(string), [])
    self        = optional(bool)
  })))

  default = {
    bastion = {
      ssh    = { ports = ["22"], from = ["198.51.100.0/24"] }
      mosh   = { ports = ["60000-61000"], protocol = "udp", from = ["0.0.0.0/0"], from6 = ["::/0"] }
      hidden = { ports = [], from = ["0.0.0.0/0"] }
    }
    web = {
      http  = { ports = ["80", "443"], from = ["0.0.0.0/0"], from6 = ["::/0"] }
      admin = { ports = ["8443"], from_groups = ["bastion"] }
    }
    cache = {
      redis  = { ports = ["6379"], from_groups = ["web"] }
      gossip = { ports = ["16379-16380"], self = true }
    }
  }
}

locals {
  # one entry a group, rule and range of ports
  flat = merge(flatten([
    for group, rules in var.rules : [
      for name, rule in rules : {
        for i, range in rule.ports : "${group}/${name}/${i}" => merge(rule, {
          group = group
          low   = tonumber(split("-", range)[0])
          high  = tonumber(reverse(split("-", range))[0])
        })
      }
    ]
  ])...)
}

# Form one: everything inline.
resource "aws_security_group" "inline" {
  for_each = var.rules

  name        = "inline-${each.key}"
  description = "Inline rules of ${each.key}"
  vpc_id      = aws_vpc.edge.id

  dynamic "ingress" {
    for_each = { for key, rule in local.flat : key => rule if rule.group == each.key }
    iterator = rule

    content {
      description      = rule.key
      from_port        = rule.value.low
      to_port          = rule.value.high
      protocol         = rule.value.protocol
      cidr_blocks      = rule.value.from
      ipv6_cidr_blocks = rule.value.from6
      self             = rule.value.self
    }
  }

  egress {
    from_port        = 0
    to_port          = 0
    protocol         = "-1"
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }
}

# Form one, as an attribute.
resource "aws_security_group" "attribute" {
  name   = "attribute"
  vpc_id = aws_vpc.edge.id

  ingress = [
    for port in [22, 3389] : {
      description      = "remote ${port}"
      from_port        = port
      to_port          = port
      protocol         = "tcp"
      cidr_blocks      = ["10.0.0.0/8"]
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      security_groups  = [aws_security_group.inline["bastion"].id]
      self             = false
    }
  ]

  egress = []
}

# Form two: one resource a rule.
module "firewall" {
  source   = "./modules/firewall"
  for_each = var.rules

  name   = each.key
  vpc_id = aws_vpc.edge.id
  rules  = { for key, rule in local.flat : key => rule if rule.group == each.key }
  groups = { for name, g in aws_security_group.inline : name => g.id }
}

# Form three: one resource a rule and a range.
resource "aws_security_group" "modern" {
  name   = "modern"
  vpc_id = aws_vpc.edge.id
}

resource "aws_vpc_security_group_ingress_rule" "partners" {
  security_group_id = aws_security_group.modern.id
  prefix_list_id    = aws_ec2_managed_prefix_list.partners.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443

  tags = { Name = "partners" }
}

resource "aws_vpc_security_group_ingress_rule" "world" {
  for_each = {
    v4 = { cidr_ipv4 = "0.0.0.0/0" }
    v6 = { cidr_ipv6 = "::/0" }
  }

  security_group_id = aws_security_group.modern.id
  cidr_ipv4         = lookup(each.value, "cidr_ipv4", null)
  cidr_ipv6         = lookup(each.value, "cidr_ipv6", null)
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
}

resource "aws_vpc_security_group_ingress_rule" "groups" {
  for_each = { for name, group in aws_security_group.inline : name => group.id if name != "web" }

  security_group_id            = aws_security_group.modern.id
  referenced_security_group_id = each.value
  ip_protocol                  = "icmp"
  from_port                    = 8
  to_port                      = -1
}

resource "aws_vpc_security_group_egress_rule" "out" {
  security_group_id = aws_security_group.modern.id
  cidr_ipv4         = aws_vpc.edge.cidr_block
  ip_protocol       = -1
}

# Network ACLs: inline and by rule.
resource "aws_network_acl" "edge" {
  vpc_id     = aws_vpc.edge.id
  subnet_ids = aws_subnet.edge[*].id

  dynamic "ingress" {
    for_each = {
      100 = { port = 443, action = "allow" }
      200 = { port = 22, action = "deny" }
    }

    content {
      rule_no    = ingress.key
      action     = ingress.value.action
      protocol   = "tcp"
      cidr_block = "0.0.0.0/0"
      from_port  = ingress.value.port
      to_port    = ingress.value.port
    }
  }

  egress {
    rule_no         = 100
    action          = "allow"
    protocol        = "all"
    ipv6_cidr_block = "::/0"
    from_port       = 0
    to_port         = 0
  }
}

resource "aws_network_acl_rule" "ssh" {
  network_acl_id = aws_network_acl.edge.id
  rule_number    = 300
  protocol       = "tcp"
  rule_action    = "allow"
  cidr_block     = "0.0.0.0/0"
  from_port      = 22
  to_port        = 22
}

resource "aws_subnet" "edge" {
  count = 2

  vpc_id                          = aws_vpc.edge.id
  cidr_block                      = cidrsubnet("172.20.0.0/16", 8, count.index)
  ipv6_cidr_block                 = cidrsubnet(aws_vpc.edge.ipv6_cidr_block, 8, count.index)
  assign_ipv6_address_on_creation = true
}

resource "aws_networkfirewall_rule_group" "domains" {
  name     = "domains"
  capacity = 100
  type     = "STATEFUL"

  rule_group {
    rules_source {
      rules_source_list {
        generated_rules_type = "ALLOWLIST"
        target_types         = ["HTTP_HOST", "TLS_SNI"]
        targets              = [for d in ["example.com", "example.org"] : ".${d}"]
      }
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "edge" {
  name = "edge"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:drop"]

    stateful_rule_group_reference {
      resource_arn = aws_networkfirewall_rule_group.domains.arn
    }
  }
}

resource "aws_networkfirewall_firewall" "edge" {
  name                = "edge"
  firewall_policy_arn = aws_networkfirewall_firewall_policy.edge.arn
  vpc_id              = aws_vpc.edge.id
  delete_protection   = true

  dynamic "subnet_mapping" {
    for_each = aws_subnet.edge

    content {
      subnet_id = subnet_mapping.value.id
    }
  }
}
