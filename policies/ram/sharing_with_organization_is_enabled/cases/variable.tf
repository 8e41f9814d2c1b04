# want unknown
variable "share" {
  type = bool
}

resource "aws_ram_sharing_with_organization" "this" {
  count = var.share ? 1 : 0
}
