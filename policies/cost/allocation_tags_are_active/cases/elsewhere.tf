# What is not in a configuration may be set by another.
# want unknown
resource "aws_ce_cost_allocation_tag" "team" {
  tag_key = "team"
  status  = "Inactive"
}
