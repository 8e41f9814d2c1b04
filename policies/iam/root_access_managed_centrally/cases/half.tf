resource "aws_iam_organizations_features" "f" {
  enabled_features = ["RootSessions"] # want "the feature RootCredentialsManagement is off"
}
