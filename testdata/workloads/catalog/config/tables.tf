resource "aws_dynamodb_table" "this" {
  for_each = local.tables

  name             = "catalog-${each.key}"
  billing_mode     = "PROVISIONED"
  read_capacity    = local.settings.limits.read
  write_capacity   = ceil(local.settings.limits.write)
  hash_key         = each.value.key
  range_key        = each.value.sort
  stream_enabled   = each.value.stream
  stream_view_type = each.value.stream ? "NEW_AND_OLD_IMAGES" : null

  dynamic "attribute" {
    for_each = each.value.kinds

    content {
      name = attribute.key
      type = attribute.value
    }
  }

  dynamic "global_secondary_index" {
    for_each = each.value.indexes

    content {
      name            = global_secondary_index.key
      hash_key        = global_secondary_index.value
      projection_type = "ALL"
      read_capacity   = 5
      write_capacity  = 5
    }
  }

  point_in_time_recovery {
    enabled = each.key != "audit"
  }
}

module "queue" {
  source   = "./modules/queue"
  for_each = local.queues

  name    = "catalog-${each.value.table}-${each.value.consumer}"
  retries = each.value.retries
  table   = aws_dynamodb_table.this[each.value.table]
}

resource "aws_ssm_parameter" "texts" {
  for_each = local.texts

  name  = "/catalog/texts/${each.key}"
  type  = "String"
  value = each.value
}

resource "aws_ssm_parameter" "numbers" {
  for_each = local.numbers

  name  = "/catalog/numbers/${each.key}"
  type  = "String"
  value = each.value
}

resource "aws_appautoscaling_target" "read" {
  for_each = { for name, t in aws_dynamodb_table.this : name => t.name if local.tables[name].stream }

  service_namespace  = "dynamodb"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  resource_id        = "table/${each.value}"
  min_capacity       = local.settings.limits.read
  max_capacity       = local.settings.limits.read * 10
}
