# want unknown
variable "content" {
  type = string
}

resource "aws_organizations_policy" "p" {
  name    = "p"
  type    = "TAG_POLICY"
  content = var.content
}
