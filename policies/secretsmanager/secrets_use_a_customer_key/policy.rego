# METADATA
# title: Secrets that other accounts read have a key of their own
# description: |
#   The key that Secrets Manager uses by default can be used from its own
#   account alone. A secret that is shared needs a customer key, whose policy
#   says who decrypts it and which is a second lock beside the secret's policy.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
#     description: Secret encryption and decryption
#   - ref: https://repost.aws/knowledge-center/secrets-manager-share-between-accounts
#     description: Share a secret between accounts
# custom:
#   resources: [aws_secretsmanager_secret]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#     - practice: sec_identities_secrets
#       strength: partial
#   risk: low
#   remediation: |
#     Encrypt the secret with a customer managed key, and let the readers
#     decrypt with it.
#
#     ```terraform
#     resource "aws_secretsmanager_secret" "example" {
#       name       = "example"
#       kms_key_id = aws_kms_key.example.arn
#     }
#     ```
package policies.secretsmanager.secrets_use_a_customer_key

import data.lib.classification
import data.lib.iam
import data.lib.related
import data.lib.verdict

# Default: aws/secretsmanager (Secrets Manager API, CreateSecret, KmsKeyId).
fail contains verdict.fail("the secret is shared, and encrypted with the key of Secrets Manager", "kms_key_id") if {
	not own_key
	count(readers) > 1
}

own_key if {
	some key in [input.values.kms_key_id]
	not key in {"", "alias/aws/secretsmanager"}
}

# Of two accounts one is another's.
readers := {account |
	some document in documents
	some grant in iam.allowed(document, {"secretsmanager:GetSecretValue"})
	some account in iam.whole_accounts(grant.statement)
}

documents := array.concat(
	[d | d := input.documents.policy],
	[d |
		some companion in related.to(input, "aws_secretsmanager_secret_policy", "secret_arn")
		d := companion.documents.policy
	],
)

# Of sensitive data data/sensitive_stores_have_stronger_protection says it.
skip if classification.is_sensitive(input.values.tags_all)
