package lib.iam

# METADATA
# title: Everyone
# description: |
#   True where the statement is about every AWS account, or anybody at all: a
#   Principal of * or {"AWS": "*"}, an ARN with a wildcard for the account, or,
#   in an Allow statement, NotPrincipal, which means everyone but a few.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
#     description: The Principal element
is_everyone(statement) if {
	some p in statement.Principal.AWS
	_any_account(p)
}

is_everyone(statement) if {
	statement.Effect == "Allow"
	statement.NotPrincipal
}

_any_account("*")

_any_account(p) if regex.match(`^arn:[^:]*:(iam|sts)::[^:]*[*?]`, p)

# METADATA
# title: Accounts
# description: |
#   The twelve-digit ids of the accounts that the statement's Principal names,
#   by id or in the ARN of the account, a role or a user. Not those that only a
#   symbol stands for.
accounts(statement) := {account |
	some p in statement.Principal.AWS
	account := account_of(p)
}

# METADATA
# title: The account of a principal
account_of(p) := p if regex.match(`^[0-9]{12}$`, p)

account_of(p) := account if {
	parts := split(p, ":")
	count(parts) >= 6
	account := parts[4]
	regex.match(`^[0-9]{12}$`, account)
}

# METADATA
# title: A whole account
# description: True where the principal is an account, and so whoever that account lets act in its name.
is_account(p) if regex.match(`^([0-9]{12}|arn:[^:]*:iam::[0-9]{12}:root)$`, p)

# METADATA
# title: Services
# description: The service principals of the statement, "s3.amazonaws.com".
services(statement) := {p | some p in statement.Principal.Service}
