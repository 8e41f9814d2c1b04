resource "aws_detective_graph" "g" {}
