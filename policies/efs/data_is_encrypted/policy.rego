# METADATA
# title: File systems are encrypted
# description: |
#   Files that lie unencrypted can be read by whoever gets at the disks or a
#   copy. Encryption can only be chosen when the file system is made; later the
#   data has to move.
# related_resources:
#   - ref: https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html
#     description: Encrypting data at rest
#   - ref: https://docs.aws.amazon.com/efs/latest/APIReference/API_CreateFileSystem.html
#     description: CreateFileSystem, Encrypted
# custom:
#   resources: [aws_efs_file_system]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: high
#   remediation: |
#     Make the file system encrypted. One that exists is replaced: copy its data
#     first.
#
#     ```terraform
#     resource "aws_efs_file_system" "example" {
#       encrypted = true
#     }
#     ```
package policies.efs.data_is_encrypted

import data.lib.verdict

# Default: false (EFS API, CreateFileSystem, Encrypted). A key is only taken for
# an encrypted file system.
fail contains verdict.fail("the file system is not encrypted", "encrypted") if not input.values.encrypted == true
