# METADATA
# title: Evidence has a place where nobody can change it
# description: |
#   Copies of disks and logs that can be overwritten prove nothing. A bucket for
#   them, locked against deletion, has to be there before the incident: nobody
#   builds one during it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_incident_response_prepare_forensic.html
#     description: Prepare forensic capabilities
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
#     description: Locking objects with Object Lock
# custom:
#   scope: account
#   evidence:
#     - practice: sec_incident_response_prepare_forensic
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Make a bucket for evidence with Object Lock, in an account for
#     investigations.
#
#     ```terraform
#     resource "aws_s3_bucket" "evidence" {
#       bucket              = "forensics-evidence"
#       object_lock_enabled = true
#     }
#     ```
package policies.forensics.evidence_storage_is_ready

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no locked bucket for evidence is there", "aws_s3_bucket") if not ready

ready if {
	some bucket in related.all("aws_s3_bucket")
	locked(bucket)
	meant(bucket.values)
}

locked(bucket) if bucket.values.object_lock_enabled == true

locked(bucket) if count(related.to(bucket, "aws_s3_bucket_object_lock_configuration", "bucket")) > 0

meant(values) if regex.match(`(?i)forensic|evidence`, values.bucket)

meant(values) if {
	some value in values.tags
	regex.match(`(?i)forensic|evidence`, value)
}
