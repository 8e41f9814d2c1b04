# METADATA
# title: Instance metadata needs a session token
# description: |
#   Version 1 of the instance metadata service hands the instance's credentials
#   to anyone who can make the instance fetch an address: one flaw in a web
#   application is enough. Version 2 wants a token first, which such flaws cannot
#   get. Where http_tokens is not set, the image, the account or the instance
#   type decides, and version 1 often remains open.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html
#     description: Use the Instance Metadata Service to access instance metadata
# custom:
#   resources: [aws_instance, aws_launch_configuration, aws_launch_template]
#   evidence:
#     - practice: sec_protect_compute_hardened_images
#       strength: partial
#   risk: high
#   remediation: |
#     ```terraform
#     metadata_options {
#       http_tokens = "required"
#     }
#     ```
package policies.ec2.instances_require_imdsv2

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("version 1 of the metadata service is not turned off", "metadata_options") if {
	not protected
	not inherited
}

protected if {
	some options in input.values.metadata_options
	options.http_tokens == "required"
}

protected if {
	some options in input.values.metadata_options
	options.http_endpoint == "disabled"
}

# The account's default for the region counts where the instance says nothing.
inherited if {
	count(object.get(input.values, "metadata_options", [])) == 0
	some defaults in related.beside(input, "aws_ec2_instance_metadata_defaults")
	defaults.values.http_tokens == "required"
}

# So does the launch template that an instance is made from.
inherited if {
	count(object.get(input.values, "metadata_options", [])) == 0
	some attribute in ["launch_template.id", "launch_template.name"]
	some template in related.from(input, attribute)
	template.type == "aws_launch_template"
	some options in template.values.metadata_options
	options.http_tokens == "required"
}
