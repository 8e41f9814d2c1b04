# want unknown
variable "type" {}

resource "aws_servicecatalog_portfolio_share" "s" {
  portfolio_id = "port-1234"
  type         = var.type
  principal_id = "111122223333"
}
