# METADATA
# title: Access points set a user and a directory
# description: |
#   Through an access point without a user every client is whoever it claims to
#   be, root included. Without a directory it sees the whole file system. With
#   both an application reaches its own files and no others.
# related_resources:
#   - ref: https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html
#     description: Working with access points
# custom:
#   resources: [aws_efs_access_point]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   risk: medium
#   remediation: |
#     Set a user other than root, and the directory that the application needs.
#
#     ```terraform
#     resource "aws_efs_access_point" "example" {
#       file_system_id = aws_efs_file_system.example.id
#
#       posix_user {
#         uid = 1000
#         gid = 1000
#       }
#
#       root_directory {
#         path = "/app"
#       }
#     }
#     ```
package policies.efs.access_points_confine_users

import data.lib.verdict

# Default: the client's own user, and / (EFS API, CreateAccessPoint).
fail contains verdict.fail("clients choose their user themselves", "posix_user") if not set_user

fail contains verdict.fail("all clients are root", sprintf("posix_user[%d].uid", [i])) if {
	some i, user in input.values.posix_user
	user.uid == 0
}

fail contains verdict.fail("the whole file system is reached", "root_directory[0].path") if not confined

set_user if count(input.values.posix_user) > 0

confined if {
	some directory in input.values.root_directory
	some path in [directory.path]
	not path in {"", "/"}
}
