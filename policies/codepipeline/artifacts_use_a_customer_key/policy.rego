# METADATA
# title: Artifacts of pipelines are under a key of the account
# description: |
#   Without a key of your own the artifacts are encrypted with one of AWS that
#   everyone who may read the bucket can use, and that roles of other accounts
#   cannot. With your own, the key's policy decides.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codepipeline/latest/userguide/S3-artifact-encryption.html
#     description: Configure server-side encryption for artifacts
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codepipeline
#     description: aws_codepipeline.artifact_store
# custom:
#   resources: [aws_codepipeline]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#   risk: low
#   remediation: |
#     Name a key that the roles of all stages may use.
#
#     ```terraform
#     resource "aws_codepipeline" "example" {
#       artifact_store {
#         location = aws_s3_bucket.artifacts.bucket
#         type     = "S3"
#
#         encryption_key {
#           id   = aws_kms_key.example.arn
#           type = "KMS"
#         }
#       }
#     }
#     ```
package policies.codepipeline.artifacts_use_a_customer_key

import data.lib.verdict

# Default: aws/s3, the key of AWS (CodePipeline User Guide, "Configure server-side
# encryption").
fail contains verdict.fail("artifacts are under a key of AWS", sprintf("artifact_store[%d].encryption_key", [i])) if {
	some i, store in input.values.artifact_store
	not store.encryption_key[0]
}
