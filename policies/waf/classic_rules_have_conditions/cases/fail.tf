resource "aws_waf_rule" "r" { # want "no condition"
  name        = "r"
  metric_name = "r"
}

resource "aws_wafregional_rule" "r" { # want "no condition"
  name        = "r"
  metric_name = "r"
}

resource "aws_waf_rule_group" "g" { # want "no rule"
  name        = "g"
  metric_name = "g"
}

resource "aws_wafregional_rule_group" "g" { # want "no rule"
  name        = "g"
  metric_name = "g"
}
