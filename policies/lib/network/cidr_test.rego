package lib.network_test

import data.lib.network

world := [
	"0.0.0.0/0",
	"::/0",
	["10.0.0.0/8", "0.0.0.0/0"],
	["0.0.0.0/1", "128.0.0.0/1"],
	"0.0.0.0/1",
	"8.0.0.0/7",
	["3.0.0.0/8", "4.0.0.0/8"],
	["10.0.0.0/8", "3.0.0.0/8", "4.0.0.0/8"],
	["::/1", "8000::/1"],
	"2000::/3",
	{"192.0.2.0/24", "::/0"},
	[null, "0.0.0.0/0"],
]

not_world := [
	[],
	"",
	"10.0.0.0/8",
	["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"],
	"3.0.0.0/8",
	["3.0.0.0/9", "3.128.0.0/9", "3.0.0.0/8"],
	"198.51.100.7/32",
	"fc00::/7",
	["2600:1f00::/24", "2a05:d000::/25"],
	[null, "10.0.0.0/8"],
	["sg-1", "10.0.0.0/8"],
	"240.0.0.0/4",
]

test_world if {
	every ranges in world {
		network.is_world(ranges)
	}
}

test_not_world if {
	every ranges in not_world {
		not network.is_world(ranges)
	}
}

test_private if {
	every c in ["10.1.0.0/16", "172.31.0.0/16", "192.168.1.1/32", "100.64.0.0/10", "fd00::/8", "fe80::1/128"] {
		network.is_private(c)
	}
	every c in ["172.0.0.0/8", "8.8.8.8/32", "2001:4860::/32", "0.0.0.0/0", "::/0", "9.0.0.0/7"] {
		not network.is_private(c)
	}
}

test_cidrs_are_what_is_one if {
	network.cidrs(["10.0.0.0/8", "sg-1", null, ""]) == {"10.0.0.0/8"}
	network.cidrs("10.0.0.0/8") == {"10.0.0.0/8"}
}

test_prefix_length if network.prefix_length("10.0.0.0/8") == 8

test_covers if {
	network.covers(["10.0.0.0/9", "10.128.0.0/9", "::/0"], "10.0.0.0/8")
	network.covers("0.0.0.0/0", "10.0.0.0/8")
	not network.covers("::/0", "10.0.0.0/8")
	not network.covers(["10.0.0.0/9"], "10.0.0.0/8")
}
