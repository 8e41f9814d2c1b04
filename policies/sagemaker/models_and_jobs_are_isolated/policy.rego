# METADATA
# title: Models and monitoring jobs cannot call out
# description: |
#   The container of a model runs code and reads data that came from many
#   places. With network isolation it can call nobody, and so cannot send away
#   what it is given.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html
#     description: Run training and inference containers in internet-free mode
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sagemaker_model
#     description: aws_sagemaker_model.enable_network_isolation
# custom:
#   resources: [aws_sagemaker_model, aws_sagemaker_data_quality_job_definition]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn isolation on. A model that fetches something while it runs must get
#     it from SageMaker instead.
#
#     ```terraform
#     resource "aws_sagemaker_model" "example" {
#       enable_network_isolation = true
#     }
#     ```
package policies.sagemaker.models_and_jobs_are_isolated

import data.lib.verdict

# Default: false (SageMaker API, CreateModel, EnableNetworkIsolation).
fail contains verdict.fail("the containers of the model can call out", "enable_network_isolation") if {
	input.type == "aws_sagemaker_model"
	not input.values.enable_network_isolation == true
}

fail contains verdict.fail("the containers of the job can call out", "network_config[0].enable_network_isolation") if {
	input.type == "aws_sagemaker_data_quality_job_definition"
	not isolated
}

isolated if {
	some config in input.values.network_config
	config.enable_network_isolation == true
}
