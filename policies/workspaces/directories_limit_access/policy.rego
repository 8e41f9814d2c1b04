# METADATA
# title: Desktop directories limit addresses and administration
# description: |
#   Virtual desktops are reached over the internet unless a group of addresses
#   says from where. Users who are local administrators can turn off what
#   protects the desktop, and bring in what they like.
# related_resources:
#   - ref: https://docs.aws.amazon.com/workspaces/latest/adminguide/amazon-workspaces-ip-access-control-groups.html
#     description: IP access control groups for WorkSpaces
#   - ref: https://docs.aws.amazon.com/workspaces/latest/adminguide/update-directory-details.html
#     description: Update directory details for WorkSpaces
# custom:
#   resources: [aws_workspaces_directory, aws_workspaces_ip_group]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: partial
#     - practice: sec_network_protection_layered
#       strength: partial
#   risk: low
#   remediation: |
#     Give the directory a group of addresses, and take local administration
#     away.
#
#     ```terraform
#     resource "aws_workspaces_ip_group" "office" {
#       name = "office"
#
#       rules {
#         source = "192.0.2.0/24"
#       }
#     }
#
#     resource "aws_workspaces_directory" "example" {
#       directory_id = aws_directory_service_directory.example.id
#       ip_group_ids = [aws_workspaces_ip_group.office.id]
#
#       workspace_creation_properties {
#         user_enabled_as_local_administrator = false
#       }
#     }
#     ```
package policies.workspaces.directories_limit_access

import data.lib.network
import data.lib.verdict

# Default: from anywhere (WorkSpaces Administration Guide, "IP access control groups").
fail contains verdict.fail("desktops are reached from any address", "ip_group_ids") if {
	input.type == "aws_workspaces_directory"
	count(object.get(input.values, "ip_group_ids", [])) == 0
}

fail contains verdict.fail("users are local administrators", "workspace_creation_properties[0].user_enabled_as_local_administrator") if {
	some block in input.values.workspace_creation_properties
	block.user_enabled_as_local_administrator == true
}

# Whether users are where nothing is said differs between the API and the console.
unknown contains verdict.unknown("workspace_creation_properties[0].user_enabled_as_local_administrator", "nothing says whether users are local administrators, and AWS decides") if {
	input.type == "aws_workspaces_directory"
	not says_so
}

says_so if {
	some block in input.values.workspace_creation_properties
	"user_enabled_as_local_administrator" in object.keys(block)
}

fail contains verdict.fail("the rules let every address in", "rules") if {
	input.type == "aws_workspaces_ip_group"
	network.is_world([rule.source | some rule in input.values.rules])
}
