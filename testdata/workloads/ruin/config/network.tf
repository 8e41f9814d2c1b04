resource "aws_vpc" "this" {
  cidr_block = "10.40.0.0/16"
}

resource "aws_subnet" "this" {
  count = length(local.zones)

  vpc_id                  = aws_vpc.this.id
  cidr_block              = cidrsubnet("10.40.0.0/16", 4, count.index)
  availability_zone       = local.zones[count.index]
  map_public_ip_on_launch = true
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
}

resource "aws_route_table" "this" {
  vpc_id = aws_vpc.this.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.this.id
  }
}

resource "aws_route_table_association" "this" {
  count = length(local.zones)

  subnet_id      = aws_subnet.this[count.index].id
  route_table_id = aws_route_table.this.id
}

resource "aws_network_acl" "this" {
  vpc_id     = aws_vpc.this.id
  subnet_ids = aws_subnet.this[*].id

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }
}

resource "aws_default_security_group" "this" {
  vpc_id = aws_vpc.this.id

  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "everything" {
  name   = "${local.name}-everything"
  vpc_id = aws_vpc.this.id

  ingress {
    protocol         = "-1"
    from_port        = 0
    to_port          = 0
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "admin" {
  name   = "${local.name}-admin"
  vpc_id = aws_vpc.this.id
}

resource "aws_security_group_rule" "admin" {
  for_each = { ssh = 22, rdp = 3389, postgresql = 5432, debug = 9000 }

  security_group_id = aws_security_group.admin.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = each.value
  to_port           = each.value
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id       = aws_vpc.this.id
  service_name = "com.amazonaws.${var.region}.s3"
}

# The one machine that everybody signs in to.
resource "aws_launch_template" "jump" {
  name = "${local.name}-jump"

  user_data = base64encode(<<-EOT
    #!/bin/sh
    export DATABASE_PASSWORD=Winter-2019-Tulip
    curl -s http://deploy.example.com/setup.sh | sh
  EOT
  )
}

resource "aws_instance" "jump" {
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "m4.large"
  subnet_id                   = aws_subnet.this[0].id
  vpc_security_group_ids      = [aws_security_group.admin.id]
  associate_public_ip_address = true
  key_name                    = "everybody"

  launch_template {
    id = aws_launch_template.jump.id
  }

  root_block_device {
    volume_type = "gp2"
    encrypted   = false
  }
}

resource "aws_ebs_volume" "dumps" {
  availability_zone = local.zones[0]
  size              = 500
  type              = "gp2"
}
