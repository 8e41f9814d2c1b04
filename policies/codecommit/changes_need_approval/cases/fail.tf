resource "aws_codecommit_repository" "free" { # want "changes need no approval"
  repository_name = "free"
}

resource "aws_codecommit_approval_rule_template" "zero" {
  name    = "zero"
  content = jsonencode({ Version = "2018-11-08", Statements = [{ Type = "Approvers", NumberOfApprovalsNeeded = 0 }] }) # want "asks for no approvals"
}
