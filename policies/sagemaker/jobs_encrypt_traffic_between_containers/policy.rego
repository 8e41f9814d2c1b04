# METADATA
# title: Monitoring jobs encrypt the traffic between their containers
# description: |
#   A job on several instances sends data between them through the network, in
#   plain form unless it is told otherwise.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_MonitoringNetworkConfig.html
#     description: MonitoringNetworkConfig
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sagemaker_data_quality_job_definition
#     description: aws_sagemaker_data_quality_job_definition.network_config
# custom:
#   resources: [aws_sagemaker_data_quality_job_definition]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn it on; jobs on several instances take longer.
#
#     ```terraform
#     resource "aws_sagemaker_data_quality_job_definition" "example" {
#       network_config {
#         enable_inter_container_traffic_encryption = true
#       }
#     }
#     ```
package policies.sagemaker.jobs_encrypt_traffic_between_containers

import data.lib.verdict

# Default: false (SageMaker API, MonitoringNetworkConfig).
fail contains verdict.fail("traffic between containers is not encrypted", "network_config[0].enable_inter_container_traffic_encryption") if not encrypted

encrypted if {
	some config in input.values.network_config
	config.enable_inter_container_traffic_encryption == true
}

# One instance has nobody to talk to.
skip if input.values.job_resources[0].cluster_config[0].instance_count == 1
