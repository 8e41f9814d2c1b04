# METADATA
# title: Volumes are encrypted with a key of the account's own
# description: |
#   The key that AWS manages for EBS cannot be shared, limited or taken away:
#   everyone in the account who may use volumes may use it. With a key of one's
#   own the policy of the key says who reads the disks.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html
#     description: "Amazon EBS encryption: AWS KMS keys"
# custom:
#   resources: [aws_ebs_volume]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Name a key of your own where the data deserves it, or make it the default
#     of the region. Changing the key replaces the volume.
#
#     ```terraform
#     resource "aws_ebs_volume" "example" {
#       availability_zone = "eu-west-1a"
#       size              = 20
#       encrypted         = true
#       kms_key_id        = aws_kms_key.ebs.arn
#     }
#     ```
package policies.ebs.volumes_use_a_customer_key

import data.lib.ebs
import data.lib.related
import data.lib.verdict

fail contains verdict.fail("no key of the account's own encrypts the volume", "kms_key_id") if {
	not named
	not by_default
}

named if input.values.kms_key_id != ""

by_default if {
	some key in related.beside(input, "aws_ebs_default_kms_key")
	key.values.key_arn != ""
}

# What is not encrypted is ebs/volumes_are_encrypted's.
skip if not ebs.encrypted_volume(input)
