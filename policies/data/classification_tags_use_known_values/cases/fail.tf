# What is not in a configuration may be set by another.
# want unknown
resource "aws_organizations_policy" "p" {
  name    = "p"
  type    = "TAG_POLICY"
  content = jsonencode({ tags = { owner = { tag_key = { "@@assign" = "owner" } } } })
}
