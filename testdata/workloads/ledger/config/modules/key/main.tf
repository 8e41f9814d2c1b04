variable "name" { type = string }
variable "description" { type = string }
variable "account" { type = string }

variable "services" {
  type    = set(string)
  default = []
}

data "aws_iam_policy_document" "key" {
  statement {
    sid       = "Account"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${var.account}:root"]
    }
  }

  dynamic "statement" {
    for_each = length(var.services) > 0 ? [var.services] : []

    content {
      sid       = "Services"
      actions   = ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"]
      resources = ["*"]

      dynamic "principals" {
        for_each = [[for s in statement.value : "${s}.amazonaws.com"]]

        content {
          type        = "Service"
          identifiers = principals.value
        }
      }

      condition {
        test     = "StringEquals"
        variable = "aws:SourceAccount"
        values   = [var.account]
      }
    }
  }
}

resource "aws_kms_key" "this" {
  description             = var.description
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy                  = data.aws_iam_policy_document.key.json
}

resource "aws_kms_alias" "this" {
  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.this.key_id
}

output "arn" {
  value = aws_kms_key.this.arn
}

output "id" {
  value = aws_kms_key.this.key_id
}
