# METADATA
# title: User data contains no credentials
# description: |
#   User data can be read by every process on the instance, by everyone who may
#   describe it, and by whoever reads the state or the repository. A secret in
#   it is shared with all of them, for as long as the instance lives.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
#     description: Run commands when you launch an EC2 instance with user data input
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets.html
#     description: Get secrets from AWS Secrets Manager
# custom:
#   resources:
#     - aws_imagebuilder_image_recipe
#     - aws_instance
#     - aws_launch_configuration
#     - aws_launch_template
#     - aws_spot_instance_request
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#     - practice: sec_permissions_define
#       strength: partial
#   risk: high
#   remediation: |
#     Let the script fetch the secret from Secrets Manager or Parameter Store
#     with the role of the instance. Change the secret that was written here.
#
#     ```terraform
#     resource "aws_instance" "example" {
#       ami                  = data.aws_ami.example.id
#       instance_type        = "t3.micro"
#       iam_instance_profile = aws_iam_instance_profile.example.name
#
#       user_data = <<-EOT
#         #!/bin/sh
#         aws secretsmanager get-secret-value --secret-id db > /run/db.json
#       EOT
#     }
#     ```
package policies.ec2.user_data_holds_no_secrets

import data.lib.ec2
import data.lib.literal
import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("it holds %s", [kind]), script.attribute) if {
	some script in ec2.user_data(input)
	kind := literal.credential(script.text)
}

fail contains verdict.fail(sprintf("it sets %s to a secret that is written out", [name]), script.attribute) if {
	some script in ec2.user_data(input)
	not holds_credential(script)
	some name in assigned(script.text)
	real(script.attribute)
}

# It is not told which part of a text was made from what.
unknown contains verdict.unknown(script.attribute, sprintf("%s may be made from another resource, or written out", [name])) if {
	some script in ec2.user_data(input)
	some name in assigned(script.text)
	not real(script.attribute)
}

# The text itself, and none that stands for what AWS will put there.
real(path) if related.written(input, path)

real(_) if input.source in {"state", "aws"}

# Assignments of a shell, an environment file or YAML.
assigned(text) := {found[1] |
	some found in regex.find_all_string_submatch_n(`(?m)(?:^|[\s;"'])([A-Za-z_][A-Za-z0-9_.-]*)(?:=|: )["']?([^\s"';]+)`, text, -1)
	literal.is_secret_name(found[1])
	literal.is_secret_value(found[2])
}

unknown contains verdict.unknown("user_data", "only a hash of it is known") if ec2.is_hidden(input)

holds_credential(script) if literal.credential(script.text)
