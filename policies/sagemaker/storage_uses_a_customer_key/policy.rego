# METADATA
# title: Storage of machine learning is under a key of the account
# description: |
#   Volumes and file systems of SageMaker are always encrypted, but with a key
#   of AWS for which nobody can write a policy. With a key of your own you
#   decide who reads models and data, and can take that back.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/dg/encryption-at-rest.html
#     description: Protect data at rest using encryption
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/dg/key-management.html
#     description: Key management
# custom:
#   resources: [aws_sagemaker_notebook_instance, aws_sagemaker_domain, aws_sagemaker_endpoint_configuration, aws_sagemaker_data_quality_job_definition, aws_sagemaker_feature_group, aws_sagemaker_flow_definition]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#   risk: low
#   remediation: |
#     Name a key. The resource is made anew.
#
#     ```terraform
#     resource "aws_sagemaker_notebook_instance" "example" {
#       kms_key_id = aws_kms_key.example.arn
#     }
#     ```
package policies.sagemaker.storage_uses_a_customer_key

import data.lib.verdict

fail contains verdict.fail("storage is under a key of AWS", "kms_key_id") if {
	input.type in {"aws_sagemaker_domain", "aws_sagemaker_notebook_instance"}
	not input.values.kms_key_id
}

fail contains verdict.fail("storage is under a key of AWS", "kms_key_arn") if {
	input.type == "aws_sagemaker_endpoint_configuration"
	not input.values.kms_key_arn
}

fail contains verdict.fail("the volume of the job is under a key of AWS", "job_resources[0].cluster_config[0].volume_kms_key_id") if {
	input.type == "aws_sagemaker_data_quality_job_definition"
	not input.values.job_resources[0].cluster_config[0].volume_kms_key_id
}

fail contains verdict.fail("the online store is under a key of AWS", "online_store_config[0].security_config[0].kms_key_id") if {
	input.values.online_store_config[0].enable_online_store == true
	not input.values.online_store_config[0].security_config[0].kms_key_id
}

fail contains verdict.fail("results of people's work are under a key of AWS", "output_config[0].kms_key_id") if {
	input.type == "aws_sagemaker_flow_definition"
	not input.values.output_config[0].kms_key_id
}

# Instances with local NVMe storage encrypt it in hardware and take no key (SageMaker
# API, CreateEndpointConfig, KmsKeyId); neither do serverless variants.
skip if {
	input.type == "aws_sagemaker_endpoint_configuration"
	count(input.values.production_variants) > 0
	every variant in input.values.production_variants {
		keyless(variant)
	}
}

keyless(variant) if regex.match(`^ml\.(c5d|c6gd|c6id|c7gd|g4dn|g5|g6|g6e|inf2|m5d|m6gd|m6id|m7gd|p4d|p4de|p5|r5d|r6gd|r6id|r7gd|trn1|trn1n)\.`, variant.instance_type)

keyless(variant) if variant.serverless_config[0]
