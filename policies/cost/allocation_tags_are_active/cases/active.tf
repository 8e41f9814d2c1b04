resource "aws_ce_cost_allocation_tag" "team" {
  tag_key = "team"
  status  = "Active"
}
