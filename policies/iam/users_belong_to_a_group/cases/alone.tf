# complete
resource "aws_iam_user" "u" { # want "the user belongs to no group"
  name = "anna"
}

resource "aws_iam_user_group_membership" "other" {
  user   = "ben"
  groups = ["g"]
}
