variable "name" {}
variable "vpc_id" {}

variable "rules" {
  type = map(object({
    low         = number
    high        = number
    protocol    = string
    from        = list(string)
    from6       = list(string)
    from_groups = list(string)
    self        = bool
  }))
}

variable "groups" {
  type = map(string)
}

resource "aws_security_group" "this" {
  name   = "rules-${var.name}"
  vpc_id = var.vpc_id
}

resource "aws_security_group_rule" "addresses" {
  for_each = { for key, r in var.rules : key => r if length(r.from) + length(r.from6) > 0 }

  security_group_id = aws_security_group.this.id
  type              = "ingress"
  description       = each.key
  from_port         = each.value.low
  to_port           = each.value.high
  protocol          = each.value.protocol
  cidr_blocks       = each.value.from
  ipv6_cidr_blocks  = length(each.value.from6) > 0 ? each.value.from6 : null
}

resource "aws_security_group_rule" "groups" {
  for_each = merge([
    for key, r in var.rules : { for g in r.from_groups : "${key} from ${g}" => merge(r, { source = g }) }
  ]...)

  security_group_id        = aws_security_group.this.id
  type                     = "ingress"
  from_port                = each.value.low
  to_port                  = each.value.high
  protocol                 = each.value.protocol
  source_security_group_id = var.groups[each.value.source]
}

resource "aws_security_group_rule" "self" {
  for_each = { for key, r in var.rules : key => r if coalesce(r.self, false) }

  security_group_id = aws_security_group.this.id
  type              = "ingress"
  from_port         = each.value.low
  to_port           = each.value.high
  protocol          = upper(each.value.protocol)
  self              = true
}

resource "aws_security_group_rule" "out" {
  security_group_id = aws_security_group.this.id
  type              = "egress"
  from_port         = 0
  to_port           = 65535
  protocol          = "all"
  cidr_blocks       = ["0.0.0.0/0"]
}

output "id" {
  value = aws_security_group.this.id
}
