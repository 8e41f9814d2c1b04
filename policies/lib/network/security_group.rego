package lib.network

import data.lib.related

# METADATA
# title: The rules that a resource itself holds
# description: |
#   The rules for a direction, "ingress" or "egress", of a security group in
#   any of the three forms: the blocks of an aws_security_group or
#   aws_default_security_group, an aws_security_group_rule, an
#   aws_vpc_security_group_ingress_rule or _egress_rule. A set of objects:
#
#     resource      key of the resource that holds the rule
#     attribute     the block's path, "" where the resource is the rule
#     protocol      see protocol
#     from, to      as written, -1 where not given
#     ranges        the attributes that admit addresses: path -> texts; a managed
#                   prefix list of the workload stands there with its entries
#     unseen        paths of prefix lists whose entries nobody knows
#     groups        true where it admits a security group or the group itself
#     description   "" where there is none
own_rules(r, "ingress") := {_block(r, b, sprintf("ingress[%d]", [i]), "ingress.prefix_list_ids") |
	some i, b in r.values.ingress
} if {
	r.type in _holders
}

own_rules(r, "egress") := {_block(r, b, sprintf("egress[%d]", [i]), "egress.prefix_list_ids") |
	some i, b in r.values.egress
} if {
	r.type in _holders
}

own_rules(r, direction) := {_block(r, r.values, "", "prefix_list_ids") | r.values.type == direction} if {
	r.type == "aws_security_group_rule"
}

own_rules(r, direction) := {_standalone(r) | contains(r.type, direction)} if {
	r.type in {"aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"}
}

_holders := {"aws_security_group", "aws_default_security_group"}

# METADATA
# title: All rules of a security group
# description: |
#   Those that the group r itself holds and those of the rule resources that
#   refer to it, in the form of own_rules.
rules(r, direction) := own_rules(r, direction) | {rule |
	some type in _companions[direction]
	some companion in related.to(r, type, "security_group_id")
	some rule in own_rules(companion, direction)
}

_companions := {
	"ingress": ["aws_security_group_rule", "aws_vpc_security_group_ingress_rule"],
	"egress": ["aws_security_group_rule", "aws_vpc_security_group_egress_rule"],
}

# METADATA
# title: Where the internet reaches some ports
# description: |
#   A set of {"resource", "attribute", "rule"}: the attributes of the rules that
#   r itself holds (see own_rules) which admit, from the internet, one of the
#   protocols (a set, see protocol) at a port between first and last.
exposures(r, protocols, first, last) := {{"resource": rule.resource, "attribute": path, "rule": rule} |
	some rule in own_rules(r, "ingress")
	admits(rule, protocols, first, last)
	some path, ranges in rule.ranges
	is_world(ranges)
}

# METADATA
# title: Where nobody knows who reaches some ports
# description: |
#   The paths of prefix lists, in rules that r itself holds, which admit one of
#   the protocols at a port between first and last, and whose entries are not
#   in the workload. For verdict.unknown.
unseen(r, protocols, first, last) := {path |
	some rule in own_rules(r, "ingress")
	admits(rule, protocols, first, last)
	some path in rule.unseen
}

# A block of a security group, or the values of an aws_security_group_rule.
_block(r, b, at, lists) := {
	"resource": r.key,
	"attribute": at,
	"protocol": protocol(b.protocol),
	"from": _first(b),
	"to": _last(b),
	"ranges": object.union_n([
		{_below(at, "cidr_blocks"): b.cidr_blocks | b.cidr_blocks},
		{_below(at, "ipv6_cidr_blocks"): b.ipv6_cidr_blocks | b.ipv6_cidr_blocks},
		{_below(at, "prefix_list_ids"): _entries(r, lists) | count(b.prefix_list_ids) == 1},
	]),
	"unseen": {_below(at, "prefix_list_ids") |
		count(b.prefix_list_ids) > 0
		not _seen(r, lists)
	},
	"description": _described(b),
}

_standalone(r) := {
	"resource": r.key,
	"attribute": "",
	"protocol": protocol(r.values.ip_protocol),
	"from": _first(r.values),
	"to": _last(r.values),
	"ranges": object.union_n([
		{"cidr_ipv4": [r.values.cidr_ipv4] | r.values.cidr_ipv4},
		{"cidr_ipv6": [r.values.cidr_ipv6] | r.values.cidr_ipv6},
		{"prefix_list_id": _entries(r, "prefix_list_id") | r.values.prefix_list_id},
	]),
	"unseen": {"prefix_list_id" |
		r.values.prefix_list_id
		not _seen(r, "prefix_list_id")
	},
	"description": _described(r.values),
}

_below("", name) := name

_below(at, name) := concat(".", [at, name]) if at != ""

_first(b) := b.from_port if is_number(b.from_port) else := -1

_last(b) := b.to_port if is_number(b.to_port) else := -1

_described(b) := b.description if is_string(b.description) else := ""
