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
#   identity policies stand. What says who may assume a role is not among them.
identity_documents(r) := {path: document |
	strings.any_prefix_match(r.type, ["aws_iam_", "aws_ssoadmin_"])
	some path, document in r.documents
	path != "assume_role_policy"
}
