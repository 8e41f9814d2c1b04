# METADATA
# title: Statements that refuse requests without TLS
# description: |
#   What a resource's policy says of how a request travels. Documents are in the
#   form of `input.documents`.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-securetransport
#     description: The condition key aws:SecureTransport
package lib.transport

import data.lib.iam

# METADATA
# title: A statement that denies what comes without TLS
# description: |
#   True where the statement denies something to everyone if aws:SecureTransport
#   is false, and hangs on nothing else but that the caller is no AWS service,
#   which always uses TLS. A condition on a TLS version does not do: a request
#   without TLS has none, and is denied only by the ...IfExists form.
denies_plain(statement) if {
	statement.Effect == "Deny"
	iam.is_everyone(statement)
	some c in statement.Condition
	_plain(c)
	every other in statement.Condition {
		_harmless(other)
	}
}

_harmless(c) if _plain(c)

_harmless(c) if {
	lower(c.operator) in {"bool", "boolifexists"}
	lower(c.key) in {"aws:principalisawsservice", "aws:viaawsservice"}
	{lower(v) | some v in c.values} == {"false"}
}

_plain(c) if {
	lower(c.operator) in {"bool", "boolifexists", "stringequals", "stringequalsignorecase", "stringlike"}
	lower(c.key) == "aws:securetransport"
	{lower(v) | some v in c.values} == {"false"}
}

_plain(c) if {
	lower(c.operator) == "numericlessthanifexists"
	lower(c.key) == "s3:tlsversion"
	count(c.values) > 0
}
