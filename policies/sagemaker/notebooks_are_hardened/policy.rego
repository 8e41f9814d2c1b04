# METADATA
# title: Notebooks run a current platform and its safe metadata service
# description: |
#   Version 1 of the metadata service gives the credentials of the notebook to
#   anything that can make it fetch an address. A platform on the first Amazon
#   Linux gets no fixes any more.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-imds.html
#     description: Instance metadata service version for notebook instances
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-al2.html
#     description: Amazon Linux versions of notebook instances
# custom:
#   resources: [aws_sagemaker_notebook_instance]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_hardened_images
#       strength: direct
#     - practice: sec_protect_compute_vulnerability_management
#       strength: partial
#   risk: medium
#   remediation: |
#     Ask for version 2, and name a platform of Amazon Linux 2 or later. The
#     notebook stops and starts.
#
#     ```terraform
#     resource "aws_sagemaker_notebook_instance" "example" {
#       platform_identifier = "notebook-al2-v3"
#
#       instance_metadata_service_configuration {
#         minimum_instance_metadata_service_version = "2"
#       }
#     }
#     ```
package policies.sagemaker.notebooks_are_hardened

import data.lib.verdict

fail contains verdict.fail("version 1 of the metadata service is not turned off", sprintf("instance_metadata_service_configuration[%d].minimum_instance_metadata_service_version", [i])) if {
	some i, config in input.values.instance_metadata_service_configuration
	config.minimum_instance_metadata_service_version == "1"
}

# Which version a notebook without this gets depends on how and when it is made.
unknown contains verdict.unknown("instance_metadata_service_configuration", "SageMaker chooses the version") if {
	not input.values.instance_metadata_service_configuration[0].minimum_instance_metadata_service_version
}

# Support for Amazon Linux 1 ended on 31 December 2023 (SageMaker Developer Guide,
# "Amazon Linux 2 notebook instances").
fail contains verdict.fail("platform notebook-al1-v1 is no longer supported", "platform_identifier") if {
	input.values.platform_identifier == "notebook-al1-v1"
}
