package lib.network

import data.lib.related

# The ranges of the one managed prefix list that an attribute of r refers to;
# none where there are several, of which nobody can say here which is meant.
_entries(r, attribute) := [cidr | some cidr in _listed(list)] if {
	some list in related.from(r, attribute)
	_seen(r, attribute)
} else := []

_seen(r, attribute) if {
	lists := related.from(r, attribute)
	count(lists) == 1
	some list in lists
	list.type == "aws_ec2_managed_prefix_list"
	list.mode == "managed"
}

_listed(list) := {entry.cidr | some entry in list.values.entry} | {entry.values.cidr |
	some entry in related.to(list, "aws_ec2_managed_prefix_list_entry", "prefix_list_id")
}
