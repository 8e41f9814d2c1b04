package lib.iam

# METADATA
# title: Any resource
# description: |
#   True where the statement's Resource holds a pattern for everything: *, or
#   an ARN with nothing but wildcards behind the partition. A statement with
#   NotResource is about all but a few resources, and counts as any.
any_resource(statement) if {
	some p in statement.Resource
	regex.match(`^(\*+|arn:[^:]*:\*(:\*)*)$`, p)
}

any_resource(statement) if statement.NotResource

# METADATA
# title: All resources of a kind
# description: |
#   True where the statement is about any resource, or its Resource holds a
#   pattern for all resources of a service, or of a kind in it, in at least one
#   account: arn:aws:iam::*:role/*, arn:aws:s3:::*, arn:aws:kms:*:1234:key/*.
all_of(statement, _, _) if any_resource(statement)

all_of(statement, service, kind) if {
	some [of, rest] in _wild_resources(statement)
	like(of, service)
	_is_all(kind, rest)
}

_is_all(kind, rest) if regex.match(sprintf(`^(\*+|%s[/:]?\*+)$`, [kind]), rest)

# What can name all of a kind: the service, and what stands behind the account.
_wild_resources(statement) := {[parts[2], rest] |
	some p in statement.Resource
	endswith(p, "*")
	parts := split(p, ":")
	count(parts) >= 6
	rest := concat(":", array.slice(parts, 5, count(parts)))
}

# METADATA
# title: Statements about the same resources and more
# description: |
#   True where outer is about every resource that inner is about. Trust policies
#   name no resource; there both are about the role.
covers_resources(outer, inner) if {
	not outer.Resource
	not outer.NotResource
	not inner.Resource
	not inner.NotResource
}

covers_resources(outer, _) if "*" in outer.Resource

covers_resources(outer, inner) if {
	count(outer.Resource) > 0
	not "*" in outer.Resource
	count(inner.Resource) > 0
	every r in inner.Resource {
		some p in outer.Resource
		like(p, r)
	}
}
