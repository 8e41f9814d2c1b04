# complete
# Nothing is said: a pass would be evidence, a fail is none.
resource "aws_servicecatalog_portfolio_share" "s" {
  portfolio_id = "port-1234"
  type         = "ACCOUNT"
  principal_id = "111122223333"
}
