package lib.containers_test

import data.lib.containers

task(text) := {"type": "aws_ecs_task_definition", "values": {"container_definitions": text}}

job(values) := {"type": "aws_batch_job_definition", "values": values}

names(r) := {c.name | some c in containers.of(r)}

test_tasks if {
	names(task(`[{"name": "web"}, {"name": "log"}]`)) == {`container "web"`, `container "log"`}
	names(task(`[{"image": "a"}]`)) == {"container 1"}
	names(task(`[]`)) == set()
	names(task(`no`)) == set()
}

test_jobs if {
	names(job({"container_properties": `{"image": "a"}`})) == {"the container"}
	names(job({"node_properties": `{"nodeRangeProperties": [{"container": {"image": "a"}}]}`})) == {"container 1"}
	names(job({"ecs_properties": `{"taskProperties": [{"containers": [{"name": "a"}, {"name": "b"}]}]}`})) == {`container "a"`, `container "b"`}
	names(job({})) == set()
}

test_unreadable if {
	containers.unreadable(task(`[`)) == {"container_definitions"}
	containers.unreadable(task(`[]`)) == set()
	containers.unreadable(job({"ecs_properties": "x", "container_properties": "{}"})) == {"ecs_properties"}
}
