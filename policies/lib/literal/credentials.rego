package lib.literal

# METADATA
# title: What kind of credential a text holds
# description: |
#   A text in; the kind of the first credential in it by its format, "a private
#   key", undefined where there is none. AWS's documentation keys, which end in
#   EXAMPLE, are none.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
#     description: "Unique identifiers: prefixes of access key ids"
#   - ref: https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github
#     description: GitHub's token formats
credential(text) := "an access key" if {
	some id in regex.find_n(`\b(AKIA|ASIA)[A-Z2-7]{16}\b`, text, -1)
	not endswith(id, "EXAMPLE")
} else := "a private key" if {
	regex.match(`-----BEGIN ([A-Z]+ )*PRIVATE KEY-----`, text)
} else := "a token" if {
	regex.match(_tokens, text)
}

# GitHub, GitLab, Slack, Stripe, npm, SendGrid, Google.
_tokens := concat("|", [
	`\bgh[pousr]_[A-Za-z0-9]{36}`, `\bgithub_pat_[A-Za-z0-9_]{50}`, `\bglpat-[A-Za-z0-9_-]{20}`,
	`\bxox[abprs]-[0-9A-Za-z-]{20}`, `\b[sr]k_live_[0-9a-zA-Z]{20}`, `\bnpm_[A-Za-z0-9]{36}`,
	`\bSG\.[\w-]{20,24}\.[\w-]{40,44}`, `\bAIza[0-9A-Za-z_-]{35}`,
])

# METADATA
# title: A name that says that its value is secret
# description: |
#   True for names that end in password, secret, token, api_key and the like, in
#   any way of joining words: DB_PASSWORD, clientSecret, --api-key.
is_secret_name(name) if regex.match(`(?i)(passw(or)?d|pwd|passphrase|secret|secret[_-]?key|token|api[_-]?key|(secret[_-]?)?access[_-]?key|private[_-]?key|credentials?)$`, name)

# METADATA
# title: A value that is the secret itself
# description: |
#   True for a text that is no placeholder and does not look like the place where
#   the secret is kept: an ARN, a path, an address without a password, a reference
#   to a variable or to a secret store, a switch or a number.
is_secret_value(value) if {
	is_written(value)
	count(value) > 3
	not _elsewhere(value)
}

_elsewhere(value) if regex.match(`^(arn:|\$|%|@|\{\{|ssm:|secretsmanager:|vault:|[\w.-]*/[\w./-]*$|true$|false$|[0-9.]+$)`, lower(value))

_elsewhere(value) if {
	contains(value, "://")
	not regex.match(`://[^:@/]*:[^@/]+@`, value)
}
