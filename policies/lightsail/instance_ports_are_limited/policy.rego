# METADATA
# title: Lightsail firewalls do not open administration ports to everyone
# description: |
#   A Lightsail instance answers to the whole internet on each open port, unless
#   its firewall names addresses. The ports for administration are the ones that
#   are tried without pause.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lightsail/latest/userguide/understanding-firewall-and-port-mappings-in-amazon-lightsail.html
#     description: Control instance traffic with firewalls in Lightsail
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lightsail_instance_public_ports
#     description: aws_lightsail_instance_public_ports
# custom:
#   resources: [aws_lightsail_instance_public_ports]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_layered
#       strength: direct
#     - practice: sec_protect_compute_reduce_manual_management
#       strength: partial
#   risk: high
#   remediation: |
#     Name the addresses that may reach the port, or leave only the browser-
#     based client in.
#
#     ```terraform
#     resource "aws_lightsail_instance_public_ports" "example" {
#       instance_name = aws_lightsail_instance.example.name
#
#       port_info {
#         protocol  = "tcp"
#         from_port = 22
#         to_port   = 22
#         cidrs     = ["203.0.113.0/24"]
#       }
#     }
#     ```
package policies.lightsail.instance_ports_are_limited

import data.lib.network
import data.lib.verdict

fail contains verdict.fail(sprintf("the internet reaches %s", [what(info)]), sprintf("port_info[%d].cidrs", [i])) if {
	some i, info in input.values.port_info
	lower(info.protocol) in {"tcp", "all"}
	what(info)
	open(info)
}

what(info) := "every port" if lower(info.protocol) == "all"

else := "every port" if {
	info.from_port == 0
	info.to_port == 65535
} else := "port 22 (SSH)" if {
	info.from_port <= 22
	info.to_port >= 22
} else := "port 3389 (RDP)" if {
	info.from_port <= 3389
	info.to_port >= 3389
}

# Without addresses, all of them (Lightsail API, PortInfo).
open(info) if {
	not narrowed(info)
}

open(info) if network.is_world(info.cidrs)

open(info) if network.is_world(info.ipv6_cidrs)

narrowed(info) if count(info.cidrs) > 0

narrowed(info) if count(info.ipv6_cidrs) > 0

narrowed(info) if count(info.cidr_list_aliases) > 0
