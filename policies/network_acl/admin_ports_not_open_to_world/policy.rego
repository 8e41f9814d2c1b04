# METADATA
# title: Network ACLs do not admit SSH or RDP from the internet
# description: |
#   A network ACL is the second line behind security groups: it still holds when
#   somebody opens a group by mistake. One that lets the internet reach the
#   ports for remote administration gives that up for a whole subnet.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
#     description: Control subnet traffic with network access control lists
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/network_acl
#     description: aws_network_acl
# custom:
#   resources: [aws_network_acl]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_layered
#       strength: direct
#     - practice: sec_network_protection_auto_protect
#       strength: partial
#   risk: medium
#   remediation: |
#     Deny the ports before an entry that allows everything, or allow only what
#     the subnet serves. Entries are decided by the lowest number that matches.
#
#     ```terraform
#     resource "aws_network_acl_rule" "no_ssh" {
#       network_acl_id = aws_network_acl.example.id
#       rule_number    = 50
#       rule_action    = "deny"
#       protocol       = "tcp"
#       from_port      = 22
#       to_port        = 22
#       cidr_block     = "0.0.0.0/0"
#     }
#     ```
package policies.network_acl.admin_ports_not_open_to_world

import data.lib.network
import data.lib.verdict

ports := {22: "SSH", 3389: "RDP"}

# An entry may stand in the ACL or apart from it; both are named by resource.
fail contains verdict.at({"key": entry.resource}, sprintf("entry %d admits port %d (%s) from %s", [entry.number, port, ports[port], entry.range]), entry.attribute) if {
	some [port, entry] in network.acl_exposures(input, "tcp", {22, 3389})
}
