# METADATA
# title: Networks
# description: |
#   What address ranges, ports, security groups and network ACLs let through.
#
#   Ranges are judged together: 0.0.0.0/1 and 128.0.0.0/1 are the internet.
#   What is no CIDR range (a symbol, a null) counts for nothing here; the
#   engine knows that it was read and makes the verdict unknown.
# related_resources:
#   - ref: https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml
#     description: IPv4 ranges that are not routed on the internet
#   - ref: https://www.iana.org/assignments/iana-ipv6-special-registry/iana-ipv6-special-registry.xhtml
#     description: IPv6 ranges that are not routed on the internet
package lib.network

# METADATA
# title: The ranges in a value
# description: A string, a list or a set in; the set of those texts in it that are CIDR ranges out.
cidrs(x) := {c | some c in _each(x); net.cidr_is_valid(c)}

_each(x) := [x] if is_string(x)

_each(x) := x if is_array(x)

_each(x) := x if is_set(x)

# METADATA
# title: Open to the internet
# description: |
#   True where the ranges in x (a string, a list or a set) together cover the
#   internet, or so much of it that no one organisation owns it: more than a
#   /8 of public IPv4 addresses (the largest block that registries hand out,
#   RFC 7020 and IANA's IPv4 address space registry), or more than a /16 of
#   global IPv6 unicast (registries get a /12, their members at most a few
#   /20). Private ranges do not count.
is_world(x) if {
	is_array(x)
	_is_open(x)
}

is_world(x) if {
	not is_array(x)
	_is_open([c | some c in _each(x)])
}

_is_open(list) if "0.0.0.0/0" in list

else if "::/0" in list

else if {
	_may_be_large(list)
	ranges := cidrs(list)
	_large(ranges)
	_large(net.cidr_merge({c | some c in ranges; not is_private(c)}))
}

# Most lists are a few ranges, none of which is large: five of a /11 are less than
# a /8. This is only about time.
_may_be_large(list) if count(list) > 4

else if regex.match("/[0-9]( |$)|/10( |$)|:[^ ]*/1[0-9]( |$)", replace(concat(" ", [c | some c in list; is_string(c)]), "10.0.0.0/8", ""))

# More addresses, counted apart, than one organisation owns. IPv4 addresses are
# counted one by one, IPv6 by /64 networks.
_large(ranges) if sum([bits.lsh(1, 32 - prefix_length(c)) | some c in ranges; _v4(c)]) > bits.lsh(1, 24)

_large(ranges) if sum([bits.lsh(1, max([0, 64 - prefix_length(c)])) | some c in ranges; not _v4(c)]) > bits.lsh(1, 48)

_v4(c) if not contains(c, ":")

# METADATA
# title: The length of a range's prefix
# description: 8 for 10.0.0.0/8.
prefix_length(c) := to_number(split(c, "/")[1])

# METADATA
# title: A range that the internet does not route
# description: |
#   True where the whole of the range c lies in private or otherwise special
#   space: RFC 1918, shared address space (RFC 6598), loopback, link-local,
#   documentation, benchmarking, multicast, reserved; in IPv6 unique local
#   (RFC 4193), link-local, loopback, documentation, multicast.
is_private(c) if {
	_v4(c)
	some outer in _special_v4
	net.cidr_contains(outer, c)
}

is_private(c) if {
	not _v4(c)
	some outer in _special_v6
	net.cidr_contains(outer, c)
}

_special_v4 := {
	"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
	"192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
	"224.0.0.0/4", "240.0.0.0/4",
}

_special_v6 := {"::1/128", "64:ff9b:1::/48", "100::/64", "2001:db8::/32", "fc00::/7", "fe80::/10", "ff00::/8"}

# METADATA
# title: Ranges that contain another
# description: True where the ranges in x together contain the range c.
covers(x, c) if {
	some outer in net.cidr_merge({r | some r in cidrs(x); contains(r, ":") == contains(c, ":")})
	net.cidr_contains(outer, c)
}
