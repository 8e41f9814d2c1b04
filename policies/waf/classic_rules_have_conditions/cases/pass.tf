resource "aws_waf_rule" "r" {
  name        = "r"
  metric_name = "r"

  predicates {
    data_id = "i"
    negated = false
    type    = "IPMatch"
  }
}

resource "aws_wafregional_rule_group" "g" {
  name        = "g"
  metric_name = "g"

  activated_rule {
    priority = 1
    rule_id  = aws_waf_rule.r.id

    action {
      type = "BLOCK"
    }
  }
}
