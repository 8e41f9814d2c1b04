package lib.network

# METADATA
# title: One name for each protocol
# description: |
#   tcp, udp, icmp, icmpv6, all, or the number as a text. EC2 takes names in
#   any case and IANA's numbers; -1 is every protocol.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
#     description: IpProtocol, FromPort, ToPort
protocol(p) := name if {
	text := lower(format_int(p, 10)) # a number in .tf.json
	name := object.get(_protocols, text, text)
} else := name if {
	text := lower(p)
	name := object.get(_protocols, text, text)
}

_protocols := {"-1": "all", "6": "tcp", "17": "udp", "1": "icmp", "58": "icmpv6"}

# METADATA
# title: Protocols and ports that a rule admits
# description: |
#   True where the rule (an element of rules or acl_rules) admits a port
#   between first and last for one of the protocols, a set of names as
#   protocol gives them. A rule for all protocols, or for one that is none of
#   tcp, udp, icmp and icmpv6, admits all ports whatever it says of them; a rule
#   for tcp or udp without ports, or with -1, admits all of them too.
admits(rule, protocols, first, last) if {
	rule.protocol == "all"
	count(protocols) > 0
	first <= last
}

admits(rule, protocols, first, last) if {
	rule.protocol in protocols
	_from(rule) <= last
	_to(rule) >= first
}

_from(rule) := 0 if _all_ports(rule)

_from(rule) := rule.from if not _all_ports(rule)

_to(rule) := 65535 if _all_ports(rule)

_to(rule) := rule.to if not _all_ports(rule)

_all_ports(rule) if rule.from == -1

_all_ports(rule) if not rule.protocol in {"tcp", "udp", "icmp", "icmpv6"}

# METADATA
# title: How many ports a rule admits
# description: 65536 for all of them. Means nothing for icmp and icmpv6, whose ports are types and codes.
port_span(rule) := (_to(rule) - _from(rule)) + 1
