# The old shop. It has run since 2016 and nobody dares to touch it.

provider "aws" {
  region     = "us-east-1"
  access_key = "mock_access_key"
  secret_key = "mock_secret_key"

  # These let `terraform plan` run without an AWS account.
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}

variable "key_name" {
  default = "oldshop"
}

variable "db_password" {
  default = "Winter2016!"
}

variable "web_count" {
  default = "2"
}

variable "subnets" {
  type    = list(any)
  default = ["10.0.1.0/24", "10.0.2.0/24"]
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = {
    Name = "oldshop"
  }
}

resource "aws_subnet" "public" {
  count                   = length(var.subnets)
  vpc_id                  = aws_vpc.main.id
  cidr_block              = element(var.subnets, count.index)
  availability_zone       = "us-east-1a"
  map_public_ip_on_launch = true
}

resource "aws_internet_gateway" "gw" {
  vpc_id = aws_vpc.main.id
}

resource "aws_default_route_table" "main" {
  default_route_table_id = aws_vpc.main.default_route_table_id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.gw.id
  }
}

resource "aws_security_group" "web" {
  name   = "oldshop-web"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    from_port   = 80
    to_port     = 80
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    from_port   = 0
    to_port     = 65535
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "db" {
  name        = "oldshop-db"
  description = "Managed by Terraform"
  vpc_id      = aws_vpc.main.id
}

resource "aws_security_group_rule" "db" {
  type              = "ingress"
  from_port         = 3306
  to_port           = 3306
  protocol          = "tcp"
  cidr_blocks       = ["0.0.0.0/0"]
  security_group_id = aws_security_group.db.id
}

resource "aws_instance" "web" {
  count                       = var.web_count
  ami                         = "ami-0c55b159cbfafe1f0"
  instance_type               = "m3.large"
  subnet_id                   = aws_subnet.public.*.id[count.index]
  vpc_security_group_ids      = ["${aws_security_group.web.id}"]
  associate_public_ip_address = true
  key_name                    = var.key_name
  iam_instance_profile        = aws_iam_instance_profile.web.name

  user_data = <<EOF
#!/bin/bash
yum install -y httpd php
echo "DB_HOST=${aws_db_instance.db.address}" >> /etc/environment
echo "DB_PASSWORD=${var.db_password}" >> /etc/environment
service httpd start
EOF

  root_block_device {
    volume_type = "gp2"
    volume_size = 50
  }

  ebs_block_device {
    device_name = "/dev/sdf"
    volume_type = "io1"
    volume_size = 200
    iops        = 2000
  }

  tags = {
    Name = "oldshop-web-${count.index + 1}"
  }
}

resource "aws_ebs_volume" "spare" {
  availability_zone = "us-east-1a"
  size              = 500
  type              = "gp2"
}

resource "aws_elb" "web" {
  name            = "oldshop"
  subnets         = flatten(["${aws_subnet.public.*.id}"])
  security_groups = ["${aws_security_group.web.id}"]
  instances       = aws_instance.web.*.id

  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }

  health_check {
    healthy_threshold   = 2
    unhealthy_threshold = 10
    timeout             = 5
    target              = "TCP:80"
    interval            = 30
  }
}

resource "aws_db_subnet_group" "db" {
  name       = "oldshop"
  subnet_ids = flatten([aws_subnet.public[*].id])
}

resource "aws_db_instance" "db" {
  identifier              = "oldshop"
  engine                  = "mysql"
  engine_version          = "5.7"
  instance_class          = "db.m4.large"
  allocated_storage       = 100
  storage_type            = "gp2"
  username                = "root"
  password                = var.db_password
  publicly_accessible     = true
  skip_final_snapshot     = true
  backup_retention_period = 0
  db_subnet_group_name    = aws_db_subnet_group.db.id
  vpc_security_group_ids  = ["${aws_security_group.db.id}"]
}

resource "aws_elasticache_cluster" "sessions" {
  cluster_id      = "oldshop"
  engine          = "memcached"
  node_type       = "cache.m3.medium"
  num_cache_nodes = 1
}
