variable "cluster" {
  type = object({ name = string, version = string })
}

variable "name" {
  type = string
}

variable "pinned" {
  type    = string
  default = null
}

variable "provider_arn" {
  type = string
}

locals {
  issuer = try(regex("oidc-provider/(.*)$", var.provider_arn)[0], "")
}

resource "aws_eks_addon" "this" {
  cluster_name                = var.cluster.name
  addon_name                  = var.name
  addon_version               = var.pinned
  resolve_conflicts_on_update = "OVERWRITE"
  service_account_role_arn    = var.name == "aws-ebs-csi-driver" ? aws_iam_role.this[0].arn : null

  tags = { kubernetes = var.cluster.version }
}

resource "aws_iam_role" "this" {
  count = var.name == "aws-ebs-csi-driver" ? 1 : 0

  name = "${var.cluster.name}-${var.name}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = var.provider_arn }
      Condition = {
        StringEquals = { "${local.issuer}:sub" = "system:serviceaccount:kube-system:ebs-csi-controller-sa" }
      }
    }]
  })
}
