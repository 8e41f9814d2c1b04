resource "aws_vpc" "all" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "all" {
  vpc_id       = aws_vpc.all.id
  traffic_type = "ALL"
}

resource "aws_vpc" "by_subnet" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "s" {
  for_each   = toset(["10.1.0.0/24", "10.1.1.0/24"])
  vpc_id     = aws_vpc.by_subnet.id
  cidr_block = each.value
}

resource "aws_flow_log" "s" {
  for_each     = aws_subnet.s
  subnet_id    = each.value.id
  traffic_type = "REJECT"
}
