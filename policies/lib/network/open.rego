package lib.network

# METADATA
# title: The ingress rules that admit the internet
# description: |
#   Of the rules that r itself holds (see exposures), those that the internet may
#   use. A list of objects:
#
#     reach   protocol, from and to, as in own_rules
#     paths   the attributes that admit the internet
open_rules(r) := _open(r)

# METADATA
# title: Rules of which nobody knows whom they admit
# description: The ingress rules that r itself holds with a prefix list that is not in the workload, in the form of open_rules.
unseen_rules(r) := [{"reach": _reach(b.protocol, b), "paths": {sprintf("ingress[%d].prefix_list_ids", [i])}} |
	some i, b in r.values.ingress
	count(b.prefix_list_ids) > 0
	not _seen(r, "ingress.prefix_list_ids")
] if {
	r.type in _holders
}

unseen_rules(r) := [{"reach": _reach(r.values.protocol, r.values), "paths": {"prefix_list_ids"}} |
	r.values.type == "ingress"
	count(r.values.prefix_list_ids) > 0
	not _seen(r, "prefix_list_ids")
] if {
	r.type == "aws_security_group_rule"
}

unseen_rules(r) := [{"reach": _reach(r.values.ip_protocol, r.values), "paths": {"prefix_list_id"}} |
	r.values.prefix_list_id
	not _seen(r, "prefix_list_id")
] if {
	r.type == "aws_vpc_security_group_ingress_rule"
}

# METADATA
# title: The ranges that ingress rules admit
# description: |
#   For each ingress rule that r itself holds and each of its attributes that admit
#   addresses: {"reach", "path", "ranges"}. What own_rules says, without a look at
#   the rules for egress.
ingress_ranges(r) := [{"reach": _reach(b.protocol, b), "path": path, "ranges": ranges} |
	some i, b in r.values.ingress
	some path, ranges in _block_ranges(r, b, sprintf("ingress[%d]", [i]), "ingress.prefix_list_ids")
] if {
	r.type in _holders
}

ingress_ranges(r) := [{"reach": _reach(r.values.protocol, r.values), "path": path, "ranges": ranges} |
	r.values.type == "ingress"
	some path, ranges in _block_ranges(r, r.values, "", "prefix_list_ids")
] if {
	r.type == "aws_security_group_rule"
}

ingress_ranges(r) := [{"reach": _reach(r.values.ip_protocol, r.values), "path": path, "ranges": ranges} |
	some path, ranges in _rule_ranges(r)
] if {
	r.type == "aws_vpc_security_group_ingress_rule"
}

# METADATA
# title: A rule for nearly everything
# description: |
#   True where a rule admits every protocol, or more TCP or UDP ports than the
#   thousand below 1024 and more: nobody who opens that many means one of them.
wide(reach) if reach.protocol == "all"

wide(reach) if {
	reach.protocol in {"tcp", "udp"}
	port_span(reach) > 1000
}

# METADATA
# title: Ports for remote administration
# description: TCP ports by which people log on, and the name of what listens there.
remote_ports := {22: "SSH", 3389: "RDP", 5985: "WinRM", 5986: "WinRM"}

# METADATA
# title: Ports of databases and internal services
# description: |
#   Ports at which services listen that are made for networks one trusts, by the
#   number that IANA or the service's own manual gives, and the service's name.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19
#     description: High risk ports by Security Hub
#   - ref: https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml
#     description: Service name and port number registry
data_ports := {
	20: "FTP", 21: "FTP", 23: "Telnet", 25: "SMTP", 110: "POP3", 111: "RPC", 135: "RPC",
	137: "NetBIOS", 138: "NetBIOS", 139: "NetBIOS", 143: "IMAP", 389: "LDAP", 445: "SMB",
	514: "syslog", 636: "LDAP", 873: "rsync", 1433: "SQL Server", 1434: "SQL Server",
	1521: "Oracle", 2049: "NFS", 2375: "Docker", 2376: "Docker", 2379: "etcd", 2380: "etcd",
	2483: "Oracle", 2484: "Oracle", 3306: "MySQL", 5432: "PostgreSQL", 5439: "Redshift",
	5500: "VNC", 5601: "Kibana", 5900: "VNC", 5901: "VNC", 6379: "Redis", 7000: "Cassandra",
	7001: "Cassandra", 7199: "Cassandra", 8182: "Neptune", 9042: "Cassandra", 9092: "Kafka",
	9093: "Kafka", 9094: "Kafka", 9096: "Kafka", 9098: "Kafka", 9160: "Cassandra",
	9200: "OpenSearch", 9300: "OpenSearch", 10250: "kubelet", 11211: "Memcached",
	27017: "MongoDB", 27018: "MongoDB", 27019: "MongoDB",
}

# METADATA
# title: Which of data_ports a rule admits
# description: "A sorted list of texts, `3306 (MySQL)`."
reached_data_ports(reach) := [sprintf("%d (%s)", [port, data_ports[port]]) |
	some port in _candidates(reach)
	port >= reach.from
	port <= reach.to
] if {
	reach.protocol in {"tcp", "udp"}
}

reached_data_ports(reach) := [sprintf("%d (%s)", [port, data_ports[port]]) | some port in _candidates(reach)] if {
	reach.protocol == "all"
}

reached_data_ports(reach) := [] if not reach.protocol in {"tcp", "udp", "all"}

# Most rules are for one port, which need not be looked for among all.
_candidates(reach) := [reach.from | data_ports[reach.from]] if {
	reach.from > 0
	reach.from == reach.to
} else := _sorted_data_ports

_sorted_data_ports := [port | some port, _ in data_ports]
