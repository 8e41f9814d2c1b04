package lib.network

import data.lib.related

# METADATA
# title: Where the internet reaches some ports
# description: |
#   The attributes of the rules that r itself holds which admit, from the
#   internet, one of the protocols (a set, see protocol) at a port between first
#   and last: a set of {"resource", "attribute"} to point at. r is a security group
#   or a rule in any of the three forms: the blocks of an aws_security_group or
#   aws_default_security_group, an aws_security_group_rule, an
#   aws_vpc_security_group_ingress_rule.
exposures(r, protocols, first, last) := {{"resource": r.key, "attribute": path} |
	some rule in _open(r)
	admits(rule.reach, protocols, first, last)
	some path in rule.paths
}

# The ingress rules of r that admit the internet: what they reach, and by which
# attributes. All policies about ports begin with it; OPA computes it once.
_open(r) := [{"reach": _reach(b.protocol, b), "paths": paths} |
	some i, b in r.values.ingress
	paths := _open_block(r, b, sprintf("ingress[%d].", [i]), "ingress.prefix_list_ids")
	count(paths) > 0
] if {
	r.type in _holders
}

_open(r) := [{"reach": _reach(r.values.protocol, r.values), "paths": paths} |
	r.values.type == "ingress"
	paths := _open_block(r, r.values, "", "prefix_list_ids")
	count(paths) > 0
] if {
	r.type == "aws_security_group_rule"
}

_open(r) := [{"reach": _reach(r.values.ip_protocol, r.values), "paths": paths} |
	paths := {path | some path, ranges in _rule_ranges(r); is_world(ranges)}
	count(paths) > 0
] if {
	r.type == "aws_vpc_security_group_ingress_rule"
}

_open_block(r, b, at, lists) := ({concat("", [at, "cidr_blocks"]) | is_world(b.cidr_blocks)} | {concat("", [at, "ipv6_cidr_blocks"]) | is_world(b.ipv6_cidr_blocks)}) | {concat("", [at, "prefix_list_ids"]) |
	count(b.prefix_list_ids) == 1
	is_world(_entries(r, lists))
}

# METADATA
# title: Where nobody knows who reaches some ports
# description: |
#   The paths of prefix lists, in rules that r itself holds, which admit one of
#   the protocols at a port between first and last, and whose entries are not
#   in the workload. For verdict.unknown.
unseen(r, protocols, first, last) := {sprintf("ingress[%d].prefix_list_ids", [i]) |
	some i, b in r.values.ingress
	count(b.prefix_list_ids) > 0
	admits(_reach(b.protocol, b), protocols, first, last)
	not _seen(r, "ingress.prefix_list_ids")
} if {
	r.type in _holders
}

unseen(r, protocols, first, last) := {"prefix_list_ids" |
	count(r.values.prefix_list_ids) > 0
	r.values.type == "ingress"
	admits(_reach(r.values.protocol, r.values), protocols, first, last)
	not _seen(r, "prefix_list_ids")
} if {
	r.type == "aws_security_group_rule"
}

unseen(r, protocols, first, last) := {"prefix_list_id" |
	r.values.prefix_list_id
	admits(_reach(r.values.ip_protocol, r.values), protocols, first, last)
	not _seen(r, "prefix_list_id")
} if {
	r.type == "aws_vpc_security_group_ingress_rule"
}

# METADATA
# title: The rules that a resource itself holds
# description: |
#   The rules for a direction, "ingress" or "egress", of a security group in
#   any of its forms (see exposures; egress has aws_vpc_security_group_egress_rule).
#   A set of objects:
#
#     resource      key of the resource that holds the rule
#     attribute     the block's path, "" where the resource is the rule
#     protocol      see protocol
#     from, to      the ports; 0 and 65535 for all
#     ranges        the attributes that admit addresses: path -> texts; a managed
#                   prefix list of the workload stands there with its entries
#     unseen        paths of prefix lists whose entries nobody knows
#     groups        true where it admits other security groups, or its own
#     description   "" where there is none
own_rules(r, "ingress") := {_block(r, b, sprintf("ingress[%d]", [i]), "ingress.prefix_list_ids", _block_groups(b)) |
	some i, b in r.values.ingress
} if {
	r.type in _holders
}

own_rules(r, "egress") := {_block(r, b, sprintf("egress[%d]", [i]), "egress.prefix_list_ids", _block_groups(b)) |
	some i, b in r.values.egress
} if {
	r.type in _holders
}

own_rules(r, direction) := {_block(r, r.values, "", "prefix_list_ids", _legacy_groups(r.values)) | r.values.type == direction} if {
	r.type == "aws_security_group_rule"
}

own_rules(r, direction) := {_rule(r) | contains(r.type, direction)} if r.type in _standalone

_holders := {"aws_security_group", "aws_default_security_group"}

_standalone := {"aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"}

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
# title: A security group with rules
# description: True where rules has an element for either direction.
has_rules(r) if {
	r.type in _holders
	r.values.ingress[_].protocol
}

has_rules(r) if {
	r.type in _holders
	r.values.egress[_].protocol
}

has_rules(r) if {
	some type in ["aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"]
	some companion in related.to(r, type, "security_group_id")
	some direction in ["ingress", "egress"]
	count(own_rules(companion, direction)) > 0
}

# A block of a security group, or the arguments of an aws_security_group_rule, at
# a path. lists is the attribute that names its prefix lists.
_block(r, b, at, lists, groups) := object.union(_reach(b.protocol, b), {
	"resource": r.key,
	"attribute": at,
	"ranges": _block_ranges(r, b, at, lists),
	"unseen": {_below(at, "prefix_list_ids") |
		count(b.prefix_list_ids) > 0
		not _seen(r, lists)
	},
	"groups": groups,
	"description": _described(b),
})

_rule(r) := object.union(_reach(r.values.ip_protocol, r.values), {
	"resource": r.key,
	"attribute": "",
	"ranges": _rule_ranges(r),
	"unseen": {"prefix_list_id" |
		r.values.prefix_list_id
		not _seen(r, "prefix_list_id")
	},
	"groups": _rule_groups(r.values),
	"description": _described(r.values),
})

_block_ranges(r, b, at, lists) := object.union_n([
	{_below(at, "cidr_blocks"): b.cidr_blocks | b.cidr_blocks},
	{_below(at, "ipv6_cidr_blocks"): b.ipv6_cidr_blocks | b.ipv6_cidr_blocks},
	{_below(at, "prefix_list_ids"): _entries(r, lists) | count(b.prefix_list_ids) == 1},
])

_rule_ranges(r) := object.union_n([
	{"cidr_ipv4": r.values.cidr_ipv4 | r.values.cidr_ipv4},
	{"cidr_ipv6": r.values.cidr_ipv6 | r.values.cidr_ipv6},
	{"prefix_list_id": _entries(r, "prefix_list_id") | r.values.prefix_list_id},
])

_below("", name) := name

_below(at, name) := concat(".", [at, name]) if at != ""

_block_groups(b) if count(b.security_groups) > 0

else if b.self == true

else := false

_legacy_groups(values) if values.source_security_group_id

else if values.self == true

else := false

_rule_groups(b) if b.referenced_security_group_id

else := false

_described(b) := b.description if is_string(b.description)

else := ""
