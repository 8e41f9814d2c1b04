package lib.iam_test

import data.lib.iam

document(statements) := {"Version": "2012-10-17", "Statement": statements}

allow(actions, resources) := {"Effect": "Allow", "Action": actions, "Resource": resources}

deny(actions, resources) := {"Effect": "Deny", "Action": actions, "Resource": resources}

when(statement, conditions) := object.union(statement, {"Condition": conditions})

condition(operator, key, values) := {"operator": operator, "key": key, "values": values}

wanted := {"s3:GetObject", "s3:PutObject", "ec2:RunInstances"}

actions(statements) := {a | some grant in iam.allowed(document(statements), wanted); some a in grant.actions}

test_actions_by_name_and_pattern if {
	actions([allow(["s3:GetObject"], ["*"])]) == {"s3:GetObject"}
	actions([allow(["S3:getobject"], ["*"])]) == {"s3:GetObject"}
	actions([allow(["s3:*"], ["*"])]) == {"s3:GetObject", "s3:PutObject"}
	actions([allow(["*"], ["*"])]) == wanted
	actions([allow(["s3:?utObject", "ec2:Run*"], ["*"])]) == {"s3:PutObject", "ec2:RunInstances"}
	actions([allow(["s3:GetObjectAcl"], ["*"])]) == set()
}

test_not_action if {
	actions([{"Effect": "Allow", "NotAction": ["s3:*"], "Resource": ["*"]}]) == {"ec2:RunInstances"}
	actions([{"Effect": "Allow", "NotAction": ["iam:*"], "Resource": ["*"]}]) == wanted
}

test_deny_takes_back if {
	actions([allow(["s3:*"], ["*"]), deny(["s3:Put*"], ["*"])]) == {"s3:GetObject"}
	actions([allow(["s3:*"], ["arn:aws:s3:::a/*"]), deny(["*"], ["arn:aws:s3:::a/*"])]) == set()
	actions([allow(["s3:*"], ["*"]), {"Effect": "Deny", "NotAction": ["s3:GetObject"], "Resource": ["*"]}]) == {"s3:GetObject"}
}

test_deny_that_does_not_take_back if {
	actions([allow(["s3:GetObject"], ["*"]), deny(["s3:GetObject"], ["arn:aws:s3:::a/*"])]) == {"s3:GetObject"}
	actions([allow(["s3:GetObject"], ["*"]), when(deny(["*"], ["*"]), [condition("Bool", "aws:SecureTransport", ["false"])])]) == {"s3:GetObject"}
	actions([
		object.union(allow(["s3:GetObject"], ["*"]), {"Principal": {"AWS": ["*"]}}),
		object.union(deny(["s3:GetObject"], ["*"]), {"Principal": {"AWS": ["123456789012"]}}),
	]) == {"s3:GetObject"}
}

test_numbers if {
	{grant.number | some grant in iam.allowed(document([deny(["*"], ["x"]), allow(["s3:GetObject"], ["*"])]), wanted)} == {1}
}

test_every_action if {
	every a in ["*", "*:*", "**"] {
		iam.every_action(allow([a], ["*"]))
	}
	every a in ["s3:*", "s3*", "*:Get*"] {
		not iam.every_action(allow([a], ["*"]))
	}
}

test_whole_services if iam.whole_services(allow(["S3:*", "ec2:Describe*", "*", "iam:**"], ["*"])) == {"s3", "iam"}

test_covers_actions if {
	iam.covers_actions(allow(["s3:*"], []), allow(["s3:Get*", "s3:PutObject"], []))
	iam.covers_actions({"NotAction": ["ec2:*"]}, allow(["s3:Get*"], []))
	iam.covers_actions(allow(["*"], []), {"NotAction": ["s3:*"]})
	not iam.covers_actions(allow(["s3:Get*"], []), allow(["s3:*"], []))
	not iam.covers_actions({"NotAction": ["s3:*"]}, allow(["s3:Get*"], []))
	not iam.covers_actions({"NotAction": ["s3:GetObject"]}, allow(["s3:*"], []))
	not iam.covers_actions(allow(["s3:*"], []), {"NotAction": ["ec2:*"]})
}

test_any_resource if {
	every r in ["*", "arn:aws:*:*:*:*", "arn:*:*:*:*:*"] {
		iam.any_resource(allow(["s3:*"], [r]))
	}
	every r in ["arn:aws:s3:::*", "arn:aws:iam::*:role/*", "arn:aws:s3:::b"] {
		not iam.any_resource(allow(["s3:*"], [r]))
	}
	iam.any_resource({"Effect": "Allow", "Action": ["s3:*"], "NotResource": ["arn:aws:s3:::b"]})
}

test_all_of if {
	every r in ["*", "arn:aws:iam::*:role/*", "arn:aws:iam::123456789012:role/*", "arn:aws:iam::*:*"] {
		iam.all_of(allow([], [r]), "iam", "role")
	}
	every r in ["arn:aws:iam::*:role/app-*", "arn:aws:iam::*:user/*", "arn:aws:s3:::*"] {
		not iam.all_of(allow([], [r]), "iam", "role")
	}
}

test_name if {
	iam.name(document([{"Sid": "Read"}, {}]), 0) == `statement "Read"`
	iam.name(document([{"Sid": "Read"}, {}]), 1) == "statement 2"
}

test_identity_documents if {
	d := document([])
	iam.identity_documents({"type": "aws_iam_policy", "documents": {"policy": d}}) == {"policy": d}
	iam.identity_documents({"type": "aws_ssoadmin_permission_set_inline_policy", "documents": {"inline_policy": d}}) == {"inline_policy": d}
	iam.identity_documents({"type": "aws_iam_role", "documents": {"assume_role_policy": d, "inline_policy[1].policy": d}}) == {"inline_policy[1].policy": d}
	iam.identity_documents({"type": "aws_s3_bucket_policy", "documents": {"policy": d}}) == {}
}
