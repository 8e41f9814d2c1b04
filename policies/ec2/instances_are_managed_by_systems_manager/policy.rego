# METADATA
# title: Instances can be managed through Systems Manager
# description: |
#   What Systems Manager manages is patched, looked into and reached without
#   opening a port or handing out keys. An instance that it does not see is
#   patched by whoever remembers it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-instance-permissions.html
#     description: Configure instance permissions required for Systems Manager
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/managed-instances-default-host-management.html
#     description: Managing EC2 instances automatically with Default Host Management Configuration
# custom:
#   resources: [aws_instance, aws_spot_instance_request]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_reduce_manual_management
#       strength: direct
#     - practice: sec_protect_compute_auto_protection
#       strength: direct
#     - practice: sec_incident_response_pre_deploy_tools
#       strength: partial
#   risk: medium
#   remediation: |
#     Attach the managed policy to the role of the instance. The agent is part
#     of the images of Amazon Linux, Ubuntu and Windows.
#
#     ```terraform
#     resource "aws_iam_role_policy_attachment" "ssm" {
#       role       = aws_iam_role.example.name
#       policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
#     }
#     ```
package policies.ec2.instances_are_managed_by_systems_manager

import data.lib.iam
import data.lib.related
import data.lib.verdict

# A name may be that of a role or a group too.
profiles := [profile |
	some profile in related.from(input, "iam_instance_profile")
	profile.type == "aws_iam_instance_profile"
]

fail contains verdict.fail("the instance's role does not let Systems Manager manage it", "iam_instance_profile") if {
	some profile in profiles
	some role in related.from(profile, "role")
	role.type == "aws_iam_role"
	not managed(role)
	not by_default
}

unknown contains verdict.unknown("iam_instance_profile", "the profile is not in the workload") if {
	count(profiles) == 0
	not by_default
}

# An instance without a role is ec2/instances_use_a_role's.
skip if not input.values.iam_instance_profile

managed(role) if {
	some attachment in related.to(role, "aws_iam_role_policy_attachment", "role")
	core(attachment.values.policy_arn)
}

managed(role) if {
	some attachment in related.to(role, "aws_iam_role_policy_attachment", "role")
	some policy in related.from(attachment, "policy_arn")
	sufficient(policy.documents.policy)
}

managed(role) if {
	some policy in related.to(role, "aws_iam_role_policy", "role")
	sufficient(policy.documents.policy)
}

managed(role) if {
	some arn in role.values.managed_policy_arns
	core(arn)
}

core(arn) if regex.match(`:policy/(service-role/)?(AmazonSSMManagedInstanceCore|AmazonEC2RoleforSSM|AmazonSSMManagedEC2InstanceDefaultPolicy|AdministratorAccess)$`, arn)

sufficient(document) if {
	wanted := {"ssm:UpdateInstanceInformation", "ssmmessages:CreateControlChannel"}
	found := {action |
		some statement in iam.allowed(document, wanted)
		some action in statement.actions
	}
	found == wanted
}

by_default if {
	some setting in related.all("aws_ssm_service_setting")
	contains(setting.values.setting_id, "default-ec2-instance-management-role")
}
