# METADATA
# title: Users of notebooks are not root
# description: |
#   Root on a notebook instance can change what logs and limits it, and gets at
#   everything that other users of the instance keep there.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-root-access.html
#     description: Control root access to a SageMaker notebook instance
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sagemaker_notebook_instance
#     description: aws_sagemaker_notebook_instance.root_access
# custom:
#   resources: [aws_sagemaker_notebook_instance]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: partial
#     - practice: sec_protect_compute_hardened_images
#       strength: direct
#   remediation: |
#     Turn root access off; what needs it goes into the lifecycle configuration,
#     which always runs as root.
#
#     ```terraform
#     resource "aws_sagemaker_notebook_instance" "example" {
#       root_access = "Disabled"
#     }
#     ```
package policies.sagemaker.notebook_users_are_not_root

import data.lib.verdict

# Default: Enabled (SageMaker API, CreateNotebookInstance, RootAccess).
fail contains verdict.fail("users are root", "root_access") if not input.values.root_access == "Disabled"
