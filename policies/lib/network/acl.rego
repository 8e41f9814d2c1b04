package lib.network

# METADATA
# title: The entries of a network ACL
# description: |
#   The entries for a direction, "ingress" or "egress", of an aws_network_acl or
#   aws_default_network_acl: its blocks, and the aws_network_acl_rule resources
#   that refer to it. A set of objects:
#
#     resource, attribute   where the entry stands: a key, and a block's path or ""
#     number                the lower, the earlier it decides
#     action                "allow" or "deny"
#     protocol, from, to    as in own_rules
#     range                 one CIDR range
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
#     description: Network ACL rules are decided by the lowest number that matches
acl_entries(acl, direction) := _acl_blocks(acl, direction) | {entry |
	some companion in data.plumb.related[acl.key].aws_network_acl_rule.network_acl_id
	_direction(companion) == direction
	some name in ["cidr_block", "ipv6_cidr_block"]
	cidr := companion.values[name]
	cidr != ""
	entry := object.union(_reach(companion.values.protocol, companion.values), {
		"resource": companion.key,
		"attribute": "",
		"number": companion.values.rule_number,
		"action": lower(companion.values.rule_action),
		"range": cidr,
	})
}

_acl_blocks(acl, "ingress") := {_acl_block(acl, b, sprintf("ingress[%d]", [i]), cidr) |
	some i, b in acl.values.ingress
	some name in ["cidr_block", "ipv6_cidr_block"]
	cidr := b[name]
	cidr != ""
}

_acl_blocks(acl, "egress") := {_acl_block(acl, b, sprintf("egress[%d]", [i]), cidr) |
	some i, b in acl.values.egress
	some name in ["cidr_block", "ipv6_cidr_block"]
	cidr := b[name]
	cidr != ""
}

_acl_block(acl, b, at, cidr) := object.union(_reach(b.protocol, b), {
	"resource": acl.key,
	"attribute": at,
	"number": b.rule_no,
	"action": lower(b.action),
	"range": cidr,
})

_has_range(b) if b.cidr_block != ""

_has_range(b) if b.ipv6_cidr_block != ""

_direction(rule) := "egress" if rule.values.egress == true

else := "ingress"

# METADATA
# title: Entries through which the internet reaches ports
# description: |
#   [port, entry] for each of the ports, a set, and those of acl_entries(acl,
#   "ingress") that allow a protocol ("tcp", "udp") at the port from the internet,
#   and are not overruled: no entry with a lower number denies that protocol and
#   port to a range that contains theirs.
#   Where an entry of which something is not known may be such a one, there are
#   none.
acl_exposures(acl, protocol, ports) := {[port, allow] |
	some allow in _open_entries(acl)
	some port in ports
	_lets_through(allow, protocol, port)
	not _overruled(acl, allow, protocol, port)
}

_lets_through(entry, protocol, port) if {
	entry.protocol == protocol
	entry.from <= port
	entry.to >= port
}

_lets_through(entry, _, _) if entry.protocol == "all"

# For all protocols and ports; OPA computes it once.
_open_entries(acl) := {allow |
	some allow in acl_entries(acl, "ingress")
	allow.action == "allow"
	_is_open([allow.range])
	not _may_overrule(acl)
}

_overruled(acl, allow, protocol, port) if {
	some deny in acl_entries(acl, "ingress")
	deny.action == "deny"
	deny.number < allow.number
	_lets_through(deny, protocol, port)
	covers(deny.range, allow.range)
}

# An entry that may deny, and of which something is missing that no entry is
# without.
_may_overrule(acl) if {
	some b in acl.values.ingress
	not _allowing_block(b)
	not _whole_block(b)
}

_may_overrule(acl) if {
	some companion in data.plumb.related[acl.key].aws_network_acl_rule.network_acl_id
	_direction(companion) == "ingress"
	not _allowing_rule(companion.values)
	not _whole_rule(companion.values)
}

_whole_block(b) if {
	b.rule_no
	b.action
	b.protocol
	_has_range(b)
}

_whole_rule(values) if {
	values.rule_number
	values.rule_action
	values.protocol
	_has_range(values)
}

_allowing_block(b) if lower(b.action) == "allow"

_allowing_rule(values) if lower(values.rule_action) == "allow"
