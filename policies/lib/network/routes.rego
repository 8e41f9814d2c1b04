package lib.network

import data.lib.related

# METADATA
# title: Routes from a subnet to the internet
# description: |
#   Where the route table of an aws_subnet sends all addresses to an internet
#   gateway: a set of {"key", "attribute"}, the resource that holds the route and
#   the path in it. The table is the associated one, else the VPC's main one as
#   far as the workload says which that is.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
#     description: Configure route tables
internet_routes(subnet) := {route |
	some table in _tables(subnet)
	some route in _internet_routes(table)
}

# METADATA
# title: A subnet with a route to the internet
# description: True where internet_routes has an element.
is_routed_to_internet(subnet) if {
	some table in _tables(subnet)
	some route in table.values.route
	_everywhere(route)
	_through_gateway(table, route, "route.gateway_id")
}

is_routed_to_internet(subnet) if {
	some table in _tables(subnet)
	some route in related.to(table, "aws_route", "route_table_id")
	_everywhere(route.values)
	_through_gateway(route, route.values, "gateway_id")
}

_tables(subnet) := [table |
	some association in related.to(subnet, "aws_route_table_association", "subnet_id")
	some table in related.from(association, "route_table_id")
] if {
	count(related.to(subnet, "aws_route_table_association", "subnet_id")) > 0
} else := [table |
	some vpc in related.from(subnet, "vpc_id")
	some table in _main_tables(vpc)
]

_main_tables(vpc) := array.concat(
	related.to(vpc, "aws_default_route_table", "default_route_table_id"),
	[table |
		some association in related.to(vpc, "aws_main_route_table_association", "vpc_id")
		some table in related.from(association, "route_table_id")
	],
)

# A block names its gateway by the table's attribute as a whole: which block refers to
# which gateway is not told, so one of them must.
_internet_routes(table) := {{"key": table.key, "attribute": sprintf("route[%d]", [i])} |
	some i, route in table.values.route
	_everywhere(route)
	_through_gateway(table, route, "route.gateway_id")
} | {{"key": route.key, "attribute": "gateway_id"} |
	some route in related.to(table, "aws_route", "route_table_id")
	_everywhere(route.values)
	_through_gateway(route, route.values, "gateway_id")
}

_everywhere(route) if route.cidr_block == "0.0.0.0/0"

_everywhere(route) if route.ipv6_cidr_block == "::/0"

_everywhere(route) if route.destination_cidr_block == "0.0.0.0/0"

_everywhere(route) if route.destination_ipv6_cidr_block == "::/0"

_through_gateway(r, route, attribute) if {
	route.gateway_id != ""
	some gateway in related.from(r, attribute)
	gateway.type == "aws_internet_gateway"
}

_through_gateway(_, route, _) if startswith(route.gateway_id, "igw-")
