variable "name" { type = string }
variable "vpc_id" { type = string }
variable "subnets" { type = list(string) }
variable "allowed_groups" { type = map(string) }
variable "multi_az" { type = bool }
variable "instance_class" { type = string }

variable "password" {
  type      = string
  sensitive = true
  default   = null
}

resource "aws_db_subnet_group" "this" {
  name       = var.name
  subnet_ids = var.subnets
}

resource "aws_security_group" "this" {
  name   = "${var.name}-database"
  vpc_id = var.vpc_id
}

resource "aws_security_group_rule" "services" {
  for_each = var.allowed_groups

  security_group_id        = aws_security_group.this.id
  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = 5432
  to_port                  = 5432
  source_security_group_id = each.value
  description              = "PostgreSQL from ${each.key}"
}

resource "aws_db_parameter_group" "this" {
  name   = "${var.name}-postgres16"
  family = "postgres16"

  dynamic "parameter" {
    for_each = { log_connections = "1", log_disconnections = "1", "rds.force_ssl" = "1" }

    content {
      name  = parameter.key
      value = parameter.value
    }
  }
}

resource "aws_db_instance" "this" {
  identifier     = var.name
  engine         = "postgres"
  engine_version = "16.4"
  instance_class = var.instance_class

  allocated_storage     = 100
  max_allocated_storage = 500
  storage_encrypted     = true

  db_name                     = "shop"
  username                    = "shop"
  password                    = var.password
  manage_master_user_password = var.password == null ? true : null

  db_subnet_group_name   = aws_db_subnet_group.this.name
  parameter_group_name   = aws_db_parameter_group.this.name
  vpc_security_group_ids = [aws_security_group.this.id]

  multi_az                = var.multi_az
  backup_retention_period = 3
  skip_final_snapshot     = true

  auto_minor_version_upgrade      = false
  enabled_cloudwatch_logs_exports = ["postgresql", "upgrade"]
}

output "endpoint" {
  value = aws_db_instance.this.address
}
