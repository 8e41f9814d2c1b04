package lib.iam

import data.lib.network

# METADATA
# title: A statement narrowed to known callers
# description: |
#   True where one of the statement's conditions ties it to accounts, an
#   organisation, networks or resources that somebody owns. A statement with
#   Principal * that is narrowed is not public.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
#     description: 'The meaning of "public": the fixed values that make a bucket policy not public'
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
#     description: AWS global condition context keys
is_narrowed(statement) if {
	some c in statement.Condition
	narrows(c)
}

# METADATA
# title: A condition that narrows
# description: |
#   True where the condition holds only for callers that somebody owns. Negated
#   operators, ...IfExists, Null and ForAllValues (true for a request without the
#   key) never narrow, nor do values with a policy variable or a wildcard in the
#   part that names the owner.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
#     description: Condition operators, and what they do where the key is absent
narrows(condition) if {
	_operator(condition) in _positive
	_names_an_owner(lower(condition.key), condition.values)
}

# The operator in lower case; any one of several values in the request is enough.
_operator(condition) := trim_prefix(lower(condition.operator), "foranyvalue:")

_positive := {"stringequals", "stringequalsignorecase", "stringlike", "arnequals", "arnlike", "ipaddress", "bool"}

_negative := {
	"stringnotequals", "stringnotequalsignorecase", "stringnotlike", "arnnotequals", "arnnotlike", "notipaddress",
	"stringnotequalsifexists", "stringnotequalsignorecaseifexists", "stringnotlikeifexists",
	"arnnotequalsifexists", "arnnotlikeifexists", "notipaddressifexists",
}

# Keys whose value is an id that has one owner. aws:SourceOwner is SNS's older
# word for the source account; aws:userid is "AIDA..." or "AROA...:session".
_owner_keys := {
	"aws:principalorgid", "aws:principalorgpaths", "aws:principalaccount", "aws:sourceaccount", "aws:sourceorgid",
	"aws:sourceorgpaths", "aws:sourceowner", "aws:sourcevpc", "aws:sourcevpce", "aws:vpceaccount", "aws:vpceorgid",
	"aws:vpceorgpaths", "aws:userid", "kms:calleraccount", "s3:dataaccesspointaccount",
}

_arn_keys := {"aws:principalarn", "aws:sourcearn", "s3:dataaccesspointarn"}

_names_an_owner(key, values) if {
	key in _owner_keys
	count(values) > 0
	every v in values {
		_fixed(v)
	}
}

_names_an_owner(key, values) if {
	key in _arn_keys
	count(values) > 0
	every v in values {
		_owned_arn(v)
	}
}

_names_an_owner("aws:sourceip", values) if {
	count(values) > 0
	every v in values {
		_fixed(v)
	}
	not network.is_world(values)
}

# A mount target stands in a VPC of the file system's owner; the key is EFS's own.
_names_an_owner("elasticfilesystem:accessedviamounttarget", ["true"])

# Ids differ in their first characters: o-example*, r-1a2b/*, 12345678901? all
# name owners, while "*", "o-*" and "?..." do not.
_fixed(v) if {
	v != ""
	not contains(v, "${")
	not regex.match(`^(o-|vpc-|vpce-|r-|ou-)?[*?]`, v)
}

_owned_arn(v) if {
	_fixed(v)
	parts := split(v, ":")
	count(parts) >= 6
	parts[4] != ""
	not wild(parts[4])
}

# S3 buckets and a few others have ARNs without an account; the name has one owner.
_owned_arn(v) if {
	_fixed(v)
	parts := split(v, ":")
	count(parts) >= 6
	parts[4] == ""
	not wild(parts[2])
	not regex.match(`^[^/]*[*?]`, concat(":", array.slice(parts, 5, count(parts))))
}

_owned_arn(v) if { # a symbol, alone or with something behind it
	_fixed(v)
	count(split(v, ":")) < 6
}

# METADATA
# title: Everyone, and nothing in the way
# description: |
#   The numbers of the statements that allow something to everyone: no
#   condition narrows them, and no Deny statement takes them back (see
#   is_fenced).
public_statements(document) := {i |
	some i, s in document.Statement
	s.Effect == "Allow"
	is_everyone(s)
	not is_narrowed(s)
	not is_fenced(document, s)
}

# METADATA
# title: A statement fenced in by a Deny
# description: |
#   True where a Deny statement of the document, for every principal or all but
#   named ones, covers the statement's actions and resources, and leaves out
#   only callers that somebody owns: it has no condition, or only negated ones
#   that would narrow if they were not (StringNotEquals aws:PrincipalOrgID),
#   beside which calls that an AWS service makes itself may be let through.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
#     description: Data perimeters
is_fenced(document, statement) if {
	some d in document.Statement
	d.Effect == "Deny"
	_fences(d)
	covers_actions(d, statement)
	covers_resources(d, statement)
}

_fences(d) if {
	is_everyone(d)
	every c in object.get(d, "Condition", []) {
		_fence(c)
	}
	not _only_services_out(d)
}

_fences(d) if {
	count(d.NotPrincipal) > 0
	not "*" in object.get(d.NotPrincipal, "AWS", [])
	count(object.get(d, "Condition", [])) == 0
}

_fence(c) if {
	lower(c.operator) in _negative
	_names_an_owner(lower(c.key), c.values)
}

_fence(c) if _service_exception(c)

_service_exception(c) if {
	lower(c.operator) in {"bool", "boolifexists"}
	lower(c.key) in {"aws:principalisawsservice", "aws:viaawsservice"}
	c.values == ["false"]
}

_only_services_out(d) if {
	count(d.Condition) > 0
	every c in d.Condition {
		_service_exception(c)
	}
}
