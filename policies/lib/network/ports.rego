package lib.network

# METADATA
# title: One name for each protocol
# description: |
#   tcp, udp, icmp, icmpv6, all, or the number as a text. EC2 takes names in
#   any case and IANA's numbers; -1 is every protocol.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
#     description: IpProtocol, FromPort, ToPort
protocol(p) := object.get({"-1": "all", "6": "tcp", "17": "udp", "1": "icmp", "58": "icmpv6"}, text, text) if {
	is_string(p)
	text := lower(p)
}

protocol(p) := object.get({"-1": "all", "6": "tcp", "17": "udp", "1": "icmp", "58": "icmpv6"}, text, text) if {
	is_number(p) # in .tf.json
	text := format_int(p, 10)
}

# METADATA
# title: Protocols and ports that a rule admits
# description: |
#   True where the rule (an element of own_rules or acl_entries) admits a port
#   between first and last for one of the protocols, a set of names as protocol
#   gives them.
admits(rule, protocols, first, last) if {
	rule.protocol in protocols
	rule.from <= last
	rule.to >= first
}

admits(rule, protocols, first, last) if {
	rule.protocol == "all"
	count(protocols) > 0
	first <= last
}

# METADATA
# title: How many ports a rule admits
# description: 65536 for all of them. Means nothing for icmp and icmpv6, whose ports are types and codes.
port_span(rule) := (rule.to - rule.from) + 1

# What a rule of a protocol admits: all ports where the protocol is another than
# tcp, udp, icmp and icmpv6, whatever is said of them, and where none are given or
# -1 is.
_reach(name, b) := {"protocol": p, "from": b.from_port, "to": b.to_port} if {
	p := protocol(name)
	p in {"tcp", "udp", "icmp", "icmpv6"}
	b.from_port >= 0
	b.to_port >= 0
} else := {"protocol": protocol(name), "from": 0, "to": 65535}
