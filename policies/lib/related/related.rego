# METADATA
# title: Resources and those they belong to
# description: |
#   Joins between resources. An attribute is a path without indices. They hold
#   whether a resource is referred to by id, name, ARN, literally or through a
#   reference that only AWS can resolve.
package lib.related

# to gives the resources of a type whose attribute refers to the resource.
to(resource, type, attribute) := data.plumb.related[resource.key][type][attribute]

# from gives the resources, of any type, that an attribute of the resource
# refers to.
from(resource, attribute) := data.plumb.refers[resource.key][attribute]

# all gives all resources of a type in the workload.
all(type) := data.plumb.resources[type]

# beside gives the resources of a type in the account and region of the resource:
# settings that hold there for all. In configuration these are the ones of the
# same provider block.
beside(resource, type) := [other |
	some other in data.plumb.resources[type]
	other.provider.place == resource.provider.place
]
