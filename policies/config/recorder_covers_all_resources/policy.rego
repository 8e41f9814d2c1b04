# METADATA
# title: The configuration of all resources is recorded
# description: |
#   The recorder answers what a resource looked like last Tuesday, and every
#   rule of AWS Config and most of Security Hub judge what it recorded. What it
#   leaves out is neither judged nor to be reconstructed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html
#     description: Recording AWS resources
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/config_configuration_recorder
#     description: aws_config_configuration_recorder
# custom:
#   scope: account
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#     - practice: sec_detect_investigate_events_noncompliant_resources
#       strength: partial
#     - practice: sec_securely_operate_control_objectives
#       strength: partial
#     - practice: sec_protect_data_rest_automate_protection
#       strength: partial
#   risk: medium
#   remediation: |
#     Record all types, global ones in one region, deliver to a bucket and start
#     the recorder.
#
#     ```terraform
#     resource "aws_config_configuration_recorder" "example" {
#       name     = "default"
#       role_arn = aws_iam_role.config.arn
#
#       recording_group {
#         all_supported                 = true
#         include_global_resource_types = true
#       }
#     }
#
#     resource "aws_config_delivery_channel" "example" {
#       s3_bucket_name = aws_s3_bucket.config.id
#     }
#
#     resource "aws_config_configuration_recorder_status" "example" {
#       name       = aws_config_configuration_recorder.example.name
#       is_enabled = true
#     }
#     ```
package policies.config.recorder_covers_all_resources

import data.lib.related
import data.lib.verdict

recorders := related.all("aws_config_configuration_recorder")

fail contains verdict.missing("no recorder records the configuration of resources", "aws_config_configuration_recorder") if count(recorders) == 0

# Default: all types (provider 5.100, all_supported; AWS Config API,
# RecordingGroup), but for IAM's.
fail contains verdict.at(recorder, "the recorder leaves types of resources out", "recording_group[0].all_supported") if {
	some recorder in recorders
	some group in recorder.values.recording_group
	group.all_supported == false
	not excludes(group)
}

fail contains verdict.missing("no recorder records global resources such as IAM's", "aws_config_configuration_recorder") if {
	count(recorders) > 0
	not global
}

fail contains verdict.at(status, "the recorder is switched off", "is_enabled") if {
	some status in related.all("aws_config_configuration_recorder_status")
	status.values.is_enabled == false
}

# A recorder that was made stands still until it is started.
fail contains verdict.missing("the recorder is not started", "aws_config_configuration_recorder_status") if {
	count(recorders) > 0
	count(related.all("aws_config_configuration_recorder_status")) == 0
}

fail contains verdict.missing("what is recorded is delivered nowhere", "aws_config_delivery_channel") if {
	count(recorders) > 0
	count(related.all("aws_config_delivery_channel")) == 0
}

excludes(group) if {
	some strategy in group.recording_strategy
	strategy.use_only == "EXCLUSION_BY_RESOURCE_TYPES"
}

global if {
	some recorder in recorders
	some group in recorder.values.recording_group
	group.include_global_resource_types == true
}

global if {
	some recorder in recorders
	some group in recorder.values.recording_group
	excludes(group)
}

global if {
	some recorder in recorders
	some group in recorder.values.recording_group
	"AWS::IAM::Role" in group.resource_types
}
