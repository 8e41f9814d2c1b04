# METADATA
# title: Buckets refuse requests without TLS
# description: |
#   S3 answers plain HTTP too. Whoever sits on the way can then read and change
#   what is sent, signed or not. Only a statement in the bucket's policy that
#   denies such requests closes this; a client's good habits do not.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
#     description: 'Security best practices: enforce encryption of data in transit'
#   - ref: https://repost.aws/knowledge-center/s3-bucket-policy-for-config-rule
#     description: A bucket policy for s3-bucket-ssl-requests-only
# custom:
#   resources: [aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#   risk: medium
#   remediation: |
#     Deny what comes without TLS, for the bucket and all its objects.
#
#     ```terraform
#     resource "aws_s3_bucket_policy" "example" {
#       bucket = aws_s3_bucket.example.id
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Deny"
#           Principal = "*"
#           Action    = "s3:*"
#           Resource  = [aws_s3_bucket.example.arn, "${aws_s3_bucket.example.arn}/*"]
#           Condition = { Bool = { "aws:SecureTransport" = "false" } }
#         }]
#       })
#     }
#     ```
package policies.s3.bucket_policy_requires_tls

import data.lib.iam
import data.lib.related
import data.lib.transport
import data.lib.verdict

companions := related.to(input, "aws_s3_bucket_policy", "bucket")

# Default: no policy, and S3 answers HTTP.
fail contains verdict.missing("nothing denies requests without TLS", "aws_s3_bucket_policy") if {
	count(companions) == 0
	not input.values.policy
}

fail contains verdict.at(companion, reason, "policy") if {
	some companion in companions
	some reason in gaps(companion.documents.policy)
}

# Provider 3 had the policy in the bucket, and 5 shows it there still.
fail contains verdict.fail(reason, "policy") if {
	count(companions) == 0
	some reason in gaps(input.documents.policy)
}

gaps(document) := {"no statement denies requests without TLS"} if {
	not objects_closed(document)
	not bucket_closed(document)
} else := {"requests for objects without TLS are not denied"} if {
	not objects_closed(document)
} else := {"requests for the bucket itself without TLS are not denied"} if {
	not bucket_closed(document)
} else := set()

objects_closed(document) if {
	some statement in document.Statement
	transport.denies_plain(statement)
	iam.granted_by(statement, {"s3:GetObject", "s3:PutObject"}) == {"s3:GetObject", "s3:PutObject"}
	some resource in statement.Resource
	regex.match(`^([^/]*\*|[^/]*/\*+)$`, resource)
}

bucket_closed(document) if {
	some statement in document.Statement
	transport.denies_plain(statement)
	iam.granted_by(statement, {"s3:ListBucket"}) == {"s3:ListBucket"}
	some resource in statement.Resource
	not contains(resource, "/")
}
