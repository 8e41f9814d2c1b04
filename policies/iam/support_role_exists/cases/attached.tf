resource "aws_iam_role_policy_attachment" "a" {
  role       = "on-call"
  policy_arn = "arn:aws:iam::aws:policy/AWSSupportAccess"
}
