package lib.iam

# METADATA
# title: Whole accounts
# description: |
#   The ids of the accounts that the statement's Principal names as a whole, by id
#   or by the ARN of their root. Of two of them at most one is the account that
#   the policy stands in. Roles and users are left out: a role of the workload is
#   in an account of which only AWS knows the number.
whole_accounts(statement) := {account |
	some p in statement.Principal.AWS
	is_account(p)
	account := _number_of(p)
}

# Of what is_account is true of.
_number_of(p) := p if count(p) == 12

_number_of(p) := split(p, ":")[4] if count(p) > 12
