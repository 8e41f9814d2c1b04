# METADATA
# title: S3 buckets keep earlier versions of their objects
# description: |
#   Without versioning an object that is overwritten or deleted, by mistake or
#   by an intruder, is gone. With it every change leaves the earlier version in
#   place, and can be taken back. Versioning is off unless it is asked for.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html
#     description: Retaining multiple versions of objects with S3 Versioning
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_versioning
#     description: aws_s3_bucket_versioning
# custom:
#   resources: [aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#   risk: medium
#   remediation: |
#     Give the bucket a versioning resource. A lifecycle rule for noncurrent
#     versions keeps the cost in hand.
#
#     ```terraform
#     resource "aws_s3_bucket_versioning" "example" {
#       bucket = aws_s3_bucket.example.id
#
#       versioning_configuration {
#         status = "Enabled"
#       }
#     }
#     ```
#   aliases: [s3/bucket_versioning_enabled]
package policies.s3.bucket_versioning

import data.lib.related
import data.lib.verdict

companions := related.to(input, "aws_s3_bucket_versioning", "bucket")

# Default: off, since S3 Versioning exists (S3 User Guide, "Using versioning in
# S3 buckets": unversioned is the default state).
fail contains verdict.missing("versioning is not enabled", "aws_s3_bucket_versioning") if {
	count(companions) == 0
	not input.values.versioning
}

# A companion that is there and does not enable it is where the mistake is.
fail contains verdict.at(companion, sprintf("versioning is %s", [lower(status)]), "versioning_configuration[0].status") if {
	some companion in companions
	status := companion.values.versioning_configuration[0].status
	status != "Enabled"
}

# Provider 3 had a block in the bucket, and 5 shows the setting there still.
fail contains verdict.fail("versioning is not enabled", "versioning[0]") if {
	count(companions) == 0
	some block in input.values.versioning
	not block.enabled == true
}
