package lib.iam_test

import data.lib.iam

ways(statements) := iam.escalations(document(statements))

test_actions_that_suffice_alone if {
	ways([allow(["iam:CreatePolicyVersion"], ["*"])]) == {"iam:CreatePolicyVersion"}
	ways([allow(["iam:Attach*"], ["arn:aws:iam::*:role/*"])]) == {"iam:AttachGroupPolicy", "iam:AttachRolePolicy", "iam:AttachUserPolicy"}
}

test_passing_a_role if {
	ways([allow(["iam:PassRole", "lambda:CreateFunction"], ["*"])]) == {"iam:PassRole with lambda:CreateFunction"}
	ways([allow(["iam:PassRole"], ["*"]), allow(["ec2:Run*"], ["*"])]) == {"iam:PassRole with ec2:RunInstances"}
}

test_no_escalation if {
	ways([allow(["iam:PassRole"], ["*"])]) == set()
	ways([allow(["lambda:CreateFunction"], ["*"])]) == set()
	ways([allow(["iam:PassRole", "lambda:CreateFunction"], ["arn:aws:iam::123456789012:role/app"])]) == set()
	ways([allow(["iam:AttachRolePolicy"], ["arn:aws:iam::123456789012:role/app"])]) == set()
	ways([allow(["iam:Get*", "iam:List*"], ["*"])]) == set()
	ways([allow(["iam:PutUserPolicy"], ["*"]), deny(["iam:Put*"], ["*"])]) == set()
	ways([when(allow(["iam:PutRolePolicy"], ["*"]), [condition("StringEquals", "iam:PermissionsBoundary", ["arn:aws:iam::123456789012:policy/b"])])]) == set()
	ways([when(allow(["iam:PassRole"], ["*"]), [condition("StringEquals", "iam:PassedToService", ["ecs-tasks.amazonaws.com"])]), allow(["ecs:RunTask"], ["*"])]) == set()
	ways([allow(["*"], ["*"])]) == set()
}

test_administration if {
	iam.administration(document([allow(["s3:*"], ["*"]), allow(["*"], ["*"])])) == {1}
	iam.administration(document([allow(["*"], ["arn:aws:s3:::b"]), deny(["*"], ["*"])])) == set()
	iam.administration(document([when(allow(["*"], ["*"]), [condition("Bool", "aws:MultiFactorAuthPresent", ["true"])])])) == set()
}

test_not_action_opens_ways if {
	"iam:PutRolePolicy" in ways([{"Effect": "Allow", "NotAction": ["s3:*"], "Resource": ["*"]}])
	not "iam:PutRolePolicy" in ways([{"Effect": "Allow", "NotAction": ["iam:Put*"], "Resource": ["*"]}])
	ways([{"Effect": "Allow", "NotAction": ["*"], "Resource": ["*"]}]) == set()
	ways([{"Effect": "Allow", "NotAction": ["iam:*"], "Resource": ["*"]}]) == set()
}
