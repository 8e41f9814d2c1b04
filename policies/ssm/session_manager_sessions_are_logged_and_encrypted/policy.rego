# METADATA
# title: Interactive sessions are recorded and encrypted
# description: |
#   A session is a shell on a machine. Without a log nobody knows what was
#   typed; without a key its data are protected by TLS alone, and whoever may
#   start it may also read it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
#     description: Session document schema
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging.html
#     description: Logging session activity
# custom:
#   resources: [aws_ssm_document]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#     - practice: sec_protect_compute_reduce_manual_management
#       strength: direct
#     - practice: sec_protect_data_transit_encrypt
#       strength: partial
#   risk: medium
#   remediation: |
#     Name a log group or a bucket, ask for its encryption, and give the
#     sessions a key.
#
#     ```terraform
#     resource "aws_ssm_document" "example" {
#       name            = "SSM-SessionManagerRunShell"
#       document_type   = "Session"
#       document_format = "JSON"
#       content = jsonencode({
#         schemaVersion = "1.0"
#         sessionType   = "Standard_Stream"
#         inputs = {
#           cloudWatchLogGroupName      = "/sessions"
#           cloudWatchEncryptionEnabled = true
#           kmsKeyId                    = aws_kms_key.sessions.arn
#         }
#       })
#     }
#     ```
package policies.ssm.session_manager_sessions_are_logged_and_encrypted

import data.lib.verdict

fail contains verdict.fail("sessions are not logged", "content") if {
	stream
	not to_logs
	not to_bucket
}

fail contains verdict.fail("the log of sessions need not be encrypted", "content") if {
	stream
	to_logs
	document.inputs.cloudWatchEncryptionEnabled in {false, "false"}
}

fail contains verdict.fail("the bucket with logs of sessions need not be encrypted", "content") if {
	stream
	to_bucket
	document.inputs.s3EncryptionEnabled in {false, "false"}
}

fail contains verdict.fail("sessions are not encrypted with a KMS key", "content") if {
	stream
	not keyed
}

document := json.unmarshal(input.values.content) if json.is_valid(input.values.content)

document := yaml.unmarshal(input.values.content) if {
	some content in [input.values.content]
	not json.is_valid(content)
	yaml.is_valid(content)
}

# Other types of sessions take no preferences.
stream if document.sessionType == "Standard_Stream"

to_logs if document.inputs.cloudWatchLogGroupName != ""

to_bucket if document.inputs.s3BucketName != ""

keyed if document.inputs.kmsKeyId != ""

skip if {
	some type in [input.values.document_type]
	type != "Session"
}
