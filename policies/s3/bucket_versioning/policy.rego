# METADATA
# title: S3 buckets keep old versions of their objects
# description: |
#   Without versioning, an object that is overwritten or deleted, by mistake or
#   on purpose, is gone. With it, every earlier state can be brought back, and
#   Object Lock and replication become possible. AWS leaves versioning off for
#   new buckets.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html
#     description: Retaining multiple versions of objects with S3 Versioning
# custom:
#   resources: [aws_s3_bucket]
#   evidence:
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn versioning on beside the bucket, and let a lifecycle rule remove old
#     versions after a while:
#
#     ```terraform
#     resource "aws_s3_bucket_versioning" "this" {
#       bucket = aws_s3_bucket.this.id
#
#       versioning_configuration {
#         status = "Enabled"
#       }
#     }
#     ```
package policies.s3.bucket_versioning

import data.lib.related
import data.lib.verdict

companions := related.to(input, "aws_s3_bucket_versioning", "bucket")

fail contains verdict.missing("versioning is not enabled", "aws_s3_bucket_versioning") if {
	count(companions) == 0
	not inline
}

fail contains verdict.at(companion, sprintf("versioning is %s", [lower(status)]), "versioning_configuration") if {
	some companion in companions
	some configuration in companion.values.versioning_configuration
	status := configuration.status
	status != "Enabled"
}

# Versions 3 and older of the provider had versioning inside the bucket.
inline if {
	some versioning in input.values.versioning
	versioning.enabled == true
}
