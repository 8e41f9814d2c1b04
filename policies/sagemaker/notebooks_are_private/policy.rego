# METADATA
# title: Notebooks run in a VPC without a way of their own to the internet
# description: |
#   A notebook with direct internet access reaches, and sends data to, any
#   address, past the firewalls and logs of the VPC. Notebooks hold production
#   data and a powerful role.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html
#     description: Connect a notebook instance in a VPC to external resources
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/dg/studio-notebooks-and-internet-access.html
#     description: Connect Studio notebooks in a VPC to external resources
# custom:
#   resources: [aws_sagemaker_notebook_instance, aws_sagemaker_domain]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#     - practice: sec_permissions_share_securely
#       strength: partial
#   remediation: |
#     Put the notebook into a subnet and turn direct access off. Packages then
#     come through a NAT gateway or a mirror. A notebook is made anew for this.
#
#     ```terraform
#     resource "aws_sagemaker_notebook_instance" "example" {
#       subnet_id              = aws_subnet.private.id
#       security_groups        = [aws_security_group.notebook.id]
#       direct_internet_access = "Disabled"
#     }
#     ```
package policies.sagemaker.notebooks_are_private

import data.lib.verdict

# Default: Enabled (SageMaker API, CreateNotebookInstance, DirectInternetAccess).
fail contains verdict.fail("the notebook has direct access to the internet", "direct_internet_access") if {
	input.type == "aws_sagemaker_notebook_instance"
	not input.values.direct_internet_access == "Disabled"
}

# Default: PublicInternetOnly (SageMaker API, CreateDomain, AppNetworkAccessType).
fail contains verdict.fail("notebooks of the domain have direct access to the internet", "app_network_access_type") if {
	input.type == "aws_sagemaker_domain"
	not input.values.app_network_access_type == "VpcOnly"
}
