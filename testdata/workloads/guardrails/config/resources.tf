resource "aws_s3_bucket" "shared" {
  bucket = "acme-shared"
}

resource "aws_s3_bucket_policy" "shared" {
  bucket = aws_s3_bucket.shared.id
  policy = data.aws_iam_policy_document.everyone.json
}

resource "aws_kms_key" "shared" {
  description = "Shared between accounts"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [{
        Sid       = "Owner"
        Effect    = "Allow"
        Principal = { AWS = local.root_arns["audit"] }
        Action    = "kms:*"
        Resource  = "*"
      }],
      [for name, arn in local.root_arns : {
        Sid       = "Use${title(name)}"
        Effect    = "Allow"
        Principal = { AWS = [arn] }
        Action    = ["kms:Decrypt", "kms:DescribeKey"]
        Resource  = "*"
      } if name != "audit"],
    )
  })
}

resource "aws_sns_topic" "alerts" {
  name   = "alerts"
  policy = data.aws_iam_policy_document.old_version.json
}

resource "aws_secretsmanager_secret" "shared" {
  name       = "shared"
  kms_key_id = aws_kms_key.shared.key_id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = [for r in aws_iam_role.this : r.arn] }
      Action    = "secretsmanager:GetSecretValue"
      Resource  = "*"
    }]
  })
}

resource "aws_organizations_policy" "regions" {
  name    = "regions"
  type    = "SERVICE_CONTROL_POLICY"
  content = data.aws_iam_policy_document.base.json
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id       = "vpc-0a1b2c3d4e5f67890"
  service_name = "com.amazonaws.${data.aws_region.this.name}.s3"

  policy = <<JSON
${data.aws_iam_policy_document.everyone.json}
JSON
}

resource "aws_ecr_repository" "shared" {
  name = "shared"
}

resource "aws_ecr_repository_policy" "shared" {
  repository = aws_ecr_repository.shared.name
  policy     = data.aws_iam_policy_document.empty.json
}
