package lib.iam_test

import data.lib.iam

granted(statements, wanted) := {a | some g in iam.granted(document(statements), wanted); some a in g.actions}

test_granted_one_by_one if {
	granted([allow(["s3:Get*"], ["*"])], {"s3:GetObject", "s3:PutObject"}) == {"s3:GetObject"}
	granted([allow(["s3:*"], ["arn:aws:s3:::b/*"])], {"s3:GetObject"}) == {"s3:GetObject"}
	granted([when(allow(["s3:*"], ["*"]), [condition("StringEquals", "aws:ResourceAccount", ["123456789012"])])], {"s3:GetObject"}) == {"s3:GetObject"}
	granted([when(allow(["s3:*"], ["*"]), [condition("Bool", "aws:SecureTransport", ["true"])])], {"s3:GetObject"}) == set()
}

test_what_a_broader_grant_brings_along if {
	granted([allow(["*"], ["*"])], {"s3:GetObject"}) == set()
	granted([allow(["S3:*", "kms:Decrypt"], ["*"])], {"s3:GetObject", "kms:Decrypt"}) == {"kms:Decrypt"}
	granted([{"Effect": "Allow", "NotAction": ["iam:*"], "Resource": ["*"]}], {"s3:GetObject"}) == set()
	granted([allow(["s3:GetObject"], ["*"]), deny(["s3:*"], ["*"])], {"s3:GetObject"}) == set()
}

test_passing_to_named_services if {
	passing := allow(["iam:PassRole"], ["*"])
	not iam.limits_passing(passing)
	iam.limits_passing(when(passing, [condition("StringEquals", "iam:PassedToService", ["ec2.amazonaws.com"])]))
	iam.limits_passing(when(passing, [condition("ArnLike", "iam:AssociatedResourceArn", ["arn:aws:ec2:*:123456789012:instance/*"])]))
	not iam.limits_passing(when(passing, [condition("StringNotEquals", "iam:PassedToService", ["ec2.amazonaws.com"])]))
}

test_names_for_a_message if {
	iam.some_of({"b", "a"}) == "a, b"
	iam.some_of({"d", "b", "a", "c", "e"}) == "a, b, c and 2 more"
}

kinds := [
	{"service": "s3", "resource": "", "actions": {"s3:GetObject", "s3:PutObject"}},
	{"service": "ssm", "resource": "parameter", "actions": {"ssm:GetParameter"}},
	{"service": "", "resource": "", "actions": {"ec2:TerminateInstances"}},
]

test_granted_on_everything_of_a_kind if {
	widely([allow(["s3:Get*", "ec2:*Instances"], ["*"])]) == {0: {"s3:GetObject", "ec2:TerminateInstances"}}
	widely([allow(["s3:Get*", "ec2:*Instances"], ["arn:aws:s3:::*"])]) == {0: {"s3:GetObject"}}
	widely([allow(["s3:*"], ["arn:aws:s3:::b/*"]), allow(["ssm:*"], ["arn:aws:ssm:*:*:parameter/*"])]) == {1: {"ssm:GetParameter"}}
	widely([allow(["s3:*"], ["*"])]) == {}
	widely([allow(["s3:GetObject"], ["*"]), deny(["s3:*"], ["*"])]) == {}
	widely([when(allow(["s3:GetObject"], ["*"]), [condition("StringEquals", "aws:ResourceAccount", ["123456789012"])])]) == {}
}

widely(statements) := iam.granted_widely(document(statements), kinds)
