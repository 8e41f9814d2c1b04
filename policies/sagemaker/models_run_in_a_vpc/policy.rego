# METADATA
# title: Models and monitoring jobs run in a VPC
# description: |
#   Outside a VPC the containers of a model reach the data through the public
#   addresses of AWS, and no security group, endpoint policy or flow log stands
#   between.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/dg/host-vpc.html
#     description: Give SageMaker hosted endpoints access to resources in a VPC
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sagemaker_model
#     description: aws_sagemaker_model.vpc_config
# custom:
#   resources: [aws_sagemaker_model, aws_sagemaker_data_quality_job_definition]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#   risk: medium
#   remediation: |
#     Name subnets and security groups, and make a gateway endpoint for S3 in
#     the VPC.
#
#     ```terraform
#     resource "aws_sagemaker_model" "example" {
#       vpc_config {
#         subnets            = aws_subnet.private[*].id
#         security_group_ids = [aws_security_group.model.id]
#       }
#     }
#     ```
package policies.sagemaker.models_run_in_a_vpc

import data.lib.verdict

fail contains verdict.fail("the containers run outside a VPC", "vpc_config") if {
	input.type == "aws_sagemaker_model"
	not model_inside
}

model_inside if count(input.values.vpc_config[0].subnets) > 0

fail contains verdict.fail("the containers run outside a VPC", "network_config[0].vpc_config") if {
	input.type == "aws_sagemaker_data_quality_job_definition"
	not job_inside
}

job_inside if count(input.values.network_config[0].vpc_config[0].subnets) > 0
