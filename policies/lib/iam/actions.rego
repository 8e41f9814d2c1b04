package lib.iam

# METADATA
# title: The actions that a document allows
# description: |
#   Of the wanted actions (a set of names, "s3:GetObject"), those that the
#   document allows: a set of {"number", "statement", "actions"}, one for each
#   Allow statement that allows at least one. Action and NotAction are both
#   understood. An action is left out where a Deny statement without conditions
#   takes it back for everything that the Allow statement is about.
allowed(document, wanted) := {{"number": i, "statement": s, "actions": actions} |
	some i, s in document.Statement
	s.Effect == "Allow"
	granted := granted_by(s, wanted)
	count(granted) > 0
	actions := _left(document, s, granted)
	count(actions) > 0
}

# METADATA
# title: The actions that a statement names
# description: |
#   Of the wanted actions (a set of names), those that its Action stands for, or
#   its NotAction does not. Whether it allows or denies them is not asked.
granted_by(statement, wanted) := _named(statement.Action, wanted)

granted_by(statement, wanted) := wanted - _named(statement.NotAction, wanted)

_named(patterns, wanted) := {w |
	lowered := {lower(p) | some p in patterns}
	wildcards := {p | some p in lowered; wild(p)}
	some w in wanted
	_one_of(lower(w), lowered, wildcards)
}

_one_of(action, patterns, _) if action in patterns

_one_of(action, patterns, wildcards) if {
	not action in patterns
	some p in wildcards
	like(p, action)
}

# What granted_by does, for tables of many actions: names in lower case -> names,
# by service. Patterns that leave the service open are another matter: they are
# every_action, and every policy that asks for a table leaves that out.
_tabled(statement, table) := {name |
	some p in statement.Action
	parts := split(lower(p), ":")
	some action in _matching(parts[1], table[parts[0]])
	name := table[parts[0]][action]
} if {
	statement.Action
}

_tabled(statement, table) := {name |
	some service, names in table
	excluded := {action |
		some p in statement.NotAction
		parts := split(lower(p), ":")
		like(parts[0], service)
		some action in _matching(parts[1], names)
	}
	some action, name in names
	not action in excluded
} if {
	count(statement.NotAction) > 0
	not _every_pattern(statement.NotAction)
}

_every_pattern(patterns) if {
	some p in patterns
	regex.match(`^\*+(:\*+)?$`, p)
}

_matching(pattern, names) := {pattern | names[pattern]} if not wild(pattern)

_matching(pattern, names) := {action | some action, _ in names; like(pattern, action)} if wild(pattern)

# METADATA
# title: Every action
# description: "True where the statement's Action holds a pattern for all actions of all services: *, *:* and the like."
every_action(statement) if _every_pattern(statement.Action)

# METADATA
# title: Whole services
# description: |
#   The services, in lower case, of which the statement's Action names every
#   action, as `s3:*` does. Not those of a bare `*`.
whole_services(statement) := {lower(service) |
	some p in statement.Action
	[service, action] := split(p, ":")
	not wild(service)
	regex.match(`^\*+$`, action)
}

# The actions that no Deny takes back.
_left(document, _, actions) := actions if not _denies_something(document)

_left(document, statement, actions) := {a | some a in actions; not _taken_back(document, statement, a)} if {
	_denies_something(document)
}

_denies_something(document) if {
	some s in document.Statement
	s.Effect == "Deny"
}

# Some statement of the document denies the action, without conditions, to
# everyone and for every resource of the Allow statement.
_taken_back(document, statement, action) if {
	some d in document.Statement
	d.Effect == "Deny"
	not d.Condition
	_for_everyone(d)
	count(granted_by(d, {action})) > 0
	covers_resources(d, statement)
}

_taken_back(document, statement, action) if {
	some d in document.Statement
	d.Effect == "Deny"
	d.Condition == []
	_for_everyone(d)
	count(granted_by(d, {action})) > 0
	covers_resources(d, statement)
}

_for_everyone(statement) if is_everyone(statement)

# An identity policy names no principal: it is about the identity that has it.
_for_everyone(statement) if {
	not statement.Principal
	not statement.NotPrincipal
}

# METADATA
# title: Statements about the same actions and more
# description: True where outer names every action that inner names.
covers_actions(outer, inner) if {
	count(inner.Action) > 0
	patterns := {lower(p) | some p in outer.Action}
	every a in inner.Action {
		some p in patterns
		like(p, lower(a))
	}
}

covers_actions(outer, inner) if {
	count(inner.Action) > 0
	count(outer.NotAction) > 0
	not _overlap(outer.NotAction, inner.Action)
}

covers_actions(outer, inner) if {
	inner.NotAction
	every_action(outer)
}

# True unless it is sure that the patterns have nothing in common.
_overlap(patterns, others) if {
	some p in patterns
	some q in others
	_may_meet(lower(p), lower(q))
}

_may_meet(p, q) if like(p, q)

_may_meet(p, q) if like(q, p)

# Two patterns that both hold wildcards: they part where their beginnings do.
_may_meet(p, q) if {
	wild(p)
	wild(q)
	a := regex.split(`[*?]`, p)[0]
	b := regex.split(`[*?]`, q)[0]
	n := min([count(a), count(b)])
	substring(a, 0, n) == substring(b, 0, n)
}
