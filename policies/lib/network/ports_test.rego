package lib.network_test

import data.lib.network

# A rule in the form of own_rules.
rule(protocol, from, to) := r if {
	values := {"type": "ingress", "protocol": protocol, "from_port": from, "to_port": to}
	some r in network.own_rules({"key": "k", "type": "aws_security_group_rule", "values": values}, "ingress")
}

test_protocol_has_one_name if {
	network.protocol("-1") == "all"
	network.protocol(-1) == "all"
	network.protocol("all") == "all"
	network.protocol("TCP") == "tcp"
	network.protocol("6") == "tcp"
	network.protocol(17) == "udp"
	network.protocol("50") == "50"
}

test_admits if {
	every r in [
		rule("tcp", 22, 22), rule("tcp", 0, 65535), rule("tcp", 20, 25), rule("tcp", -1, -1),
		rule("all", 0, 0), rule("all", -1, -1), rule("all", 443, 443),
	] {
		network.admits(r, {"tcp"}, 22, 22)
	}
}

test_does_not_admit if {
	every r in [
		rule("tcp", 0, 0), rule("tcp", 23, 25), rule("tcp", 0, 21), rule("udp", 22, 22), rule("udp", -1, -1),
		rule("icmp", -1, -1), rule("50", 22, 22), rule("icmp", 8, 0),
	] {
		not network.admits(r, {"tcp"}, 22, 22)
	}
	not network.admits(rule("all", 0, 0), set(), 22, 22)
}

test_admits_a_part_of_a_span if {
	network.admits(rule("tcp", 8080, 9000), {"tcp"}, 9000, 9100)
	not network.admits(rule("tcp", 8080, 8999), {"tcp"}, 9000, 9100)
	network.admits(rule("50", 0, 0), {"50"}, 1, 1)
}

test_port_span if {
	network.port_span(rule("tcp", 22, 22)) == 1
	network.port_span(rule("tcp", 0, 65535)) == 65536
	network.port_span(rule("all", 0, 0)) == 65536
	network.port_span(rule("tcp", -1, -1)) == 65536
}
