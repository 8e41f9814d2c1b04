package lib.network_test

import data.lib.network

group(values) := {"key": "g", "type": "aws_security_group", "mode": "managed", "values": values}

block(cidrs) := {"protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_blocks": cidrs}

legacy(direction, values) := {
	"key": "l", "type": "aws_security_group_rule", "mode": "managed",
	"values": object.union(values, {"type": direction, "protocol": "tcp", "from_port": 22, "to_port": 22}),
}

modern(direction, values) := {
	"key": "m", "type": sprintf("aws_vpc_security_group_%s_rule", [direction]), "mode": "managed",
	"values": object.union(values, {"ip_protocol": "tcp", "from_port": 22, "to_port": 22}),
}

found(r) := {[e.resource, e.attribute] | some e in network.exposures(r, {"tcp"}, 22, 22)}

test_three_forms_are_judged_alike if {
	found(group({"ingress": [block(["10.0.0.0/8"]), block(["0.0.0.0/0"])]})) == {["g", "ingress[1].cidr_blocks"]}
	found(legacy("ingress", {"cidr_blocks": ["0.0.0.0/0"]})) == {["l", "cidr_blocks"]}
	found(modern("ingress", {"cidr_ipv4": "0.0.0.0/0"})) == {["m", "cidr_ipv4"]}
}

test_default_group if {
	found(object.union(group({"ingress": [block(["0.0.0.0/0"])]}), {"type": "aws_default_security_group"})) == {["g", "ingress[0].cidr_blocks"]}
}

test_ipv6 if {
	found(group({"ingress": [{"protocol": "-1", "from_port": 0, "to_port": 0, "ipv6_cidr_blocks": ["::/0"]}]})) == {["g", "ingress[0].ipv6_cidr_blocks"]}
	found(legacy("ingress", {"cidr_blocks": ["10.0.0.0/8"], "ipv6_cidr_blocks": ["::/1", "8000::/1"]})) == {["l", "ipv6_cidr_blocks"]}
	found(modern("ingress", {"cidr_ipv6": "::/0"})) == {["m", "cidr_ipv6"]}
}

test_private_or_no_ranges_expose_nothing if {
	found(group({})) == set()
	found(group({"ingress": []})) == set()
	found(group({"ingress": [{"protocol": "tcp", "from_port": 22, "to_port": 22, "self": true}]})) == set()
	found(legacy("ingress", {"source_security_group_id": "sg-1"})) == set()
	found(modern("ingress", {"referenced_security_group_id": "sg-1"})) == set()
	found(modern("ingress", {"cidr_ipv4": "10.0.0.0/8"})) == set()
}

test_egress_is_no_ingress if {
	found(group({"egress": [block(["0.0.0.0/0"])]})) == set()
	found(legacy("egress", {"cidr_blocks": ["0.0.0.0/0"]})) == set()
	found(modern("egress", {"cidr_ipv4": "0.0.0.0/0"})) == set()
}

attributes(r, direction) := {rule.attribute | some rule in network.own_rules(r, direction)}

test_egress_rules if {
	attributes(group({"egress": [block(["0.0.0.0/0"])]}), "egress") == {"egress[0]"}
	attributes(legacy("egress", {"cidr_blocks": ["0.0.0.0/0"]}), "egress") == {""}
	attributes(modern("egress", {"cidr_ipv4": "0.0.0.0/0"}), "egress") == {""}
	attributes(modern("ingress", {"cidr_ipv4": "0.0.0.0/0"}), "egress") == set()
}

test_a_rule_of_an_unknown_protocol_is_left_out if {
	found(group({"ingress": [{"from_port": 22, "to_port": 22, "cidr_blocks": ["0.0.0.0/0"]}]})) == set()
}

test_rules_of_a_group_come_from_all_three_forms if {
	mine := group({"ingress": [block(["10.0.0.0/8"])]})
	together := network.rules(mine, "ingress") with data.plumb.related as {"g": {
		"aws_security_group_rule": {"security_group_id": [
			legacy("ingress", {"cidr_blocks": ["10.1.0.0/16"]}),
			object.union(legacy("egress", {"cidr_blocks": ["0.0.0.0/0"]}), {"key": "out"}),
		]},
		"aws_vpc_security_group_ingress_rule": {"security_group_id": [modern("ingress", {"cidr_ipv4": "10.2.0.0/16"})]},
		"aws_vpc_security_group_egress_rule": {"security_group_id": [modern("egress", {"cidr_ipv4": "0.0.0.0/0"})]},
	}}
	{rule.resource | some rule in together} == {"g", "l", "m"}
	{cidr | some rule in together; some ranges in rule.ranges; some cidr in network.cidrs(ranges)} == {"10.0.0.0/8", "10.1.0.0/16", "10.2.0.0/16"}
}

prefix_list(entries) := {
	"key": "p", "type": "aws_ec2_managed_prefix_list", "mode": "managed",
	"values": {"entry": [{"cidr": cidr} | some cidr in entries]},
}

test_a_prefix_list_of_the_workload_is_looked_into if {
	rule := modern("ingress", {"prefix_list_id": "pl-1"})
	found(rule) == {["m", "prefix_list_id"]} with data.plumb.refers as {"m": {"prefix_list_id": [prefix_list(["0.0.0.0/1", "128.0.0.0/1"])]}}
	found(rule) == set() with data.plumb.refers as {"m": {"prefix_list_id": [prefix_list(["10.0.0.0/8"])]}}
	found(group({"ingress": [{"protocol": "tcp", "from_port": 22, "to_port": 22, "prefix_list_ids": ["pl-1"]}]})) == {["g", "ingress[0].prefix_list_ids"]} with data.plumb.refers as {"g": {"ingress.prefix_list_ids": [prefix_list(["0.0.0.0/0"])]}}
}

test_entries_may_stand_apart if {
	rule := legacy("ingress", {"prefix_list_ids": ["pl-1"]})
	entry := {"key": "e", "type": "aws_ec2_managed_prefix_list_entry", "values": {"cidr": "0.0.0.0/0"}}
	found(rule) == {["l", "prefix_list_ids"]} with data.plumb.refers as {"l": {"prefix_list_ids": [prefix_list([])]}}
		with data.plumb.related as {"p": {"aws_ec2_managed_prefix_list_entry": {"prefix_list_id": [entry]}}}
}

test_a_prefix_list_from_elsewhere_is_unseen if {
	network.unseen(modern("ingress", {"prefix_list_id": "pl-1"}), {"tcp"}, 22, 22) == {"prefix_list_id"}
	network.unseen(modern("ingress", {"prefix_list_id": "pl-1"}), {"tcp"}, 80, 80) == set()
	network.unseen(modern("ingress", {"cidr_ipv4": "0.0.0.0/0"}), {"tcp"}, 22, 22) == set()
	network.unseen(legacy("ingress", {"prefix_list_ids": []}), {"tcp"}, 22, 22) == set()
	network.unseen(group({"ingress": [{"protocol": "-1", "from_port": 0, "to_port": 0, "prefix_list_ids": ["pl-1"]}]}), {"tcp"}, 22, 22) == {"ingress[0].prefix_list_ids"}
	count(network.unseen(modern("ingress", {"prefix_list_id": "pl-1"}), {"tcp"}, 22, 22)) == 0 with data.plumb.refers as {"m": {"prefix_list_id": [prefix_list(["10.0.0.0/8"])]}}
	network.unseen(modern("ingress", {"prefix_list_id": "pl-1"}), {"tcp"}, 22, 22) == {"prefix_list_id"} with data.plumb.refers as {"m": {"prefix_list_id": [
		object.union(prefix_list([]), {"mode": "data"}),
	]}}
}

test_groups_are_told if {
	groups_of(legacy("ingress", {"source_security_group_id": "sg-1"})) == {true}
	groups_of(legacy("ingress", {"self": true})) == {true}
	groups_of(legacy("ingress", {"self": false, "cidr_blocks": ["10.0.0.0/8"]})) == {false}
	groups_of(modern("ingress", {"referenced_security_group_id": "sg-1"})) == {true}
	groups_of(group({"ingress": [{"protocol": "-1", "security_groups": ["sg-1"]}]})) == {true}
	groups_of(group({"ingress": [{"protocol": "-1", "security_groups": []}]})) == {false}
}

groups_of(r) := {rule.groups | some rule in network.own_rules(r, "ingress")}
