variable "ids" {
  type = list(string)
}

resource "aws_waf_rule" "r" { # want unknown
  name        = "r"
  metric_name = "r"

  dynamic "predicates" {
    for_each = var.ids
    content {
      data_id = predicates.value
      negated = false
      type    = "IPMatch"
    }
  }
}
