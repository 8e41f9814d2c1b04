package lib.related

# METADATA
# title: What somebody wrote down
# description: |
#   True where the value at a path, with indices ("user[0].password"), was made
#   from no other resource and no data source: it stands in the configuration,
#   in a variable's default or in a file of variables. Never true for what was
#   read from a state or an account, which do not tell where a value came from.
written(resource, path) if {
	resource.source in {"terraform", "plan"}
	not resource.references[path]
}
