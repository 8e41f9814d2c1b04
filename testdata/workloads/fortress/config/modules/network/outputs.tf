output "vpc_id" {
  value = aws_vpc.this.id
}

output "range" {
  value = aws_vpc.this.cidr_block
}

output "subnets" {
  value = { for tier in local.tiers : tier => [for key, s in local.subnets : aws_subnet.this[key].id if s.tier == tier] }
}

output "endpoints_group" {
  value = aws_security_group.endpoints.id
}
