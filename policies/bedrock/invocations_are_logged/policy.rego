# METADATA
# title: Calls of models are logged where agents run
# description: |
#   The trail says that a model was called, but not what it was asked and what
#   it said. Without the log of invocations nobody can look into a leak, or into
#   what led an agent astray.
# related_resources:
#   - ref: https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html
#     description: Monitor model invocation using CloudWatch Logs and Amazon S3
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/bedrock_model_invocation_logging_configuration
#     description: aws_bedrock_model_invocation_logging_configuration
# custom:
#   resources: [aws_bedrockagent_agent]
#   scope: account
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn the log on in each region; it holds what was asked and answered, so
#     limit who may read it.
#
#     ```terraform
#     resource "aws_bedrock_model_invocation_logging_configuration" "example" {
#       logging_config {
#         text_data_delivery_enabled = true
#
#         cloudwatch_config {
#           log_group_name = aws_cloudwatch_log_group.bedrock.name
#           role_arn       = aws_iam_role.bedrock.arn
#         }
#       }
#     }
#     ```
package policies.bedrock.invocations_are_logged

import data.lib.related
import data.lib.verdict

# Default: off (Bedrock User Guide, "Monitor model invocation").
fail contains verdict.missing("calls of models are not logged", "aws_bedrock_model_invocation_logging_configuration") if not logged

logged if {
	some settings in related.beside(input, "aws_bedrock_model_invocation_logging_configuration")
	aimed(settings.values.logging_config)
}

aimed(config) if config.cloudwatch_config.log_group_name

aimed(config) if config.s3_config.bucket_name
