data "aws_caller_identity" "here" {}

resource "aws_kms_key" "kept" {
  description         = "Ours"
  enable_key_rotation = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.here.account_id}:root" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })
}

resource "aws_kms_alias" "kept" {
  name          = "alias/kept"
  target_key_id = aws_kms_key.kept.key_id
}

resource "aws_kms_key" "lost" {
  description             = "Open"
  deletion_window_in_days = 7
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "kms:*", Resource = "*" }]
  })
}

resource "aws_kms_key" "signing" {
  description              = "Signs"
  key_usage                = "SIGN_VERIFY"
  customer_master_key_spec = "RSA_2048"
}

resource "aws_iam_account_password_policy" "this" {
  minimum_password_length        = 8
  require_lowercase_characters   = true
  require_numbers                = true
  require_uppercase_characters   = true
  require_symbols                = false
  allow_users_to_change_password = true
  max_password_age               = 90
}

resource "aws_iam_role" "kept" {
  name                 = "kept"
  description          = "Does one thing"
  max_session_duration = 3600
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = ["lambda.amazonaws.com", "ecs-tasks.amazonaws.com", "states.amazonaws.com", "backup.amazonaws.com"] }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.here.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "kept" {
  name = "read"
  role = aws_iam_role.kept.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = ["${aws_s3_bucket.kept.arn}/*"] }]
  })
}

resource "aws_iam_role" "lost" {
  name = "lost"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role_policy_attachment" "lost" {
  role       = aws_iam_role.lost.name
  policy_arn = aws_iam_policy.admin.arn
}

resource "aws_iam_policy" "admin" {
  name = "admin"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "narrow" {
  name        = "narrow"
  path        = "/app/"
  description = "Reads one table"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["dynamodb:GetItem", "dynamodb:Query"], Resource = aws_dynamodb_table.kept.arn }]
  })
}

resource "aws_iam_instance_profile" "kept" {
  name = "kept"
  role = aws_iam_role.kept.name
}

resource "aws_iam_user" "lost" {
  name = "lost"
}

resource "aws_iam_user_policy" "lost" {
  name = "inline"
  user = aws_iam_user.lost.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["iam:*", "ec2:*"], Resource = "*" }]
  })
}

resource "aws_iam_user_policy_attachment" "lost" {
  user       = aws_iam_user.lost.name
  policy_arn = aws_iam_policy.admin.arn
}

resource "aws_iam_access_key" "lost" {
  user = aws_iam_user.lost.name
}

resource "aws_iam_user" "kept" {
  name                 = "kept"
  permissions_boundary = aws_iam_policy.narrow.arn
}

resource "aws_iam_group" "kept" {
  name = "readers"
}

resource "aws_iam_group_policy_attachment" "kept" {
  group      = aws_iam_group.kept.name
  policy_arn = aws_iam_policy.narrow.arn
}

resource "aws_iam_group_policy" "lost" {
  name  = "wide"
  group = aws_iam_group.kept.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", NotAction = ["iam:*"], Resource = "*" }]
  })
}

resource "aws_iam_user_group_membership" "kept" {
  user   = aws_iam_user.kept.name
  groups = [aws_iam_group.kept.name]
}

resource "aws_iam_openid_connect_provider" "ci" {
  url             = "https://token.actions.githubusercontent.com"
  client_id_list  = ["sts.amazonaws.com"]
  thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
}

resource "aws_cognito_user_pool" "kept" {
  name                     = "kept"
  mfa_configuration        = "ON"
  deletion_protection      = "ACTIVE"
  auto_verified_attributes = ["email"]
  password_policy {
    minimum_length                   = 14
    require_lowercase                = true
    require_numbers                  = true
    require_symbols                  = true
    require_uppercase                = true
    temporary_password_validity_days = 7
  }
  software_token_mfa_configuration {
    enabled = true
  }
}

resource "aws_cognito_user_pool" "lost" {
  name = "lost"
}

resource "aws_cognito_user_pool_client" "kept" {
  name         = "kept"
  user_pool_id = aws_cognito_user_pool.kept.id
}

resource "aws_cognito_identity_pool" "lost" {
  identity_pool_name               = "lost"
  allow_unauthenticated_identities = true
}

resource "aws_cognito_identity_pool" "kept" {
  identity_pool_name               = "kept"
  allow_unauthenticated_identities = false
}

resource "aws_secretsmanager_secret" "kept" {
  name       = "kept"
  kms_key_id = aws_kms_key.kept.arn
}

resource "aws_secretsmanager_secret_policy" "kept" {
  secret_arn = aws_secretsmanager_secret.kept.arn
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = aws_iam_role.kept.arn }, Action = "secretsmanager:GetSecretValue", Resource = "*" }]
  })
}

resource "aws_secretsmanager_secret" "lost" {
  name = "lost"
}

resource "aws_ssm_parameter" "kept" {
  name   = "/app/password"
  type   = "SecureString"
  value  = "not-a-secret"
  key_id = aws_kms_key.kept.arn
}

resource "aws_ssm_parameter" "lost" {
  name  = "/app/color"
  type  = "String"
  value = "blue"
}

resource "aws_ssm_document" "kept" {
  name          = "kept"
  document_type = "Command"
  content = jsonencode({
    schemaVersion = "1.2"
    description   = "Lists"
    parameters    = {}
    runtimeConfig = { "aws:runShellScript" = { properties = [{ id = "0.aws:runShellScript", runCommand = ["ls"] }] } }
  })
}

resource "aws_acm_certificate" "kept" {
  domain_name       = "example.com"
  validation_method = "DNS"
}

resource "aws_ssm_maintenance_window" "kept" {
  name     = "kept"
  schedule = "cron(0 16 ? * TUE *)"
  duration = 3
  cutoff   = 1
}
