package lib.network_test

import data.lib.network

test_wide if {
	network.wide({"protocol": "all", "from": 0, "to": 0})
	network.wide({"protocol": "tcp", "from": 0, "to": 65535})
	network.wide({"protocol": "udp", "from": 1, "to": 1001})
	not network.wide({"protocol": "tcp", "from": 1, "to": 1000})
	not network.wide({"protocol": "50", "from": 0, "to": 65535})
	not network.wide({"protocol": "icmp", "from": 0, "to": 65535})
}

test_reached_data_ports if {
	network.reached_data_ports({"protocol": "tcp", "from": 3000, "to": 3400}) == ["3306 (MySQL)"]
	network.reached_data_ports({"protocol": "tcp", "from": 20, "to": 23}) == ["20 (FTP)", "21 (FTP)", "23 (Telnet)"]
	network.reached_data_ports({"protocol": "tcp", "from": 443, "to": 443}) == []
	network.reached_data_ports({"protocol": "icmp", "from": 0, "to": 65535}) == []
}
