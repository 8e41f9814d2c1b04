resource "aws_servicecatalog_portfolio_share" "s" {
  portfolio_id = "port-1234"
  type         = "ORGANIZATIONAL_UNIT"
  principal_id = "arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-a1b2-c3d4"
}
