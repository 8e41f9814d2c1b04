# METADATA
# title: Containers
# description: |
#   The containers that a task or job definition starts, whichever service and
#   form it is written in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
#     description: ContainerDefinition
#   - ref: https://docs.aws.amazon.com/batch/latest/APIReference/API_RegisterJobDefinition.html
#     description: 'RegisterJobDefinition: containerProperties, nodeProperties, ecsProperties'
package lib.containers

# METADATA
# title: The containers of a definition
# description: |
#   The containers in the JSON of an aws_ecs_task_definition or an
#   aws_batch_job_definition, as a set of
#
#     attribute   the path of the JSON they stand in
#     name        what to call it in a message: `container "web"`
#     spec        the object as it is written, in the API's spelling
#
#   None for text that is no JSON, of which unreadable tells, and none for jobs
#   on EKS, whose pods are blocks.
of(r) := {c |
	some c in _of_ecs(r)
} if {
	r.type == "aws_ecs_task_definition"
} else := {c |
	some c in _of_batch(r)
}

_of_ecs(r) := {_container("container_definitions", i, spec) |
	some i, spec in json.unmarshal(r.values.container_definitions)
}

_of_batch(r) := union({
	{_container("container_properties", 0, spec) |
		spec := json.unmarshal(r.values.container_properties)
	},
	{_container("node_properties", i, spec) |
		some i, nodes in json.unmarshal(r.values.node_properties).nodeRangeProperties
		spec := nodes.container
	},
	{_container("node_properties", i, spec) |
		some nodes in json.unmarshal(r.values.node_properties).nodeRangeProperties
		some task in nodes.ecsProperties.taskProperties
		some i, spec in task.containers
	},
	{_container("ecs_properties", i, spec) |
		some task in json.unmarshal(r.values.ecs_properties).taskProperties
		some i, spec in task.containers
	},
})

_container(attribute, i, spec) := {"attribute": attribute, "name": _name(attribute, i, spec), "spec": spec}

_name(_, _, spec) := sprintf("container %q", [spec.name])

_name("container_properties", _, spec) := "the container" if not spec.name

_name(attribute, i, spec) := sprintf("container %d", [i + 1]) if {
	attribute != "container_properties"
	not spec.name
}

# METADATA
# title: Paths of JSON that cannot be read
unreadable(r) := {"container_definitions" | _broken(r.values.container_definitions)} if {
	r.type == "aws_ecs_task_definition"
} else := union({
	{"container_properties" | _broken(r.values.container_properties)},
	{"node_properties" | _broken(r.values.node_properties)},
	{"ecs_properties" | _broken(r.values.ecs_properties)},
})

_broken(text) if not json.is_valid(text)
