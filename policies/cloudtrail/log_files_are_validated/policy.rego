# METADATA
# title: Trails keep digests of their log files
# description: |
#   Who gets into a bucket can change the log of having done so. With validation
#   CloudTrail signs a digest of the files every hour, and a file that was
#   changed or removed shows.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html
#     description: Validating CloudTrail log file integrity
# custom:
#   resources: [aws_cloudtrail]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#     - practice: sec_incident_response_prepare_forensic
#       strength: partial
#     - practice: sec_protect_compute_validate_software_integrity
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn validation on. It costs nothing and holds for files delivered from
#     then on.
#
#     ```terraform
#     resource "aws_cloudtrail" "example" {
#       enable_log_file_validation = true
#     }
#     ```
package policies.cloudtrail.log_files_are_validated

import data.lib.verdict

# Default: false (provider 5.100, enable_log_file_validation).
fail contains verdict.fail("log files are not validated", "enable_log_file_validation") if {
	not input.values.enable_log_file_validation == true
}
