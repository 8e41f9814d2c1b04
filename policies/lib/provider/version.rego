# METADATA
# title: Versions of the Terraform provider
# description: |
#   Which major version of the provider a resource belongs to, as far as the
#   constraint in required_providers, or the lock file, tells. Some defaults
#   changed with a major version.
# related_resources:
#   - ref: https://developer.hashicorp.com/terraform/language/expressions/version-constraints
#     description: Version constraints
package lib.provider

# METADATA
# title: Older than a major version
# description: True where the constraint lets no version of major or later in.
before(r, major) if {
	some part in split(r.provider.constraint, ",")
	_below(trim_space(part), major)
}

# METADATA
# title: At least a major version
# description: True where the constraint lets no version older than major in.
from(r, major) if {
	some part in split(r.provider.constraint, ",")
	m := regex.find_all_string_submatch_n(`^(?:=|~>|>=|>|)\s*v?(\d+)(?:\.|$)`, trim_space(part), 1)
	to_number(m[0][1]) >= major
}

# "~> 5" alone has no upper end: only what stands behind a point is bounded.
_below(part, major) if {
	m := regex.find_all_string_submatch_n(`^(?:~>\s*v?(\d+)\.|=?\s*v?(\d+)(?:\.|$))`, part, 1)
	to_number(concat("", [m[0][1], m[0][2]])) < major
}

_below(part, major) if {
	m := regex.find_all_string_submatch_n(`^<\s*v?(\d+)(?:\.0)*$`, part, 1)
	to_number(m[0][1]) <= major
}

_below(part, major) if {
	m := regex.find_all_string_submatch_n(`^<=?\s*v?(\d+)(?:\.|$)`, part, 1)
	to_number(m[0][1]) < major
}
