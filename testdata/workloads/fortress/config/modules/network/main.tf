locals {
  tiers = ["public", "private", "data", "firewall"]

  subnets = {
    for pair in setproduct(local.tiers, range(length(var.zones))) :
    "${pair[0]}-${var.zones[pair[1]]}" => {
      tier = pair[0]
      zone = var.zones[pair[1]]
      cidr = cidrsubnet(var.range, 4, index(local.tiers, pair[0]) * 4 + pair[1])
    }
  }
}

resource "aws_vpc" "this" {
  cidr_block           = var.range
  enable_dns_hostnames = true
  enable_dns_support   = true

  tags = { Name = var.name }
}

resource "aws_default_security_group" "this" {
  vpc_id = aws_vpc.this.id
}

resource "aws_subnet" "this" {
  for_each = local.subnets

  vpc_id                  = aws_vpc.this.id
  cidr_block              = each.value.cidr
  availability_zone       = each.value.zone
  map_public_ip_on_launch = false

  tags = {
    Name = "${var.name}-${each.key}"
    tier = each.value.tier
  }
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
}

resource "aws_eip" "nat" {
  for_each = toset(var.zones)

  domain = "vpc"
  tags   = { Name = "${var.name}-nat-${each.key}" }
}

resource "aws_nat_gateway" "this" {
  for_each = toset(var.zones)

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.this["public-${each.key}"].id

  depends_on = [aws_internet_gateway.this]
}

# The firewall stands between the internet gateway and the public subnets.
resource "aws_route_table" "firewall" {
  vpc_id = aws_vpc.this.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.this.id
  }

  tags = { Name = "${var.name}-firewall" }
}

resource "aws_route_table" "public" {
  for_each = toset(var.zones)

  vpc_id = aws_vpc.this.id

  route {
    cidr_block      = "0.0.0.0/0"
    vpc_endpoint_id = local.firewall_endpoints[each.key]
  }

  tags = { Name = "${var.name}-public-${each.key}" }
}

# What comes in passes it, too.
resource "aws_route_table" "edge" {
  vpc_id = aws_vpc.this.id

  dynamic "route" {
    for_each = toset(var.zones)

    content {
      cidr_block      = local.subnets["public-${route.value}"].cidr
      vpc_endpoint_id = local.firewall_endpoints[route.value]
    }
  }

  tags = { Name = "${var.name}-edge" }
}

resource "aws_route_table_association" "edge" {
  gateway_id     = aws_internet_gateway.this.id
  route_table_id = aws_route_table.edge.id
}

resource "aws_route_table" "private" {
  for_each = toset(var.zones)

  vpc_id = aws_vpc.this.id
  tags   = { Name = "${var.name}-private-${each.key}" }
}

resource "aws_route" "nat" {
  for_each = aws_route_table.private

  route_table_id         = each.value.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.this[each.key].id
}

resource "aws_route_table" "data" {
  vpc_id = aws_vpc.this.id
  tags   = { Name = "${var.name}-data" }
}

resource "aws_route_table_association" "this" {
  for_each = local.subnets

  subnet_id = aws_subnet.this[each.key].id
  route_table_id = {
    public   = aws_route_table.public[each.value.zone].id
    private  = aws_route_table.private[each.value.zone].id
    data     = aws_route_table.data.id
    firewall = aws_route_table.firewall.id
  }[each.value.tier]
}

# The data tier talks to the private tier and to nobody else.
resource "aws_network_acl" "data" {
  vpc_id     = aws_vpc.this.id
  subnet_ids = [for key, s in local.subnets : aws_subnet.this[key].id if s.tier == "data"]

  dynamic "ingress" {
    for_each = [for s in values(local.subnets) : s.cidr if s.tier == "private"]

    content {
      rule_no    = 100 + ingress.key
      action     = "allow"
      protocol   = "tcp"
      cidr_block = ingress.value
      from_port  = 5432
      to_port    = 5432
    }
  }

  dynamic "egress" {
    for_each = [for s in values(local.subnets) : s.cidr if s.tier == "private"]

    content {
      rule_no    = 100 + egress.key
      action     = "allow"
      protocol   = "tcp"
      cidr_block = egress.value
      from_port  = 1024
      to_port    = 65535
    }
  }

  tags = { Name = "${var.name}-data" }
}
