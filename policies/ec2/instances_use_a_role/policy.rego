# METADATA
# title: Instances get credentials from an instance profile
# description: |
#   A program on an instance without a role gets its access to AWS from keys
#   that somebody copies there, which stay valid for years and leave with the
#   disk. A role hands out credentials that last for hours and need no keeping.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html
#     description: IAM roles for Amazon EC2
# custom:
#   resources: [aws_instance, aws_spot_instance_request]
#   scope: resource
#   evidence:
#     - practice: sec_identities_unique
#       strength: direct
#     - practice: sec_permissions_define
#       strength: partial
#     - practice: sec_protect_compute_auto_protection
#       strength: partial
#   risk: medium
#   remediation: |
#     Give the instance a profile with a role that allows what it needs. It can
#     be attached while the instance runs.
#
#     ```terraform
#     resource "aws_instance" "example" {
#       ami                  = data.aws_ami.example.id
#       instance_type        = "t3.micro"
#       iam_instance_profile = aws_iam_instance_profile.example.name
#     }
#     ```
package policies.ec2.instances_use_a_role

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("the instance has no role", "iam_instance_profile") if {
	not own_profile
	not of_a_template
}

# Its template may name the profile.
fail contains verdict.fail("neither the instance nor its template has a role", "iam_instance_profile") if {
	not own_profile
	some template in templates
	template.mode == "managed"
	not with_profile(template)
}

unknown contains verdict.unknown("launch_template", "the template is not in the workload") if {
	not own_profile
	of_a_template
	count(templates) == 0
}

templates := array.concat(related.from(input, "launch_template.id"), related.from(input, "launch_template.name"))

own_profile if input.values.iam_instance_profile != ""

of_a_template if count(input.values.launch_template) > 0

with_profile(template) if count(template.values.iam_instance_profile) > 0
