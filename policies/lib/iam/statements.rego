package lib.iam

# METADATA
# title: The statements that allow
# description: Number (from 0) -> statement.
allows(document) := {i: s | some i, s in document.Statement; s.Effect == "Allow"}

# METADATA
# title: The statements that deny
# description: Number (from 0) -> statement.
denies(document) := {i: s | some i, s in document.Statement; s.Effect == "Deny"}

# METADATA
# title: What to call a statement
# description: 'Its Sid, or its number counted from 1: `statement "Read"`, `statement 2`.'
name(document, i) := sprintf("statement %q", [document.Statement[i].Sid]) if {
	document.Statement[i].Sid != ""
} else := sprintf("statement %d", [i + 1])

# METADATA
# title: The documents that say what an identity may do
# description: |
#   Path -> document: the policies that r is or holds, of the types in which
#   identity policies stand (see identity_types). What says who may assume a
#   role is not among them.
identity_documents(r) := object.union_n([
	{"policy": r.documents.policy | r.type in _policy_types},
	{"inline_policy": r.documents.inline_policy | r.type == "aws_ssoadmin_permission_set_inline_policy"},
	{path: document |
		r.type in {"aws_iam_role", "aws_iam_user", "aws_iam_group"}
		some path, document in r.documents
		startswith(path, "inline_policy[")
	},
])

_policy_types := {"aws_iam_policy", "aws_iam_role_policy", "aws_iam_user_policy", "aws_iam_group_policy"}
