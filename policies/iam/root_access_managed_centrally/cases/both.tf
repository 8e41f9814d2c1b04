resource "aws_iam_organizations_features" "f" {
  enabled_features = ["RootCredentialsManagement", "RootSessions"]
}
