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
	granted != set()
	actions := _left(document, s, granted)
	actions != set()
}

# METADATA
# title: The actions that a statement names
# description: |
#   Of the wanted actions (a set of names), those that its Action stands for, or
#   its NotAction does not. Whether it allows or denies them is not asked.
granted_by(statement, wanted) := _named(statement.Action, wanted)

granted_by(statement, wanted) := wanted - _named(statement.NotAction, wanted)

# All patterns are looked for at once, as lines of one text: there may be many names.
_named(patterns, wanted) := {w |
	some w in regex.find_n(sprintf("(?im)^(?:%s)$", [concat("|", {strings.replace_n({`\`: `\\`, ".": `\.`, "+": `\+`, "(": `\(`, ")": `\)`, "[": `\[`, "]": `\]`, "{": `\{`, "}": `\}`, "^": `\^`, "$": `\$`, "|": `\|`, "*": ".*", "?": "."}, p) | some p in patterns})]), concat("\n", wanted), -1)
}

# The same, but that no wildcard stands for a service: what does is every_action, and every policy
# that asks leaves that out.
_named_apart(patterns, wanted) := {w |
	some w in regex.find_n(sprintf("(?im)^(?:%s)$", [concat("|", {strings.replace_n({`\`: `\\`, ".": `\.`, "+": `\+`, "(": `\(`, ")": `\)`, "[": `\[`, "]": `\]`, "{": `\{`, "}": `\}`, "^": `\^`, "$": `\$`, "|": `\|`, "*": `[^:\n]*`, "?": `[^:\n]`}, p) | some p in patterns})]), concat("\n", wanted), -1)
}

# What granted_by does, service by service.
_granted_apart(statement, wanted) := _named_apart(statement.Action, wanted)

_granted_apart(statement, wanted) := wanted - _named_apart(statement.NotAction, wanted) if {
	count(statement.NotAction) > 0
	not _every_pattern(statement.NotAction)
}

_every_pattern(patterns) if {
	some p in patterns
	regex.match(`^\*+(:\*+)?$`, p)
}

# METADATA
# title: Every action
# description: "True where the statement's Action holds a pattern for all actions of all services: *, *:* and the like."
every_action(statement) if {
	some p in statement.Action
	regex.match(`^\*+(:\*+)?$`, p)
}

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
_left(document, statement, actions) := _spared(_denials(document), statement, actions)

_spared([], _, actions) := actions

_spared(denials, statement, actions) := {a | some a in actions; not _taken_back(denials, statement, a)} if denials != []

_denials(document) := [s | some s in document.Statement; s.Effect == "Deny"]

# One of the statements denies the action, without conditions, to
# everyone and for every resource of the Allow statement.
_taken_back(denials, statement, action) if {
	some d in denials
	not d.Condition
	_for_everyone(d)
	count(granted_by(d, {action})) > 0
	covers_resources(d, statement)
}

_taken_back(denials, statement, action) if {
	some d in denials
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
