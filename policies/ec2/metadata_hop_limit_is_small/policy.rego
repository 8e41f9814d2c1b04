# METADATA
# title: Metadata responses do not travel beyond the instance unless containers need them
# description: |
#   The hop limit says how far the answer of the metadata service, with the
#   credentials of the instance, may travel. Above two, it passes through
#   proxies and misconfigured firewalls; containers need no more than two.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html
#     description: Configure the instance metadata options
# custom:
#   resources:
#     - aws_instance
#     - aws_launch_configuration
#     - aws_launch_template
#     - aws_spot_instance_request
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_hardened_images
#       strength: partial
#   risk: low
#   remediation: |
#     Set the limit to 1, or to 2 where containers on the instance use its role.
#
#     ```terraform
#     resource "aws_instance" "example" {
#       ami           = data.aws_ami.example.id
#       instance_type = "t3.micro"
#
#       metadata_options {
#         http_tokens                 = "required"
#         http_put_response_hop_limit = 1
#       }
#     }
#     ```
package policies.ec2.metadata_hop_limit_is_small

import data.lib.verdict

# Default: 1, unless the image or the account says otherwise (EC2 API,
# InstanceMetadataOptionsRequest).
fail contains verdict.fail(sprintf("metadata may travel %d hops", [options.http_put_response_hop_limit]), sprintf("metadata_options[%d].http_put_response_hop_limit", [i])) if {
	some i, options in input.values.metadata_options
	options.http_put_response_hop_limit > 2
	not off(options)
}

off(options) if options.http_endpoint == "disabled"
