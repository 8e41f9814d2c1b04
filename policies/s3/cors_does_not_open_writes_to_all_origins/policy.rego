# METADATA
# title: Not every website may write to a bucket
# description: |
#   A cross-origin rule with the origin * and a writing method lets any page in
#   a visitor's browser upload or delete, with whatever access that browser has.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html
#     description: Using cross-origin resource sharing (CORS)
# custom:
#   resources: [aws_s3_bucket_cors_configuration, aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: partial
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#   risk: medium
#   remediation: |
#     Name the origins that write. Reading may stay open to all.
#
#     ```terraform
#     resource "aws_s3_bucket_cors_configuration" "example" {
#       bucket = aws_s3_bucket.example.id
#
#       cors_rule {
#         allowed_methods = ["PUT", "POST"]
#         allowed_origins = ["https://www.example.com"]
#       }
#     }
#     ```
package policies.s3.cors_does_not_open_writes_to_all_origins

import data.lib.verdict

fail contains verdict.fail(sprintf("every website may %s", [concat(", ", sort(writing))]), sprintf("cors_rule[%d].allowed_origins", [i])) if {
	some i, rule in input.values.cors_rule
	some origin in rule.allowed_origins
	origin in {"*", "http://*", "https://*"}
	writing := {method | some method in rule.allowed_methods; method in {"PUT", "POST", "DELETE"}}
	count(writing) > 0
}

# Provider 3 had the rules in the bucket.
skip if {
	input.type == "aws_s3_bucket"
	not ruled
}

ruled if count(input.values.cors_rule) > 0
