resource "aws_iam_organizations_features" "f" {
  enabled_features = ["RootSessions"] # want "RootCredentialsManagement is off"
}
