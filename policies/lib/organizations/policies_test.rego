package lib.organizations_test

import data.lib.organizations

deny(action) := {"Effect": "Deny", "Action": [action], "Resource": ["*"]}

policy(key, values, statements) := {"key": key, "values": values, "documents": {"content": {"Statement": statements}}}

workload := {
	"resources": {"aws_organizations_policy": [
		policy("loose", {}, [deny("s3:*")]),
		policy("default", {}, [deny("cloudtrail:*"), {"Effect": "Allow", "Action": ["*"], "Resource": ["*"]}]),
		policy("rcp", {"type": "RESOURCE_CONTROL_POLICY"}, [deny("kms:*")]),
	]},
	"related": {
		"loose": {"aws_organizations_policy_attachment": {"policy_id": []}},
		"default": {"aws_organizations_policy_attachment": {"policy_id": [{"key": "a"}]}},
		"rcp": {"aws_organizations_policy_attachment": {"policy_id": [{"key": "b"}]}},
	},
}

test_only_attached_policies_of_the_type if {
	[p.key | some p in organizations.attached("SERVICE_CONTROL_POLICY")] == ["default"] with data.plumb as workload
	[p.key | some p in organizations.attached("RESOURCE_CONTROL_POLICY")] == ["rcp"] with data.plumb as workload
}

test_what_they_deny if {
	organizations.denials("SERVICE_CONTROL_POLICY") == [deny("cloudtrail:*")] with data.plumb as workload
	organizations.denied({"cloudtrail:StopLogging", "s3:PutObject", "kms:Decrypt"}) == {"cloudtrail:StopLogging"} with data.plumb as workload
}

with_condition(operator, key) := {"aws_organizations_policy": [policy("default", {}, [object.union(
	deny("cloudtrail:*"),
	{"Condition": [{"operator": operator, "key": key, "values": ["x"]}]},
)])]}

conditioned(operator, key) := object.union(object.remove(workload, ["resources"]), {"resources": with_condition(operator, key)})

test_conditions if {
	organizations.denied({"cloudtrail:StopLogging"}) == {"cloudtrail:StopLogging"} with data.plumb as conditioned("ArnNotLike", "aws:PrincipalArn")
	organizations.denied({"cloudtrail:StopLogging"}) == set() with data.plumb as conditioned("StringNotEquals", "aws:RequestedRegion")
	organizations.denied({"cloudtrail:StopLogging"}) == set() with data.plumb as conditioned("ArnLike", "aws:PrincipalArn")
}
