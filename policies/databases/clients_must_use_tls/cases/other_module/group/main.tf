variable "family" {
  type = string
}

variable "parameters" {
  type = map(string)
}

resource "aws_db_parameter_group" "this" {
  name_prefix = "app"
  family      = var.family

  dynamic "parameter" {
    for_each = var.parameters
    content {
      name  = parameter.key
      value = parameter.value # want "require_secure_transport is 0"
    }
  }
}

output "name" {
  value = aws_db_parameter_group.this.name
}
