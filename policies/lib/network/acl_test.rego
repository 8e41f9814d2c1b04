package lib.network_test

import data.lib.network

acl(entries) := {"key": "a", "type": "aws_network_acl", "values": {"ingress": entries}}

entry(number, action, protocol, first, last, cidr) := {
	"rule_no": number, "action": action, "protocol": protocol,
	"from_port": first, "to_port": last, "cidr_block": cidr,
}

numbers(r) := {e.number | some [_, e] in network.acl_exposures(r, "tcp", {22})}

test_acl_admits_the_world if {
	numbers(acl([entry(100, "allow", "-1", 0, 0, "0.0.0.0/0")])) == {100}
	numbers(acl([entry(100, "ALLOW", "tcp", 20, 25, "0.0.0.0/0")])) == {100}
	numbers(acl([{"rule_no": 100, "action": "allow", "protocol": "6", "from_port": 22, "to_port": 22, "ipv6_cidr_block": "::/0"}])) == {100}
}

test_acl_admits_less if {
	numbers(acl([entry(100, "allow", "tcp", 443, 443, "0.0.0.0/0")])) == set()
	numbers(acl([entry(100, "allow", "tcp", 22, 22, "10.0.0.0/8")])) == set()
	numbers(acl([entry(100, "deny", "-1", 0, 0, "0.0.0.0/0")])) == set()
	numbers(acl([])) == set()
}

test_an_earlier_deny_decides if {
	open := entry(200, "allow", "-1", 0, 0, "0.0.0.0/0")
	numbers(acl([open, entry(100, "deny", "tcp", 22, 22, "0.0.0.0/0")])) == set()
	numbers(acl([open, entry(300, "deny", "tcp", 22, 22, "0.0.0.0/0")])) == {200}
	numbers(acl([open, entry(100, "deny", "tcp", 22, 22, "10.0.0.0/8")])) == {200}
	numbers(acl([open, entry(100, "deny", "udp", 22, 22, "0.0.0.0/0")])) == {200}
	numbers(acl([open, {"rule_no": 100, "action": "deny", "protocol": "-1", "from_port": 0, "to_port": 0, "ipv6_cidr_block": "::/0"}])) == {200}
}

test_entries_may_stand_apart_from_the_acl if {
	apart := {"a": {"aws_network_acl_rule": {"network_acl_id": [
		{"key": "in", "values": {"rule_number": 50, "rule_action": "deny", "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_block": "0.0.0.0/0"}},
		{"key": "out", "values": {"egress": true, "rule_number": 60, "rule_action": "allow", "protocol": "-1", "cidr_block": "0.0.0.0/0"}},
		{"key": "v6", "values": {"egress": false, "rule_number": 70, "rule_action": "allow", "protocol": "-1", "ipv6_cidr_block": "::/0"}},
	]}}}
	found := network.acl_exposures(acl([entry(100, "allow", "-1", 0, 0, "0.0.0.0/0")]), "tcp", {22}) with data.plumb.related as apart
	{[e.resource, e.attribute] | some [_, e] in found} == {["v6", ""]}
	out := network.acl_entries(acl([]), "egress") with data.plumb.related as apart
	{e.resource | some e in out} == {"out"}
}

test_an_entry_that_is_not_known_may_overrule if {
	open := entry(200, "allow", "-1", 0, 0, "0.0.0.0/0")
	numbers(acl([open, null])) == set()
	numbers(acl([open, {"rule_no": 100, "protocol": "-1", "cidr_block": "0.0.0.0/0"}])) == set()
	numbers(acl([open, {"rule_no": 100, "action": "deny", "protocol": "-1"}])) == set()
	numbers(acl([open, {"action": "deny", "protocol": "-1", "cidr_block": "0.0.0.0/0"}])) == set()
	numbers(acl([open, {"action": "allow", "protocol": "-1", "cidr_block": "10.0.0.0/8"}])) == {200}
}
