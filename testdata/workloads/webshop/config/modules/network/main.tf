variable "name" { type = string }
variable "cidr" { type = string }
variable "zones" { type = list(string) }
variable "nat_count" { type = number }
variable "flow_logs" { type = bool }
variable "log_bucket" { type = string }

locals {
  tiers = ["public", "private", "data"]

  subnets = {
    for pair in setproduct(local.tiers, range(length(var.zones))) :
    "${pair[0]}-${var.zones[pair[1]]}" => {
      tier = pair[0]
      zone = var.zones[pair[1]]
      cidr = cidrsubnet(var.cidr, 4, index(local.tiers, pair[0]) * 4 + pair[1])
    }
  }

  by_tier = { for tier in local.tiers : tier => [for key, s in local.subnets : aws_subnet.this[key].id if s.tier == tier] }
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true
  enable_dns_support   = true

  tags = { Name = var.name }
}

resource "aws_subnet" "this" {
  for_each = local.subnets

  vpc_id                  = aws_vpc.this.id
  cidr_block              = each.value.cidr
  availability_zone       = each.value.zone
  map_public_ip_on_launch = each.value.tier == "public"

  tags = {
    Name = "${var.name}-${each.key}"
    tier = each.value.tier
  }
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
}

resource "aws_eip" "nat" {
  count = var.nat_count

  domain = "vpc"
  tags   = { Name = format("%s-nat-%d", var.name, count.index) }
}

resource "aws_nat_gateway" "this" {
  count = var.nat_count

  allocation_id = aws_eip.nat[count.index].id
  subnet_id     = local.by_tier["public"][count.index]

  depends_on = [aws_internet_gateway.this]
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.this.id
  }

  tags = { Name = "${var.name}-public" }
}

resource "aws_route_table" "private" {
  count  = length(var.zones)
  vpc_id = aws_vpc.this.id

  tags = { Name = "${var.name}-private-${var.zones[count.index]}" }
}

resource "aws_route" "nat" {
  count = length(aws_route_table.private)

  route_table_id         = aws_route_table.private[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = element(aws_nat_gateway.this[*].id, count.index)
}

resource "aws_route_table_association" "this" {
  for_each = local.subnets

  subnet_id      = aws_subnet.this[each.key].id
  route_table_id = each.value.tier == "public" ? aws_route_table.public.id : aws_route_table.private[index(var.zones, each.value.zone)].id
}

resource "aws_flow_log" "this" {
  count = var.flow_logs ? 1 : 0

  vpc_id               = aws_vpc.this.id
  traffic_type         = "ALL"
  log_destination      = "${var.log_bucket}/flow"
  log_destination_type = "s3"
}

output "vpc_id" {
  value = aws_vpc.this.id
}

output "public_subnets" {
  value = local.by_tier["public"]
}

output "private_subnets" {
  value = local.by_tier["private"]
}

output "data_subnets" {
  value = local.by_tier["data"]
}
