# A Kubernetes platform.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.70.0"
    }
  }
}

provider "aws" {
  region = "eu-central-1"

  # These let `terraform plan` run without an AWS account.
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}

variable "cluster" {
  type = object({
    name    = string
    version = optional(string, "1.31")
    public  = optional(bool, true)
    ranges  = optional(list(string), ["0.0.0.0/0"])
    logs    = optional(set(string), ["api", "audit"])
    encrypt = optional(bool, false)
    subnets = list(string)
    node_groups = optional(map(object({
      types    = optional(list(string), ["m6i.large"])
      capacity = optional(string, "ON_DEMAND")
      size     = optional(object({ min = optional(number, 1), max = optional(number, 3), desired = optional(number) }), {})
      disk     = optional(number, 50)
      labels   = optional(map(string), {})
      taints   = optional(list(object({ key = string, value = optional(string), effect = optional(string, "NO_SCHEDULE") })), [])
    })), {})
    addons = optional(map(any), {})
  })

  default = {
    name    = "platform"
    subnets = ["subnet-0aa1b2c3d4e5f6001", "subnet-0aa1b2c3d4e5f6002", "subnet-0aa1b2c3d4e5f6003"]

    node_groups = {
      system = {
        size   = { min = 2, desired = 2 }
        labels = { "acme.com/pool" = "system" }
        taints = [{ key = "CriticalAddonsOnly" }]
      }
      spot = {
        types    = ["m6i.large", "m5.large", "m6a.large"]
        capacity = "SPOT"
        size     = { min = 0, max = 20 }
        disk     = 100
      }
    }

    addons = {
      vpc-cni            = { version = "v1.18.5-eksbuild.1" }
      coredns            = { version = null }
      aws-ebs-csi-driver = { version = "v1.35.0-eksbuild.1" }
    }
  }
}

locals {
  keys = var.cluster.encrypt ? { secrets = aws_kms_key.secrets[0].arn } : {}
}

resource "aws_kms_key" "secrets" {
  count = var.cluster.encrypt ? 1 : 0

  description = "${var.cluster.name} secrets"
}

resource "aws_iam_role" "cluster" {
  name = "${var.cluster.name}-cluster"

  assume_role_policy = jsonencode({
    "Version" : "2012-10-17",
    "Statement" : [{ "Effect" : "Allow", "Principal" : { "Service" : "eks.amazonaws.com" }, "Action" : ["sts:AssumeRole", "sts:TagSession"] }]
  })
}

resource "aws_iam_role_policy_attachment" "cluster" {
  role       = aws_iam_role.cluster.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy"
}

resource "aws_security_group" "cluster" {
  name   = "${var.cluster.name}-cluster"
  vpc_id = "vpc-0aa1b2c3d4e5f6000"

  ingress {
    description = "nodes"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    self        = true
  }

  tags = { "kubernetes.io/cluster/${var.cluster.name}" = "owned" }
}

resource "aws_eks_cluster" "this" {
  name                      = var.cluster.name
  role_arn                  = aws_iam_role.cluster.arn
  version                   = var.cluster.version
  enabled_cluster_log_types = var.cluster.logs

  vpc_config {
    subnet_ids              = var.cluster.subnets
    security_group_ids      = [aws_security_group.cluster.id]
    endpoint_public_access  = var.cluster.public
    endpoint_private_access = true
    public_access_cidrs     = var.cluster.public ? var.cluster.ranges : null
  }

  dynamic "encryption_config" {
    for_each = local.keys

    content {
      resources = [encryption_config.key]

      provider {
        key_arn = encryption_config.value
      }
    }
  }

  access_config {
    authentication_mode = "API"
  }

  depends_on = [aws_iam_role_policy_attachment.cluster]
}

resource "aws_launch_template" "nodes" {
  for_each = var.cluster.node_groups

  name_prefix            = "${aws_eks_cluster.this.name}-${each.key}-"
  update_default_version = true

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = each.value.disk
      volume_type = "gp3"
      encrypted   = true
    }
  }

  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 2
  }

  user_data = base64encode(<<-EOT
    apiVersion: node.eks.aws/v1alpha1
    kind: NodeConfig
    spec:
      cluster:
        name: ${aws_eks_cluster.this.name}
        apiServerEndpoint: ${aws_eks_cluster.this.endpoint}
  EOT
  )
}

resource "aws_eks_node_group" "this" {
  for_each = var.cluster.node_groups

  cluster_name    = aws_eks_cluster.this.name
  node_group_name = each.key
  node_role_arn   = aws_iam_role.node.arn
  subnet_ids      = each.value.capacity == "SPOT" ? var.cluster.subnets : slice(var.cluster.subnets, 0, 2)
  instance_types  = each.value.types
  capacity_type   = each.value.capacity
  labels          = each.value.labels

  scaling_config {
    min_size     = each.value.size.min
    max_size     = each.value.size.max
    desired_size = coalesce(each.value.size.desired, each.value.size.min, 1)
  }

  launch_template {
    id      = aws_launch_template.nodes[each.key].id
    version = aws_launch_template.nodes[each.key].default_version
  }

  dynamic "taint" {
    for_each = each.value.taints

    content {
      key    = taint.value.key
      value  = taint.value.value
      effect = taint.value.effect
    }
  }

  lifecycle {
    ignore_changes = [scaling_config[0].desired_size]
  }
}

resource "aws_iam_role" "node" {
  name               = "${var.cluster.name}-node"
  assume_role_policy = data.aws_iam_policy_document.node.json
}

data "aws_iam_policy_document" "node" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

resource "aws_iam_role_policy_attachment" "node" {
  count = 3

  role       = aws_iam_role.node.name
  policy_arn = "arn:aws:iam::aws:policy/${element(["AmazonEKSWorkerNodePolicy", "AmazonEKS_CNI_Policy", "AmazonEC2ContainerRegistryReadOnly"], count.index)}"
}

resource "aws_iam_openid_connect_provider" "this" {
  client_id_list  = ["sts.amazonaws.com"]
  thumbprint_list = ["9e99a48a9960b14926bb7f3b02e22da2b0ab7280"]
  url             = aws_eks_cluster.this.identity[0].oidc[0].issuer
}

module "addon" {
  source   = "./modules/addon"
  for_each = var.cluster.addons

  cluster      = aws_eks_cluster.this
  name         = each.key
  pinned       = each.value.version
  provider_arn = aws_iam_openid_connect_provider.this.arn
}

resource "aws_eks_access_entry" "admins" {
  cluster_name  = aws_eks_cluster.this.name
  principal_arn = "arn:aws:iam::111122223333:role/admins"
}

resource "aws_eks_access_policy_association" "admins" {
  cluster_name  = aws_eks_cluster.this.name
  principal_arn = aws_eks_access_entry.admins.principal_arn
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"

  access_scope {
    type = "cluster"
  }
}

resource "aws_cloudwatch_log_group" "cluster" {
  name              = "/aws/eks/${var.cluster.name}/cluster"
  retention_in_days = 0
}
