package lib.iam

# METADATA
# title: Actions granted one by one
# description: |
#   Of the wanted actions (a set of names), those that Allow statements of the
#   document grant: a set of {"number", "statement", "actions"}, as allowed gives
#   it. Left out is what a broader grant brings along, of which other policies
#   speak: every action, all but excluded ones, or all of a service, on any
#   resource.
granted(document, wanted) := {{"number": g.number, "statement": s, "actions": actions} |
	some g in allowed(document, wanted)
	s := g.statement
	not s.NotAction
	not s.NotResource
	not _everything(s)
	actions := _but_of(g.actions, services_in_full(s))
	actions != set()
}

_everything(statement) if {
	every_action(statement)
	any_resource(statement)
}

_but_of(actions, services) := actions if services == set()

_but_of(actions, services) := {a | some a in actions; not _of(a, services)} if services != set()

_of(action, services) if lower(split(action, ":")[0]) in services

# METADATA
# title: Actions granted on everything of a kind
# description: |
#   Number of a statement -> the actions that it grants, in the sense of granted,
#   on all resources of their kind without a condition that limits it. kinds are
#   {"service", "resource", "actions"}, as all_of takes them; a service of ""
#   is for actions that are of interest only where the statement is about any
#   resource at all.
granted_widely(document, kinds) := {i: actions |
	some i, s in document.Statement
	s.Effect == "Allow"
	s.Action != []
	wanted := _wide(s, kinds)
	wanted != set()
	not s.NotResource
	not _everything(s)
	not is_limited(s)
	actions := _but_of(_left(document, s, granted_by(s, wanted)), services_in_full(s))
	actions != set()
}

# The actions of those kinds of which the statement is about all.
_wide(statement, kinds) := union({kind.actions |
	any_resource(statement)
	some kind in kinds
} | {kind.actions |
	some [service, rest] in _wild_resources(statement)
	some kind in _of_service(service, kinds)
	_is_all(kind.resource, rest)
})

_of_service(service, kinds) := [kind | some kind in kinds; kind.service == service] if not wild(service)

_of_service(service, kinds) := [kind | some kind in kinds; like(service, kind.service)] if wild(service)

# METADATA
# title: Services of which a statement allows everything
# description: |
#   The services, in lower case, of which the statement allows every action on any
#   resource, without a condition that limits whose or which.
services_in_full(statement) := whole_services(statement) if {
	statement.Effect == "Allow"
	any_resource(statement)
	not is_limited(statement)
} else := set()

# METADATA
# title: A statement with a condition that limits
# description: |
#   True where the statement has a condition other than one on the connection:
#   one that asks for TLS says nothing of who may do what to which resource.
is_limited(statement) if {
	some c in statement.Condition
	not lower(c.key) in {"aws:securetransport", "s3:tlsversion"}
}

# METADATA
# title: A statement that passes roles to named services or resources only
# related_resources:
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
#     description: Condition keys of iam:PassRole
limits_passing(statement) if _passed_to_named(statement)

limits_passing(statement) if {
	some c in statement.Condition
	_operator(c) in _positive
	regex.match(`^(iam:associatedresourcearn$|(aws|iam):resourcetag/)`, lower(c.key))
}

# METADATA
# title: Names for a message
# description: 'The first three of a set of names in order, and how many more there are: `a, b, c and 2 more`.'
some_of(names) := concat(", ", sorted) if {
	sorted := sort(names)
	count(sorted) <= 3
} else := sprintf("%s and %d more", [concat(", ", array.slice(sort(names), 0, 3)), count(names) - 3])
