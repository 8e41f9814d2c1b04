variable "auto" {
  type = bool
}

# want unknown
resource "aws_detective_graph" "g" {}

resource "aws_detective_organization_configuration" "o" {
  graph_arn   = aws_detective_graph.g.graph_arn
  auto_enable = var.auto
}
