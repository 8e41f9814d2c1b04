# METADATA
# title: Findings are kept longer than GuardDuty does
# description: |
#   GuardDuty forgets findings after 90 days. Investigations start later than
#   that, and want to know since when.
# related_resources:
#   - ref: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html
#     description: Exporting findings to Amazon S3
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/guardduty_publishing_destination
#     description: aws_guardduty_publishing_destination
# custom:
#   resources: [aws_guardduty_detector]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_logs
#       strength: partial
#     - practice: sec_incident_response_prepare_forensic
#       strength: partial
#   risk: low
#   remediation: |
#     Export findings to a bucket, or collect them in Security Hub.
#
#     ```terraform
#     resource "aws_guardduty_publishing_destination" "example" {
#       detector_id     = aws_guardduty_detector.example.id
#       destination_arn = aws_s3_bucket.findings.arn
#       kms_key_arn     = aws_kms_key.findings.arn
#     }
#     ```
package policies.guardduty.findings_are_exported

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("findings are gone after 90 days", "aws_guardduty_publishing_destination") if {
	count(related.to(input, "aws_guardduty_publishing_destination", "detector_id")) == 0
	count(related.all("aws_securityhub_account")) == 0
}

# A detector that is off finds nothing, which guardduty/detector_is_on says.
skip if input.values.enable == false
