# METADATA
# title: Secrets that are written out
# description: |
#   Whether a secret stands in the configuration itself, in its variables or in a
#   plan as plain text. What a resource or a data source gives is not written out.
# related_resources:
#   - ref: https://developer.hashicorp.com/terraform/language/manage-sensitive-data
#     description: Manage sensitive data in Terraform
package lib.literal

# METADATA
# title: A secret that is written out
# description: |
#   True where the value of an argument is a text, and no placeholder. An ARN says
#   where something is, and is no secret.
is_written(value) if {
	value != ""
	not startswith(value, "arn:")
	not is_placeholder(value)
	not is_filled_in(value)
}

# METADATA
# title: A secret within a text
# description: |
#   True where a text is, or holds, a secret that is written out: the password of
#   an address (scheme://user:password@host), a field of a JSON object whose name
#   says that it is secret, or, where the text is neither, the text itself.
holds_secret(value) if {
	not json.is_valid(value)
	contains(value, "://")
	found := regex.find_all_string_submatch_n(`://[^:@/]*:([^@/]+)@`, value, 1)
	is_written(found[0][1])
}

holds_secret(value) if {
	not contains(value, "://")
	not json.is_valid(value)
	is_written(value)
}

holds_secret(value) if {
	json.is_valid(value)
	some name, field in json.unmarshal(value)
	regex.match(`(?i)(passw|pwd|secret|token|private_?key|api_?key|access_?key|credential)`, name)
	is_written(field)
}

# METADATA
# title: A text that only AWS or another resource fills in
# description: |
#   True for texts in which the engine put a token where an attribute of a resource
#   will be: such a text, in whole or in part, is not written out. Tokens are
#   "symbol-" and thirteen digits of base 36.
is_filled_in(value) if regex.match(`symbol-[0-9a-z]{13}`, value)

# METADATA
# title: A text that asks to be replaced
# description: |
#   Texts that people write where a real value is put in later, by hand or by a
#   rotation: "changeme", "<password>", "placeholder", "xxxx", "TODO", "{}".
is_placeholder(value) if {
	regex.match(
		`^(change[-_ ]?(me|it|this)?|to[-_ ]?be[-_ ]?(changed|replaced|set)|todo|tbd|fixme|dummy|placeholder|replace[-_ ]?me|initial|default|none|null|n/?a|unset|empty|\{\}|<[^<>]*>|[x*.-]+)$`,
		lower(trim_space(value)),
	)
}

# METADATA
# title: A resource whose source does not tell what was written
# description: |
#   True for resources of a state or of a running account: the value there says
#   nothing about where it came from.
has_no_source(r) if r.source in {"aws", "state"}
