# want unknown
variable "name" {}

resource "aws_iam_role" "r" {
  name               = var.name
  assume_role_policy = "{}"
}
