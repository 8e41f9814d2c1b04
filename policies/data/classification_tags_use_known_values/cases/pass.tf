resource "aws_organizations_policy" "p" {
  name = "p"
  type = "TAG_POLICY"
  content = jsonencode({
    tags = {
      data-classification = {
        tag_key   = { "@@assign" = "data-classification" }
        tag_value = { "@@assign" = ["public", "internal"] }
      }
    }
  })
}
