resource "aws_iam_role_policy_attachment" "literal" {
  role       = "app"
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" # want "AdministratorAccess is attached"
}

data "aws_partition" "current" {}

resource "aws_iam_user_policy_attachment" "partition" {
  user       = "anna"
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/PowerUserAccess" # want "PowerUserAccess is attached"
}

data "aws_iam_policy" "admin" {
  name = "AdministratorAccess"
}

resource "aws_iam_group_policy_attachment" "data" {
  group      = "g"
  policy_arn = data.aws_iam_policy.admin.arn # want "AdministratorAccess is attached"
}

data "aws_iam_policy" "iam" {
  arn = "arn:aws-cn:iam::aws:policy/IAMFullAccess"
}

resource "aws_iam_policy_attachment" "several" {
  name       = "a"
  groups     = ["g"]
  policy_arn = data.aws_iam_policy.iam.arn # want "IAMFullAccess is attached"
}

resource "aws_iam_role_policy_attachments_exclusive" "listed" {
  role_name = "app"

  policy_arns = [ # want "AdministratorAccess is attached"
    "arn:aws:iam::aws:policy/AdministratorAccess",
  ]
}

resource "aws_iam_role" "exclusive" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })

  managed_policy_arns = [ # want "SystemAdministrator is attached"
    "arn:aws:iam::aws:policy/job-function/SystemAdministrator",
  ]
}
